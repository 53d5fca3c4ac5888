using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>我的订单: a resident's own orders, those that a delegate placed for one, or those a department placed.</summary>
[ForSignedIn]
public sealed class OrdersController(OrderPages pages, Actor actor) : Controller
{
    /// <summary>The list by stage, page by page; staff whose orders stand on a desk of their own are led there.</summary>
    [HttpGet("/orders")]
    public async Task<IActionResult> Mine(OrderStatus? stage, long? waiting, long? before, CancellationToken cancel)
    {
        if (DeskOf(actor) is { } desk)
            return LocalRedirect(desk);
        if (!ModelState.IsValid)
            return NotFound();
        var place = new OwnPlace(waiting, before);
        var (orders, next) = await pages.OwnAsync(actor, stage, place, cancel);
        return View("MyOrders", new MyOrders(
            orders,
            stage,
            place.IsFirst ? null : Address(stage, new OwnPlace()),
            next is null ? null : Address(stage, next),
            await pages.CountOwnAsync(actor, cancel),
            actor.Role));
    }

    private static string? DeskOf(Actor actor) =>
        actor.Role is ActorRole.Resident or ActorRole.Delegate or ActorRole.DepartmentStaff ? null : StaffRail.HomeOf(actor);

    private static string Address(OrderStatus? stage, OwnPlace place)
    {
        var query = new QueryBuilder();
        if (stage is { } only)
            query.Add("stage", only.ToString());
        if (place.Waiting is { } after)
            query.Add("waiting", Text(after));
        if (place.Before is { } key)
            query.Add("before", Text(key));
        return "/orders" + query;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the list shows.</summary>
/// <param name="Orders">The orders: those to confirm, then the others, newest first.</param>
/// <param name="Stage">The stage chosen; null for all.</param>
/// <param name="First">The address of the first page, on a later one.</param>
/// <param name="Next">The address of the next page.</param>
/// <param name="Counts">How many orders stand in each stage.</param>
/// <param name="Role">Whose they are: a resident's, a delegate's, a department's.</param>
public sealed record MyOrders(
    IReadOnlyList<OrderCard> Orders, OrderStatus? Stage, string? First, string? Next, StageCounts Counts, ActorRole Role)
{
    /// <summary>Whether they are a department's.</summary>
    public bool OfDepartment => Role == ActorRole.DepartmentStaff;
}
