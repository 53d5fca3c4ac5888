using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>A sheet whose header was understood: its columns and the cells of each row by them.</summary>
public sealed class ImportSheet
{
    private ImportSheet(IReadOnlyList<ImportField?> columns, IReadOnlyList<SheetRow> rows) => (Columns, Rows) = (columns, rows);

    /// <summary>The columns in the order of the file; null for an empty one.</summary>
    public IReadOnlyList<ImportField?> Columns { get; }

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Understands a file.</summary>
    /// <param name="kind">What it is to be a template of.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="words">The words that headers may say.</param>
    /// <returns>The sheet, or why it is none.</returns>
    public static (ImportSheet? Sheet, SheetFault? Fault) Read(ImportKind kind, byte[] file, ImportVocabulary words)
    {
        var (rows, fault) = SheetFile.Read(file);
        if (fault is not null)
            return (null, fault);
        var (header, below) = (rows[0], rows.Skip(1).ToList());
        var columns = header.Cells.Select(cell => cell.Length == 0 ? null : words.FieldOf(cell)).ToList();
        fault = WhyNot(kind, header, columns) ?? Beside(columns, below) ?? (below.Count == 0 ? new SheetFault(SheetFaultKind.NoRows) : null);
        return fault is null ? (new ImportSheet(columns, below), null) : (null, fault);
    }

    /// <summary>The rows as lines, each looked at for what is missing or too long.</summary>
    public IEnumerable<ImportLine> Lines(ImportKind kind, ImportVocabulary words, DateOnly today) => Rows.Select(row => new ImportLine(kind, row.Number, CellsOf(row), words, today));

    private Dictionary<ImportField, string> CellsOf(SheetRow row)
    {
        var cells = new Dictionary<ImportField, string>();
        for (var at = 0; at < row.Cells.Count && at < Columns.Count; at++)
        {
            if (Columns[at] is { } field)
                cells[field] = row.Cells[at];
        }
        return cells;
    }

    private static SheetFault? WhyNot(ImportKind kind, SheetRow header, List<ImportField?> columns)
    {
        var asked = ImportColumns.Of(kind).Select(column => column.Field).ToHashSet();
        var own = columns.Count(field => field is { } known && asked.Contains(known));
        var likely = Enum.GetValues<ImportKind>().MaxBy(other => columns.Count(field => field is { } known && ImportColumns.Of(other).Any(column => column.Field == known)));
        if (likely != kind && columns.Count(field => field is { } known && ImportColumns.Of(likely).Any(column => column.Field == known)) > own)
            return new(SheetFaultKind.OtherTemplate) { Other = likely };
        for (var at = 0; at < columns.Count; at++)
        {
            var cell = SheetCells.Short(header.Cells[at]);
            if (cell!.Length == 0)
                continue;
            if (columns[at] is not { } field || !asked.Contains(field))
                return new(SheetFaultKind.HeaderUnknown, SheetCells.Address(header.Number, at), cell);
            if (columns.IndexOf(field) < at)
                return new(SheetFaultKind.HeaderTwice, SheetCells.Address(header.Number, at), cell);
        }
        return ImportColumns.Of(kind).FirstOrDefault(column => column.IsRequired && !columns.Contains(column.Field)) is { } missing
            ? new(SheetFaultKind.HeaderMissing) { Field = missing.Field }
            : null;
    }

    private static SheetFault? Beside(List<ImportField?> columns, List<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Cells.Count; at++)
            {
                if (row.Cells[at].Length > 0 && (at >= columns.Count || columns[at] is null))
                    return new(SheetFaultKind.BesideColumns, SheetCells.Address(row.Number, at), SheetCells.Short(row.Cells[at]));
            }
        }
        return null;
    }
}
