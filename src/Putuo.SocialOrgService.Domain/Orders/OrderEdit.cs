using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What the requester says anew when a rejected order is submitted again.</summary>
/// <param name="Need">What help is needed, in plain words.</param>
/// <param name="Wish">When.</param>
/// <param name="Slot">The slot of its offering that it takes a place in again; null for none.</param>
public sealed record OrderEdit(string Need, TimeWish Wish, OfferingSlot? Slot = null);
