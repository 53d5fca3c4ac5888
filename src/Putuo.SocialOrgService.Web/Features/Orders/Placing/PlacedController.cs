using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Orders.Tokens;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>The page right after placing, with the order's QR code for whoever may hand it out.</summary>
[ForSignedIn]
[Route("orders/{number}/placed")]
public sealed class PlacedController(OrderPages pages, TokenBook tokens, Actor actor) : Controller
{
    /// <summary>The number, what happens next and by when.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Placed(string number, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        var token = await tokens.IssueAsync(actor, id, cancel);
        return View("Placed", new PlacedOrder(order, token is null ? null : SlipView.AddressOf(Request, token.Text)));
    }
}

/// <summary>What the page after placing shows.</summary>
/// <param name="Order">The order.</param>
/// <param name="TokenAddress">What its QR code says; null for whoever may not hand it out.</param>
public sealed record PlacedOrder(OrderPage Order, string? TokenAddress);
