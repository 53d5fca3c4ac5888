using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders.Claims;

/// <summary>接单: of any number of organizations exactly one gets the order, the others are told who was first and what now.</summary>
[ForOrganizations]
[Route("orders/{number}/claim")]
public sealed class ClaimsController(
    OrderDesk desk, OrderPages pages, PoolPages pool, OutcomePages outcomes, LocalTimes times, IStringLocalizer<ClaimsTexts> texts, Actor actor) : Controller
{
    /// <summary>Claims.</summary>
    [HttpPost]
    public async Task<IActionResult> Claim(string number, Guid? once, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.ClaimAsync(actor, id, FormKey.Of("claim", once ?? Guid.Empty), cancel);
        return await ShowAsync(result, cancel);
    }

    /// <summary>Who took on an order that stood open on a page until it left the pool.</summary>
    [HttpGet]
    public async Task<IActionResult> Left(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) && await pages.LeftAsync(actor, id, cancel) is { } lost ? await ShowAsync(lost, cancel) : NotFound();

    private async Task<IActionResult> ShowAsync(OrderResult result, CancellationToken cancel) =>
        result is { Refusal: RefusalReason.Lost, First: { Kind: OrderEventKind.Claimed } first }
            ? Taken(
                result.Number, first, Names.Choose(first.ActorName, await outcomes.EnglishNameAsync(first, cancel)), await pool.SimilarAsync(actor, result.OrderId, cancel))
            : await outcomes.ShowAsync(this, result, "claimed", cancel);

    private IActionResult Taken(string number, OrderEvent first, string winner, SimilarOrders similar) => ConflictPage.Show(
        this,
        texts["TakenTitle"],
        texts["TakenBy", number, times.Moment(first.At), winner] + " " + (similar.Count switch
        {
            0 => texts["SimilarNone"].Value,
            >= PoolPages.MostSimilar => texts["SimilarMany", PoolPages.MostSimilar].Value,
            _ => texts["SimilarSome", similar.Count].Value,
        }),
        [new(texts["ToPool"], "/workbench/pool" + (similar.Count > 0 ? $"?category={similar.Category}" : "")), new(texts["ToWorkbench"], "/workbench")],
        winner);
}
