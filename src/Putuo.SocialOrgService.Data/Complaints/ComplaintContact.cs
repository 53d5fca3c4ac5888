using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <summary>How to reach whoever complains, at rest: encrypted, opened only by <see cref="ComplaintBook"/>; and how often a wrong code was said.</summary>
public sealed class ComplaintContact
{
    /// <summary>The complaint; also the key.</summary>
    public long ComplaintId { get; set; }

    /// <summary>The complaint, for the insert that makes both.</summary>
    public Complaint Complaint { get; set; } = null!;

    /// <summary>The form of address, encrypted; null without one or once erased.</summary>
    public byte[]? NameCipher { get; set; }

    /// <summary>The number, encrypted; null without one or once erased.</summary>
    public byte[]? PhoneCipher { get; set; }

    /// <summary>张**; empty without a name.</summary>
    public string MaskedName { get; set; } = "";

    /// <summary>138****0000; empty without a number.</summary>
    public string MaskedPhone { get; set; } = "";

    /// <summary>How many wrong codes were said in a row.</summary>
    public int CodeFaults { get; set; }

    /// <summary>When a code was said last, in UTC.</summary>
    public DateTime? CodeTriedAt { get; set; }
}
