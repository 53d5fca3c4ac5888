using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Public comments: anybody reports one, the community that the order belongs to hides it with a reason or leaves it. The stars
/// count on; who reported is not kept.
/// </summary>
public sealed class CommentBook(PlatformDbContext db, TryLimit limit, DistrictClock clock)
{
    /// <summary>How many reports one network address may send within <see cref="TryLimit.Window"/>.</summary>
    public const int MostReports = 5;

    /// <summary>How many reported comments a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>How many of the decided ones the first page shows.</summary>
    public const int DecidedShown = 10;

    /// <summary>A comment that everybody may read; null when there is none of this number.</summary>
    public Task<PublicComment?> FindAsync(long ratingId, CancellationToken cancel = default) =>
        Public(ratingId).Join(db.Orders, r => r.OrderId, o => o.Id, (r, o) => new PublicComment(r.Comment!, o.ProviderOrganizationId)).FirstOrDefaultAsync(cancel);

    /// <summary>Takes a report.</summary>
    /// <param name="ratingId">The rating whose comment it is.</param>
    /// <param name="reason">Why, in plain words.</param>
    /// <param name="network">Where the report comes from, for the limit only.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether it was taken; false when too many came from there.</returns>
    public async Task<bool> ReportAsync(long ratingId, string reason, string network, CancellationToken cancel = default)
    {
        if (!limit.Take("comment report " + network, MostReports))
            return false;
        if (await Public(ratingId).Join(db.Orders, r => r.OrderId, o => o.Id, (r, o) => new { o.Id, o.CommunityId }).FirstOrDefaultAsync(cancel) is not { } order)
            return true;
        var said = PlainText.Of(reason);
        db.CommentReports.Add(new CommentReport { RatingId = ratingId, OrderId = order.Id, CommunityId = order.CommunityId, Reason = said, At = clock.UtcNow });
        await db.SaveChangesAsync(cancel);

        // The same report sent twice is one: whoever comes second sees both and leaves the oldest.
        var same = db.CommentReports.Where(r => r.RatingId == ratingId && r.DecidedAt == null && r.Reason == said);
        using var turn = await db.EnterWriteAsync(cancel);
        await same.Where(r => same.Any(older => older.Id < r.Id)).ExecuteDeleteAsync(cancel);
        return true;
    }

    /// <summary>
    /// What was reported in the actor's community: what is not decided, the oldest first, and behind it, on the first page, what was decided
    /// lately, the newest first. One statement.
    /// </summary>
    public async Task<IReadOnlyList<ReportedComment>> ReadAsync(Actor actor, long after, CancellationToken cancel = default)
    {
        var decided = after > 0 ? 0 : DecidedShown;
        var rows = await (
            from report in Open(actor).Where(r => r.Id > after).OrderBy(r => r.Id).Take(PageSize + 1)
                .Concat(Of(db, actor).Where(r => r.DecidedAt != null).OrderByDescending(r => r.Id).Take(decided))
            join rating in db.Ratings on report.RatingId equals rating.Id
            join order in db.Orders on report.OrderId equals order.Id
            from provider in db.Organizations.Where(o => o.Id == order.ProviderOrganizationId).DefaultIfEmpty()
            select new ReportedComment(report.Id, OrderNumber.Of(order.PlacedAt, order.Id), rating.Stars, rating.Comment, report.Reason, report.At)
            {
                RatedAt = rating.At,
                Provider = provider == null ? null : new TwoNames(provider.Name, provider.NameEn),
                DecidedAt = report.DecidedAt,
                HiddenReason = rating.HiddenAt == null ? null : rating.HiddenReason ?? "",
            }).ToListAsync(cancel);
        return [.. rows.Where(r => r.DecidedAt is null).OrderBy(r => r.Id), .. rows.Where(r => r.DecidedAt is not null).OrderByDescending(r => r.DecidedAt)];
    }

    /// <summary>Hides the comment of a report, or leaves it; all reports of the same comment are decided by it.</summary>
    /// <param name="actor">A worker of the community.</param>
    /// <param name="reportId">The report.</param>
    /// <param name="reason">Why it is hidden; null leaves it.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether there was such a report to decide.</returns>
    public async Task<bool> DecideAsync(Actor actor, long reportId, string? reason, CancellationToken cancel = default)
    {
        if (await Open(actor).Where(r => r.Id == reportId).Select(r => (long?)r.RatingId).FirstOrDefaultAsync(cancel) is not { } ratingId)
            return false;
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (await db.CommentReports.Where(r => r.RatingId == ratingId && r.DecidedAt == null).ExecuteUpdateAsync(
            r => r.SetProperty(x => x.DecidedAt, now).SetProperty(x => x.DecidedByUserId, actor.UserId), CancellationToken.None) == 0)
            return false;
        if (reason is not null)
        {
            await db.Ratings.Where(r => r.Id == ratingId).ExecuteUpdateAsync(
                r => r.SetProperty(x => x.HiddenAt, now).SetProperty(x => x.HiddenReason, PlainText.Of(reason)).SetProperty(x => x.HiddenByUserId, actor.UserId),
                CancellationToken.None);
        }
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>What waits for the actor's community to decide.</summary>
    internal static IQueryable<CommentReport> Open(PlatformDbContext db, Actor actor) => Of(db, actor).Where(r => r.DecidedAt == null);

    private IQueryable<CommentReport> Open(Actor actor) => Open(db, actor);

    private static IQueryable<CommentReport> Of(PlatformDbContext db, Actor actor) => db.CommentReports.AsNoTracking().Where(r =>
        actor.Role == ActorRole.CommunityWorker && r.CommunityId == actor.AreaId);

    private IQueryable<Rating> Public(long ratingId) => db.Ratings.AsNoTracking().Where(r =>
        r.Id == ratingId && r.IsCurrent && r.Rater == Rater.Requester && r.Comment != null && r.HiddenAt == null
        && db.Orders.Where(StoryQuery.MayBeSeen(db)).Any(o => o.Id == r.OrderId && o.Status == OrderStatus.Completed));
}

/// <summary>A comment that was reported.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Stars">Its stars, which stay.</param>
/// <param name="Comment">The comment; null once erased.</param>
/// <param name="Reason">Why it was reported.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ReportedComment(long Id, string Number, int Stars, string? Comment, string Reason, DateTime At)
{
    /// <summary>The comment; what may be a telephone number is blanked.</summary>
    public string? Comment { get; } = Comment is null ? null : Digits.BlankLong(Comment);

    /// <summary>When it was written, in UTC.</summary>
    public DateTime RatedAt { get; init; }

    /// <summary>The organization that it is about; null for a department's service.</summary>
    public TwoNames? Provider { get; init; }

    /// <summary>When the community decided, in UTC; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why it was hidden; null for a comment that stands.</summary>
    public string? HiddenReason { get; init; }
}

/// <summary>A comment as everybody reads it.</summary>
/// <param name="Comment">In the resident's words.</param>
/// <param name="OrganizationId">The organization that it is about.</param>
public sealed record PublicComment(string Comment, int? OrganizationId);
