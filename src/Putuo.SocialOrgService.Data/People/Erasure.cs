using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Keeps the promise of the consent text: some months after an order closed, its contact is gone, masked forms and phone index
/// included, and notices of that age with it; requests to be called go sooner. The service record stays.
/// </summary>
public sealed class Erasure(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>Erases what is past its term.</summary>
    /// <returns>How many contacts were erased.</returns>
    public async Task<int> EraseAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var before = now.AddMonths(-district.Settings.ContactMonths);
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Notices.Where(n => n.At < before).ExecuteDeleteAsync(cancel);
        await db.CallTasks.Where(t => t.At < before).ExecuteDeleteAsync(cancel);
        var uncalled = now.AddDays(-district.Settings.CallbackDays);
        await db.Callbacks.Where(c => c.At < uncalled).ExecuteDeleteAsync(cancel);
        return await db.OrderContacts
            .Where(c => c.ErasedAt == null && db.Orders.Any(o => o.Id == c.OrderId && o.ClosedAt < before))
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
                cancel);
    }
}
