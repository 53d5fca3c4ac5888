using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>The reader's own inbox on the portal .</summary>
public sealed class NoticePages(PlatformDbContext db, DistrictClock clock)
{
    /// <summary>How many notices a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>A page of the inbox: the unread first, each part newest first.</summary>
    /// <param name="actor">The reader.</param>
    /// <param name="before">The last notice of the page before; null for the first page.</param>
    /// <param name="read">Whether that one had been read, so that only read ones follow.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(IReadOnlyList<NoticeLine> Lines, bool More)> InboxAsync(Actor actor, long? before, bool read, CancellationToken cancel = default)
    {
        var own = db.Notices.AsNoTracking().Where(n => n.UserId == actor.UserId);
        var (unreadBefore, readBefore) = (read ? 0 : before ?? long.MaxValue, read ? before ?? long.MaxValue : long.MaxValue);
        var lines = await own.Where(n => n.ReadAt == null && n.Id < unreadBefore).OrderByDescending(n => n.Id).Take(PageSize + 1)
            .Concat(own.Where(n => n.ReadAt != null && n.Id < readBefore).OrderByDescending(n => n.Id).Take(PageSize + 1))
            .OrderBy(n => n.ReadAt != null)
            .ThenByDescending(n => n.Id)
            .Take(PageSize + 1)
            .Select(n => new NoticeLine(
                n.Id,
                n.OrderId ?? 0,
                n.OrderPlacedAt ?? n.At,
                n.CategoryCode,
                n.Kind,
                n.ActorName,
                db.Organizations.Where(o => o.Name == n.ActorName).Select(o => o.NameEn).FirstOrDefault() ?? "",
                n.At,
                n.ReadAt != null)
            {
                Stars = n.Kind == OrderEventKind.Rated ? db.OrderEvents.Where(e => e.Id == n.EventId).Select(e => e.Stars).FirstOrDefault() : null,
                IsRequester = n.Kind == OrderEventKind.Rated
                    && db.OrderEvents.Any(e => e.Id == n.EventId && (e.ActorRole == ActorRole.Resident || e.ActingFor != ActingFor.Self)),
                IsByDelegate = n.EventId != null && db.OrderEvents.Any(e => e.Id == n.EventId && e.ActorRole == ActorRole.Delegate),
                IsToRequester = db.Orders.Any(o => o.Id == n.OrderId && o.RequesterUserId == n.UserId),
                DepartmentId = n.Kind == OrderEventKind.Transferred ? db.OrderEvents.Where(e => e.Id == n.EventId).Select(e => e.DepartmentId).FirstOrDefault() : null,
                OrganizationKind = n.OrganizationKind,
                News = n.News,
                Form = n.Form,
                ReportYear = n.ReportYear,
                ReportUntil = n.ReportYear == null ? null : db.AnnualCampaigns.Where(c => c.Year == n.ReportYear).Select(c => (DateOnly?)c.Deadline).FirstOrDefault(),
                ComplaintId = n.ComplaintId,
                ComplaintNews = n.ComplaintNews,
                DelegationNews = n.DelegationNews,
                TalentNews = n.TalentNews,
                OrganizationName = db.Organizations.Where(o => o.Id == n.OrganizationId).Select(o => o.Name).FirstOrDefault() ?? "",
                OrganizationNameEn = db.Organizations.Where(o => o.Id == n.OrganizationId).Select(o => o.NameEn).FirstOrDefault() ?? "",
                ArticleKind = n.ArticleKind,
                ArticleTitle = db.ArticleVersions.Where(v => v.ArticleId == n.ArticleId).OrderByDescending(v => v.Number).Select(v => v.Title).FirstOrDefault() ?? "",
                ArticleTitleEn = db.ArticleVersions.Where(v => v.ArticleId == n.ArticleId).OrderByDescending(v => v.Number).Select(v => v.TitleEn).FirstOrDefault() ?? "",
                Certificate = n.CertificateId == null ? null : new ExpiringCertificate(
                    db.Certificates.Where(c => c.Id == n.CertificateId).Select(c => c.Kind).FirstOrDefault(),
                    db.Certificates.Where(c => c.Id == n.CertificateId).Select(c => c.Name).FirstOrDefault(),
                    db.Certificates.Where(c => c.Id == n.CertificateId).Select(c => c.ExpiresOn).FirstOrDefault(),
                    db.Certificates.Where(c => c.Id == n.CertificateId).Join(db.Talents, c => c.TalentId, t => t.Id, (c, t) => t.MaskedName).FirstOrDefault() ?? ""),
            })
            .ToListAsync(cancel);
        return (lines.Take(PageSize).ToList(), lines.Count > PageSize);
    }

