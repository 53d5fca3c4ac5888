using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>An address as a QR code, drawn as shapes: <c>&lt;pt-qr text="@address" label="@T["Qr"]" /&gt;</c>. It reads well on paper and when a corner is dirty.</summary>
[HtmlTargetElement("pt-qr")]
public sealed class QrTagHelper : TagHelper
{
    private const int PixelsPerModule = 4;

    /// <summary>What the code says.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it is, for who cannot see it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(new HtmlString(
            drawing.GetGraphic(PixelsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute)));
    }
}
