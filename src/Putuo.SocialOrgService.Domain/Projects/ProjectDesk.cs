using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>Why something asked of a project was not done.</summary>
public enum ProjectRefusal
{
    /// <summary>There is none for this actor.</summary>
    NotFound = 1,

    /// <summary>It does not stand so any more.</summary>
    WrongState,

    /// <summary>A reason is needed, of at most <see cref="ServiceOrder.MostReason"/> characters.</summary>
    ReasonMissing,

    /// <summary>A title is needed, of at most <see cref="Project.MostTitle"/> characters.</summary>
    TitleMissing,

    /// <summary>Too few orders make no common demand, too many cannot be bundled at once.</summary>
    TooFewOrders,
}

/// <summary>What became of something asked of a project.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The project.</param>
/// <param name="Joined">How many orders it has taken in, or let go.</param>
/// <param name="Left">How many of those asked for went another way meanwhile.</param>
public sealed record ProjectResult(ProjectRefusal? Refusal, int Id = 0, int Joined = 0, int Left = 0);

/// <summary>
/// The front door of the projects. The same sent twice is done once. An order is a thing of its own with its own timeline, so each is bundled and let go by itself; what is
/// broken off in the middle is finished when the form is sent again, and by <see cref="LetGoAsync"/> in the background.
/// </summary>
public sealed class ProjectDesk(IProjectRegistry projects, OrderDesk orders, District district, DistrictClock clock)
{
    /// <summary>拟定项目: a department begins a draft whose evidence are the orders it chose.</summary>
    /// <param name="actor">Staff of the department that answers for the orders, whichever answers for the category by now.</param>
    /// <param name="choice">The orders and the title.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ProjectResult> DraftAsync(Actor actor, DemandChoice choice, string? key, CancellationToken cancel = default)
    {
        if (choice.WhyNot(district) is { } refusal)
            return new(refusal);
        var project = key is null ? null : await projects.FindDraftAsync(key, cancel);
        if (project is null)
        {
            if (Project.Draft(choice, key, actor, district, clock.UtcNow) is not { } draft || !await projects.AnswersForAsync(draft.DepartmentId, choice.Orders, cancel))
                return new(ProjectRefusal.NotFound);
            project = await projects.CommitAsync(draft, cancel) ? draft : key is null ? null : await projects.FindDraftAsync(key, cancel);
        }
        if (project is null || !project.IsDraftOf(actor))
            return new(ProjectRefusal.NotFound);
        var joined = 0;
        var demand = (choice.CategoryCode, choice.StreetId);
        foreach (var order in choice.Orders.Distinct())
            joined += (await orders.BundleAsync(actor, order, project.Id, demand, key is null ? null : $"{key}:{order}", cancel)).IsDone ? 1 : 0;
        return new(null, project.Id, joined, choice.Orders.Distinct().Count() - joined);
    }

    /// <summary>移出: an order goes back to triage.</summary>
    public async Task<ProjectResult> TakeOutAsync(Actor actor, int projectId, OrderNumber number, string? reason, CancellationToken cancel = default)
    {
        if (await projects.FindAsync(projectId, cancel) is not { } project || !project.IsDraftOf(actor))
            return new(ProjectRefusal.NotFound, projectId);
        if (!(await projects.OrdersOfAsync(projectId, cancel)).Contains(number.Id))
            return await projects.TakenOutByAsync(projectId, number.Id, cancel) is { } who && who == actor.UserId ? new(null, projectId) : new(ProjectRefusal.NotFound, projectId);
        if (PlainText.OrNull(reason) is not { } why || why.Length > ServiceOrder.MostReason)
            return new(ProjectRefusal.ReasonMissing, projectId);
        var done = (await orders.UnbundleAsync(actor, number, why, null, cancel)).IsDone;
        return done ? new(null, projectId, 1) : new(ProjectRefusal.WrongState, projectId);
    }

    /// <summary>放弃草稿: its orders go back to triage, and their requesters are told why.</summary>
    public async Task<ProjectResult> GiveUpAsync(Actor actor, int projectId, string? reason, CancellationToken cancel = default)
    {
        if (await projects.FindAsync(projectId, cancel) is not { } project)
            return new(ProjectRefusal.NotFound, projectId);
        if (project.GiveUp(reason, actor, clock.UtcNow) is { } refusal)
        {
            return refusal == ProjectRefusal.WrongState && await projects.GivenUpByAsync(projectId, cancel) is { } who && who == actor.UserId
                ? new(null, projectId, await LetGoAsync(projectId, actor, cancel))
                : new(refusal, projectId);
        }
        return await projects.CommitAsync(project, cancel)
            ? new(null, projectId, await LetGoAsync(projectId, actor, cancel))
            : new(ProjectRefusal.WrongState, projectId);
    }

    /// <summary>Takes the orders out of a project that will not be; their number.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="by">Who gave it up, or the system, which finishes what was broken off.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<int> LetGoAsync(int projectId, Actor by, CancellationToken cancel = default)
    {
        if (await projects.FindAsync(projectId, cancel) is not { State: ProjectState.Cancelled })
            return 0;
        var (reason, gone) = (await projects.WhyCancelledAsync(projectId, cancel), 0);
        foreach (var order in await projects.OrdersOfAsync(projectId, cancel))
            gone += (await orders.UnbundleAsync(by, order, reason, null, cancel)).IsDone ? 1 : 0;
        return gone;
    }
}
