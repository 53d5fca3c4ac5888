using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>服务台账: records that completions wrote, read by role, printed on one page, exported as a workbook.</summary>
[ForStaff]
[Route("ledger")]
public sealed class LedgerController(
    LedgerPages pages, OrganizationPages organizations, LedgerWorkbook workbook, TableFiles files, PhotoStore photos, District district, Actor actor) : Controller
{
    private const int PageSize = 20;

    /// <summary>The list.</summary>
    [HttpGet]
    public Task<IActionResult> Index(LedgerInput input, CancellationToken cancel) => ListAsync(input, FaultOf(input), cancel);

    /// <summary>One record, as it is printed.</summary>
    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await pages.FindAsync(actor, number, cancel) is { } record ? View("Record", record) : NotFound();

    /// <summary>A photo of a record in full, or small with <c>?size=thumb</c>.</summary>
    [HttpGet("{number}/photos/{photo:long}")]
    public async Task<IActionResult> Photo(string number, long photo, string? size, CancellationToken cancel) =>
        await pages.FindPhotoAsync(actor, number, photo, cancel) is { } file
            ? PhotoAnswer.Of(this, photos.Open(file, size == "thumb" ? PhotoSize.Thumb : PhotoSize.Full))
            : NotFound();

    /// <summary>
    /// The filtered list as a workbook, without name, telephone or door number; written down before it is handed out. A filter that makes no
    /// sense takes nothing out: who typed it would get more than was asked for.
    /// </summary>
    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(LedgerInput input, CancellationToken cancel)
    {
        if (FaultOf(input) is { } fault)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ListAsync(input, fault == "WrongDays" ? "ExportWrongDays" : "ExportWrongFilter", cancel);
        }
        var applied = input.For(actor, district) with { Before = null };
        return await files.AnswerAsync(Request, actor, workbook.Table, pages.StreamAsync(actor, applied), LedgerInput.Of(applied).Address(""), cancel);
    }

    private string? FaultOf(LedgerInput input) =>
        input.HasWrongDays ? "WrongDays" : !ModelState.IsValid || input.HasUnknown(district) ? "WrongFilter" : null;

    private async Task<IActionResult> ListAsync(LedgerInput input, string? fault, CancellationToken cancel)
    {
        ModelState.Clear();
        var (rows, isCut) = await pages.ReadAsync(actor, input.For(actor, district), PageSize + 1, cancel);
        return View("Ledger", new LedgerView(
            input,
            fault,
            [.. rows.Take(PageSize)],
            isCut,
            actor.IsOrganization ? null : await organizations.NamesAsync(cancel),
            input.Before is null ? null : input.Address("/ledger"),
            rows.Count > PageSize ? input.Address("/ledger", rows[PageSize - 1].Id) : null));
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Input">The filter.</param>
/// <param name="Fault">What in the filter makes no sense, as the key of its words.</param>
/// <param name="Rows">The records.</param>
/// <param name="IsCut">Whether older ones may fit that were not looked at.</param>
/// <param name="Providers">The organizations to choose from; none for an organization itself.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
public sealed record LedgerView(
    LedgerInput Input, string? Fault, IReadOnlyList<LedgerRow> Rows, bool IsCut, OrganizationNames? Providers, string? First, string? Next);
