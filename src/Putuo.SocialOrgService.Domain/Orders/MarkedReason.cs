using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// How an event's reason keeps what is no words: a mark in brackets before them (<c>[Ferry]…</c>), so that erasing the reason erases all of it
/// (decision 0017). A mark is written before whatever was typed, so that nobody can type one.
/// </summary>
internal static class MarkedReason
{
    /// <summary>The reason as an event keeps it.</summary>
    public static string Of(string mark, string? words) => $"[{mark}]{PlainText.OrNull(words)}";

    /// <summary>The mark of a reason and the words after it; null for a reason without one.</summary>
    public static (string Mark, string? Words)? Read(string? kept)
    {
        var end = kept is ['[', ..] ? kept.IndexOf(']', StringComparison.Ordinal) : -1;
        return end > 0 ? (kept![1..end], PlainText.OrNull(kept[(end + 1)..])) : null;
    }

    /// <summary>Reads the exact name of a value; a number is no name.</summary>
    public static bool Names<TValue>(string mark, out TValue value) where TValue : struct, Enum =>
        Enum.TryParse(mark, out value) && mark == $"{value}";
}
