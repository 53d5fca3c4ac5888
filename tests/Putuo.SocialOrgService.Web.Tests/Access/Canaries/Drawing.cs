using QRCoder;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>A token as a telephone reads it from a page.</summary>
internal static class Drawing
{
    /// <summary>The part of the QR code's drawing that says which code it is.</summary>
    public static string OfToken(string token)
    {
        using var code = QRCodeGenerator.GenerateQrCode($"https://localhost/t/{token}", QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        var svg = drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return svg[svg.IndexOf('>')..];
    }
}
