using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>Deletes what says who somebody was: at once when the consent is taken back, some months after somebody left otherwise.</summary>
internal static class TalentErasure
{
    /// <summary>Deletes names, certificates with what was told of them, fields and areas, and whom the ledger's records named; their commitments stay. Called inside a transaction or a turn.</summary>
    public static async Task ForgetAsync(PlatformDbContext db, IReadOnlyCollection<int> talentIds, CancellationToken cancel)
    {
        await db.TalentNames.Where(n => talentIds.Contains(n.TalentId)).ExecuteDeleteAsync(cancel);
        await db.TalentKeys.Where(k => talentIds.Contains(k.TalentId)).ExecuteDeleteAsync(cancel);
        await db.Certificates.Where(c => talentIds.Contains(c.TalentId)).ExecuteDeleteAsync(cancel);
        await db.Set<TalentField>().Where(f => talentIds.Contains(f.TalentId)).ExecuteDeleteAsync(cancel);
        await db.Set<TalentArea>().Where(a => talentIds.Contains(a.TalentId)).ExecuteDeleteAsync(cancel);
        await db.ServedTalents.Where(s => s.TalentId != null && talentIds.Contains(s.TalentId.Value))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.TalentId, (int?)null).SetProperty(x => x.Salt, (byte[]?)null), cancel);
    }

    /// <summary>Erases the entries of those who left, or whose organization was closed, before a time, and of those who were asked and did not agree within <see cref="Talent.AskedDays"/>.</summary>
    /// <returns>How many.</returns>
    public static Task<int> EraseEndedAsync(PlatformDbContext db, DateTime before, DateTime now, CancellationToken cancel)
    {
        var asked = now.AddDays(-Talent.AskedDays);
        return db.WorkOffAsync(
            db.Talents.Where(t => t.ErasedAt == null && (t.EndedAt < before
                    || (t.Status == TalentStatus.Asked && t.AddedAt < asked && (t.CodeUntil == null || t.CodeUntil < asked))
                    || db.Organizations.Any(o => o.Id == t.OrganizationId && o.Status == OrganizationStatus.Closed && o.StandingSince < before)))
                .OrderBy(t => t.Id).Select(t => (long)t.Id),
            async keys =>
            {
                var ids = keys.Select(key => (int)key).ToList();
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                var erased = await db.Talents.Where(t => ids.Contains(t.Id) && t.ErasedAt == null).ExecuteUpdateAsync(
                    t => t.SetProperty(x => x.ErasedAt, now)
                        .SetProperty(x => x.Status, TalentStatus.Ended)
                        .SetProperty(x => x.EndedAt, x => x.EndedAt ?? now)
                        .SetProperty(x => x.Version, x => x.Version + 1)
                        .SetProperty(x => x.MaskedName, "")
                        .SetProperty(x => x.NameOrder, "")
                        .SetProperty(x => x.PublicName, (string?)null)
                        .SetProperty(x => x.Skills, (string?)null)
                        .SetProperty(x => x.Availability, Availability.None)
                        .SetProperty(x => x.UserId, (long?)null)
                        .SetProperty(x => x.CodeKey, (string?)null)
                        .SetProperty(x => x.CodeUntil, (DateTime?)null)
                        .SetProperty(x => x.ConsentOn, (DateOnly?)null),
                    CancellationToken.None);
                await ForgetAsync(db, ids, CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return erased;
            },
            cancel);
    }
}
