using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>How an account's name and phone are kept: encrypted, the phone findable by its blind index, both masked for pages .</summary>
public static class AccountFields
{
    private const string NamePurpose = "PlatformUser.Name";
    private const string PhonePurpose = "PlatformUser.Phone";

    /// <summary>Writes name and phone into an account.</summary>
    /// <param name="cipher">The field cipher.</param>
    /// <param name="user">The account.</param>
    /// <param name="name">Name or form of address.</param>
    /// <param name="normalisedPhone">The number as <see cref="Telephone.TryNormalise"/> gives it.</param>
    public static void Seal(FieldCipher cipher, PlatformUser user, string name, string normalisedPhone)
    {
        user.NameCipher = cipher.Seal(name.Trim(), NamePurpose);
        user.PhoneCipher = cipher.Seal(normalisedPhone, PhonePurpose);
        user.PhoneIndex = cipher.PhoneIndex(normalisedPhone);
        user.MaskedName = Contact.MaskName(name);
        user.MaskedPhone = Contact.MaskPhone(normalisedPhone);
    }

    /// <summary>The account's own name, for its owner.</summary>
    public static string NameOf(FieldCipher cipher, PlatformUser user) => cipher.Open(user.NameCipher, NamePurpose);

    /// <summary>The account's own phone number, for its owner.</summary>
    public static string PhoneOf(FieldCipher cipher, PlatformUser user) => cipher.Open(user.PhoneCipher, PhonePurpose);
}
