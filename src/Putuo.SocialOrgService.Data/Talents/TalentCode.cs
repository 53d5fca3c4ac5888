using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>The code that an organization tells a talent, who joins the entry to the own account by it. Only its digest is kept.</summary>
public static class TalentCode
{
    /// <summary>Makes it of the form's key: the same form sent twice shows the same code.</summary>
    public static string For(FieldCipher cipher, Guid formKey, int talentId) => OneTimePassword.For(cipher, formKey, $"talent {talentId}");

    /// <summary>The digest of a code as somebody typed it.</summary>
    public static string KeyOf(FieldCipher cipher, string code) => Convert.ToHexString(cipher.Derive(OneTimePassword.Read(code), "TalentCode"));
}
