using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Ledger;

/// <summary>服务台账: records that completions wrote, read by role, printed on one page, exported as a workbook.</summary>
[ForStaff]
[Route("ledger")]
public sealed class LedgerController(
    LedgerPages pages, LedgerProviders providers, LedgerWorkbook workbook, PhotoStore photos, District district, Actor actor) : Controller
{
    private const int PageSize = 20;

    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(LedgerInput input, CancellationToken cancel)
    {
        ModelState.Clear();
        var rows = await pages.ReadAsync(actor, input.For(actor, district), PageSize + 1, cancel);
        return View("Ledger", new LedgerView(
            input,
            [.. rows.Take(PageSize)],
            actor.IsOrganization ? [] : await providers.NamesAsync(cancel),
            input.Before is null ? null : input.Address("/ledger"),
            rows.Count > PageSize ? input.Address("/ledger", rows[PageSize - 1].Id) : null));
    }

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

    /// <summary>The filtered list as a workbook, without name, telephone or door number; written down before it is handed out.</summary>
    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Export(LedgerInput input, CancellationToken cancel)
    {
        var file = await workbook.WriteAsync(actor, input.For(actor, district) with { Before = null }, input.Address(""), cancel);
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.FileName);
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Input">The filter.</param>
/// <param name="Rows">The records.</param>
/// <param name="Providers">The organizations to choose from; none for an organization itself.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
public sealed record LedgerView(
    LedgerInput Input, IReadOnlyList<LedgerRow> Rows, IReadOnlyList<ProviderName> Providers, string? First, string? Next);
