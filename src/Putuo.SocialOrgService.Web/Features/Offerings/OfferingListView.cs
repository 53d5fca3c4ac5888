using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Offerings;

/// <summary>A page of the list of offerings.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="List">What fits.</param>
/// <param name="Organizations">Who offers anything.</param>
/// <param name="NextPage">The address of the next page, or null.</param>
/// <param name="FirstPage">The address of the first page on a later one, or null.</param>
/// <param name="Lists">The list among the four.</param>
public sealed record OfferingListView(OfferingFilter Filter, OfferingList List, IReadOnlyList<OrganizationName> Organizations, string? NextPage, string? FirstPage, FourLists Lists);
