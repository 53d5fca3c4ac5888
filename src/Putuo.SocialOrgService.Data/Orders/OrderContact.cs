using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The contact of one order at rest: encrypted, with its masked forms and the phone's blind index. Opened only by <c>ContactBook</c>.</summary>
public sealed class OrderContact
{
    /// <summary>The order; also the key.</summary>
    public long OrderId { get; set; }

    /// <summary>The order, for the insert that makes both.</summary>
    public ServiceOrder Order { get; set; } = null!;

    /// <summary>The name, encrypted; null once erased.</summary>
    public byte[]? NameCipher { get; set; }

    /// <summary>The phone, encrypted; null once erased.</summary>
    public byte[]? PhoneCipher { get; set; }

    /// <summary>The address, encrypted; null without one or once erased.</summary>
    public byte[]? AddressCipher { get; set; }

    /// <summary>Blind index of the phone; null once erased.</summary>
    public byte[]? PhoneIndex { get; set; }

    /// <summary>Blind index of the place: grid and normalised address; null without an address or once erased.</summary>
    public byte[]? PlaceIndex { get; set; }

    /// <summary>Seal of the number's last four digits, which the token's holder is asked for; null once erased.</summary>
    public byte[]? LastDigits { get; set; }

    /// <summary>Which token of the order (QR code) is valid; a renewal makes the former ones worthless.</summary>
    public int TokenGeneration { get; set; } = 1;

    /// <summary>How often the last four digits were wrong since that token was made.</summary>
    public int TokenFaults { get; set; }

    /// <summary>张**.</summary>
    public string MaskedName { get; set; } = "";

    /// <summary>138****0000.</summary>
    public string MaskedPhone { get; set; } = "";

    /// <summary>When it was erased, in UTC.</summary>
    public DateTime? ErasedAt { get; set; }
}
