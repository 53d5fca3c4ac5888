using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>The grids' workers: kept by the administrator, read by the desk of their community. Nobody else gets a name or a telephone.</summary>
public sealed class GridWorkers(PlatformDbContext db, District district, FieldCipher cipher, DistrictClock clock)
{
    /// <summary>The workers of a community's grids, or of one grid, in the order of the grids; none for whoever may not know them.</summary>
    public async Task<IReadOnlyList<GridWorkerCard>> OfAsync(Actor actor, int areaId, CancellationToken cancel = default)
    {
        if (district.Above(areaId, AreaLevel.Community) is not { } community || !actor.MayKnowGridWorkers(community.Id))
            return [];
        List<int> grids = [.. district.Below(community.Id).Select(grid => grid.Id).Where(id => areaId == community.Id || id == areaId)];
        var workers = await db.GridWorkers.AsNoTracking().Where(worker => grids.Contains(worker.AreaId)).OrderBy(worker => worker.AreaId).ToListAsync(cancel);
        return [.. workers.Select(worker => worker.Open(cipher))];
    }

    /// <summary>Says who looks after a grid from now on, or that nobody does. The history says that it changed, and not who.</summary>
    /// <param name="actor">The administrator.</param>
    /// <param name="gridId">The grid.</param>
    /// <param name="name">The name; null for nobody.</param>
    /// <param name="phone">The telephone of the office as digits; null without one.</param>
    /// <param name="seen">The grid's last change when the form was made: what somebody changed since is not overwritten unseen.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Why not; null when done. NotFound where there is no such grid, and for whoever keeps none.</returns>
    public async Task<DistrictRefusal?> SetAsync(Actor actor, int gridId, string? name, string? phone, long seen, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict || !district.TryArea(gridId, out var grid) || grid.Level != AreaLevel.Grid)
            return DistrictRefusal.NotFound;
        db.ChangeTracker.Clear();
        var worker = await db.GridWorkers.FindAsync([gridId], cancel);
        if (name is null ? worker is null : worker?.Open(cipher) == new GridWorkerCard(gridId, name, phone))
            return null;
        var key = gridId.ToString(CultureInfo.InvariantCulture);
        if (await db.DistrictChanges.AnyAsync(change => change.Subject == DistrictSubject.Area && change.Key == key && change.Id > seen, cancel))
            return DistrictRefusal.Lost;
        if (name is null)
            db.Remove(worker!);
        else if (worker is null)
            db.Add(worker = new GridWorker { AreaId = gridId, NameCipher = [] });
        if (name is not null)
            worker!.Seal(cipher, name, phone);
        db.Add(new DistrictChange
        {
            Subject = DistrictSubject.Area,
            Key = key,
            Name = grid.Name,
            Kind = DistrictChangeKind.Changed,
            At = clock.UtcNow,
            ActorUserId = actor.UserId,
            Fields = [new ChangedField(nameof(GridWorker), "", "")],
        });
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return DistrictRefusal.Lost;
        }
    }
}
