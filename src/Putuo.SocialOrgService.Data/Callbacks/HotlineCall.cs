namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>A call that a hotline agent takes. While it lasts the agent sees the orders of the number; the number itself is gone once it ends.</summary>
public sealed class HotlineCall
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The agent.</summary>
    public long UserId { get; set; }

    /// <summary>The caller's number, encrypted; null once the call has ended.</summary>
    public byte[]? PhoneCipher { get; set; }

    /// <summary>138****0000; empty once the call has ended.</summary>
    public string MaskedPhone { get; set; } = "";

    /// <summary>When it began, in UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When the agent ended it or took the next one, in UTC; null while it lasts.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The orders that it gives sight of.</summary>
    public List<HotlineCallOrder> Orders { get; } = [];
}
