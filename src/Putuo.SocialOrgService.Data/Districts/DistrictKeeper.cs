using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <inheritdoc cref="IDistrictKeeper"/>
public sealed class DistrictKeeper(PlatformDbContext db, DistrictBook book) : IDistrictKeeper
{
    /// <inheritdoc/>
    public async Task<DistrictFacts> ReadAsync(CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var version = await db.Set<DistrictDocument>().Select(document => document.Version).SingleAsync(cancel);
        var pack = await DistrictBook.PackAsync(db, cancel);
        return new DistrictFacts(version, pack.Settings, pack.Calendar, pack.Areas, pack.Departments, pack.Categories);
    }

    /// <inheritdoc/>
    public Task<DistrictChange?> LastAsync(DistrictSubject subject, string key, CancellationToken cancel = default) =>
        db.DistrictChanges.AsNoTracking().Where(change => change.Subject == subject && change.Key == key).OrderByDescending(change => change.Id).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DistrictHold>> HoldsAsync(DistrictSubject subject, string key, CancellationToken cancel = default) =>
        new DistrictHolds(db).FindAsync(subject, key, cancel);

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(long version, object? put, object? removed, DistrictChange change, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var document = await db.Set<DistrictDocument>().SingleAsync(cancel);
        if (document.Version != version)
            return false;
        document.Version++;
        switch (put)
        {
            case Area area:
                await PutAsync(area, area.Id, cancel);
                break;
            case Department department:
                await PutAsync(department, department.Id, cancel);
                break;
            case Category category:
                await PutAsync(category, category.Code, cancel);
                break;
            case CalendarSheet calendar:
                document.Calendar = JsonText.Write(calendar);
                break;
            case DistrictSettings settings:
                document.Settings = JsonText.Write(settings);
                break;
        }
        if (removed is not null)
            db.Remove(removed);
        if (removed is Area { Level: AreaLevel.Grid } grid && await db.GridWorkers.FindAsync([grid.Id], cancel) is { } worker)
            db.Remove(worker);
        db.Add(change);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure) || db.IsReferenceViolation(failure))
        {
            // Another one changed the district at the same moment, and may have taken the same free id, or refers to what was to be removed.
            db.ChangeTracker.Clear();
            return false;
        }
        // What is stored is shown, whether or not whoever asked is still there.
        await book.RefreshAsync(CancellationToken.None);
        return true;
    }

    private async Task PutAsync<T>(T thing, object key, CancellationToken cancel)
        where T : class
    {
        if (await db.Set<T>().FindAsync([key], cancel) is { } known)
            db.Entry(known).CurrentValues.SetValues(thing);
        else
            db.Add(thing);
    }
}
