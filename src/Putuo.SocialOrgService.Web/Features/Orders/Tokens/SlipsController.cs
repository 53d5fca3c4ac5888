using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tokens;

/// <summary>
/// The printable slip with an order's QR code (二维码小票), for the requester and for the community that hands it to a caller; a
/// lost one is made worthless by renewing it.
/// </summary>
[ForSignedIn]
[Route("orders/{number}/slip")]
public sealed class SlipsController(OrderPages pages, TokenBook tokens, Actor actor) : Controller
{
    /// <summary>The slip.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Slip(string number, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await tokens.IssueAsync(actor, id, cancel) is not { } token
            || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        return View("Slip", new SlipView(order, SlipView.AddressOf(Request, token.Text), token.IsClosed));
    }

    /// <summary>Makes the former codes worthless and shows a new one.</summary>
    [HttpPost("renewal")]
    public async Task<IActionResult> Renew(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) && await tokens.RenewAsync(actor, id, cancel) ? LocalRedirect($"/orders/{number}/slip?renewed=true") : NotFound();
}

/// <summary>What a slip shows.</summary>
/// <param name="Order">The order.</param>
/// <param name="Address">The address that the code says.</param>
/// <param name="IsClosed">Whether the code was closed after too many wrong digits.</param>
public sealed record SlipView(OrderPage Order, string Address, bool IsClosed)
{
    /// <summary>The whole address of a token's page, as the visitor reaches the site.</summary>
    public static string AddressOf(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}/t/{token}";
}
