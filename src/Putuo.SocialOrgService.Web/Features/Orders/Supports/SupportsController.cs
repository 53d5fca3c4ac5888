using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Supports;

/// <summary>配合答复: a supporting department says what it adds to a case, once, for the lead and the requester to read.</summary>
[ForDepartments]
[Route("orders/{number}/support")]
public sealed class SupportsController(OrderDesk desk, TaskPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>What is asked, and the form of the reply.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) => await FormAsync(number, new SupportInput(), cancel);

    /// <summary>Replies.</summary>
    [HttpPost]
    public async Task<IActionResult> Reply(string number, SupportInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.ReplySupportAsync(actor, id, input.Reply!, FormKey.Of("support", input.Once ?? Guid.Empty), cancel);
        return await outcomes.ShowAsync(this, result, "supported", cancel);
    }

    private async Task<IActionResult> FormAsync(string number, SupportInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.SupportReplied, cancel) is not { } order)
            return NotFound();
        if ((order.Refusal ?? (order.Support is { IsOpen: true } ? null : RefusalReason.NoReplyAsked)) is { } refusal)
            return await outcomes.ShowAsync(this, new OrderResult(refusal, order.Id, order.PlacedAt), "supported", cancel);
        input.Order = order;
        return View("Support", input);
    }
}

/// <summary>What a department adds to a case.</summary>
public sealed class SupportInput
{
    /// <summary>What was done or can be done, in plain words.</summary>
    [Required(ErrorMessage = "ReplyNeeded")]
    [StringLength(ServiceOrder.MostReply)]
    [Display(Name = "Reply")]
    public string? Reply { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid? Once { get; set; }

    /// <summary>The order, to be shown on top.</summary>
    [BindNever]
    public OrderTask? Order { get; set; }
}
