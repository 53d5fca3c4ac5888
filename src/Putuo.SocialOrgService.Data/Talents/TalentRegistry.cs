using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <inheritdoc cref="ITalentRegistry"/>
public sealed class TalentRegistry(PlatformDbContext db, FieldCipher cipher) : ITalentRegistry
{
    private const int MostReaders = 500;

    /// <inheritdoc/>
    public async Task<Talent?> OpenAsync(int talentId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var talent = await db.Talents.Include(t => t.Fields).Include(t => t.Areas).Include(t => t.Certificates)
            .AsSplitQuery().OrderBy(t => t.Id).FirstOrDefaultAsync(t => t.Id == talentId, cancel);
        talent?.Recall(await NameAsync(talentId, cancel));
        return talent;
    }

    /// <inheritdoc/>
    public Task<Talent?> OfFormAsync(int organizationId, Guid formKey, CancellationToken cancel = default) =>
        db.Talents.AsNoTracking().FirstOrDefaultAsync(t => t.OrganizationId == organizationId && t.FormKey == formKey, cancel);

    /// <inheritdoc/>
    public async Task<Talent?> OfCodeAsync(string codeKey, CancellationToken cancel = default) =>
        await db.Talents.Where(t => t.CodeKey == codeKey).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancel) is { } id ? await OpenAsync(id, cancel) : null;

    /// <inheritdoc/>
    public Task<int> CountAsync(int organizationId, CancellationToken cancel = default) =>
        db.Talents.CountAsync(t => t.OrganizationId == organizationId && (t.Status == TalentStatus.Asked || t.Status == TalentStatus.Listed), cancel);

    /// <inheritdoc/>
    public Task<bool> IsNamedAsync(int talentId, CancellationToken cancel = default) => db.ServedTalents.AnyAsync(s => s.TalentId == talentId, cancel);

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(Talent talent, CancellationToken cancel = default)
    {
        var entry = talent.Id == 0 ? db.Talents.Add(talent) : db.Entry(talent);
        entry.Property(t => t.Version).CurrentValue = talent.Version + 1;
        try
        {
            using var turn = await db.EnterWriteAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            await db.SaveChangesAsync(CancellationToken.None);
            if (talent.Name is { } name)
                await KeepNameAsync(talent.Id, name);
            if (talent.ErasedAt is not null)
                await TalentErasure.ForgetAsync(db, [talent.Id], CancellationToken.None);
            if (talent.News is { } news)
                await TellAsync(talent, news);
            await transaction.CommitAsync(CancellationToken.None);
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

    /// <summary>Tells those who work for the organization.</summary>
    private async Task TellAsync(Talent talent, (TalentNews What, long? By) news)
    {
        var (organization, by, at) = (talent.OrganizationId, news.By, talent.ChangedAt);
        var readers = await db.RoleGrants.Where(g => g.OrganizationId == organization && g.UserId != by && db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled)).Select(g => g.UserId).Distinct().OrderBy(id => id).Take(MostReaders).ToListAsync(CancellationToken.None);
        db.Notices.AddRange(readers.Select(reader => new Notice { UserId = reader, TalentNews = news.What, At = at }));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Seals a name that is new, and makes what it is found by.</summary>
    private async Task KeepNameAsync(int talentId, string name)
    {
        if (await NameAsync(talentId, CancellationToken.None) == name)
            return;
        await db.TalentNames.Where(n => n.TalentId == talentId).ExecuteDeleteAsync(CancellationToken.None);
        await db.TalentKeys.Where(k => k.TalentId == talentId).ExecuteDeleteAsync(CancellationToken.None);
        db.TalentNames.Add(new TalentName { TalentId = talentId, NameCipher = TalentNames.Seal(cipher, name) });
        db.TalentKeys.AddRange(TalentNames.KeysOf(cipher, name).Select(key => new TalentKey { TalentId = talentId, Key = key }));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<string?> NameAsync(int talentId, CancellationToken cancel) =>
        await db.TalentNames.AsNoTracking().Where(n => n.TalentId == talentId).Select(n => n.NameCipher).FirstOrDefaultAsync(cancel) is { } bytes
            ? TalentNames.Open(cipher, bytes)
            : null;
}
