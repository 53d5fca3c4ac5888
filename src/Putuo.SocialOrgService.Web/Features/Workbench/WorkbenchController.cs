using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Workbench;

/// <summary>Where members of an organization begin their day: figures, the four stages, the way to the pool.</summary>
[ForOrganizations]
[Route("workbench")]
public sealed class WorkbenchController(WorkbenchPages pages, PoolPages pool, DeclinedPages declined, FigureBook figures, District district, Actor actor) : Controller
{
    private const int PageSize = 20;

    /// <summary>The board; on a phone one stage at a time.</summary>
    /// <param name="stage">The stage a phone shows.</param>
    /// <param name="done">What was just done, for the line on top.</param>
    /// <param name="number">To which order.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet]
    public async Task<IActionResult> Index(OrderStatus? stage, string? done, string? number, CancellationToken cancel)
    {
        var board = await pages.BoardAsync(actor, cancel);
        var sheet = await figures.ReadAsync(district.Root.Id, cancel: cancel);
        var own = actor.OrganizationId?.ToString(CultureInfo.InvariantCulture) ?? "";
        return View("Board", new BoardView(
            board,
            await declined.LatestAsync(actor, WorkbenchPages.ClosedInLane, cancel),
            await pool.CountAsync(actor, cancel),
            sheet.Of(Measure.Reviews, FigureSubject.Organization, own),
            sheet.Of(Measure.GoodReviews, FigureSubject.Organization, own),
            ChosenStage(stage, board),
            done is "declined" or "released" ? done : null,
            OrderNumber.TryParse(number, out var order) ? number : null,
            order.Id));
    }

    /// <summary>One stage in full.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="before">Only orders with a smaller id.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet("{stage}")]
    public async Task<IActionResult> Stage(OrderStatus stage, long? before, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(stage))
            return NotFound();
        var cards = await pages.StageAsync(actor, stage, before, PageSize + 1, cancel);
        return View("Stage", new StageView(
            stage,
            [.. cards.Take(PageSize)],
            before is null ? null : $"/workbench/{stage.ToString().ToLowerInvariant()}",
            cards.Count > PageSize ? $"/workbench/{stage.ToString().ToLowerInvariant()}?before={cards[PageSize - 1].Id}" : null));
    }

    /// <summary>Without a choice the first stage where something waits.</summary>
    private static OrderStatus ChosenStage(OrderStatus? asked, Board board) =>
        asked is { } known && Enum.IsDefined(known) ? known
        : board.Counts is { Pending: 0, Accepted: > 0 } ? OrderStatus.Accepted
        : OrderStatus.Pending;
}

/// <summary>What the board shows.</summary>
/// <param name="Board">Counts and cards.</param>
/// <param name="Declined">What it declined lately and others were asked for.</param>
/// <param name="InPool">How many orders of the pool it may claim, at most a hundred.</param>
/// <param name="Reviews">How many residents rated it.</param>
/// <param name="GoodReviews">How many of them with four or five stars.</param>
/// <param name="Stage">The stage a phone shows.</param>
/// <param name="Done">What was just done.</param>
/// <param name="Number">To which order.</param>
/// <param name="OrderId">Its id.</param>
public sealed record BoardView(
    Board Board, IReadOnlyList<DeclinedCard> Declined, int InPool, long Reviews, long GoodReviews, OrderStatus Stage, string? Done, string? Number, long OrderId)
{
    /// <summary>The draft on the reader's device that is of no use any more.</summary>
    public string DraftDone => $"{Done}-{OrderId}";

    /// <summary>How many stand in a stage's column: its orders, and among the rejected ones those that the organization declined and others were asked for.</summary>
    public int CountOf(OrderStatus stage) => Board.CountOf(stage) + (stage == OrderStatus.Rejected ? Declined.Count : 0);

    /// <summary>The share of good reviews in per cent; null without reviews.</summary>
    public string? GoodShare => Reviews > 0 ? (100m * GoodReviews / Reviews).ToString("0.#", CultureInfo.InvariantCulture) : null;
}

/// <summary>One stage in full.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Cards">Its orders, newest first.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
public sealed record StageView(OrderStatus Stage, IReadOnlyList<DeskCard> Cards, string? First, string? Next);
