using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Withdrawals;

/// <summary>撤回: the requester takes a pending order back, after being asked once more.</summary>
[ForSignedIn]
[Route("orders/{number}/withdrawal")]
public sealed class WithdrawalsController(OrderDesk desk, OrderPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>Asks once more and says what is lost.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) => await ShowAsync(number, new WithdrawalInput(), cancel);

    /// <summary>Takes the order back.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Withdraw(string number, WithdrawalInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        return ModelState.IsValid
            ? await outcomes.ShowAsync(this, await desk.WithdrawAsync(actor, id, input.Reason, FormKey.Of("withdraw", input.Once), cancel), "withdrawn", cancel)
            : await ShowAsync(number, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(string number, WithdrawalInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        if (!order.Steps.Contains(OrderEventKind.Withdrawn))
            return LocalRedirect($"/orders/{order.Number}");
        ViewData["Order"] = order;
        return View("Withdrawal", input);
    }
}

/// <summary>What is said when withdrawing.</summary>
public sealed class WithdrawalInput
{
    /// <summary>Why; may stay empty.</summary>
    [Display(Name = "Reason"), StringLength(200)]
    public string? Reason { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
