using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// HTML written as an interpolated string, see <see cref="Html.Of"/>: what stands in the string is markup, what is put into
/// its holes is text and encoded, unless it is HTML content itself. Attribute values stand in double quotes.
/// </summary>
[InterpolatedStringHandler]
public ref struct HtmlText(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private DefaultInterpolatedStringHandler html = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    /// <summary>Markup as the view's author wrote it.</summary>
    public void AppendLiteral(string markup) => html.AppendLiteral(markup);

    /// <summary>Text, encoded; nothing for null.</summary>
    public void AppendFormatted(string? text)
    {
        if (text is { Length: > 0 })
            html.AppendLiteral(Encoder.Encode(text));
    }

    /// <summary>A localised text, encoded.</summary>
    public void AppendFormatted(LocalizedString text) => AppendFormatted(text.Value);

    /// <summary>A letter or a sign, encoded.</summary>
    public void AppendFormatted(char letter) => AppendFormatted(letter.ToString());

    /// <summary>A key.</summary>
    public void AppendFormatted(Guid key) => html.AppendFormatted(key);

    /// <summary>A whole number.</summary>
    public void AppendFormatted(long number) => html.AppendFormatted(number);

    /// <summary>HTML that is HTML already; nothing for null.</summary>
    public void AppendFormatted(IHtmlContent? content)
    {
        if (content is HtmlString known)
        {
            html.AppendLiteral(known.Value ?? "");
        }
        else if (content is not null)
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture);
            content.WriteTo(writer, Encoder);
            html.AppendLiteral(writer.ToString());
        }
    }

    /// <summary>The HTML.</summary>
    public string ToStringAndClear() => html.ToStringAndClear();
}
