using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// Holds the present picture of the district. The first start imports the pack's files, later starts read the database,
/// where an administrator may have changed it.
/// </summary>
public sealed class DistrictBook(IServiceScopeFactory scopes)
{
    private readonly Lock turn = new();
    private District? current;
    private long shown = -1;

    /// <summary>The district as it stands.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public District Current => current ?? throw new InvalidOperationException("The district is read at start; nothing may ask for it before.");

    /// <summary>Reads the district, importing the pack if there is none yet.</summary>
    /// <param name="packFolder">The folder of the pack's files.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="DistrictPackException">The pack has faults; all are named.</exception>
    public async Task LoadAsync(string packFolder, CancellationToken cancel = default)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        if (!await db.Set<DistrictDocument>().AnyAsync(cancel))
        {
            await ImportAsync(db, DistrictPack.Read(packFolder), cancel);
            db.ChangeTracker.Clear();
        }
        await FollowAsync(db, cancel);
    }

    /// <summary>Reads the district again if it changed, here or in another instance.</summary>
    /// <returns>How many times it was read: 1 or 0.</returns>
    public async Task<int> RefreshAsync(CancellationToken cancel = default)
    {
        using var scope = scopes.CreateScope();
        return await FollowAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), cancel) ? 1 : 0;
    }

    /// <summary>Everything a pack holds, as it stands in the database now.</summary>
    public static async Task<DistrictPack> PackAsync(PlatformDbContext db, CancellationToken cancel = default)
    {
        var document = await db.Set<DistrictDocument>().AsNoTracking().SingleAsync(cancel);
        var forms = JsonText.Read<List<FormDefinition>>(document.Forms);
        return new DistrictPack(
            JsonText.Read<DistrictSettings>(document.Settings),
            JsonText.Read<CalendarSheet>(document.Calendar),
            await db.Set<Area>().AsNoTracking().OrderBy(area => area.Level).ThenBy(area => area.Id).ToListAsync(cancel),
            await db.Set<Department>().AsNoTracking().OrderBy(department => department.Id).ToListAsync(cancel),
            await db.Set<Category>().AsNoTracking().ToListAsync(cancel),
            forms,
            await db.TriageRules.AsNoTracking().OrderBy(rule => rule.Position).ThenBy(rule => rule.Id).ToListAsync(cancel));
    }

    private async Task<bool> FollowAsync(PlatformDbContext db, CancellationToken cancel)
    {
        // The version is read before the facts: a change between the two is read once more, never missed.
        var version = await db.Set<DistrictDocument>().Select(document => document.Version).SingleAsync(cancel);
        if (version == shown)
            return false;
        var picture = (await PackAsync(db, cancel)).ToDistrict();
        lock (turn)
        {
            if (version > shown)
                (current, shown) = (picture, version);
        }
        return true;
    }

    private static async Task ImportAsync(PlatformDbContext db, DistrictPack pack, CancellationToken cancel)
    {
        db.AddRange(pack.Areas);
        db.AddRange(pack.Departments);
        db.AddRange(pack.Categories);
        db.AddRange(pack.TriageRules);
        db.Add(new DistrictDocument { Settings = JsonText.Write(pack.Settings), Calendar = JsonText.Write(pack.Calendar), Forms = JsonText.Write(pack.Forms) });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure) && db.Set<DistrictDocument>().AsNoTracking().Any())
        {
            // Another instance was faster.
        }
    }
}
