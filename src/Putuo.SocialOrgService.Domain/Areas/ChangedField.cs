namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>A field that a change gave another value; of personal data only that it changed.</summary>
/// <param name="Field">The member.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says from then on.</param>
public sealed record ChangedField(string Field, string Before, string After);
