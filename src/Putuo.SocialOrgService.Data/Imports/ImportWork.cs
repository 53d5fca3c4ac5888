using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>What a work goes by.</summary>
/// <param name="Db">The database.</param>
/// <param name="Cipher">Seals names.</param>
/// <param name="District">The district.</param>
/// <param name="Actor">Who imports.</param>
/// <param name="ImportId">The import.</param>
/// <param name="IsCounted">Whether what it brings stands in figures.</param>
/// <param name="Now">Now, in UTC.</param>
internal sealed record ImportTask(PlatformDbContext Db, FieldCipher Cipher, District District, Actor Actor, long ImportId, bool IsCounted, DateTime Now);

/// <summary>
/// Takes rows in, or looks at what they would do: both go the same way, only that a look stores nothing. Rows are compared with what is
/// known some at a time, so that neither memory nor statements grow with each of them.
/// </summary>
internal abstract class ImportWork(ImportTask task)
{
    private const int ChunkSize = 250;

    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    protected ImportTask Task { get; } = task;

    protected PlatformDbContext Db => Task.Db;

    /// <summary>Whether what is decided is stored.</summary>
    protected bool IsStored { get; private set; }

    /// <summary>The work of a kind.</summary>
    public static ImportWork Of(ImportKind kind, ImportTask task) => kind switch
    {
        ImportKind.Organizations => new OrganizationWork(task),
        ImportKind.Talents => new TalentWork(task),
        ImportKind.Projects => new ProjectWork(task),
        _ => new OrderWork(task),
    };

    /// <summary>Goes through the rows. A run stops at the first chunk with faults; its caller then rolls back.</summary>
    /// <param name="lines">The rows.</param>
    /// <param name="isStored">Whether it is a run, within the caller's transaction.</param>
    /// <param name="done">Told how many rows are done.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ImportReport> GoAsync(IEnumerable<ImportLine> lines, bool isStored, Action<int>? done, CancellationToken cancel)
    {
        IsStored = isStored;
        var report = new ImportReport();
        foreach (var chunk in Parts(lines).SelectMany(part => part.Chunk(ChunkSize)))
        {
            Db.ChangeTracker.Clear();
            await PrepareAsync(chunk, cancel);
            foreach (var line in chunk)
            {
                Compare(line);
                report.Count(line.Faults.Count > 0 ? ImportVerdict.Wrong : Take(line), line);
            }
            if (isStored)
            {
                if (report.Wrong > 0)
                    break;
                await Db.SaveChangesAsync(cancel);
                await StoreMoreAsync(cancel);
            }
            done?.Invoke(report.Rows);
        }
        if (isStored && report.Wrong == 0)
            await FinishAsync(cancel);
        Db.ChangeTracker.Clear();
        report.Faults.Sort((one, other) => (one.Row, one.Field).CompareTo((other.Row, other.Field)));
        return report;
    }

    /// <summary>The rows in parts that are taken in one after the other: what one brings is known to the next.</summary>
    protected virtual IEnumerable<IEnumerable<ImportLine>> Parts(IEnumerable<ImportLine> lines) => [lines];

    /// <summary>Reads what is known of some rows.</summary>
    protected abstract Task PrepareAsync(IReadOnlyList<ImportLine> chunk, CancellationToken cancel);

    /// <summary>Says what is wrong with a row beside the others and beside what is known, whatever is wrong with its cells: all of it is told in one go.</summary>
    protected abstract void Compare(ImportLine line);

    /// <summary>Decides a row that is right so far.</summary>
    protected abstract ImportVerdict Take(ImportLine line);

    /// <summary>Stores what needs the ids of the rows just stored.</summary>
    protected virtual Task StoreMoreAsync(CancellationToken cancel) => System.Threading.Tasks.Task.CompletedTask;

    /// <summary>Stores what all rows come to.</summary>
    protected virtual Task FinishAsync(CancellationToken cancel) => System.Threading.Tasks.Task.CompletedTask;

    /// <summary>Says that a row above has this key already.</summary>
    protected void MustBeFirst(ImportLine line, ImportField field, string? key)
    {
        if (key is not null && !rows.TryAdd(key, line.Number))
            line.Say(field, ImportFaultKind.Twice, $"{rows[key]}");
    }

    /// <summary>The organizations that codes and numbers name, not closed.</summary>
    protected async Task<Dictionary<string, KnownOrganization>> OrganizationsAsync(IEnumerable<string?> keys, CancellationToken cancel)
    {
        var asked = keys.OfType<string>().Distinct().ToList();
        var found = await Db.Organizations.AsNoTracking()
            .Where(o => o.Status != OrganizationStatus.Closed && (asked.Contains(o.CreditCode!) || asked.Contains(o.FilingNumber!)))
            .Select(o => new KnownOrganization(o.Id, o.CreditCode ?? o.FilingNumber!, o.Status, o.CreditCode != null)).ToListAsync(cancel);
        return found.GroupBy(o => o.Key).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>Says that a column names no organization of the registry, or none that is online.</summary>
    protected static void MustBeOnline(ImportLine line, ImportField field, string? key, Dictionary<string, KnownOrganization> known)
    {
        if (key is null)
            return;
        if (!known.TryGetValue(key, out var organization))
            line.Say(field, ImportFaultKind.NoOrganization);
        else if (organization.Status is not (OrganizationStatus.Active or OrganizationStatus.Suspended))
            line.Say(field, ImportFaultKind.NotOnline);
    }

    /// <summary>An organization of the registry.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Key">Its credit code or filing number.</param>
    /// <param name="Status">Where it stands.</param>
    /// <param name="IsRegistered">Whether it has a credit code.</param>
    protected sealed record KnownOrganization(int Id, string Key, OrganizationStatus Status, bool IsRegistered);
}
