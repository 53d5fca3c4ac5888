using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

/// <inheritdoc cref="IProjectRegistry"/>
public sealed class ProjectRegistry(PlatformDbContext db) : IProjectRegistry
{
    private const int MostAtOnce = 20;

    /// <inheritdoc/>
    public Task<Project?> FindAsync(int id, CancellationToken cancel = default) => Tracked().FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <inheritdoc/>
    public Task<Project?> FindDraftAsync(string key, CancellationToken cancel = default) => Tracked().FirstOrDefaultAsync(p => p.DraftKey == key, cancel);

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(Project project, CancellationToken cancel = default)
    {
        var entry = project.Id == 0 ? db.Projects.Add(project) : db.Entry(project);
        entry.Property(p => p.Version).CurrentValue = project.Version + 1;
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> OrdersOfAsync(int id, CancellationToken cancel = default) => await db.Orders
        .Where(o => o.ProjectId == id && o.Status == OrderStatus.Pending && o.Waiting == Waiting.Project).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);

    /// <inheritdoc/>
    public Task<bool> AnswersForAsync(int departmentId, IReadOnlyList<long> orders, CancellationToken cancel = default) =>
        db.Orders.AnyAsync(o => orders.Contains(o.Id) && o.AnsweringDepartmentId == departmentId, cancel);

    /// <inheritdoc/>
    public async Task<long?> TakenOutByAsync(int id, long orderId, CancellationToken cancel = default) =>
        await db.OrderEvents.AsNoTracking().Where(e => e.OrderId == orderId && e.ProjectId == id && (e.Kind == OrderEventKind.Bundled || e.Kind == OrderEventKind.Unbundled))
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel) is { Kind: OrderEventKind.Unbundled } last ? last.ActorUserId : null;

    /// <inheritdoc/>
    public Task<long?> GivenUpByAsync(int id, CancellationToken cancel = default) =>
        db.ProjectEvents.Where(e => e.ProjectId == id && e.Kind == ProjectEventKind.GivenUp).OrderByDescending(e => e.Id).Select(e => e.ActorUserId).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public Task<string?> WhyCancelledAsync(int id, CancellationToken cancel = default) =>
        db.ProjectEvents.Where(e => e.ProjectId == id && e.Kind == ProjectEventKind.GivenUp).OrderByDescending(e => e.Id).Select(e => e.Reason).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> CancelledWithOrdersAsync(CancellationToken cancel = default) => await db.Projects
        .Where(p => p.State == ProjectState.Cancelled && db.Orders.Any(o => o.ProjectId == p.Id && o.Status == OrderStatus.Pending && o.Waiting == Waiting.Project))
        .OrderBy(p => p.Id).Select(p => p.Id).Take(MostAtOnce).ToListAsync(cancel);

    private DbSet<Project> Tracked()
    {
        db.ChangeTracker.Clear();
        return db.Projects;
    }
}