    /// <summary>Marks one of the reader's notices as read.</summary>
    /// <returns>What it is about; null when it is not the reader's.</returns>
    public async Task<NoticeSubject?> ReadAsync(Actor actor, long noticeId, CancellationToken cancel = default)
    {
        var found = await db.Notices.AsNoTracking()
            .Where(n => n.Id == noticeId && n.UserId == actor.UserId)
            .Select(n => new
            {
                n.OrderId, n.OrderPlacedAt, n.OrganizationId, n.OrganizationKind, n.ArticleId, n.News, n.FilingId, n.ComplaintId, n.ComplaintNews, n.DelegationNews, n.TalentNews,
                TalentId = db.Certificates.Where(c => c.Id == n.CertificateId).Select(c => (int?)c.TalentId).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        await MarkAsync(db.Notices.Where(n => n.Id == noticeId && n.ReadAt == null), cancel);
        return found switch
        {
            { ComplaintId: { } complaint, ComplaintNews: { } told } => new NoticeSubject(null) { ComplaintId = complaint, ComplaintNews = told },
            { DelegationNews: { } told } => new NoticeSubject(null) { DelegationNews = told },
            { TalentNews: { } told } => new NoticeSubject(null) { TalentNews = told },
            { News: { } news } => new NoticeSubject(null) { News = news, FilingId = found.FilingId },
            { TalentId: { } talent } => new NoticeSubject(null) { TalentId = talent },
            { OrganizationId: { } organization, OrganizationKind: { } kind } => new NoticeSubject(null, organization, kind),
            { ArticleId: { } article } => new NoticeSubject(null) { ArticleId = article },
            _ => new NoticeSubject(OrderNumber.Of(found.OrderPlacedAt!.Value, found.OrderId!.Value)),
        };
    }

    /// <summary>Marks all of the reader's notices up to one as read; newer ones were not seen yet.</summary>
    public Task ReadAllAsync(Actor actor, long upTo, CancellationToken cancel = default) =>
        MarkAsync(db.Notices.Where(n => n.UserId == actor.UserId && n.ReadAt == null && n.Id <= upTo), cancel);

    private async Task MarkAsync(IQueryable<Notice> notices, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await notices.ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancel);
    }
}

/// <summary>One line of an inbox; worded by the page.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderPlacedAt">When the order was placed.</param>
/// <param name="CategoryCode">The order's category.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActorName">Who did it.</param>
/// <param name="ActorNameEn">The English name, if that is an organization.</param>
/// <param name="At">When.</param>
/// <param name="IsRead">Whether it was read.</param>
public sealed record NoticeLine(
    long Id, long OrderId, DateTime OrderPlacedAt, string CategoryCode, OrderEventKind Kind, string ActorName, string ActorNameEn, DateTime At, bool IsRead)
{
    /// <summary>The stars, when it tells of a rating.</summary>
    public int? Stars { get; init; }

    /// <summary>Whether that rating is the requester's.</summary>
    public bool IsRequester { get; init; }

    /// <summary>Whether a delegate did it, whose name says what they are to the resident.</summary>
    public bool IsByDelegate { get; init; }

    /// <summary>Whether the reader is the resident whose order it is.</summary>
    public bool IsToRequester { get; init; }

    /// <summary>What happened to an organization's entry; null where it tells of something else.</summary>
    public OrganizationEventKind? OrganizationKind { get; init; }

    /// <summary>What happened in an organization's life; null where it tells of something else.</summary>
    public LifeCycleNews? News { get; init; }

    /// <summary>The matter that was filed.</summary>
    public FormKind? Form { get; init; }

    /// <summary>The year of the annual check.</summary>
    public int? ReportYear { get; init; }

    /// <summary>The last day on which its report is in time.</summary>
    public DateOnly? ReportUntil { get; init; }

    /// <summary>The department that an order was transferred to; null where it tells of something else.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>The complaint; null where it tells of something else.</summary>
    public long? ComplaintId { get; init; }

    /// <summary>What happened to that complaint.</summary>
    public ComplaintNews? ComplaintNews { get; init; }

    /// <summary>What happened to a delegation; null where it tells of something else.</summary>
    public DelegationNews? DelegationNews { get; init; }

    /// <summary>What happened to a talent; null where it tells of something else.</summary>
    public TalentNews? TalentNews { get; init; }

    /// <summary>The certificate that expires; null where it tells of something else.</summary>
    public ExpiringCertificate? Certificate { get; init; }

    /// <summary>Whether it tells of an order.</summary>
    public bool IsOrder => OrderId != 0;

    /// <summary>The name of that organization.</summary>
    public string OrganizationName { get; init; } = "";

    /// <summary>Its English name.</summary>
    public string OrganizationNameEn { get; init; } = "";

    /// <summary>What happened to an article; null where it tells of something else.</summary>
    public ArticleEventKind? ArticleKind { get; init; }

    /// <summary>The title of that article.</summary>
    public string ArticleTitle { get; init; } = "";

    /// <summary>Its English title.</summary>
    public string ArticleTitleEn { get; init; } = "";

    /// <summary>The order's number; null where it tells of something else.</summary>
    public string? Number => OrderId == 0 ? null : OrderNumber.Of(OrderPlacedAt, OrderId);
}

/// <summary>A certificate that a notice tells of.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Name">What it is called, of another kind.</param>
/// <param name="ExpiresOn">Its last day.</param>
/// <param name="Holder">The talent's masked name.</param>
public sealed record ExpiringCertificate(CertificateKind Kind, string? Name, DateOnly? ExpiresOn, string Holder);

/// <summary>What a notice is about: an order by its number, an organization, an article, a filing, or a talent.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="OrganizationId">The organization.</param>
/// <param name="Kind">What happened to its entry.</param>
public sealed record NoticeSubject(string? Number, int? OrganizationId = null, OrganizationEventKind? Kind = null)
{
    /// <summary>The article.</summary>
    public int? ArticleId { get; init; }

    /// <summary>The talent whose certificate expires.</summary>
    public int? TalentId { get; init; }

    /// <summary>What happened in an organization's life; null where it is about something else.</summary>
    public LifeCycleNews? News { get; init; }

    /// <summary>The filing that this is about; null where it is about the annual check itself.</summary>
    public long? FilingId { get; init; }

    /// <summary>The complaint.</summary>
    public long? ComplaintId { get; init; }

    /// <summary>What happened to that complaint, and so whose page of it is meant.</summary>
    public ComplaintNews? ComplaintNews { get; init; }

    /// <summary>What happened to a delegation.</summary>
    public DelegationNews? DelegationNews { get; init; }

    /// <summary>What happened to a talent of the organization.</summary>
    public TalentNews? TalentNews { get; init; }
}
