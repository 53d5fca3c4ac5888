namespace Putuo.SocialOrgService.Web.Features.Shared.Exports;

/// <summary>A column of an exported table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Title">Its head, in the reader's language.</param>
/// <param name="Value">What stands in it: text, whole or decimal number, local time or day; null for nothing.</param>
/// <param name="Width">How wide a workbook shows it, in characters.</param>
/// <param name="Format">How a workbook shows a number or time.</param>
public sealed record TableColumn<T>(string Title, Func<T, object?> Value, double Width, string? Format = null)
{
    /// <summary>How a workbook shows a local time.</summary>
    public const string Time = "yyyy-mm-dd hh:mm";

    /// <summary>How a workbook shows a day.</summary>
    public const string Day = "yyyy-mm-dd";
}

/// <summary>A list as a table to take along.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="What">What it is, as the log of exports names it.</param>
/// <param name="Title">Its title in the reader's language; file and sheet are named by it.</param>
/// <param name="Columns">Its columns.</param>
public sealed record ExportTable<T>(string What, string Title, IReadOnlyList<TableColumn<T>> Columns);
