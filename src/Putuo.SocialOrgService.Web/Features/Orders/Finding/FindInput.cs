using System.Text;

namespace Putuo.SocialOrgService.Web.Features.Orders.Finding;

/// <summary>The number a caller says.</summary>
public sealed class FindInput
{
    /// <summary>As it was typed.</summary>
    public string? Number { get; set; }

    /// <summary>The number as addresses write it: full-width signs, spaces and a missing PT- are forgiven.</summary>
    public string Written
    {
        get
        {
            var signs = (Number ?? "").Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign)).Select(sign => sign is '–' or '—' ? '-' : sign);
            var text = string.Concat(signs).ToUpperInvariant();
            return text.StartsWith("PT", StringComparison.Ordinal) ? text : "PT-" + text;
        }
    }
}
