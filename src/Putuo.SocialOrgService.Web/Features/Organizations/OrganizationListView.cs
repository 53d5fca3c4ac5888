using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;

namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>What the registry's two pages show.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="List">What fits.</param>
/// <param name="NextPage">The address of the next page, or null.</param>
/// <param name="FirstPage">The address of the first page on a later one, or null.</param>
public sealed record OrganizationListView(OrganizationFilter Filter, OrganizationList List, string? NextPage, string? FirstPage)
{
    /// <summary>The filter as an address writes it, for the export.</summary>
    public string Sought { get; init; } = "";
}

/// <summary>An organization's page.</summary>
/// <param name="Profile">Its entry.</param>
/// <param name="Offerings">What it offers.</param>
/// <param name="Figures">What the figures say of it.</param>
/// <param name="Comments">What residents said.</param>
/// <param name="Photos">The latest photos that everybody may see.</param>
public sealed record OrganizationView(
    OrganizationProfile Profile, IReadOnlyList<OfferingRow> Offerings, OrganizationFigures Figures, IReadOnlyList<PublicComment> Comments,
    IReadOnlyList<PublicPhoto> Photos);
