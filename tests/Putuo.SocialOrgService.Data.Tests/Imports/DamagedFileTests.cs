using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Tests.Imports;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Data.Imports.Sheets.SheetFaultKind;

namespace Putuo.SocialOrgService.Data.Tests.Imports;

/// <summary>Whatever is sent instead of a filled-in template is refused with what is wrong and where, and leaves nothing.</summary>
public sealed class DamagedFileTests(SqliteTestDatabase database) : PlatformTests(database), IClassFixture<SqliteTestDatabase>
{
    private static readonly Encoding Chinese = Gbk();
    private static readonly string[][] Whole = [Rows.OrganizationHeader, Rows.Organization(1)];
    private static readonly string Good = Sheets.Data(Whole);

    private static readonly Dictionary<string, (SheetFaultKind Kind, string? Where, Func<byte[]> Make)> Files = new()
    {
        ["nothing"] = (Empty, null, () => []),
        ["blanks"] = (Empty, null, () => Encoding.UTF8.GetBytes(" ,, \r\n\r\n,\r\n")),
        ["too many bytes"] = (TooLarge, null, () => new byte[SheetLimits.MostBytes + 1]),
        ["a renamed picture"] = (Picture, null, () => Pictures.Jpeg()),
        ["a renamed drawing"] = (Picture, null, () => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]),
        ["a renamed PDF"] = (Pdf, null, () => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n")),
        ["an old or locked workbook"] = (OldWorkbook, null, () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        ["a web page named xls"] = (WebPage, null, () => Encoding.UTF8.GetBytes("\uFEFF<html><table><tr><td>Name</td></tr></table>")),
        ["another archive"] = (OtherKind, null, () => Archive("word/document.xml")),
        ["a program"] = (OtherKind, null, () => [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0]),
        ["random bytes"] = (OtherKind, null, () => [.. Enumerable.Range(0, 400).Select(i => (byte)(i * 37))]),
        ["half a workbook"] = (Damaged, null, () => Sheets.Xlsx(Whole)[..400]),
        ["a workbook without its sheet"] = (Damaged, null, () => Archive("xl/workbook.xml")),
        ["broken XML"] = (Damaged, null, () => Sheets.Workbook("<sheetData><row><c>")),
        ["XML with entities"] = (Damaged, null, () => Archive("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>")),
        ["a bomb"] = (Bomb, null, () => Sheets.Bomb(90)),
        ["a larger bomb"] = (Bomb, null, () => Sheets.Bomb(150)),
        ["many parts"] = (Bomb, null, () => Sheets.Workbook(Good, archive => { for (var i = 0; i < 600; i++) Sheets.Put(archive, $"xl/p{i}.xml", "<p/>"); })),
        ["macros"] = (Macros, null, () => Sheets.Workbook(Good, archive => Sheets.Put(archive, "xl/vbaProject.bin", "x"))),
        ["many sheets"] = (TooManySheets, null, () => Sheets.Workbook(Good, sheets: 12)),
        ["a formula"] = (Formula, "C2", () => Sheets.Workbook("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row><row r=\"2\"><c r=\"C2\"><f>SUM(A1:A9)</f><v>3</v></c></row></sheetData>")),
        ["a shared formula"] = (Formula, "B7", () => Sheets.Workbook("<sheetData><row r=\"7\"><c r=\"B7\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row></sheetData>")),
        ["a formula in a list"] = (Formula, "B2", () => Sheets.Csv(["Name", "Type"], ["x", "=HYPERLINK(\"http://a\")"])),
        ["an error of a formula"] = (ErrorValue, "B2", () => Sheets.Workbook("<sheetData><row r=\"2\"><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData>")),
        ["merged cells"] = (Merged, "A2:A4", () => Sheets.Workbook(Good + "<mergeCells count=\"1\"><mergeCell ref=\"A2:A4\"/></mergeCells>")),
        ["100 000 rows"] = (TooManyRows, "20002", () => Sheets.Csv(Enumerable.Range(0, 100_000).Select(i => i == 0 ? Rows.OrganizationHeader : ["渔港服务社"]))),
        ["100 000 rows of a workbook"] = (TooManyRows, "20002", () => Sheets.Xlsx(Enumerable.Range(0, 100_000).Select(i => i == 0 ? Rows.OrganizationHeader : ["渔港服务社"]))),
        ["many columns"] = (TooManyColumns, "BI1", () => Sheets.Csv([.. Enumerable.Range(0, 70).Select(i => $"c{i}")])),
        ["a cell without end"] = (TooMuchText, "A2", () => Sheets.Xlsx(["Name"], [new string('长', 5000)])),
        ["another encoding"] = (OtherEncoding, null, () => [.. "Name,Type\r\nCaf"u8, 0xE9, (byte)'\n', 0xFF]),
        ["half a sign of UTF-16"] = (OtherEncoding, null, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Name\r\n"), 0x00, 0xD8, 0x41, 0x00]),
        ["semicolons"] = (Separator, null, () => Encoding.UTF8.GetBytes(Sheets.Text(Whole, ';'))),
        ["tabs"] = (Separator, null, () => Encoding.UTF8.GetBytes(Sheets.Text(Whole, '\t'))),
        ["Chinese commas"] = (Separator, null, () => Chinese.GetBytes("组织名称，组织类型\r\n")),
        ["an open quotation mark"] = (Quotes, "A2", () => Encoding.UTF8.GetBytes("Name,Type\r\n\"渔港,社\r\n")),
        ["text behind a quotation mark"] = (Quotes, "A2", () => Encoding.UTF8.GetBytes("Name,Type\r\n\"渔港\"社,x\r\n")),
        ["an unknown column"] = (HeaderUnknown, "C1", () => Sheets.Csv(["Name", "Type", "星座"], ["x", "y", "z"])),
        ["a column twice"] = (HeaderTwice, "C1", () => Sheets.Csv(["Name", "Type", "name"], ["x", "y", "z"])),
        ["a column that is missing"] = (HeaderMissing, null, () => Sheets.Csv([.. Rows.OrganizationHeader.Where(header => header != "About")], Rows.Organization(1)[..^1])),
        ["no header"] = (HeaderUnknown, "A1", () => Sheets.Csv(Rows.Organization(1))),
        ["another template"] = (OtherTemplate, null, () => Sheets.Csv(Rows.OrderHeader, Rows.Order(1))),
        ["a value beside the columns"] = (BesideColumns, "O2", () => Sheets.Csv(Rows.OrganizationHeader, [.. Rows.Organization(1), "多出来的"])),
        ["only a header"] = (NoRows, null, () => Sheets.Xlsx(Rows.OrganizationHeader)),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_no_filled_in_template_is_refused_with_what_and_where_and_leaves_nothing(string name)
    {
        var (kind, where, make) = Files[name];
        var file = make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = SheetFile.Read(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L * 1024 * 1024);
        var (id, fault) = await On.AskAsync<ImportBook, (long?, SheetFault?)>(book => book.CheckAsync(Cast.Administrator, ImportTests.Upload(ImportKind.Organizations, file), ImportTests.Words));
        Assert.Null(id);
        Assert.Equal((kind, where), (fault!.Kind, fault.Where));
        Assert.True(reading.Fault is null || reading.Fault == fault);
        Assert.Equal((0, 0), await On.ReadAsync(async db => (await db.Imports.CountAsync(), await db.ImportFiles.CountAsync())));
    }

    [Fact]
    public void The_same_rows_are_read_from_every_encoding_and_from_a_workbook()
    {
        var text = Sheets.Text(Whole);
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text), Sheets.Csv(Whole), Chinese.GetBytes(text), Sheets.Xlsx(Whole), Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal)),
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ];
        foreach (var file in files)
        {
            var (rows, fault) = SheetFile.Read(file);
            Assert.Null(fault);
            Assert.Equal(Whole, rows.Select(row => row.Cells.ToArray()));
            Assert.Equal([1, 2], rows.Select(row => row.Number));
        }
    }

    [Fact]
    public void A_workbook_keeps_its_days_numbers_texts_and_row_numbers()
    {
        var sheet = """
            <sheetData>
              <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
              <row r="3"/>
              <row r="5"><c r="A5" s="1"><v>43605</v></c><c r="B5"><v>12000.5</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" s="1"><v>43605.75</v></c><c r="E5"><v>1.2E4</v></c></row>
            </sheetData>
            """;
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        var file = Sheets.Workbook(sheet, archive =>
        {
            Sheets.Put(archive, "xl/sharedStrings.xml", $"<sst {main}><si><r><t>登</t></r><r><t>记</t></r><rPh sb=\"0\" eb=\"1\"><t>deng</t></rPh></si><si><t>x</t></si></sst>");
            Sheets.Put(archive, "xl/styles.xml", $"<styleSheet {main}><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>");
        });
        var (rows, fault) = SheetFile.Read(file);
        Assert.Null(fault);
        Assert.Equal([1, 5], rows.Select(row => row.Number));
        Assert.Equal(["登记", "", "x"], rows[0].Cells);
        Assert.Equal(["2019-05-20", "12000.5", "Yes", "2019-05-20 18:00", "12000"], rows[1].Cells);
    }

    private static byte[] Archive(string part, string content = "<x/>")
    {
        using var file = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            Sheets.Put(archive, part, content);
        return file.ToArray();
    }

    private static Encoding Gbk()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GBK");
    }
}
