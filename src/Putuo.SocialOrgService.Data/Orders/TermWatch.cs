using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Finds orders whose term has ended and has each marked once; nothing is silently closed.</summary>
public sealed class TermWatch(PlatformDbContext db, OrderDesk desk, DistrictClock clock)
{
    /// <summary>How many orders a round takes.</summary>
    public const int RoundSize = 200;

    /// <summary>Marks what is late.</summary>
    /// <returns>How many orders were marked.</returns>
    public async Task<int> MarkAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var answers = db.Orders.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue <= now && !o.IsLate && o.PausedAt == null)
            .OrderBy(o => o.AnswerDue).Select(o => o.Id).Take(RoundSize);
        var completions = db.Orders.Where(o => o.Status == OrderStatus.Accepted && o.CompleteDue <= now && !o.IsLate && o.PausedAt == null)
            .OrderBy(o => o.CompleteDue).Select(o => o.Id).Take(RoundSize);
        var marked = 0;
        foreach (var id in (await answers.ToListAsync(cancel)).Concat(await completions.ToListAsync(cancel)))
            marked += (await desk.MissTermAsync(id, cancel)).IsDone ? 1 : 0;
        return marked;
    }
}
