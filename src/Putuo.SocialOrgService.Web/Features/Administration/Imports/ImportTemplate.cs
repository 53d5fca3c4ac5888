using System.Text;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>Makes the templates of a kind from its columns, in the reader's language: a workbook with a sheet that explains each column and one with the numbers of what may be named, and a list of values.</summary>
public sealed class ImportTemplate(ImportWords words, IStringLocalizer<ImportsTexts> texts)
{
    /// <summary>Widths of columns, in signs of the workbook's font; a Chinese one takes two.</summary>
    private const int LeastWidth = 14, WidthOfSign = 2, NoteWidth = 36, SentenceWidth = 60;

    /// <summary>The file's name without its ending.</summary>
    public string NameOf(ImportKind kind) => texts["TemplateName", texts["Kind" + kind].Value];

    /// <summary>The workbook.</summary>
    public async Task<byte[]> WorkbookAsync(ImportKind kind, CancellationToken cancel)
    {
        var columns = ImportColumns.Of(kind);
        var sheets = new Dictionary<string, object>
        {
            [texts["SheetData"]] = new[] { columns.ToDictionary(column => words.Header(column.Field), _ => (object?)null) },
            [texts["SheetNotes"]] = columns.Select(Explained).ToList(),
            [texts["SheetNumbers"]] = words.Numbers(kind).Select(Numbered).ToList(),
        };
        await using var file = new MemoryStream();
        await MiniExcel.SaveAsAsync(file, sheets, configuration: new OpenXmlConfiguration { DynamicColumns = [.. Widths(columns)] }, cancellationToken: cancel);
        return file.ToArray();
    }

    /// <summary>The list of values: its header, in UTF-8 with its mark, as spreadsheet programs expect.</summary>
    public byte[] List(ImportKind kind) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', ImportColumns.Of(kind).Select(column => words.Header(column.Field))) + "\r\n")];

    /// <summary>A header is read whole; what explains is wide enough for its sentences.</summary>
    private IEnumerable<DynamicExcelColumn> Widths(IReadOnlyList<ImportColumn> columns) =>
    [
        .. columns.Select(column => words.Header(column.Field)).Select(header => new DynamicExcelColumn(header) { Width = Math.Max(LeastWidth, header.Length * WidthOfSign) }),
        .. new[] { "NoteColumn", "NoteCode", "NoteNeed", "NumbersKind", "NumbersNumber" }.Select(name => new DynamicExcelColumn(texts[name]) { Width = NoteWidth }),
        .. new[] { "NoteForm", "NoteMeaning", "NoteExample", "NoteAllowed", "NumbersName" }.Select(name => new DynamicExcelColumn(texts[name]) { Width = SentenceWidth }),
    ];

    private Dictionary<string, object?> Numbered((string Kind, int Number, string Name) row) =>
        new() { [texts["NumbersKind"]] = texts["Numbers" + row.Kind].Value, [texts["NumbersNumber"]] = row.Number, [texts["NumbersName"]] = row.Name };

    private Dictionary<string, object?> Explained(ImportColumn column) => new()
    {
        [texts["NoteColumn"]] = words.Header(column.Field),
        [texts["NoteCode"]] = column.Field.ToString(),
        [texts["NoteNeed"]] = words.Need(column),
        [texts["NoteForm"]] = words.Form(column),
        [texts["NoteMeaning"]] = words.Meaning(column.Field),
        [texts["NoteExample"]] = words.Example(column.Field),
        [texts["NoteAllowed"]] = string.Join(texts["ListComma"].Value, words.Allowed(column.Field)),
    };
}
