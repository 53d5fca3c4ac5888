using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;

namespace Putuo.SocialOrgService.Web.Features.Community;

/// <summary>Where community workers begin: what waits for a decision in the own community, what is late, what comes today, what is to be confirmed.</summary>
[ForCommunityWorkers]
[Route("community")]
public sealed class CommunityController(WorkbenchPages pages, CallbackPages callbacks, CallPages calls, DeskListPages lists, DistrictClock clock, Actor actor) : Controller
{
    private const int MostToCall = 6;

    /// <summary>The desk.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var desk = await pages.CommunityAsync(actor, cancel);
        var now = clock.UtcNow;
        var toTell = await calls.WaitingAsync(actor, null, MostToCall, cancel);
        var todo = desk.Cards.OrderBy(c => c.Due).ToLookup(c =>
            c.Status == OrderStatus.Completed ? nameof(CommunityView.Unconfirmed)
            : c.PauseAskedUntil > now ? nameof(CommunityView.Pauses)
            : c.Waiting == Waiting.Triage || c.NobodyFits ? nameof(CommunityView.Triage)
            : c.IsOver(now) ? nameof(CommunityView.Overdue)
            : c.IsDueToday(now, desk.StartOfDay, desk.EndOfDay) ? nameof(CommunityView.Today)
            : c.Status == OrderStatus.Pending ? nameof(CommunityView.Unanswered)
            : nameof(CommunityView.Running));
        var shown = todo.SelectMany(group => group).Select(c => c.Id).Concat(toTell.Select(c => c.OrderId));
        return View("Community", new CommunityView(
            desk.Counts,
            [.. todo[nameof(CommunityView.Triage)]],
            [.. todo[nameof(CommunityView.Pauses)]],
            [.. todo[nameof(CommunityView.Overdue)]],
            [.. todo[nameof(CommunityView.Today)]],
            [.. todo[nameof(CommunityView.Unanswered)]],
            [.. todo[nameof(CommunityView.Unconfirmed)]],
            [.. todo[nameof(CommunityView.Running)]],
            [.. desk.ByPhone.ExceptBy(shown, c => c.Id)])
        {
            Callbacks = await callbacks.WaitingAsync(actor, 0, MostToCall, cancel),
            Calls = toTell,
        });
    }

    /// <summary>All orders behind a figure of the desk.</summary>
    /// <param name="list">Which ones.</param>
    /// <param name="after">Only orders with a larger id.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet("orders")]
    public async Task<IActionResult> Orders(DeskList list, long after, CancellationToken cancel) =>
        DeskListView.Show(this, "/community", list, after, ModelState.IsValid ? await lists.ListAsync(actor, list, after, cancel: cancel) : null);
}

/// <summary>What the desk shows; the term that ends first stands first.</summary>
/// <param name="Counts">The figures.</param>
/// <param name="Triage">Waiting for a decision of the community, or for an organization while none fits.</param>
/// <param name="Pauses">Whoever serves them proposes a pause, which the resident or the community has to agree to.</param>
/// <param name="Overdue">Their term is over.</param>
/// <param name="Today">Their term ends today, or a visit is agreed for today.</param>
/// <param name="Unanswered">Waiting for an organization or a department.</param>
/// <param name="Unconfirmed">Completed and not confirmed.</param>
/// <param name="Running">Being served, their term not over and not today's.</param>
/// <param name="ByPhone">Placed by telephone and not above, newest first.</param>
public sealed record CommunityView(
    CommunityCounts Counts,
    IReadOnlyList<DeskCard> Triage,
    IReadOnlyList<DeskCard> Pauses,
    IReadOnlyList<DeskCard> Overdue,
    IReadOnlyList<DeskCard> Today,
    IReadOnlyList<DeskCard> Unanswered,
    IReadOnlyList<DeskCard> Unconfirmed,
    IReadOnlyList<DeskCard> Running,
    IReadOnlyList<DeskCard> ByPhone)
{
    /// <summary>The way to all of a group where it shows fewer than there are, and how many there are; null where it shows all.</summary>
    public (string Address, int Count)? All(string group) => group switch
    {
        nameof(Triage) when Counts.Triage + Counts.Stranded > Triage.Count => ("/triage", Counts.Triage + Counts.Stranded),
        nameof(Overdue) when Counts.Late > Overdue.Count => (DeskListView.Address("/community", DeskList.Late), Counts.Late),
        nameof(Unanswered) when Counts.Unanswered > Unanswered.Count => (DeskListView.Address("/community", DeskList.Pending), Counts.Unanswered),
        nameof(Unconfirmed) when Counts.Unconfirmed > Unconfirmed.Count => (DeskListView.Address("/community", DeskList.Unconfirmed), Counts.Unconfirmed),
        nameof(Running) when Counts.Running > Running.Count => (DeskListView.Address("/community", DeskList.Running), Counts.Running),
        _ => null,
    };

    /// <summary>Who asked to be called, longest first.</summary>
    public IReadOnlyList<CallbackRow> Callbacks { get; init; } = [];

    /// <summary>What is to be told by telephone, what waits longest first.</summary>
    public IReadOnlyList<CallCard> Calls { get; init; } = [];

    /// <summary>Whether nobody waits for a call of the community.</summary>
    public bool NobodyToCall => Callbacks.Count == 0 && Calls.Count == 0;
}
