namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>The registries of projects answer the desk's questions.</summary>
public interface IProjectRegistry
{
    /// <summary>A project to be decided on; null if there is none.</summary>
    Task<Project?> FindAsync(int id, CancellationToken cancel = default);

    /// <summary>The draft that a form began; null if it began none.</summary>
    Task<Project?> FindDraftAsync(string key, CancellationToken cancel = default);

    /// <summary>Stores a new or changed project with what was done with it; false if somebody changed it meanwhile or the form began another one.</summary>
    Task<bool> CommitAsync(Project project, CancellationToken cancel = default);

    /// <summary>The ids of the orders that are bundled into it now.</summary>
    Task<IReadOnlyList<long>> OrdersOfAsync(int id, CancellationToken cancel = default);

    /// <summary>Whether a department answers for any of these orders.</summary>
    Task<bool> AnswersForAsync(int departmentId, IReadOnlyList<long> orders, CancellationToken cancel = default);

    /// <summary>Whoever took an order out of it last; null if it was never bundled into it, or was bundled again since.</summary>
    Task<long?> TakenOutByAsync(int id, long orderId, CancellationToken cancel = default);

    /// <summary>Whoever gave it up; null if nobody did.</summary>
    Task<long?> GivenUpByAsync(int id, CancellationToken cancel = default);

    /// <summary>The reason by which it was cancelled; null without one.</summary>
    Task<string?> WhyCancelledAsync(int id, CancellationToken cancel = default);

    /// <summary>Cancelled projects that still hold orders, some of them.</summary>
    Task<IReadOnlyList<int>> CancelledWithOrdersAsync(CancellationToken cancel = default);
}
