using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>What a visitor looks for in the registry; what makes no sense is left out.</summary>
public sealed class OrganizationsInput
{
    private const int LongestText = 40;

    /// <summary>Part of a name, a description, a venue, a piece of equipment or an offering.</summary>
    public string? Q { get; set; }

    /// <summary>A category of the first level.</summary>
    public string? Field { get; set; }

    /// <summary>An area.</summary>
    public string? Area { get; set; }

    /// <summary>The lowest grade.</summary>
    public string? Grade { get; set; }

    /// <summary>What it has: a name of <see cref="ResourceKind"/>.</summary>
    public string? Resource { get; set; }

    /// <summary>The last organization of the page before.</summary>
    public string? After { get; set; }

    /// <summary>The filter that the registry understands.</summary>
    public OrganizationFilter ToFilter(District district) => new(
        PlainText.Sought(Q, LongestText),
        district.TryCategory(Field, out var field) && field.IsTop ? field.Code : null,
        int.TryParse(Area, out var area) && district.TryArea(area, out var found) && found!.Level is AreaLevel.Street or AreaLevel.Community ? area : null,
        int.TryParse(Grade, out var grade) && grade is >= 1 and <= 5 ? grade : null,
        Enum.TryParse<ResourceKind>(Resource, out var kind) && Enum.GetName(kind) == Resource ? kind : null,
        int.TryParse(After, out var after) ? after : null);
}
