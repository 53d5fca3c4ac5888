using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>What the first step shows.</summary>
public sealed record ServiceStep
{
    /// <summary>The number of the order that was just placed here; null after another choice.</summary>
    public string? PlacedNumber { get; init; }

    /// <summary>Whether the address or the form named what the resident did not ask this delegate for.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What is looked for; null without a search.</summary>
    public string? Query { get; init; }

    /// <summary>Codes of the categories found, the best first.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>Offerings found, or those of the organization asked.</summary>
    public IReadOnlyList<OfferingRow> Offerings { get; init; } = [];

    /// <summary>The first level opened; null shows all of them.</summary>
    public string? Top { get; init; }

    /// <summary>The category already chosen, by the address or in the draft.</summary>
    public string? Chosen { get; init; }

    /// <summary>The offering already chosen.</summary>
    public OfferingRow? Offering { get; init; }

    /// <summary>The organization asked for, by the address.</summary>
    public BilingualName? Organization { get; init; }

    /// <summary>Its id.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>The community asked for, by the address.</summary>
    public int? CommunityId { get; init; }

    /// <summary>First levels to choose from: the organization's fields, or all.</summary>
    public IReadOnlyList<string> Tops { get; init; } = [];

    /// <summary>Whether a category can be ordered itself.</summary>
    public static bool IsOrderable(District district, Category category) => !category.IsTop || !district.Within(category.Code).Any();
}
