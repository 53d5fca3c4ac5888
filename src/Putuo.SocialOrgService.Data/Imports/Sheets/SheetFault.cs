using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>Why a file is no sheet that can be taken in.</summary>
public enum SheetFaultKind
{
    /// <summary>Nothing is in it.</summary>
    Empty = 1,

    /// <summary>It has more bytes than <see cref="SheetLimits.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>It is a picture.</summary>
    Picture,

    /// <summary>It is a PDF.</summary>
    Pdf,

    /// <summary>It is an old workbook (xls), or one with a password.</summary>
    OldWorkbook,

    /// <summary>It is a web page that calls itself a workbook.</summary>
    WebPage,

    /// <summary>It is an archive or another kind of document.</summary>
    OtherKind,

    /// <summary>It begins like a workbook and cannot be read.</summary>
    Damaged,

    /// <summary>It unfolds to far more than it is.</summary>
    Bomb,

    /// <summary>It holds programs.</summary>
    Macros,

    /// <summary>It has more sheets than <see cref="SheetLimits.MostSheets"/>.</summary>
    TooManySheets,

    /// <summary>Its text is in no encoding that is known here.</summary>
    OtherEncoding,

    /// <summary>Its columns are separated by another sign than the comma.</summary>
    Separator,

    /// <summary>A quotation mark is not closed, or text follows it.</summary>
    Quotes,

    /// <summary>A cell holds a formula.</summary>
    Formula,

    /// <summary>A cell holds the error of a formula.</summary>
    ErrorValue,

    /// <summary>Cells are merged.</summary>
    Merged,

    /// <summary>It has more rows than <see cref="SheetLimits.MostRows"/>.</summary>
    TooManyRows,

    /// <summary>It has more columns than <see cref="SheetLimits.MostColumns"/>.</summary>
    TooManyColumns,

    /// <summary>A cell has more characters than <see cref="SheetLimits.MostCell"/>, or all cells have more than <see cref="SheetLimits.MostText"/>.</summary>
    TooMuchText,

    /// <summary>A header that the template does not have.</summary>
    HeaderUnknown,

    /// <summary>A header stands there twice.</summary>
    HeaderTwice,

    /// <summary>A header that every row needs is missing; <see cref="SheetFault.Field"/> says which.</summary>
    HeaderMissing,

    /// <summary>It is the template of something else; <see cref="SheetFault.Other"/> says of what.</summary>
    OtherTemplate,

    /// <summary>A cell stands beside the columns that have a header.</summary>
    BesideColumns,

    /// <summary>It has a header and nothing below.</summary>
    NoRows,
}

/// <summary>Why a file cannot be taken in.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Where">The cell or the line; null for the file as a whole.</param>
/// <param name="What">What stands there, shortened.</param>
public sealed record SheetFault(SheetFaultKind Kind, string? Where = null, string? What = null)
{
    /// <summary>The column that is missing.</summary>
    public ImportField? Field { get; init; }

    /// <summary>What the file is a template of.</summary>
    public ImportKind? Other { get; init; }
}

/// <summary>How much of a file is taken in; more is refused before it costs memory.</summary>
public static class SheetLimits
{
    /// <summary>The most bytes of a file: 10 MiB.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most bytes that a workbook unfolds to.</summary>
    public const long MostUnfolded = 100L * 1024 * 1024;

    /// <summary>The most times that a part of a workbook is larger unfolded, where that is more than <see cref="LeastSuspect"/> bytes.</summary>
    public const int MostRatio = 200;

    /// <summary>Parts that are smaller unfolded are harmless.</summary>
    public const long LeastSuspect = 4L * 1024 * 1024;

    /// <summary>The most parts of a workbook.</summary>
    public const int MostParts = 500;

    /// <summary>The most sheets of a workbook.</summary>
    public const int MostSheets = 10;

    /// <summary>The most rows below the header.</summary>
    public const int MostRows = 20_000;

    /// <summary>The most columns.</summary>
    public const int MostColumns = 60;

    /// <summary>The most characters of a cell.</summary>
    public const int MostCell = 4_000;

    /// <summary>The most characters of all cells.</summary>
    public const int MostText = 12_000_000;
}

/// <summary>A row of a sheet.</summary>
/// <param name="Number">As numbered in the file.</param>
/// <param name="Cells">What its cells say, to the last that says something.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What was read of a file.</summary>
/// <param name="Rows">The rows that say something, the header first.</param>
/// <param name="Fault">Why it was not read; null when it was.</param>
public sealed record SheetReading(IReadOnlyList<SheetRow> Rows, SheetFault? Fault);
