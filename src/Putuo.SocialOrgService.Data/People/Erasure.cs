using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Keeps the promise of the consent text: some months after an order closed, its contact is gone, masked forms and phone index
/// included, and notices, invitations and filings that came to nothing of that age with it, and talents who left so long ago; requests to be called go
/// sooner. The service record stays.
/// </summary>
public sealed class Erasure(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>Erases what is past its term, some rows at a time: whoever writes meanwhile hardly waits.</summary>
    /// <returns>How many contacts were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var before = now.AddMonths(-district.Settings.ContactMonths);
        var uncalled = now.AddDays(-district.Settings.CallbackDays);
        await db.WorkOffAsync(
            db.Notices.Where(n => n.At < before).OrderBy(n => n.At).Select(n => n.Id),
            ids => db.Notices.Where(n => ids.Contains(n.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.CallTasks.Where(t => t.At < before).OrderBy(t => t.At).Select(t => t.Id),
            ids => db.CallTasks.Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.Callbacks.Where(c => c.At < uncalled).OrderBy(c => c.At).Select(c => c.Id),
            ids => db.Callbacks.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.Delegations.Where(d => d.EndedAt < before).OrderBy(d => d.EndedAt).Select(d => d.Id),
            ids => db.Delegations.Where(d => ids.Contains(d.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.HotlineCalls.Where(c => c.StartedAt < before).OrderBy(c => c.StartedAt).Select(c => c.Id),
            ids => db.HotlineCalls.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.Invitations.Where(i => i.At < before).OrderBy(i => i.At).Select(i => i.Id),
            ids => db.Invitations.Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(cancel),
            cancel);
        await db.WorkOffAsync(
            db.Filings.Where(f => (f.Status == FilingStatus.Draft || f.Status == FilingStatus.Withdrawn || (f.Status == FilingStatus.Rejected && f.OrganizationId == null)) && f.ChangedAt < before)
                .OrderBy(f => f.ChangedAt).Select(f => f.Id),
            ids => db.Filings.Where(f => ids.Contains(f.Id) && f.ChangedAt < before).ExecuteDeleteAsync(cancel),
            cancel);
        await TalentErasure.EraseEndedAsync(db, before, now, cancel);
        await db.WorkOffAsync(
            db.PublicNeeds.Where(n => n.State != PublicNeedState.Ended && db.Orders.Any(o => o.Id == n.OrderId && o.ClosedAt < before)).OrderBy(n => n.OrderId).Select(n => n.OrderId),
            ids => db.PublicNeeds.Where(n => ids.Contains(n.OrderId)).ExecuteUpdateAsync(
                n => n.SetProperty(x => x.Text, (string?)null).SetProperty(x => x.State, PublicNeedState.Ended), cancel),
            cancel);
        var closed =
            from contact in db.OrderContacts
            where contact.ErasedAt == null
            join order in db.Orders on contact.OrderId equals order.Id
            where order.ClosedAt < before
            orderby contact.OrderId
            select contact.OrderId;
        return await db.WorkOffAsync(
            closed,
            ids => db.OrderContacts
                .Where(c => ids.Contains(c.OrderId) && db.Orders.Any(o => o.Id == c.OrderId && o.ClosedAt < before))
                .ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.NameCipher, (byte[]?)null)
                        .SetProperty(x => x.PhoneCipher, (byte[]?)null)
                        .SetProperty(x => x.AddressCipher, (byte[]?)null)
                        .SetProperty(x => x.PhoneIndex, (byte[]?)null)
                        .SetProperty(x => x.PlaceIndex, (byte[]?)null)
                        .SetProperty(x => x.LastDigits, (byte[]?)null)
                        .SetProperty(x => x.MaskedName, "")
                        .SetProperty(x => x.MaskedPhone, "")
                        .SetProperty(x => x.ErasedAt, now),
                    cancel),
            cancel);
    }
}
