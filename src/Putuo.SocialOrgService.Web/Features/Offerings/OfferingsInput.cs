using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Offerings;

/// <summary>What a visitor looks for among the offerings; what makes no sense is left out.</summary>
public sealed class OfferingsInput
{
    /// <summary>A category of either level.</summary>
    public string? Category { get; set; }

    /// <summary>An area.</summary>
    public string? Area { get; set; }

    /// <summary>"yes" for what costs nothing.</summary>
    public string? Free { get; set; }

    /// <summary>Who offers it.</summary>
    public string? Organization { get; set; }

    /// <summary>The last offering of the page before.</summary>
    public string? Before { get; set; }

    /// <summary>The filter that the list understands.</summary>
    public OfferingFilter ToFilter(District district) => new(
        district.TryCategory(Category, out var category) ? category.Code : null,
        int.TryParse(Area, out var area) && district.TryArea(area, out var found) && found.Level is AreaLevel.Street or AreaLevel.Community ? area : null,
        Free == "yes",
        int.TryParse(Organization, out var organization) ? organization : null,
        int.TryParse(Before, out var before) ? before : null);
}
