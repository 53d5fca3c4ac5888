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
    /// <summary>张**.</summary>
    public string MaskedName => MaskName(Name);

    /// <summary>138****0000.</summary>
    public string MaskedPhone => MaskPhone(Phone);

    /// <summary>The first character of a name, the rest as stars.</summary>
    public static string MaskName(string name) =>
        name.Length == 0 ? "" : new System.Globalization.StringInfo(name.Trim()).SubstringByTextElements(0, 1) + "**";

    /// <summary>The first three and last four digits of a number, or less of a short one.</summary>
    public static string MaskPhone(string phone) => phone.Length switch
    {
        >= 11 => $"{phone[..3]}****{phone[^4..]}",
        > 4 => $"****{phone[^4..]}",
        _ => "****",
    };
}
