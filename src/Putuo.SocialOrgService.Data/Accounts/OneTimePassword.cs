using System.Text;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// The password that an administrator hands over to staff, and a community to a resident who has forgotten the own one; the code by which
/// somebody joins an organization. It is made from the form's key and the field key:
/// the same form sent twice shows the same password, and nobody without the field key can make it.
/// </summary>
public static class OneTimePassword
{
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>What somebody typed, as it was made: capitals, full-width signs, spaces and missing hyphens are forgiven.</summary>
    public static string Read(string typed)
    {
        var signs = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
        return string.Join('-', signs.Chunk(GroupLength).Select(group => new string(group)));
    }

    /// <summary>Makes it, in groups that are easy to read over the telephone (k7m2-…).</summary>
    public static string For(FieldCipher cipher, Guid formKey, string about)
    {
        var bytes = cipher.Derive($"{formKey:N}/{about}", "OneTimePassword");
        return string.Join('-', Enumerable.Range(0, Groups).Select(group =>
            string.Concat(Enumerable.Range(group * GroupLength, GroupLength).Select(at => Letters[bytes[at] % Letters.Length]))));
    }
}
