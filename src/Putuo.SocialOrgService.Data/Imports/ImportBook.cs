using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Takes in the files of imports: checks one without storing anything of it but the sealed file, and starts or drops what was checked.</summary>
public sealed class ImportBook(PlatformDbContext db, FieldCipher cipher, District district, DistrictClock clock, TimeProvider machine, ImportQueue queue)
{
    /// <summary>How long a file waits to be taken in.</summary>
    public static readonly TimeSpan FileLife = TimeSpan.FromHours(24);

    internal const string FilePurpose = "ImportFile.Content", ReportPurpose = "ImportFile.Report";

    private const int MostPreviewed = 20, MostShown = 30, Round = 500;

    /// <summary>Checks a file: what of it is wrong, what it would bring and change.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="upload">The file and what it is to be.</param>
    /// <param name="words">The words that it may say.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The import, or why the file is no sheet that can be checked.</returns>
    public async Task<(long? Id, SheetFault? Fault)> CheckAsync(Actor actor, ImportUpload upload, ImportVocabulary words, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict || actor.UserId is not { } user)
            return (null, null);
        var hash = SHA256.HashData(upload.Content);
        var formKey = KeyOf(upload, hash);
        if (await OfFormAsync(formKey, cancel) is { } first)
            return (first, null);
        var (sheet, fault) = ImportSheet.Read(upload.Kind, upload.Content, words);
        if (sheet is null)
            return (null, fault);
        var now = clock.UtcNow;
        var work = ImportWork.Of(upload.Kind, new ImportTask(db, cipher, district, actor, 0, upload.IsCounted, now));
        var report = await work.GoAsync(sheet.Lines(upload.Kind, words, district.Calendar.DayOf(now)), isStored: false, null, cancel);
        report.Columns.AddRange(sheet.Columns);
        report.Preview.AddRange(sheet.Rows.Take(MostPreviewed).Select(row => new PreviewRow(row.Number, [.. row.Cells.Select((cell, at) => Shown(sheet.Columns.ElementAtOrDefault(at), cell))])));
        var import = new Import
        {
            Kind = upload.Kind,
            State = ImportState.Checked,
            FormKey = formKey,
            FileName = upload.FileName,
            Hash = hash,
            Bytes = upload.Content.Length,
            IsCounted = upload.IsCounted,
            UserId = user,
            ActorName = actor.Name,
            CheckedAt = now,
        };
        import.Take(report);
        return (await KeepAsync(import, upload.Content, report, cancel), null);
    }

    /// <summary>导入: whoever runs imports takes it in. Once started it is started.</summary>
    /// <returns>Whether it runs or has run.</returns>
    public async Task<bool> StartAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict || actor.UserId is not { } user)
            return false;
        using (await db.EnterWriteAsync(cancel))
        {
            await db.Imports.Where(i => i.Id == id && i.State == ImportState.Checked && i.Wrong == 0 && db.ImportFiles.Any(f => f.ImportId == i.Id))
                .ExecuteUpdateAsync(
                    i => i.SetProperty(x => x.State, ImportState.Queued).SetProperty(x => x.Version, x => x.Version + 1)
                        .SetProperty(x => x.UserId, user).SetProperty(x => x.ActorName, actor.Name),
                    CancellationToken.None);
        }
        queue.Ring();
        return await db.Imports.AnyAsync(i => i.Id == id && (i.State == ImportState.Queued || i.State == ImportState.Done), cancel);
    }

    /// <summary>放弃: the file is deleted at once.</summary>
    public async Task DropAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict)
            return;
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (await EndAsync(db.Imports.Where(i => i.Id == id), clock.UtcNow) > 0)
            await db.ImportFiles.Where(f => f.ImportId == id).ExecuteDeleteAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>计入统计: puts the past orders that an import brought into the figures, or takes them out; the same again changes nothing.</summary>
    public async Task CountAsync(Actor actor, long id, bool isCounted, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict)
            return;
        db.ChangeTracker.Clear();
        var (figures, after) = (new HistoryFigures(), 0L);
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.Imports.Where(i => i.Id == id && i.Kind == ImportKind.Orders && i.State == ImportState.Done)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.IsCounted, isCounted).SetProperty(x => x.Version, x => x.Version + 1), CancellationToken.None);
        while (await db.HistoricalOrders.Where(o => o.ImportId == id && o.Id > after).OrderBy(o => o.Id).Take(Round).ToListAsync(CancellationToken.None) is { Count: > 0 } orders)
        {
            foreach (var order in orders)
                figures.Add(order.Count(isCounted, actor));
            await db.SaveChangesAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            after = orders[^1].Id;
        }
        await figures.StoreAsync(db, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Deletes files that nobody took in for a day.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var before = machine.GetUtcNow().UtcDateTime - FileLife;
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await EndAsync(db.Imports.Where(i => db.ImportFiles.Any(f => f.ImportId == i.Id && f.At < before)), clock.UtcNow);
        var swept = await db.ImportFiles.Where(f => f.At < before && !db.Imports.Any(i => i.Id == f.ImportId && i.State == ImportState.Queued)).ExecuteDeleteAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return swept;
    }

    private static Task<int> EndAsync(IQueryable<Import> imports, DateTime now) => imports.Where(i => i.State == ImportState.Checked).ExecuteUpdateAsync(
        i => i.SetProperty(x => x.State, ImportState.Dropped).SetProperty(x => x.EndedAt, now).SetProperty(x => x.Version, x => x.Version + 1), CancellationToken.None);

    private async Task<long?> KeepAsync(Import import, byte[] content, ImportReport report, CancellationToken cancel)
    {
        try
        {
            using var turn = await db.EnterWriteAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            db.Imports.Add(import);
            await db.SaveChangesAsync(CancellationToken.None);
            db.ImportFiles.Add(new ImportFile
            {
                ImportId = import.Id,
                Content = cipher.Seal(content, FilePurpose),
                Report = cipher.Seal(JsonText.Write(report), ReportPurpose),
                At = machine.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return import.Id;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return await OfFormAsync(import.FormKey, cancel);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The form with what it brought: another file from a page that the browser kept is another import.</summary>
    private static Guid KeyOf(ImportUpload upload, byte[] hash) =>
        new(SHA256.HashData([.. upload.FormKey.ToByteArray(), .. hash, (byte)upload.Kind, upload.IsCounted ? (byte)1 : (byte)0]).AsSpan(0, 16));

    private Task<long?> OfFormAsync(Guid formKey, CancellationToken cancel) =>
        db.Imports.Where(i => i.FormKey == formKey).Select(i => (long?)i.Id).FirstOrDefaultAsync(cancel);

    private static string Shown(ImportField? field, string cell) =>
        field == ImportField.Person && cell.Length > 0 ? Contact.MaskName(cell)
        : cell.Length <= MostShown ? cell
        : PlainText.Begin(cell, MostShown - 1) + "…";
}

/// <summary>A file to be checked.</summary>
/// <param name="Kind">What it is to be a template of.</param>
/// <param name="FileName">Its own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsCounted">Whether what it brings is to stand in figures; of orders only.</param>
/// <param name="FormKey">The form that brought it.</param>
public sealed record ImportUpload(ImportKind Kind, string FileName, byte[] Content, bool IsCounted, Guid FormKey);
