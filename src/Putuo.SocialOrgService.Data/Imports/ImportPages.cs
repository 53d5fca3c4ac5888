using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Imports as the administrator follows them, and the orders of other systems that they brought.</summary>
public sealed class ImportPages(PlatformDbContext db, FieldCipher cipher, ImportQueue queue)
{
    /// <summary>How many rows a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>How many faults a page shows.</summary>
    public const int FaultsShown = 50;

    /// <summary>The imports, newest first, one more than a page shows where there are more.</summary>
    public async Task<IReadOnlyList<ImportRow>> ListAsync(Actor actor, long? before, CancellationToken cancel = default) => !actor.MayKeepDistrict ? [] : await
        Rows(db.Imports.AsNoTracking().Where(i => before == null || i.Id < before).OrderByDescending(i => i.Id).Take(PageSize + 1)).ToListAsync(cancel);

    /// <summary>One import with what its check found, as long as its file is kept; null if there is none.</summary>
    public async Task<ImportSheetPage?> FindAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict || await Rows(db.Imports.AsNoTracking().Where(i => i.Id == id)).FirstOrDefaultAsync(cancel) is not { } row)
            return null;
        var report = await db.ImportFiles.AsNoTracking().Where(f => f.ImportId == id).Select(f => f.Report).FirstOrDefaultAsync(cancel);
        return new ImportSheetPage(row, report is null ? null : JsonText.Read<ImportReport>(cipher.Open(report, ImportBook.ReportPurpose)), queue.DoneOf(id));
    }

    /// <summary>Orders of other systems by their row, one more than a page shows where there are more.</summary>
    public async Task<IReadOnlyList<HistoryRow>> HistoryAsync(Actor actor, long? importId, long? after, CancellationToken cancel = default)
    {
        return actor.MayKeepDistrict ? await History(importId).Where(o => after == null || o.Id > after).Take(PageSize + 1).ToListAsync(cancel) : [];
    }

    /// <summary>All of them, to take along; nothing for others than the administrator.</summary>
    public IAsyncEnumerable<HistoryRow> HistoryStreamAsync(Actor actor, long? importId) =>
        actor.MayKeepDistrict ? History(importId).AsAsyncEnumerable() : AsyncEnumerable.Empty<HistoryRow>();

    private IQueryable<HistoryRow> History(long? importId)
    {
        var orders = db.HistoricalOrders.AsNoTracking();
        if (importId is { } import)
            orders = orders.Where(o => o.ImportId == import);
        return orders.OrderBy(o => o.Id).Select(o => new HistoryRow
        {
            Id = o.Id,
            Source = o.Source,
            Number = o.ImportedNumber,
            CategoryCode = o.CategoryCode,
            CommunityId = o.CommunityId,
            PlacedOn = o.PlacedOn,
            AcceptedOn = o.AcceptedOn,
            ClosedOn = o.ClosedOn,
            Status = o.Status,
            OrganizationId = o.OrganizationId,
            OrganizationName = db.Organizations.Where(x => x.Id == o.OrganizationId).Select(x => x.Name).FirstOrDefault(),
            OrganizationNameEn = db.Organizations.Where(x => x.Id == o.OrganizationId).Select(x => x.NameEn).FirstOrDefault(),
            Stars = o.Stars,
            IsCounted = o.IsCounted,
            ImportId = o.ImportId,
            ImportedAt = o.ImportedAt,
        });
    }

    private IQueryable<ImportRow> Rows(IQueryable<Import> imports) => imports.Select(i => new ImportRow
    {
        Id = i.Id,
        Kind = i.Kind,
        State = i.State,
        FileName = i.FileName,
        Hash = i.Hash,
        Bytes = i.Bytes,
        IsCounted = i.IsCounted,
        Rows = i.Rows,
        Added = i.Added,
        Changed = i.Changed,
        Same = i.Same,
        Wrong = i.Wrong,
        ActorName = i.ActorName,
        MaskedName = db.Users.Where(u => u.Id == i.UserId).Select(u => u.MaskedName).FirstOrDefault() ?? "",
        CheckedAt = i.CheckedAt,
        EndedAt = i.EndedAt,
    });
}

/// <summary>An import of the list.</summary>
public sealed record ImportRow
{
    /// <summary>Its id.</summary>
    public required long Id { get; init; }

    /// <summary>What is taken in.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportState State { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required int Bytes { get; init; }

    /// <summary>Whether it stands in figures.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>How many rows.</summary>
    public required int Rows { get; init; }

    /// <summary>New ones.</summary>
    public required int Added { get; init; }

    /// <summary>Changed ones.</summary>
    public required int Changed { get; init; }

    /// <summary>Known ones.</summary>
    public required int Same { get; init; }

    /// <summary>Wrong ones.</summary>
    public required int Wrong { get; init; }

    /// <summary>The office that imports.</summary>
    public required string ActorName { get; init; }

    /// <summary>Who, masked.</summary>
    public required string MaskedName { get; init; }

    /// <summary>When it was checked, in UTC.</summary>
    public required DateTime CheckedAt { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTime? EndedAt { get; init; }
}

/// <summary>The page of an import.</summary>
/// <param name="Row">The import.</param>
/// <param name="Report">What its check found; null once the file is gone.</param>
/// <param name="Done">How many rows are taken in, while it runs on this machine.</param>
public sealed record ImportSheetPage(ImportRow Row, ImportReport? Report, int? Done)
{
    /// <summary>Whether it can be started.</summary>
    public bool MayStart => Row is { State: ImportState.Checked, Wrong: 0 } && Report is not null;
}

/// <summary>An order of another system.</summary>
public sealed record HistoryRow
{
    /// <summary>The row.</summary>
    public required long Id { get; init; }

    /// <summary>The system.</summary>
    public required string Source { get; init; }

    /// <summary>Its number there.</summary>
    public required string Number { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The day of placing.</summary>
    public required DateOnly PlacedOn { get; init; }

    /// <summary>The day of the claim.</summary>
    public required DateOnly? AcceptedOn { get; init; }

    /// <summary>The day of completion or rejection.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>Completed or rejected.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The organization.</summary>
    public required int? OrganizationId { get; init; }

    /// <summary>Its name.</summary>
    public required string? OrganizationName { get; init; }

    /// <summary>Its English name.</summary>
    public required string? OrganizationNameEn { get; init; }

    /// <summary>Stars.</summary>
    public required int? Stars { get; init; }

    /// <summary>Whether it stands in figures.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>The import that brought or changed it last.</summary>
    public required long ImportId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime ImportedAt { get; init; }
}
