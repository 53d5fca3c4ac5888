using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Departments;

/// <summary>Where the staff of a department begin: the cases transferred to it, those that wait for its reply, and the orders of the categories it answers for, without contact.</summary>
[ForDepartments]
[Route("department")]
public sealed class DepartmentsController(WorkbenchPages pages, DemandPages demands, DeskListPages lists, DistrictClock clock, District district, Actor actor) : Controller
{
    /// <summary>The desk.</summary>
    /// <param name="done">What was just done, for the line on top.</param>
    /// <param name="number">To which order.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? done, string? number, CancellationToken cancel)
    {
        var desk = await pages.DepartmentAsync(actor, cancel);
        var now = clock.UtcNow;
        var cases = desk.Cards.Where(c => c.LeadDepartmentId == actor.DepartmentId && c.Status is OrderStatus.Pending or OrderStatus.Accepted).ToList();
        var ours = desk.Cards.Except(cases).ToList();
        var late = ours.Where(c => c.Status != OrderStatus.Completed && c.IsOver(now)).OrderBy(c => c.Due).ToList();
        var timely = ours.Except(late).ToList();
        return View("Department", new DepartmentView(
            desk.Counts,
            [.. district.Categories.Where(c => c.DepartmentId == actor.DepartmentId && !c.IsTop).OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => c.Code)],
            ByTerm(cases, OrderStatus.Pending),
            desk.Supports,
            ByTerm(cases, OrderStatus.Accepted),
            ByTerm(timely, OrderStatus.Completed),
            late,
            ByTerm(timely, OrderStatus.Accepted),
            ByTerm(timely, OrderStatus.Pending),
            OrderNumber.TryParse(number, out var returned) && done == "returned" ? number : null,
            returned.Id)
        {
            Demands = await demands.ProposedAsync(actor, cancel),
        });
    }

    /// <summary>All orders behind a figure of the desk.</summary>
    /// <param name="list">Which ones.</param>
    /// <param name="after">Only orders with a larger id.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet("orders")]
    public async Task<IActionResult> Orders(DeskList list, long after, CancellationToken cancel) =>
        DeskListView.Show(this, "/department", list, after, ModelState.IsValid ? await lists.ListAsync(actor, list, after, cancel: cancel) : null);

    /// <summary>The term that ends first on top; last what has none, such as an order bundled into a project.</summary>
    private static IReadOnlyList<DeskCard> ByTerm(IEnumerable<DeskCard> cards, OrderStatus stage) =>
        [.. cards.Where(c => c.Status == stage).OrderBy(c => c.Due is null).ThenBy(c => c.Due)];
}

/// <summary>What the desk shows.</summary>
/// <param name="Counts">The figures.</param>
/// <param name="Categories">The codes of the categories it answers for.</param>
/// <param name="Transferred">Cases it has to take on or return.</param>
/// <param name="Supports">Cases of other departments that wait for its reply.</param>
/// <param name="Cases">Cases it leads.</param>
/// <param name="Unconfirmed">Completed and not confirmed.</param>
/// <param name="Late">Their term is over.</param>
/// <param name="Running">Being served.</param>
/// <param name="Pending">Waiting.</param>
/// <param name="Returned">The order that was just returned to the community.</param>
/// <param name="ReturnedId">Its id.</param>
public sealed record DepartmentView(
    DepartmentCounts Counts,
    IReadOnlyList<string> Categories,
    IReadOnlyList<DeskCard> Transferred,
    IReadOnlyList<DeskCard> Supports,
    IReadOnlyList<DeskCard> Cases,
    IReadOnlyList<DeskCard> Unconfirmed,
    IReadOnlyList<DeskCard> Late,
    IReadOnlyList<DeskCard> Running,
    IReadOnlyList<DeskCard> Pending,
    string? Returned,
    long ReturnedId)
{
    /// <summary>The common demands that are proposed to it.</summary>
    public IReadOnlyList<DemandRow> Demands { get; init; } = [];

    /// <summary>The way to all of a group where it shows fewer than there are, and how many there are; null where it shows all.</summary>
    public (string Address, int Count)? All(string group)
    {
        var (list, count, shown) = group switch
        {
            nameof(Transferred) => (DeskList.Transferred, Counts.Transferred, Transferred.Count),
            nameof(Unconfirmed) => (DeskList.Unconfirmed, Counts.Unconfirmed, Unconfirmed.Count),
            nameof(Late) => (DeskList.Late, Counts.Late, Late.Count),
            nameof(Running) => (DeskList.Running, Counts.Running, Running.Count),
            nameof(Pending) => (DeskList.Pending, Counts.Pending, Pending.Count),
            nameof(Cases) => (DeskList.Cases, Counts.Cases, Cases.Count),
            nameof(Supports) => (DeskList.Supports, Counts.Supports, Supports.Count),
            _ => (DeskList.Cases, 0, 0),
        };
        return count > shown ? (DeskListView.Address("/department", list), count) : null;
    }
}
