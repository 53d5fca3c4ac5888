using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>
/// Talents: recognised by their organization and full name, which is found by its digest and compared once it is opened. No number of a
/// certificate or a card is kept (decision 0022), so two of one name in one organization cannot be told apart here. Somebody with several
/// certificates has a row for each, which say the same of everything else.
/// </summary>
internal sealed class TalentWork(ImportTask task) : ImportWork(task)
{
    private readonly Dictionary<ImportLine, TalentLine> read = [];
    private readonly Dictionary<int, int> counts = [];
    private readonly List<Talent> named = [];
    private readonly Dictionary<string, (int Row, TalentLine Line)> firsts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Organization, string Name), Talent> added = [];
    private ILookup<(int Organization, string Name), Talent> known = Enumerable.Empty<Talent>().ToLookup(_ => (0, ""));
    private Dictionary<string, KnownOrganization> organizations = [];

    protected override async Task PrepareAsync(IReadOnlyList<ImportLine> chunk, CancellationToken cancel)
    {
        read.Clear();
        named.Clear();
        foreach (var line in chunk)
            read[line] = TalentLine.Read(line);
        organizations = await OrganizationsAsync(read.Values.Select(row => row.Organization), cancel);
        var ids = organizations.Values.Select(o => o.Id).ToList();
        foreach (var (id, count) in await CountsAsync([.. ids.Where(id => !counts.ContainsKey(id))], cancel))
            counts[id] = count;
        var keys = read.Values.Select(row => row.Entry.Name).OfType<string>().Distinct().Select(name => TalentNames.KeyOf(Task.Cipher, name)).OfType<byte[]>().ToList();
        var found = await Db.Talents.Include(t => t.Fields).Include(t => t.Areas).Include(t => t.Certificates)
            .Where(t => ids.Contains(t.OrganizationId) && (t.Status == TalentStatus.Asked || t.Status == TalentStatus.Listed)
                && Db.TalentKeys.Any(k => k.TalentId == t.Id && keys.Contains(k.Key)))
            .AsSplitQuery().OrderBy(t => t.Id).ToListAsync(cancel);
        var foundIds = found.Select(t => t.Id).ToList();
        foreach (var name in await Db.TalentNames.AsNoTracking().Where(n => foundIds.Contains(n.TalentId)).ToListAsync(cancel))
            found.Find(t => t.Id == name.TalentId)!.Recall(TalentNames.Open(Task.Cipher, name.NameCipher));
        known = found.Where(t => t.Name is not null).ToLookup(t => (t.OrganizationId, t.Name!));
    }

    protected override void Compare(ImportLine line)
    {
        var row = read[line];
        MustBeOnline(line, ImportField.Organization, row.Organization, organizations);
        if (row is not { Organization: { } organization, Entry.Name: { } name })
            return;
        var key = $"{(organizations.TryGetValue(organization, out var kept) ? $"{kept.Id}" : organization)}\n{name}";
        MustBeFirst(line, ImportField.Person, $"{key}\n{row.Certificate}");
        if (!firsts.TryAdd(key, (line.Number, row)) && !row.IsAlike(firsts[key].Line))
            line.Say(ImportField.Person, ImportFaultKind.Otherwise, $"{firsts[key].Row}");
    }

    protected override ImportVerdict Take(ImportLine line)
    {
        var row = read[line];
        var organization = organizations[row.Organization!].Id;
        var same = known[(organization, row.Entry.Name!)].ToList();
        if (same.Count > 1)
        {
            line.Say(ImportField.Person, ImportFaultKind.Ambiguous);
            return ImportVerdict.Wrong;
        }
        if (same.Count == 1)
            return Change(line, row, same[0]);
        return added.TryGetValue((organization, row.Entry.Name!), out var talent) ? Change(line, row, talent) : Add(line, row, organization);
    }

    /// <summary>Seals the names of those who are new.</summary>
    protected override async Task StoreMoreAsync(CancellationToken cancel)
    {
        if (named.Count == 0)
            return;
        foreach (var talent in named)
        {
            Db.TalentNames.Add(new TalentName { TalentId = talent.Id, NameCipher = TalentNames.Seal(Task.Cipher, talent.Name!) });
            Db.TalentKeys.AddRange(TalentNames.KeysOf(Task.Cipher, talent.Name!).Select(key => new TalentKey { TalentId = talent.Id, Key = key }));
        }
        await Db.SaveChangesAsync(cancel);
    }

    private ImportVerdict Add(ImportLine line, TalentLine row, int organization)
    {
        counts[organization] = counts.GetValueOrDefault(organization) + 1;
        if (counts[organization] > Talent.MostOfOrganization)
        {
            line.Say(ImportField.Organization, ImportFaultKind.TooMany, $"{Talent.MostOfOrganization}");
            return ImportVerdict.Wrong;
        }
        if (Talent.Import(row.Entry, organization, Task.Actor, Guid.NewGuid(), Task.Now) is not { } talent)
        {
            line.Say(ImportField.Consent, ImportFaultKind.NoConsent);
            return ImportVerdict.Wrong;
        }
        if (row.Certificate is { } kind)
            talent.ImportCertificate(kind, row.CertificateUntil, Task.Now);
        added[(organization, row.Entry.Name!)] = talent;
        if (IsStored)
        {
            Db.Talents.Add(talent).Property(t => t.Version).CurrentValue++;
            named.Add(talent);
        }
        return ImportVerdict.New;
    }

    private ImportVerdict Change(ImportLine line, TalentLine row, Talent talent)
    {
        var isNew = !talent.SaysByPaper(row.Entry);
        if (isNew)
            talent.Import(row.Entry, Task.Actor, Task.Now);
        if (row.Certificate is { } kind)
        {
            if (talent.ImportCertificate(kind, row.CertificateUntil, Task.Now) is not { } isCertified)
            {
                line.Say(ImportField.Certificate, ImportFaultKind.TooMany, $"{Talent.MostCertificates}");
                return ImportVerdict.Wrong;
            }
            isNew |= isCertified;
        }
        if (!isNew)
            return ImportVerdict.Same;
        if (Db.Entry(talent).State != EntityState.Detached)
            Db.Entry(talent).Property(t => t.Version).CurrentValue++;
        return added.ContainsKey((talent.OrganizationId, row.Entry.Name!)) ? ImportVerdict.New : ImportVerdict.Changed;
    }

    private async Task<Dictionary<int, int>> CountsAsync(List<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        var found = await Db.Talents.Where(t => ids.Contains(t.OrganizationId) && (t.Status == TalentStatus.Asked || t.Status == TalentStatus.Listed))
            .GroupBy(t => t.OrganizationId).Select(group => new { Id = group.Key, Count = group.Count() }).ToListAsync(cancel);
        return ids.ToDictionary(id => id, id => found.Find(f => f.Id == id)?.Count ?? 0);
    }
}
