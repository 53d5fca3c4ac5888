using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>
/// Reads the first sheet of a workbook, part by part and cell by cell: nothing of it is unfolded that was not looked at before, no formula is
/// computed and no merged cell guessed.
/// </summary>
internal sealed class XlsxSheet
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly ZipArchive archive;
    private readonly SheetCells sheet = new();
    private readonly StringBuilder text = new();
    private readonly char[] buffer = new char[1024];
    private IReadOnlyList<string> shared = [];
    private XlsxStyles styles = XlsxStyles.Read(null);
    private bool since1904;

    private XlsxSheet(ZipArchive archive) => this.archive = archive;

    public static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        Look(archive);
        return new XlsxSheet(archive).Read();
    }

    /// <summary>What the archive says of itself, before anything of it is unfolded.</summary>
    private static void Look(ZipArchive archive)
    {
        if (archive.Entries.Count > SheetLimits.MostParts || archive.Entries.Sum(part => part.Length) > SheetLimits.MostUnfolded)
            throw new SheetFaultException(SheetFaultKind.Bomb);
        if (archive.Entries.FirstOrDefault(part => part.Length > SheetLimits.LeastSuspect && part.Length / Math.Max(1, part.CompressedLength) > SheetLimits.MostRatio) is { } bomb)
            throw new SheetFaultException(SheetFaultKind.Bomb, what: bomb.Name);
        if (archive.GetEntry("xl/workbook.xml") is null)
            throw new SheetFaultException(SheetFaultKind.OtherKind);
        if (archive.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new SheetFaultException(SheetFaultKind.Macros);
    }

    private IReadOnlyList<SheetRow> Read()
    {
        var path = FirstSheet();
        using (var xml = Open("xl/sharedStrings.xml"))
            shared = xml is null ? [] : ReadShared(xml);
        using (var xml = Open("xl/styles.xml"))
            styles = XlsxStyles.Read(xml);
        using (var xml = Open(path) ?? throw new SheetFaultException(SheetFaultKind.Damaged))
            ReadRows(xml);
        return sheet.Rows;
    }

    private string FirstSheet()
    {
        var relations = new List<string>();
        using (var xml = Open("xl/workbook.xml")!)
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    since1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName == "sheet")
                    relations.Add(xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "");
            }
        }
        if (relations.Count > SheetLimits.MostSheets)
            throw new SheetFaultException(SheetFaultKind.TooManySheets, what: relations.Count.ToString(CultureInfo.InvariantCulture));
        using var links = Open("xl/_rels/workbook.xml.rels") ?? throw new SheetFaultException(SheetFaultKind.Damaged);
        while (links.Read())
        {
            if (links.NodeType == XmlNodeType.Element && links.LocalName == "Relationship" && relations.Count > 0 && links.GetAttribute("Id") == relations[0] && links.GetAttribute("Target") is { } target)
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        throw new SheetFaultException(SheetFaultKind.Damaged);
    }

    private List<string> ReadShared(XmlReader xml)
    {
        var (texts, all, aside) = (new List<string>(), 0L, 0);
        text.Clear();
        while (xml.Read())
        {
            var isElement = xml.NodeType == XmlNodeType.Element;
            if (xml.LocalName == "rPh" && !xml.IsEmptyElement && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                aside += isElement ? 1 : -1;
            else if (xml.LocalName == "t" && isElement && aside == 0)
                ReadText(xml, null);
            if (xml.LocalName != "si" || !(xml.NodeType == XmlNodeType.EndElement || (isElement && xml.IsEmptyElement)))
                continue;
            all += text.Length + 1;
            if (all > SheetLimits.MostText)
                throw new SheetFaultException(SheetFaultKind.TooMuchText, what: text.ToString());
            texts.Add(text.ToString());
            text.Clear();
        }
        return texts;
    }

    private void ReadRows(XmlReader xml)
    {
        var (row, column) = (0, 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > row ? number : row + 1;
                        column = 0;
                        break;
                    case "c":
                        column = xml.GetAttribute("r") is { } address ? ColumnOf(address) : column;
                        ReadCell(xml, row, column);
                        column++;
                        break;
                    case "mergeCell":
                        throw new SheetFaultException(SheetFaultKind.Merged, xml.GetAttribute("ref"));
                }
            }
            if (xml.LocalName == "row" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
                sheet.End(row);
        }
    }

    private void ReadCell(XmlReader xml, int row, int column)
    {
        var address = SheetCells.Address(row, column);
        var (type, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);
        text.Clear();
        if (xml.IsEmptyElement)
            return;
        var (depth, aside) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            var isElement = xml.NodeType == XmlNodeType.Element;
            if (xml.LocalName == "f" && isElement)
            {
                ReadText(xml, address);
                throw new SheetFaultException(SheetFaultKind.Formula, address, "=" + text);
            }
            if (xml.LocalName == "rPh" && !xml.IsEmptyElement && xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                aside += isElement ? 1 : -1;
            else if (isElement && aside == 0 && xml.LocalName is "v" or "t")
                ReadText(xml, address);
        }
        sheet.Put(row, column, ValueOf(type, style, text.ToString(), address));
    }

    private string ValueOf(string? type, int style, string raw, string address)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : throw new SheetFaultException(SheetFaultKind.Damaged);
            case "e":
                throw new SheetFaultException(SheetFaultKind.ErrorValue, address, raw);
            case "inlineStr" or "str" or "d":
                return raw;
            case "b":
                return raw == "1" ? "Yes" : "No";
        }
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return raw;
        if (styles.IsDay(style) && number is >= 0 and < 2_958_466)
        {
            var at = DateTime.FromOADate(number + (since1904 ? 1462 : 0));
            return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture) : raw;
    }

    /// <summary>Adds the text of an element, in pieces: a cell that is too long is not held whole.</summary>
    private void ReadText(XmlReader xml, string? address)
    {
        if (xml.IsEmptyElement)
            return;
        while (xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
        {
            for (var read = xml.ReadValueChunk(buffer, 0, buffer.Length); read > 0; read = xml.ReadValueChunk(buffer, 0, buffer.Length))
            {
                text.Append(buffer, 0, read);
                if (text.Length > SheetLimits.MostCell)
                    throw new SheetFaultException(SheetFaultKind.TooMuchText, address, text.ToString(0, 60));
            }
        }
    }

    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var sign in address.TakeWhile(char.IsAsciiLetter).Take(4))
            column = (column * 26) + (char.ToUpperInvariant(sign) - 'A' + 1);
        return column - 1;
    }

    private XmlReader? Open(string path) => archive.GetEntry(path) is { } part
        ? XmlReader.Create(new BoundedPart(part), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true })
        : null;
}
