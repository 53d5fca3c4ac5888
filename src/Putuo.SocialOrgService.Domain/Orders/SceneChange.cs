using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// From which scene an order came into which, and why. The event keeps it as its reason, both names in brackets before the words
/// (<c>[Individual>Special]…</c>), as a pause keeps its cause (decision 0017).
/// </summary>
/// <param name="From">The former scene.</param>
/// <param name="To">The new one.</param>
/// <param name="Words">Why, in the words of whoever changed it.</param>
public sealed record SceneChange(Scene From, Scene To, string? Words)
{
    /// <summary>The change as an event keeps it.</summary>
    internal string Kept => MarkedReason.Of($"{From}>{To}", Words);

    /// <summary>The change that an event keeps; null for a text that names no scenes.</summary>
    public static SceneChange? Of(string? kept) =>
        MarkedReason.Read(kept) is var (mark, words) && mark.Split('>') is [var from, var to]
            && MarkedReason.Names<Scene>(from, out var former) && MarkedReason.Names<Scene>(to, out var present)
            ? new SceneChange(former, present, words)
            : null;
}
