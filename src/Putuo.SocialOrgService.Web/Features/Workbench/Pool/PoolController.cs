using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Pool;

/// <summary>The open pool (点单池): what fits the own fields and areas, without anything that says who asks.</summary>
[ForOrganizations]
[Route("workbench/pool")]
public sealed class PoolController(PoolPages pool, PoolHides hides, District district, Actor actor) : Controller
{
    private const int LongestText = 40;

    /// <summary>The pool, narrowed by a filter.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(PoolInput input, CancellationToken cancel)
    {
        var filter = new PoolFilter(
            district.TryCategory(input.Category, out var category) ? category.Code : null,
            input.Community is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community ? id : null,
            PlainText.Sought(input.Text, LongestText),
            input.Before,
            input.Sort == "due",
            input.Due is > 0 and var ticks && ticks < PoolPages.Never.Ticks + 1 ? new DateTime(ticks, DateTimeKind.Utc) : null);
        var rows = await pool.ReadAsync(actor, filter, cancel);
        ModelState.Clear();
        DeskWaiting? waiting = filter.IsEmpty ? await pool.WaitingAsync(actor, rows.Count, cancel) : null;
        return View("Pool", new PoolView(
            new PoolInput { Sort = filter.ByDue ? "due" : null, Category = filter.Category, Community = filter.CommunityId, Text = filter.Text },
            [.. rows.Take(PoolPages.PageSize)],
            filter.Before is null ? null : Address(filter),
            rows.Count > PoolPages.PageSize ? Address(filter, rows[PoolPages.PageSize - 1]) : null,
            !filter.IsNarrowed,
            Address(filter with { ByDue = !filter.ByDue }),
            OrderNumber.TryParse(input.Hidden, out _) ? input.Hidden : null,
            waiting));
    }

    /// <summary>Takes an order off the own sight of the pool.</summary>
    [HttpPost("{number}/hide")]
    public async Task<IActionResult> Hide(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) && await hides.HideAsync(actor, id, cancel)
            ? Redirect($"/workbench/pool?hidden={Uri.EscapeDataString(number)}")
            : NotFound();

    /// <summary>Puts it back.</summary>
    [HttpPost("{number}/show")]
    public async Task<IActionResult> ShowAgain(string number, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        await hides.ShowAsync(actor, id.Id, cancel);
        return Redirect("/workbench/pool");
    }

    private static string Address(PoolFilter filter, PoolRow? last = null)
    {
        var query = new QueryBuilder();
        if (filter.Category is { } category)
            query.Add("category", category);
        if (filter.CommunityId is { } community)
            query.Add("community", community.ToString());
        if (filter.Text is { } text)
            query.Add("text", text);
        if (filter.ByDue)
            query.Add("sort", "due");
        if (last is not null)
            query.Add("before", last.Id.ToString());
        if (last is not null && filter.ByDue)
            query.Add("due", (last.AnswerDue ?? PoolPages.Never).Ticks.ToString());
        return "/workbench/pool" + query;
    }
}

/// <summary>What the pool's page shows.</summary>
/// <param name="Input">The filter.</param>
/// <param name="Rows">The orders.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
/// <param name="IsWhole">Whether nothing is filtered.</param>
/// <param name="OtherOrder">The same in the other order.</param>
/// <param name="Hidden">The order just hidden.</param>
/// <param name="Waiting">What the rail says, where the page knows it: on the whole pool's first page.</param>
public sealed record PoolView(
    PoolInput Input, IReadOnlyList<PoolRow> Rows, string? First, string? Next, bool IsWhole, string OtherOrder, string? Hidden, DeskWaiting? Waiting);
