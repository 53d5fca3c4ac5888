using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What lets terms stand still.</summary>
public enum PauseCause
{
    /// <summary>The requester wants it later.</summary>
    Asked = 1,

    /// <summary>渡轮停航.</summary>
    Ferry,

    /// <summary>台风.</summary>
    Typhoon,

    /// <summary>Waiting for material or parts.</summary>
    Material,

    /// <summary>Something else, said in words.</summary>
    Other,
}

/// <summary>
/// Why terms stand still: the cause, which a page words in its reader's language, and what was added in words. The event keeps both as its
/// reason (<c>[Ferry]…</c>, decision 0017).
/// </summary>
/// <param name="Cause">The cause.</param>
/// <param name="Words">More about it, in the words of who pauses; nothing else says what another cause is.</param>
public sealed record PauseReason(PauseCause Cause, string? Words = null)
{
    /// <summary>The reason as an event keeps it; null where another cause is not said in words.</summary>
    internal string? Kept => Cause == PauseCause.Other && PlainText.OrNull(Words) is null ? null : MarkedReason.Of($"{Cause}", Words);

    /// <summary>Words alone name another cause than the usual ones.</summary>
    public static implicit operator PauseReason(string words) => new(PauseCause.Other, words);

    /// <summary>The reason that an event keeps; a text without a cause before it is words alone.</summary>
    public static PauseReason Of(string kept) =>
        MarkedReason.Read(kept) is var (mark, words) && MarkedReason.Names<PauseCause>(mark, out var cause) ? new PauseReason(cause, words) : kept;
}
