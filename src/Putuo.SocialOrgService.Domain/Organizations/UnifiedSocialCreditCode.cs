namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>
/// 统一社会信用代码 by GB 32100-2015, of a social organization: eighteen characters that say who registered it (5, civil affairs), which kind it is, in
/// which division, its organization code (GB 11714) and a check character. The form is a must; a check character may fail, since a few genuine codes do.
/// </summary>
public sealed record UnifiedSocialCreditCode
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int DivisionStart = 2;
    private const int BodyStart = 8;
    private const int BodyCheck = 16;
    private const char CivilAffairs = '5';

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The eighteen characters.</summary>
    public string Value { get; }

    /// <summary>Whether both check characters are what the standard computes: the ninth of the organization code and the last of the whole.</summary>
    public bool ChecksOut => Value[BodyCheck] == BodyCheckOf(Value) && Value[^1] == CheckOf(Value);

    /// <summary>
    /// Reads a code as people type it: blanks, hyphens and full-width signs are no mistake, small letters are large ones.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="type">The kind of body, which the second character names.</param>
    /// <param name="fault">The first thing that is wrong; null when it is a code.</param>
    /// <returns>The code; null with a fault.</returns>
    public static UnifiedSocialCreditCode? Read(string? typed, OrganizationType type, out CreditCodeFault? fault)
    {
        var value = Plain(typed ?? "");
        fault = FaultOf(value, type);
        return fault is null ? new UnifiedSocialCreditCode(value) : null;
    }

    private static CreditCodeFault? FaultOf(string value, OrganizationType type)
    {
        for (var index = 0; index < Math.Min(value.Length, Length); index++)
        {
            if (!Fits(index, value[index], type))
                return new CreditCodeFault(CreditCodeFaultKind.Character, index + 1, value[index], value.Length);
        }
        return value.Length == Length ? null : new CreditCodeFault(CreditCodeFaultKind.Length, 0, default, value.Length);
    }

    private static bool Fits(int index, char sign, OrganizationType type) => index switch
    {
        0 => sign == CivilAffairs,
        1 => sign == KindOf(type),
        >= DivisionStart and < BodyStart => char.IsAsciiDigit(sign),
        _ => Alphabet.Contains(sign),
    };

    private static char KindOf(OrganizationType type) => type switch
    {
        OrganizationType.Association => '1',
        OrganizationType.ServiceInstitution => '2',
        OrganizationType.Foundation => '3',
        _ => '9',
    };

    private static char CheckOf(string value) => Alphabet[(31 - Weights.Select((weight, index) => weight * Alphabet.IndexOf(value[index])).Sum() % 31) % 31];

    /// <summary>A letter counts 10 (A) to 35 (Z) in the organization code.</summary>
    private static char BodyCheckOf(string value) =>
        (11 - BodyWeights.Select((weight, index) => weight * NumberOf(value[BodyStart + index])).Sum() % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };

    private static int NumberOf(char sign) => char.IsAsciiDigit(sign) ? sign - '0' : sign - 'A' + 10;

    private static string Plain(string typed) => string.Concat(typed
        .Select(sign => sign is >= '！' and <= '～' ? (char)(sign - '！' + '!') : sign)
        .Where(sign => !char.IsWhiteSpace(sign) && sign != '-'))
        .ToUpperInvariant();
}

/// <summary>What is wrong with the form of a credit code.</summary>
public enum CreditCodeFaultKind
{
    /// <summary>It has fewer or more characters than <see cref="UnifiedSocialCreditCode.Length"/>.</summary>
    Length = 1,

    /// <summary>A character cannot stand where it stands.</summary>
    Character,
}

/// <summary>The first fault of a credit code's form.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Which character, from 1; 0 for the length.</param>
/// <param name="Sign">The character that stands there.</param>
/// <param name="Typed">How many characters were typed.</param>
public sealed record CreditCodeFault(CreditCodeFaultKind Kind, int Position, char Sign, int Typed);
