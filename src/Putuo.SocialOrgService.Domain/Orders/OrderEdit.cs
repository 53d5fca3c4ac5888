namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What the requester says anew when a rejected order is submitted again.</summary>
/// <param name="Need">What help is needed, in plain words.</param>
/// <param name="Wish">When.</param>
public sealed record OrderEdit(string Need, TimeWish Wish);
