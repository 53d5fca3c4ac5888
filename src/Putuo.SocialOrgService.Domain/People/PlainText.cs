namespace Putuo.SocialOrgService.Domain.People;

/// <summary>What people typed, as it can be kept.</summary>
public static class PlainText
{
    /// <summary>Without blanks at its ends and without the null sign, which not every database takes.</summary>
    public static string Of(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();

    /// <summary>The same; null for a text that says nothing.</summary>
    public static string? OrNull(string? text) => text is null || Of(text) is not { Length: > 0 } plain ? null : plain;
}
