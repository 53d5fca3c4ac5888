using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Links;

/// <summary>
/// 关联账号: an order without an account joins the resident's account of the same number. Nobody has proven that number, so the worker calls
/// and makes sure first; it is an event of the timeline.
/// </summary>
[ForCommunityWorkers]
[Route("orders/{number}/link")]
public sealed class LinksController(OrderDesk desk, TaskPages pages, AccountLinks accounts, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>Offers to look whether the order's number has an account.</summary>
    [HttpGet("")]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) => ShowAsync(number, new LinkInput(), look: false, cancel);

    /// <summary>Shows the account, masked, a look that is written down; then joins them. Which account it is, is looked up again and never taken from the form.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Join(string number, LinkInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var key = FormKey.Of("link", input.Once);
        if (await desk.FirstResultAsync(actor, key, cancel) is { } first)
            return await outcomes.ShowAsync(this, first, "linked", cancel);
        if (input.Look)
            ModelState.Clear();
        if (input.Look || !ModelState.IsValid || await accounts.FindAsync(actor, id.Id, cancel) is not { } account)
            return await ShowAsync(number, input, look: true, cancel);
        return await outcomes.ShowAsync(this, await desk.LinkAsync(actor, id, account.UserId, key, cancel), "linked", cancel);
    }

    private async Task<IActionResult> ShowAsync(string number, LinkInput input, bool look, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.Linked, cancel) is not { } order)
            return NotFound();
        if (order.Refusal is not null || order.HasAccount)
            return await outcomes.ShowAsync(this, new OrderResult(order.Refusal ?? RefusalReason.AccountUnknown, order.Id, order.PlacedAt), "linked", cancel);
        return View("Link", new LinkView(order, look, look ? await accounts.LookAsync(actor, order.Id, cancel) : null, input));
    }
}

/// <summary>What the worker has made sure of.</summary>
public sealed class LinkInput
{
    /// <summary>That the resident was called and the account is theirs.</summary>
    [Display(Name = "Sure"), Range(typeof(bool), "true", "true", ErrorMessage = "SureMissing")]
    public bool Sure { get; set; }

    /// <summary>Only to look whether there is an account.</summary>
    public bool Look { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}

/// <summary>What the page shows.</summary>
/// <param name="Order">The order.</param>
/// <param name="Looked">Whether the worker has looked for an account.</param>
/// <param name="Account">The account of its number; null without one.</param>
/// <param name="Input">What was ticked.</param>
public sealed record LinkView(OrderTask Order, bool Looked, LinkableAccount? Account, LinkInput Input)
{
    /// <summary>What was made sure of, as the form names it.</summary>
    public bool Sure => Input.Sure;
}
