using System.Globalization;
using System.Text;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>The one paper that all filings of the demonstration hand in: a whole PDF of a page.</summary>
internal static class DemonstrationPaper
{
    public static byte[] Bytes { get; } = Make("Demonstration paper: invented, without legal effect.");

    private static byte[] Make(string words)
    {
        var drawing = $"BT /F1 16 Tf 72 760 Td ({words}) Tj ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            $"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= parts.Length; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{parts[number - 1]}\nendobj\n");
        }
        var start = text.Length;
        return Encoding.ASCII.GetBytes(text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }
}
