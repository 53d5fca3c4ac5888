using Putuo.SocialOrgService.Data.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Catalogue;

/// <summary>The catalogue, or what a search in it found.</summary>
/// <param name="Query">What was looked for; null shows the whole catalogue.</param>
/// <param name="Found">Codes of second-level categories, the best first.</param>
/// <param name="Offerings">Offerings whose text holds the query.</param>
/// <param name="Organizations">Organizations that fit it.</param>
/// <param name="AsksForElderMode">Whether the query is one of the names people use for the elder mode.</param>
public sealed record CataloguePage(
    string? Query, IReadOnlyList<string> Found, IReadOnlyList<OfferingRow> Offerings, IReadOnlyList<OrganizationRow> Organizations, bool AsksForElderMode);

/// <summary>One category of either level with who serves it.</summary>
/// <param name="Code">The category.</param>
/// <param name="Offerings">What is offered in it; for a second level only.</param>
/// <param name="Providers">Organizations that serve its field.</param>
public sealed record ServicePage(string Code, IReadOnlyList<OfferingRow> Offerings, IReadOnlyList<OrganizationLink> Providers);
