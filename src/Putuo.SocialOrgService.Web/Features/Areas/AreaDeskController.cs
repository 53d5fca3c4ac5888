using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Areas;

/// <summary>Where officers of streets, the district and the city begin: what waits in the own subtree, without any contact. A street decides, the others look.</summary>
[ForAreaOfficers]
[Route("area")]
public sealed class AreaDeskController(AreaDeskPages desks, DeskListPages lists, Actor actor) : Controller
{
    /// <summary>The desk.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) => await desks.FindAsync(actor, cancel) is { } desk ? View("Desk", desk) : NotFound();

    /// <summary>All orders behind a figure of the desk.</summary>
    /// <param name="list">Which ones.</param>
    /// <param name="after">Only orders with a larger id.</param>
    /// <param name="area">Only those of this community or street of the own subtree.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet("orders")]
    public async Task<IActionResult> Orders(DeskList list, long after, int? area, CancellationToken cancel) =>
        DeskListView.Show(this, "/area", list, after, ModelState.IsValid ? await lists.ListAsync(actor, list, after, area, cancel) : null, area);
}
