using System.Text;

namespace Putuo.SocialOrgService.Web.Features.Orders.Finding;

/// <summary>The number a caller says.</summary>
public sealed class FindInput
{
    /// <summary>A number begins with year and month, two digits each.</summary>
    private const int MonthDigits = 4;

    /// <summary>As it was typed.</summary>
    public string? Number { get; set; }

    /// <summary>The number as addresses write it: full-width signs, spaces, missing hyphens and a missing PT are forgiven.</summary>
    public string Written
    {
        get
        {
            var text = string.Concat((Number ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            var digits = text.StartsWith("PT", StringComparison.Ordinal) ? text[2..] : text;
            return digits.Length > MonthDigits && digits.All(char.IsAsciiDigit) ? $"PT-{digits[..MonthDigits]}-{digits[MonthDigits..]}" : Number?.Trim() ?? "";
        }
    }
}
