namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The state of the wizard between its steps: an encrypted row under a random cookie, deleted on placing or after a day.</summary>
public sealed class OrderDraft
{
    /// <summary>Hash of the cookie's value.</summary>
    public byte[] Id { get; set; } = [];

    /// <summary>Who fills it in; null before signing in.</summary>
    public long? UserId { get; set; }

    /// <summary>What was typed, encrypted.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>When it was last changed, in UTC of the machine.</summary>
    public DateTime ChangedAt { get; set; }
}
