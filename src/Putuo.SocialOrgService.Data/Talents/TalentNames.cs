using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>How a talent's name is kept: encrypted, and findable by keyed digests of two and more of its characters and of its pinyin's first letters .</summary>
public static class TalentNames
{
    private const string NamePurpose = "TalentName.Name", KeyPurpose = "TalentKey";
    private const int Least = 2, MostOfName = 6, MostInitials = 8;

    /// <summary>Seals a name.</summary>
    public static byte[] Seal(FieldCipher cipher, string name) => cipher.Seal(name, NamePurpose);

    /// <summary>Opens a name, for the organization that keeps it and for the person.</summary>
    public static string Open(FieldCipher cipher, byte[] sealedName) => cipher.Open(sealedName, NamePurpose);

    /// <summary>The digests of everything that a name is found by.</summary>
    public static IReadOnlyList<byte[]> KeysOf(FieldCipher cipher, string name)
    {
        var plain = Plain(name);
        var initials = ChineseName.InitialsOf(plain);
        var parts =
            from at in Enumerable.Range(0, plain.Length)
            from length in Enumerable.Range(Least, MostOfName - Least + 1)
            where at + length <= plain.Length
            select plain.Substring(at, length);
        var letters = Enumerable.Range(Least, MostInitials - Least + 1).Where(length => length <= initials.Length).Select(length => initials[..length]);
        return [.. parts.Concat(letters).Append(plain).Distinct().Select(part => cipher.Derive(part, KeyPurpose))];
    }

    /// <summary>The digest of what somebody looks for; null for what is too short to be a part of a name.</summary>
    public static byte[]? KeyOf(FieldCipher cipher, string sought) => Plain(sought) is { Length: >= Least } plain ? cipher.Derive(plain, KeyPurpose) : null;

    private static string Plain(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '·')).ToLowerInvariant();
}
