using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// Whom to call and where to go for one order. It exists in the clear only on its way in and behind the contact button;
/// at rest it is encrypted, pages show <see cref="MaskedName"/> and <see cref="MaskedPhone"/> (R-35).
/// </summary>
/// <param name="Name">Name or form of address (张阿姨).</param>
/// <param name="Phone">The telephone number, as digits.</param>
/// <param name="Address">Door number, only for home visits.</param>
public sealed record Contact(string Name, string Phone, string? Address)
{
    /// <summary>The most characters of a name, a number and an address.</summary>
    public const int MostName = 40, MostPhone = 20, MostAddress = 200;

    /// <summary>Whether somebody can be called by it: name and number are there, and nothing is longer than it may be.</summary>
    public bool IsUsable =>
        PlainText.Of(Name).Length is > 0 and <= MostName && PlainText.Of(Phone).Length is > 0 and <= MostPhone && (Address ?? "").Trim().Length <= MostAddress;

    /// <summary>张**.</summary>
    public string MaskedName => MaskName(Name);

    /// <summary>138****0000.</summary>
    public string MaskedPhone => MaskPhone(Phone);

    /// <summary>The first character of a name, the rest as stars.</summary>
    public static string MaskName(string name) =>
        PlainText.OrNull(name) is { } plain ? plain.EnumerateRunes().First() + "**" : "";

    /// <summary>The first three and last four digits of a number, area code and last three of a landline, or less of a short one.</summary>
    public static string MaskPhone(string phone) => phone.Length switch
    {
        >= 11 when phone[0] == '0' => $"{phone[..4]}****{phone[^3..]}",
        >= 11 => $"{phone[..3]}****{phone[^4..]}",
        > 4 => $"****{phone[^4..]}",
        _ => "****",
    };
}
