using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Orders.Series;

/// <summary>周期订单: all days of an order that repeats, for whoever asked and the own community; they leave days out and end it.</summary>
[ForSignedIn]
[Route("orders/{number}/series")]
public sealed class SeriesController(SeriesPages pages, SeriesDesk desk, Actor actor) : Controller
{
    /// <summary>The days, which order each became and how it stands.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) && await pages.FindAsync(actor, id, cancel) is { } series ? View("Series", series) : NotFound();

    /// <summary>No further visit is ordered; what has ended already stays so.</summary>
    [HttpPost("end")]
    public Task<IActionResult> End(string number, CancellationToken cancel) =>
        TakeAsync(number, "ended", id => desk.EndAsync(actor, id, cancel), cancel);

    /// <summary>Leaves out a day that is not ordered yet.</summary>
    [HttpPost("skip")]
    public Task<IActionResult> Skip(string number, DateOnly day, CancellationToken cancel) =>
        TakeAsync(number, "skipped", id => desk.SkipAsync(actor, id, day, cancel), cancel);

    private async Task<IActionResult> TakeAsync(string number, string done, Func<OrderNumber, Task<bool>> take, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } series)
            return NotFound();
        return LocalRedirect($"/orders/{series.Number}/series?done={(await take(id) ? done : "late")}");
    }
}
