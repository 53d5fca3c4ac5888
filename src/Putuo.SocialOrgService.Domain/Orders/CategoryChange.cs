namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>From which category an order came into which (归类). Codes are no personal data: they stay when a reason is erased, so that figures can be counted again.</summary>
/// <param name="From">The former category's code.</param>
/// <param name="To">The new one's.</param>
public sealed record CategoryChange(string From, string To)
{
    /// <summary>The most characters of its text.</summary>
    public const int MostLength = 7;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static CategoryChange Parse(string text) =>
        text.Split('>') is [var from, var to] ? new CategoryChange(from, to) : throw new FormatException($"'{text}' names no two categories.");

    /// <summary>Both codes, such as <c>Z>A06</c>.</summary>
    public override string ToString() => $"{From}>{To}";
}
