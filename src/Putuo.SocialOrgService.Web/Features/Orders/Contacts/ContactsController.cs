using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Orders.Contacts;

/// <summary>
/// Name, telephone and address of who asked, behind their own button: the look is written down in the same request that
/// shows them, and the answer is kept by no cache.
/// </summary>
[Access.ForSignedIn]
[Route("orders/{number}/contact")]
public sealed class ContactsController(ContactBook contacts, TaskPages pages, OutcomePages outcomes, LivePages live, Actor actor) : Controller
{
    /// <summary>The masked contact with the button, and the question why where a reason is needed.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) =>
        await FindAsync(number, cancel) is { } order ? Page(order, new ContactInput(), null) : NotFound();

    /// <summary>Shows it.</summary>
    [HttpPost]
    public async Task<IActionResult> Open(string number, ContactInput input, CancellationToken cancel)
    {
        if (await FindAsync(number, cancel) is not { } order)
            return NotFound();
        if (!ModelState.IsValid)
            return Page(order, input, null);
        var (contact, refusal) = await contacts.OpenAsync(actor, order.Id, input.Reason, cancel);
        if (refusal is RefusalReason.NotFound)
            return NotFound();
        if (refusal is RefusalReason.ReasonMissing)
        {
            ModelState.AddModelError(nameof(ContactInput.Reason), outcomes.Words(RefusalReason.ReasonMissing));
            return Page(order, input, null);
        }
        if (refusal is { } other)
            return await outcomes.ShowAsync(this, new OrderResult(other, order.Id, order.PlacedAt), "seen", cancel);
        await live.TellOrderAsync(order.Id, CancellationToken.None);
        return Page(order, input, contact);
    }

    private async Task<OrderTask?> FindAsync(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) ? await pages.FindAsync(actor, id, null, cancel) : null;

    private ViewResult Page(OrderTask order, ContactInput input, Contact? contact)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Contact", new ContactView(order, input, contact));
    }
}

/// <summary>What the page shows.</summary>
/// <param name="Order">The order.</param>
/// <param name="Input">The reason typed.</param>
/// <param name="Contact">The contact in the clear, once the look is written down.</param>
public sealed record ContactView(OrderTask Order, ContactInput Input, Contact? Contact)
{
    /// <summary>Whether a reason is asked for.</summary>
    public bool NeedsReason => Order.Refusal is RefusalReason.ReasonMissing;

    /// <summary>Whether it can be opened at all.</summary>
    public bool IsClosed => Contact is null && Order.Refusal is not (null or RefusalReason.ReasonMissing);

    /// <summary>The reason, as the form names it.</summary>
    public string? Reason => Input.Reason;
}
