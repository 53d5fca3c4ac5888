using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Delegations;

namespace Putuo.SocialOrgService.Data.Delegations;

/// <summary>What goes with a delegation that ends, inside the transaction of whoever ends it.</summary>
internal static class DelegationEnd
{
    /// <summary>Takes away the role, and the notices that whoever acted got of orders placed under it, which lead nowhere now; writes those of the end.</summary>
    /// <param name="db">The database, in a transaction that is not committed yet.</param>
    /// <param name="ended">The delegations, ended by now.</param>
    public static async Task TakeAwayAsync(PlatformDbContext db, IReadOnlyList<Delegation> ended)
    {
        var ids = ended.Select(d => (long?)d.Id).ToList();
        await db.RoleGrants.Where(g => ids.Contains(g.DelegationId)).ExecuteDeleteAsync(CancellationToken.None);
        await db.Notices
            .Where(n => n.OrderId != null && db.Orders.Any(o => o.Id == n.OrderId && ids.Contains(o.DelegationId)
                && db.Delegations.Any(d => d.Id == o.DelegationId && d.DelegateUserId == n.UserId)))
            .ExecuteDeleteAsync(CancellationToken.None);
        await TellAsync(db, ended.SelectMany(d => d.NewsOfEnd().Select(told => (d, told.UserId, told.News, d.EndedAt!.Value))));
    }

    /// <summary>Writes notices, each with the other side's masked name.</summary>
    public static async Task TellAsync(PlatformDbContext db, IEnumerable<(Delegation Of, long UserId, DelegationNews News, DateTime At)> news)
    {
        var told = news.ToList();
        if (told.Count == 0)
            return;
        var people = told.SelectMany(t => new[] { t.Of.ResidentUserId, t.Of.DelegateUserId!.Value }).Distinct().ToList();
        var names = await db.Users.Where(u => people.Contains(u.Id)).Select(u => new { u.Id, u.MaskedName }).ToDictionaryAsync(u => u.Id, u => u.MaskedName, CancellationToken.None);
        db.Notices.AddRange(told.Select(t => new Notice
        {
            UserId = t.UserId,
            DelegationNews = t.News,
            ActorName = names[t.UserId == t.Of.ResidentUserId ? t.Of.DelegateUserId!.Value : t.Of.ResidentUserId],
            At = t.At,
        }));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
