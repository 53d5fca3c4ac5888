namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>
/// A request to be called (请社区回电), left with the short form by somebody who orders by telephone. It is no order and stands in no
/// figure; name and number are encrypted; the row is deleted when its term is over.
/// </summary>
public sealed class Callback
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The community that calls.</summary>
    public int CommunityId { get; set; }

    /// <summary>The form of address, encrypted.</summary>
    public byte[] NameCipher { get; set; } = [];

    /// <summary>The number, encrypted.</summary>
    public byte[] PhoneCipher { get; set; } = [];

    /// <summary>Blind index of the number.</summary>
    public byte[] PhoneIndex { get; set; } = [];

    /// <summary>张**.</summary>
    public string MaskedName { get; set; } = "";

    /// <summary>138****0000.</summary>
    public string MaskedPhone { get; set; } = "";

    /// <summary>The version of the consent to be called.</summary>
    public string ConsentVersion { get; set; } = "";

    /// <summary>When it was left, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>How often nobody answered.</summary>
    public int Tries { get; set; }

    /// <summary>When nobody answered last, in UTC.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>The order it became; null without one.</summary>
    public long? OrderId { get; set; }

    /// <summary>Why it was closed without an order.</summary>
    public string? CloseReason { get; set; }

    /// <summary>When it was closed or became an order, in UTC; null while it waits.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>The account that closed it.</summary>
    public long? ClosedByUserId { get; set; }
}
