using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>Organizations, talents, projects and orders of other systems from sheets: templates, a check that stores nothing, then all or nothing .</summary>
[ForAdministrators]
[Route("administration/imports")]
public sealed class ImportsController(
    Actor actor, ImportBook book, ImportPages pages, ImportWords words, ImportFaultWords faults, ImportTemplate templates) : Controller
{
    /// <summary>More than a file may have, so that whoever sends a larger one is told so.</summary>
    private const long MostSent = 3L * SheetLimits.MostBytes;

    /// <summary>The kinds, and all imports, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(long? before, CancellationToken cancel) => View("Imports", new ImportList(before, await pages.ListAsync(actor, before, cancel)));

    /// <summary>One kind: its templates, its columns, and the way to check a file.</summary>
    [HttpGet("{kind}")]
    public IActionResult Show(string kind) => KindOf(kind) is { } known ? View("Kind", new ImportInput { Kind = known }) : NotFound();

    /// <summary>A template: xlsx with explanations, or csv.</summary>
    [HttpGet("{kind}/template.{format}")]
    public async Task<IActionResult> Template(string kind, string format, CancellationToken cancel) => (KindOf(kind), format) switch
    {
        ({ } known, "xlsx") => File(await templates.WorkbookAsync(known, cancel), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", templates.NameOf(known) + ".xlsx"),
        ({ } known, "csv") => File(templates.List(known), "text/csv", templates.NameOf(known) + ".csv"),
        _ => NotFound(),
    };

    /// <summary>Checks a file; nothing of it is taken in.</summary>
    [HttpPost("{kind}")]
    [RequestSizeLimit(MostSent)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
    public async Task<IActionResult> Check([FromRoute] string kind, ImportInput input, CancellationToken cancel)
    {
        if (KindOf(kind) is not { } known)
            return NotFound();
        input.Kind = known;
        if (!ModelState.IsValid)
            return View("Kind", input);
        var (id, fault) = input.File!.Length > SheetLimits.MostBytes
            ? (null, new SheetFault(SheetFaultKind.TooLarge))
            : await book.CheckAsync(actor, await UploadAsync(input, cancel), words.Vocabulary(), cancel);
        if (id is { } import)
            return LocalRedirect($"/administration/imports/runs/{import}");
        if (fault is not null)
            ModelState.AddModelError(nameof(input.File), faults.Say(fault));
        return View("Kind", input);
    }

    /// <summary>What a check found, how far a run is, what became of it.</summary>
    [HttpGet("runs/{id:long}")]
    public async Task<IActionResult> Run(long id, int from, CancellationToken cancel) =>
        await pages.FindAsync(actor, id, cancel) is { } page ? View("Run", new ImportView(page, Math.Max(0, from))) : NotFound();

    /// <summary>Takes a checked file in, in the background.</summary>
    [HttpPost("runs/{id:long}/start")]
    public async Task<IActionResult> Start(long id, CancellationToken cancel)
    {
        await book.StartAsync(actor, id, cancel);
        return LocalRedirect($"/administration/imports/runs/{id}");
    }

    /// <summary>Drops a checked file.</summary>
    [HttpPost("runs/{id:long}/drop")]
    public async Task<IActionResult> Drop(long id, CancellationToken cancel)
    {
        await book.DropAsync(actor, id, cancel);
        return LocalRedirect($"/administration/imports/runs/{id}");
    }

    /// <summary>Counts the past orders of an import in figures, or no longer.</summary>
    [HttpPost("runs/{id:long}/counting")]
    public async Task<IActionResult> Count(long id, bool counted, CancellationToken cancel)
    {
        await book.CountAsync(actor, id, counted, cancel);
        return LocalRedirect($"/administration/imports/runs/{id}");
    }

    /// <summary>Orders of other systems, of one import or of all.</summary>
    [HttpGet("history")]
    public async Task<IActionResult> History(long? import, long? after, CancellationToken cancel) =>
        View("History", new HistoryList(import, after, await pages.HistoryAsync(actor, import, after, cancel)));

    /// <summary>The same to take along.</summary>
    [HttpGet("history/export.xlsx"), HttpGet("history/export.csv")]
    public Task<FileStreamResult> Export(long? import, [FromServices] HistoryTable columns, [FromServices] TableFiles files, CancellationToken cancel) => files.AnswerAsync(
        Request, actor, columns.Table, pages.HistoryStreamAsync(actor, import), import is { } one ? string.Create(CultureInfo.InvariantCulture, $"?import={one}") : "", cancel);

    private static ImportKind? KindOf(string kind) => kind.All(char.IsAsciiLetter) && Enum.TryParse<ImportKind>(kind, ignoreCase: true, out var known) ? known : null;

    private static async Task<ImportUpload> UploadAsync(ImportInput input, CancellationToken cancel)
    {
        using var content = new MemoryStream((int)input.File!.Length);
        await input.File.CopyToAsync(content, cancel);
        return new ImportUpload(
            input.Kind, OwnName(input.File.FileName), content.ToArray(), input.IsCounted && input.Kind == ImportKind.Orders, input.Once == Guid.Empty ? Guid.NewGuid() : input.Once);
    }

    /// <summary>The file's own name, without its folder and without signs that are not seen or turn others around.</summary>
    private static string OwnName(string name) => PlainText.Begin(
        string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format))),
        Import.MostName);
}

/// <summary>The list of imports.</summary>
/// <param name="Before">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record ImportList(long? Before, IReadOnlyList<ImportRow> Rows);

/// <summary>The page of an import.</summary>
/// <param name="Page">What is known of it.</param>
/// <param name="From">How many faults are passed over.</param>
public sealed record ImportView(ImportSheetPage Page, int From)
{
    /// <summary>The faults of this page.</summary>
    public IReadOnlyList<ImportFault> Faults => [.. (Page.Report?.Faults ?? []).Skip(From).Take(ImportPages.FaultsShown)];

    /// <summary>Where the next page of faults begins; null without one.</summary>
    public int? Next => Page.Report is { } report && report.Faults.Count > From + ImportPages.FaultsShown ? From + ImportPages.FaultsShown : null;
}

/// <summary>Orders of other systems.</summary>
/// <param name="Import">The import they came by; null for all.</param>
/// <param name="After">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record HistoryList(long? Import, long? After, IReadOnlyList<HistoryRow> Rows);
