namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>Something in the facts of a district that cannot stand, wherever it was written: in a pack's file or on a page.</summary>
/// <param name="Field">The member that is meant.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Text">The text that is meant.</param>
/// <param name="Number">The number that is meant: of another field, or the most that there may be.</param>
public sealed record DistrictFault(string Field, DistrictFaultKind Kind, string Text = "", int Number = 0);
