using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Orders.Publications;

/// <summary>公开的需求文字: whoever asked sees what of the need everybody may read, and takes it back at any time .</summary>
[ForSignedIn]
[Route("orders/{number}/publication")]
public sealed class PublicationsController(PublicNeedBook book, Actor actor) : Controller
{
    /// <summary>How it stands.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) && await book.FindAsync(actor, id, cancel) is { } publication ? View("Publication", publication) : NotFound();

    /// <summary>Takes it back; what is taken back already stays so.</summary>
    [HttpPost("end")]
    public async Task<IActionResult> End(string number, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await book.FindAsync(actor, id, cancel) is not { } publication)
            return NotFound();
        await book.EndAsync(actor, id, cancel);
        return LocalRedirect($"/orders/{publication.Number}/publication");
    }
}
