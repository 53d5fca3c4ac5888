using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Organizations: recognised by credit code, community groups by filing number. Registered ones come first, since groups are attached to them.</summary>
internal sealed class OrganizationWork(ImportTask task) : ImportWork(task)
{
    private readonly Dictionary<ImportLine, OrganizationLine> read = [];
    private readonly HashSet<string> hostsToCome = new(StringComparer.Ordinal);
    private readonly List<Organization> changed = [];
    private Dictionary<string, Organization> known = [];
    private Dictionary<string, KnownOrganization> hosts = [];

    protected override IEnumerable<IEnumerable<ImportLine>> Parts(IEnumerable<ImportLine> lines) =>
        lines.GroupBy(line => line.Choice<OrganizationType>(ImportField.Type) == OrganizationType.CommunityGroup).OrderBy(part => part.Key);

    protected override async Task PrepareAsync(IReadOnlyList<ImportLine> chunk, CancellationToken cancel)
    {
        read.Clear();
        changed.Clear();
        foreach (var line in chunk)
            read[line] = OrganizationLine.Read(line);
        var keys = read.Values.Select(row => row.Key).OfType<string>().Distinct().ToList();
        var found = await Db.Organizations.Include(o => o.Fields).Include(o => o.Areas).Include(o => o.Events.OrderBy(e => e.Sequence))
            .Where(o => o.Status != OrganizationStatus.Closed && (keys.Contains(o.CreditCode!) || keys.Contains(o.FilingNumber!)))
            .AsSplitQuery().OrderBy(o => o.Id).ToListAsync(cancel);
        known = found.GroupBy(o => o.CreditCode ?? o.FilingNumber!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        hosts = await OrganizationsAsync(read.Values.Select(row => row.HostCode), cancel);
    }

    protected override void Compare(ImportLine line)
    {
        var row = read[line];
        MustBeFirst(line, row.KeyField, row.Key);
        if (!row.Entry.IsGroup && row.Key is { } key)
        {
            hostsToCome.Add(key);
            if (row.IsDoubtful && !known.ContainsKey(key))
                line.Say(ImportField.CreditCode, ImportFaultKind.CodeCheck);
        }
        if (row.Entry.IsGroup && row.HostCode is { } host
            && (hosts.TryGetValue(host, out var found) ? found is not { IsRegistered: true, Status: OrganizationStatus.Active } : !hostsToCome.Contains(host)))
            line.Say(ImportField.HostCode, ImportFaultKind.NoOrganization);
    }

    protected override ImportVerdict Take(ImportLine line)
    {
        var row = read[line];
        // A host that a row above brings has no id yet while nothing is stored.
        if (row.Entry.IsGroup)
            row = row with { Entry = row.Entry with { HostId = hosts.GetValueOrDefault(row.HostCode!)?.Id ?? OrganizationLine.HostToFind } };
        var organization = known.GetValueOrDefault(row.Key!);
        if (organization is null)
            return Add(line, row);
        if (organization.Status != OrganizationStatus.Applied && organization.Says(row.Entry))
            return ImportVerdict.Same;
        switch (organization.Import(row.Entry, Task.Actor, Task.District, Task.Now))
        {
            case null:
                Db.Entry(organization).Property(o => o.Version).CurrentValue++;
                changed.Add(organization);
                return ImportVerdict.Changed;
            case OrganizationRefusal.WrongStatus:
                line.Say(row.KeyField, ImportFaultKind.AppliedFor);
                return ImportVerdict.Wrong;
            case OrganizationRefusal.NotAllowed or OrganizationRefusal.NotFound:
                line.Say(row.KeyField, ImportFaultKind.OwnOrganization);
                return ImportVerdict.Wrong;
            default:
                line.Say(row.KeyField, ImportFaultKind.NotOnline);
                return ImportVerdict.Wrong;
        }
    }

    /// <summary>Who works for an organization that was changed is told of it, as of any change.</summary>
    protected override async Task StoreMoreAsync(CancellationToken cancel)
    {
        if (changed.Count == 0)
            return;
        var ids = changed.Select(o => (int?)o.Id).ToList();
        var readers = await Db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.OrganizationId) && g.UserId != Task.Actor.UserId)
            .Select(g => new { g.UserId, g.OrganizationId }).Distinct().ToListAsync(cancel);
        foreach (var reader in readers)
        {
            var last = changed.Find(o => o.Id == reader.OrganizationId)!.Events[^1];
            Db.Notices.Add(new Notice
            {
                UserId = reader.UserId,
                OrganizationId = reader.OrganizationId,
                OrganizationEventId = last.Id,
                OrganizationKind = last.Kind,
                ActorName = last.ActorName,
                At = last.At,
            });
        }
        await Db.SaveChangesAsync(cancel);
    }

    private ImportVerdict Add(ImportLine line, OrganizationLine row)
    {
        var (made, refusal) = Organization.Import(row.Entry, row.CodeReason, Task.Actor, Task.District, Task.Now);
        if (made is null)
        {
            line.Say(row.KeyField, refusal == OrganizationRefusal.CodeReasonMissing ? ImportFaultKind.CodeCheck : ImportFaultKind.NotOnline);
            return ImportVerdict.Wrong;
        }
        if (IsStored)
            Db.Entry(Db.Organizations.Add(made).Entity).Property(o => o.Version).CurrentValue++;
        return ImportVerdict.New;
    }
}
