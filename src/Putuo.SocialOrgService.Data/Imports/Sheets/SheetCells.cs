using System.Globalization;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>Stops the reading of a file.</summary>
internal sealed class SheetFaultException(SheetFault fault) : Exception(fault.Kind.ToString())
{
    public SheetFault Fault { get; } = fault;

    public SheetFaultException(SheetFaultKind kind, string? where = null, string? what = null) : this(new SheetFault(kind, where, SheetCells.Short(what)))
    {
    }
}

/// <summary>Collects the rows of a sheet within the limits.</summary>
internal sealed class SheetCells
{
    private const int MostShown = 40;

    private readonly List<SheetRow> rows = [];
    private readonly List<string> cells = [];
    private long text;

    public IReadOnlyList<SheetRow> Rows => rows;

    /// <summary>Puts a text into a column of the row being read, counted from 0.</summary>
    public void Put(int row, int column, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        if (column >= SheetLimits.MostColumns)
            throw new SheetFaultException(SheetFaultKind.TooManyColumns, Address(row, column), value);
        text += value.Length;
        if (value.Length > SheetLimits.MostCell || text > SheetLimits.MostText)
            throw new SheetFaultException(SheetFaultKind.TooMuchText, Address(row, column), value);
        while (cells.Count <= column)
            cells.Add("");
        cells[column] = value;
    }

    /// <summary>Ends a row; one that says nothing is passed over.</summary>
    public void End(int row)
    {
        if (cells.Count == 0)
            return;
        if (rows.Count > SheetLimits.MostRows)
            throw new SheetFaultException(SheetFaultKind.TooManyRows, row.ToString(CultureInfo.InvariantCulture));
        rows.Add(new SheetRow(row, [.. cells]));
        cells.Clear();
    }

    /// <summary>A cell's address: B7.</summary>
    public static string Address(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    public static string? Short(string? value) => value is null ? null
        : value.Length <= MostShown ? value
        : Domain.People.PlainText.Begin(value, MostShown - 1) + "…";
}
