using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <summary>What the terms of complaints do by themselves: missed ones are marked, what was closed long ago loses its contact and words.</summary>
public sealed class ComplaintWatch(PlatformDbContext db, IComplaintRegistry complaints, District district, DistrictClock clock, ILogger<ComplaintWatch> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Marks complaints whose office missed its term, and tells both sides; once each. One that fails is logged and keeps none of the others waiting.</summary>
    /// <returns>How many were marked now.</returns>
    public async Task<int> MarkAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var (marked, last) = (0, 0L);
        while (true)
        {
            var late = await db.Complaints.Where(c => c.Due < now && c.OverdueAt == null && c.Id > last).OrderBy(c => c.Id).Take(MostAtOnce).Select(c => c.Id).ToListAsync(cancel);
            foreach (var id in late)
                marked += await TryAsync(id, now, cancel);
            if (late.Count < MostAtOnce)
                return marked;
            last = late[^1];
        }
    }

    private async Task<int> TryAsync(long id, DateTime now, CancellationToken cancel)
    {
        try
        {
            return await complaints.OpenAsync(id, cancel) is { } complaint && complaint.MissTerm(now) && await complaints.CommitAsync(complaint, null, cancel) is not null ? 1 : 0;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.LogError(failure, "Complaint {Complaint} could not be marked for its missed term; trying again", id);
            return 0;
        }
    }

    /// <summary>Erases contact, account and words of complaints closed some months ago; what happened when, and where it pointed, stays.</summary>
    /// <returns>How many were erased.</returns>
    public Task<int> EraseAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var before = now.AddMonths(-district.Settings.ComplaintMonths);
        var ended = db.Complaints.Where(c => c.ErasedAt == null && (c.Status == ComplaintStatus.Answered || c.Status == ComplaintStatus.Withdrawn) && c.Since < before);
        return db.WorkOffAsync(
            ended.OrderBy(c => c.Since).Select(c => c.Id),
            async ids =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
                var erased = await ended.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.ErasedAt, now)
                        .SetProperty(x => x.Version, x => x.Version + 1)
                        .SetProperty(x => x.Due, (DateTime?)null)
                        .SetProperty(x => x.Text, "")
                        .SetProperty(x => x.Wish, (string?)null)
                        .SetProperty(x => x.Who, (string?)null)
                        .SetProperty(x => x.ComplainantUserId, (long?)null),
                    CancellationToken.None);
                var gone = db.Complaints.Where(c => ids.Contains(c.Id) && c.ErasedAt != null).Select(c => c.Id);
                await db.ComplaintEvents.Where(e => gone.Contains(e.ComplaintId)).ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, (string?)null), CancellationToken.None);
                await db.ComplaintEvents.Where(e => gone.Contains(e.ComplaintId) && e.ActorName == "").ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorUserId, (long?)null), CancellationToken.None);
                await db.ComplaintContacts.Where(c => gone.Contains(c.ComplaintId)).ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.NameCipher, (byte[]?)null)
                        .SetProperty(x => x.PhoneCipher, (byte[]?)null)
                        .SetProperty(x => x.MaskedName, "")
                        .SetProperty(x => x.MaskedPhone, ""),
                    CancellationToken.None);
                await db.ContactLooks.Where(l => l.Kind == LookKind.Complaint && l.SubjectUserId != null && gone.Contains(l.ComplaintId!.Value))
                    .ExecuteUpdateAsync(l => l.SetProperty(x => x.SubjectUserId, (long?)null), CancellationToken.None);
                await transaction.CommitAsync(CancellationToken.None);
                return erased;
            },
            cancel);
    }
}
