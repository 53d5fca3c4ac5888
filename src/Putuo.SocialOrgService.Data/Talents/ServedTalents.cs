using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>Whom the records of the ledger name, and how long each of them served .</summary>
internal static class ServedTalents
{
    /// <summary>
    /// Lets a record commit itself to the names of those it names, in the transaction that stores it. Their entries are held until it ends: a consent that is
    /// taken back at the same time comes before it, and then nobody may be named, or after it, and erases the record's name too.
    /// </summary>
    /// <returns>Whether all of them stand in the provider's registry; one who has left since stays on the records of an order that named this one before.</returns>
    public static async Task<bool> AttestAsync(PlatformDbContext db, FieldCipher cipher, ServiceRecord record)
    {
        if (record.Talents.Count == 0)
            return true;
        var ids = record.Talents.Select(served => served.TalentId!.Value).ToList();
        var (own, order) = (record.OrganizationId, record.OrderId);
        var held = await db.Talents.Where(t => ids.Contains(t.Id)).Where(MayBeNamed(db, own, order))
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Version, x => x.Version), CancellationToken.None);
        if (held < ids.Count)
            return false;
        var names = await db.TalentNames.AsNoTracking().Where(n => ids.Contains(n.TalentId)).ToDictionaryAsync(n => n.TalentId, n => n.NameCipher, CancellationToken.None);
        record.Attest(id => TalentNames.Open(cipher, names[id]));
        return true;
    }

    /// <summary>Which talents the record of an order may name: those who stand in the provider's registry, and of those who left whom a record of this order names already.</summary>
    public static Expression<Func<Talent, bool>> MayBeNamed(PlatformDbContext db, int? organizationId, long orderId) => t =>
        t.OrganizationId == organizationId && t.ErasedAt == null
        && (t.Status == TalentStatus.Listed
            || (t.Status == TalentStatus.Ended && db.ServedTalents.Any(s => s.TalentId == t.Id && db.ServiceRecords.Any(r => r.Id == s.RecordId && r.OrderId == orderId))));

    /// <summary>How long talents served, by the latest records of confirmed orders: corrected ones are replaced, reopened ones fall out. One statement for all of them.</summary>
    public static async Task<IReadOnlyDictionary<int, TalentService>> HoursAsync(PlatformDbContext db, IReadOnlyCollection<int> talentIds, CancellationToken cancel)
    {
        var sums = await (
            from served in db.ServedTalents
            where served.TalentId != null && talentIds.Contains(served.TalentId.Value)
            join record in db.ServiceRecords on served.RecordId equals record.Id
            where record.IsLatest
            join order in db.Orders on record.OrderId equals order.Id
            where order.ConfirmedAt != null
            group served by served.TalentId!.Value into own
            select new { own.Key, Minutes = own.Sum(s => s.Minutes), Orders = own.Count() }).ToListAsync(cancel);
        return sums.ToDictionary(sum => sum.Key, sum => new TalentService(sum.Minutes, sum.Orders));
    }
}
