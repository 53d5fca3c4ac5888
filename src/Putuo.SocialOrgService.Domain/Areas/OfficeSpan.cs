namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>A part of a working day in which the offices are open.</summary>
/// <param name="From">Opens at.</param>
/// <param name="To">Closes at.</param>
public sealed record OfficeSpan(TimeOnly From, TimeOnly To);
