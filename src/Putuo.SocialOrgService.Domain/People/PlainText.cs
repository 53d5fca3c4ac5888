namespace Putuo.SocialOrgService.Domain.People;

/// <summary>What people typed, as it can be kept.</summary>
public static class PlainText
{
    /// <summary>
    /// Without blanks at its ends, and without what is no sign of a text: controls but for line ends and tabs, U+FFFE and U+FFFF, half a
    /// sign. Not every database, sheet or comparison takes these, and nobody sees them.
    /// </summary>
    public static string Of(string text) =>
        (text.Any(sign => IsNoText(sign) || char.IsSurrogate(sign)) ? string.Concat(text.EnumerateRunes().Where(sign => !sign.IsBmp || !IsNoText((char)sign.Value))) : text).Trim();

    /// <summary>The same; null for a text that says nothing.</summary>
    public static string? OrNull(string? text) => text is null || Of(text) is not { Length: > 0 } plain ? null : plain;

    /// <summary>Words to look for, not longer than they may be; null when nothing is looked for.</summary>
    public static string? Sought(string? text, int most) => OrNull(text) is { } words ? Begin(words, most) : null;

    /// <summary>The beginning of a text; a sign that takes two places is not cut in half, since half a sign is none to a database.</summary>
    public static string Begin(string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    private static bool IsNoText(char sign) => sign is '\uFFFE' or '\uFFFF' || (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r'));
}
