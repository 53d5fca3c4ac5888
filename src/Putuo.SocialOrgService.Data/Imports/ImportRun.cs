using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>
/// Takes checked files in: all rows of one or none, in one transaction that also says that it is done. What breaks off in the middle leaves
/// nothing, and is tried again; what the check did not know yet stops it with its row.
/// </summary>
public sealed class ImportRun(PlatformDbContext db, FieldCipher cipher, District district, DistrictClock clock, ImportQueue queue, ILogger<ImportRun> logger)
{
    private const int MostTries = 3;

    /// <summary>The imports that wait to be taken in, the oldest first.</summary>
    public async Task<IReadOnlyList<long>> WaitingAsync(CancellationToken cancel = default) =>
        await db.Imports.Where(i => i.State == ImportState.Queued).OrderBy(i => i.Id).Select(i => i.Id).Take(20).ToListAsync(cancel);

    /// <summary>Takes one in.</summary>
    /// <param name="id">The import.</param>
    /// <param name="words">The words that its file may say.</param>
    /// <param name="done">Told how many rows are done.</param>
    /// <param name="cancel">Cancels; it then waits still.</param>
    /// <returns>The account that started it; null while it waits still, or where another machine has taken it in.</returns>
    public async Task<long?> GoAsync(long id, ImportVocabulary words, Action<ImportNews>? done = null, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        if (await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.State == ImportState.Queued, cancel) is not { } import)
            return null;
        try
        {
            if (await db.ImportFiles.AsNoTracking().FirstOrDefaultAsync(f => f.ImportId == id, cancel) is not { } file)
                return await FailAsync(import, null);
            var (sheet, _) = ImportSheet.Read(import.Kind, cipher.OpenBytes(file.Content, ImportBook.FilePurpose), words);
            if (sheet is null)
                return await FailAsync(import, null);
            var report = await StoreAsync(import, sheet, words, rows => Tell(import, rows, done), cancel);
            return report is null ? null : report.Wrong > 0 ? await FailAsync(import, report with { Columns = [.. sheet.Columns] }) : import.UserId;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.LogError(failure, "Import {Import} broke off; nothing of it was stored", id);
            db.ChangeTracker.Clear();
            if (import.Tries + 1 >= MostTries)
                return await FailAsync(import, null);
            using var turn = await db.EnterWriteAsync(CancellationToken.None);
            await db.Imports.Where(i => i.Id == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Tries, x => x.Tries + 1), CancellationToken.None);
            return null;
        }
        finally
        {
            queue.Forget(id);
        }
    }

    private async Task<ImportReport?> StoreAsync(Import import, ImportSheet sheet, ImportVocabulary words, Action<int> done, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        var own = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == import.UserId && g.OrganizationId != null).Select(g => g.OrganizationId!.Value).Distinct().ToListAsync(cancel);
        var actor = new Actor(ActorRole.Administrator, import.UserId, Name: import.ActorName) { OtherOrganizations = own };
        var work = ImportWork.Of(import.Kind, new ImportTask(db, cipher, district, actor, import.Id, import.IsCounted, now));
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        // Another machine that takes it in at the same time waits here, and then finds it done.
        if (await db.Imports.Where(i => i.Id == import.Id && i.State == ImportState.Queued)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.State, ImportState.Done).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Version, x => x.Version + 1), CancellationToken.None) == 0)
            return null;
        var report = await work.GoAsync(sheet.Lines(import.Kind, words, district.Calendar.DayOf(now)), isStored: true, done, cancel);
        if (report.Wrong > 0)
            return report;
        await KeepAsync(import.Id, report);
        await db.ImportFiles.Where(f => f.ImportId == import.Id).ExecuteDeleteAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return report;
    }

    /// <summary>Says that nothing was taken in, and why, as far as its rows are the reason.</summary>
    private async Task<long?> FailAsync(Import import, ImportReport? report)
    {
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.Imports.Where(i => i.Id == import.Id && i.State == ImportState.Queued).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.State, ImportState.Failed).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Version, x => x.Version + 1), CancellationToken.None);
        if (report is not null)
        {
            await KeepAsync(import.Id, report with { Rows = import.Rows });
            var said = cipher.Seal(JsonText.Write(report), ImportBook.ReportPurpose);
            await db.ImportFiles.Where(f => f.ImportId == import.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Report, said), CancellationToken.None);
        }
        await transaction.CommitAsync(CancellationToken.None);
        return import.UserId;
    }

    private Task<int> KeepAsync(long id, ImportReport report) => db.Imports.Where(i => i.Id == id).ExecuteUpdateAsync(
        i => i.SetProperty(x => x.Rows, report.Rows).SetProperty(x => x.Added, report.Added).SetProperty(x => x.Changed, report.Changed)
            .SetProperty(x => x.Same, report.Same).SetProperty(x => x.Wrong, report.Wrong),
        CancellationToken.None);

    private void Tell(Import import, int rows, Action<ImportNews>? done)
    {
        queue.Note(import.Id, rows);
        done?.Invoke(new(import.UserId, rows));
    }
}

/// <summary>How far a run is.</summary>
/// <param name="UserId">The account that started it.</param>
/// <param name="Rows">How many rows are done.</param>
public sealed record ImportNews(long UserId, int Rows);
