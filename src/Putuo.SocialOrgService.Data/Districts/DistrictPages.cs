using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>What the administrator reads of the district's facts beside the facts themselves: who changed what, the calendar as it was written.</summary>
public sealed class DistrictPages(PlatformDbContext db)
{
    /// <summary>How many lines of history are shown, the newest ones.</summary>
    public const int MostLines = 30;

    /// <summary>The newest changes, of everything or of one fact, newest first; nothing for whoever keeps none.</summary>
    public async Task<IReadOnlyList<DistrictLine>> HistoryAsync(Actor actor, DistrictSubject? subject = null, string? key = null, CancellationToken cancel = default) =>
        !actor.MayKeepDistrict ? [] : await (
            from change in db.DistrictChanges.AsNoTracking()
            where (subject == null || change.Subject == subject) && (key == null || change.Key == key)
            from user in db.Users.Where(user => user.Id == change.ActorUserId).DefaultIfEmpty()
            orderby change.Id descending
            select new DistrictLine(change.Id, change.Subject, change.Key, change.Name, change.Kind, change.At, user == null ? null : user.MaskedName, change.Fields))
            .Take(MostLines).ToListAsync(cancel);

    /// <summary>The calendar, year by year.</summary>
    public async Task<CalendarSheet> CalendarAsync(CancellationToken cancel = default) =>
        JsonText.Read<CalendarSheet>(await db.Set<DistrictDocument>().AsNoTracking().Select(document => document.Calendar).SingleAsync(cancel));
}

/// <summary>A line of the district's history.</summary>
/// <param name="Id">The line; the last one of a fact is its version.</param>
/// <param name="Subject">The kind of fact.</param>
/// <param name="Key">Which one.</param>
/// <param name="Name">What it was called then.</param>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The masked name of who did it; null where the account is no more.</param>
/// <param name="Fields">What it changed.</param>
public sealed record DistrictLine(
    long Id, DistrictSubject Subject, string Key, string Name, DistrictChangeKind Kind, DateTime At, string? Who, IReadOnlyList<ChangedField> Fields);
