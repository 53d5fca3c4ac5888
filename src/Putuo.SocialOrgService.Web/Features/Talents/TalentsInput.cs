using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>What somebody looks for among talents; what makes no sense is left out.</summary>
public sealed class TalentsInput
{
    private const int LongestText = 40;

    /// <summary>Part of a name, an organization's name or what somebody is good at.</summary>
    public string? Q { get; set; }

    /// <summary>A category of the first level.</summary>
    public string? Field { get; set; }

    /// <summary>An area.</summary>
    public string? Area { get; set; }

    /// <summary>A time.</summary>
    public string? Times { get; set; }

    /// <summary>A kind of certificate.</summary>
    public string? Certificate { get; set; }

    /// <summary>An organization.</summary>
    public string? Organization { get; set; }

    /// <summary>The last talent of the page before.</summary>
    public string? After { get; set; }

    /// <summary>The filter that the registry understands.</summary>
    public TalentFilter ToFilter(District district) => new(
        PlainText.Sought(Q, LongestText),
        district.TryCategory(Field, out var field) && field.IsTop ? field.Code : null,
        int.TryParse(Area, out var area) && district.TryArea(area, out var found) && found.Level is AreaLevel.Street or AreaLevel.Community ? area : null,
        Enum.TryParse<Availability>(Times, out var times) && Enum.IsDefined(times) ? times : Availability.None,
        Enum.TryParse<CertificateKind>(Certificate, out var kind) && Enum.IsDefined(kind) ? kind : null,
        int.TryParse(Organization, out var organization) ? organization : null,
        int.TryParse(After, out var after) ? after : null);
}
