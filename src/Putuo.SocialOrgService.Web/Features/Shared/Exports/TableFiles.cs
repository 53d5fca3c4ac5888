using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Shared.Exports;

/// <summary>
/// Writes tables to take along, as a workbook or as text with commas: row by row into a temporary file, so that the size costs no memory.
/// Every text stays a text, whatever it begins with, and each export is written down before it is handed out.
/// </summary>
public sealed class TableFiles(ExportBook exports, District district, DistrictClock clock)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostAtOnce = 2;

    private static readonly SemaphoreSlim Turns = new(MostAtOnce);

    /// <summary>The table as the answer to a request whose address ends in <c>.csv</c> or <c>.xlsx</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who takes it out.</param>
    /// <param name="table">What it is.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="filter">The filter that was applied, as an address writes it.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FileStreamResult> AnswerAsync<T>(
        HttpRequest request, Actor actor, ExportTable<T> table, IAsyncEnumerable<T> rows, string filter, CancellationToken cancel)
        where T : class
    {
        var asText = request.Path.Value!.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        FileStream? file = null;
        await Turns.WaitAsync(cancel);
        try
        {
            file = new FileStream(
                Path.Combine(Path.GetTempPath(), $"export-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            var count = asText ? await WriteTextAsync(file, table, rows, cancel) : await WriteWorkbookAsync(file, table, rows, cancel);
            await exports.WriteAsync(actor, table.What, filter, count, cancel);
            file.Position = 0;
            var name = $"{table.Title}-{district.Calendar.DayOf(clock.UtcNow):yyyyMMdd}";
            return new FileStreamResult(file, asText ? "text/csv; charset=utf-8" : Workbook) { FileDownloadName = name + (asText ? ".csv" : ".xlsx") };
        }
        catch
        {
            if (file is not null)
                await file.DisposeAsync();
            throw;
        }
        finally
        {
            Turns.Release();
        }
    }

    private static async Task<int> WriteWorkbookAsync<T>(Stream file, ExportTable<T> table, IAsyncEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        var count = 0;
        // Two columns may be called the same in one of the languages: their places are the keys.
        string[] keys = [.. table.Columns.Select((_, place) => place.ToString(CultureInfo.InvariantCulture))];
        // A thread of its own, not one of the pool, writes it: cells that are awaited one by one take twice as long.
        await Task.Factory.StartNew(() => MiniExcel.SaveAs(
            file,
            Cells(cancel).ToBlockingEnumerable(cancel),
            sheetName: table.Title,
            excelType: ExcelType.XLSX,
            configuration: new OpenXmlConfiguration
            {
                AutoFilter = true,
                FastMode = false,
                DynamicColumns = [.. table.Columns.Select((column, place) => new DynamicExcelColumn(keys[place]) { Name = column.Title, Width = column.Width, Format = column.Format })],
            }), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return count;

        // A table without rows keeps its head.
        async IAsyncEnumerable<Dictionary<string, object?>> Cells([EnumeratorCancellation] CancellationToken token)
        {
            await foreach (var row in rows.WithCancellation(token))
            {
                count++;
                yield return Row(column => column.Value(row));
            }
            if (count == 0)
                yield return Row(_ => null);
        }

        Dictionary<string, object?> Row(Func<TableColumn<T>, object?> value)
        {
            var cells = new Dictionary<string, object?>(keys.Length);
            for (var place = 0; place < keys.Length; place++)
                cells.Add(keys[place], value(table.Columns[place]));
            return cells;
        }
    }

    private static async Task<int> WriteTextAsync<T>(Stream file, ExportTable<T> table, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var count = 0;
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in table.Columns)
            csv.WriteField(column.Title);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            foreach (var column in table.Columns)
                csv.WriteField(TextOf(column.Value(row)));
            await csv.NextRecordAsync();
            count++;
        }
        return count;
    }

    private static string? TextOf(object? value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
