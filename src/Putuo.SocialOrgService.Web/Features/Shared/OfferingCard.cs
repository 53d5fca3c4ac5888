using Putuo.SocialOrgService.Data.Organizations;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>What an organization offers, as a card of <c>&lt;ul class="grid"&gt;</c>: <c>_Offering.cshtml</c>.</summary>
/// <param name="Offering">What it is.</param>
/// <param name="NamesCategory">Whether the card shows its category, where the page is not about one.</param>
/// <param name="NamesOrganization">Whether the card says who offers it, where the page does not.</param>
/// <param name="MayOrder">Whether the reader orders it from here.</param>
public sealed record OfferingCard(OfferingRow Offering, bool NamesCategory, bool NamesOrganization, bool MayOrder);
