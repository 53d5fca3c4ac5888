using System.Diagnostics.CodeAnalysis;
using PhoneNumbers;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>Reads telephone numbers the way people write them: mobiles, and landlines with or without the area code.</summary>
public static class Telephone
{
    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    /// <summary>Digits as they are easily read and dialled: 0580 301 0001.</summary>
    public static string Shown(string digits)
    {
        try
        {
            return Util.Format(Util.Parse(digits, "CN"), PhoneNumberFormat.NATIONAL);
        }
        catch (NumberParseException)
        {
            return digits;
        }
    }

    /// <summary>Reads a number of mainland China into digits as dialled there (13800000000, 05802345678).</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="areaCode">The district's area code, for numbers without one; empty takes none such.</param>
    /// <param name="normalised">The digits.</param>
    public static bool TryNormalise(string? text, string areaCode, [NotNullWhen(true)] out string? normalised)
    {
        normalised = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 30)
            return false;
        var digits = new string([.. PlainText.Of(text).Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]);
        try
        {
            var number = Util.Parse(digits.Length is 7 or 8 ? areaCode + digits : digits, "CN");
            if (number.CountryCode != 86 || !Util.IsPossibleNumber(number))
                return false;
            var national = Util.GetNationalSignificantNumber(number);
            var isMobile = national.Length == 11 && national[0] == '1' && national[1] is >= '3' and <= '9';
            var isLandline = !isMobile && national.Length is 10 or 11 && Util.IsValidNumber(number);
            normalised = isMobile ? national : "0" + national;
            return isMobile || isLandline;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
