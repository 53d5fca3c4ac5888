using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>The rules of GB 32100-2015 and GB 11714, written down a second time to test against.</summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    public static bool IsRight(string code, OrganizationType type)
    {
        var kind = type switch
        {
            OrganizationType.Association => '1',
            OrganizationType.ServiceInstitution => '2',
            OrganizationType.Foundation => '3',
            _ => '9',
        };
        if (code.Length != 18 || code[0] != '5' || code[1] != kind || code[2..8] != "330903" || code.Any(c => !Alphabet.Contains(c)))
            return false;
        var body = 11 - Enumerable.Range(0, 8).Sum(i => (code[8 + i] - '0') * BodyWeights[i]) % 11;
        var whole = (31 - Enumerable.Range(0, 17).Sum(i => Alphabet.IndexOf(code[i]) * Weights[i]) % 31) % 31;
        return code[16] == (body == 10 ? 'X' : body == 11 ? '0' : (char)('0' + body)) && code[17] == Alphabet[whole];
    }
}
