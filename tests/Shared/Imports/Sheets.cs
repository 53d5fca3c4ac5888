using System.IO.Compression;
using System.Security;
using System.Text;

namespace Putuo.SocialOrgService.Tests.Imports;

/// <summary>Makes workbooks and lists of values as people send them, whole or damaged.</summary>
internal static class Sheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A list of values in UTF-8 with its mark.</summary>
    public static byte[] Csv(params IEnumerable<string[]> rows) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(rows))];

    /// <summary>The text of a list of values.</summary>
    public static string Text(IEnumerable<string[]> rows, char separator = ',') => string.Concat(rows.Select(row => string.Join(separator, row.Select(Quoted)) + "\r\n"));

    /// <summary>A workbook of texts.</summary>
    public static byte[] Xlsx(params IEnumerable<string[]> rows) => Workbook(Data(rows));

    /// <summary>The sheet's data as XML.</summary>
    public static string Data(IEnumerable<string[]> rows)
    {
        var xml = new StringBuilder("<sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            xml.Append($"<row r=\"{++number}\">");
            for (var column = 0; column < row.Length; column++)
                xml.Append($"<c r=\"{(char)('A' + column)}{number}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(row[column])}</t></is></c>");
            xml.Append("</row>");
        }
        return xml.Append("</sheetData>").ToString();
    }

    /// <summary>A workbook around a sheet's XML.</summary>
    public static byte[] Workbook(string sheet, Action<ZipArchive>? more = null, int sheets = 1)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = string.Concat(Enumerable.Range(1, sheets).Select(i => $"<sheet name=\"S{i}\" sheetId=\"{i}\" r:id=\"r{i}\"/>"));
            Put(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{names}</sheets></workbook>");
            Put(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Put(archive, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>");
            more?.Invoke(archive);
        }
        return file.ToArray();
    }

    /// <summary>Adds a part.</summary>
    public static void Put(ZipArchive archive, string path, string xml)
    {
        using var part = new StreamWriter(archive.CreateEntry(path).Open());
        part.Write(xml);
    }

    /// <summary>An archive with a part that unfolds to far more than it is.</summary>
    public static byte[] Bomb(int megabytes) => Workbook(Data([["Name"]]), archive =>
    {
        using var part = archive.CreateEntry("xl/sharedStrings.xml").Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < megabytes; i++)
            part.Write(zeros);
    });

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
