using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>
/// What staff find on their desks: the four stages of an organization, the orders a community looks after, those a
/// department answers for. Every list is short and every count stops somewhere.
/// </summary>
public sealed class WorkbenchPages(PlatformDbContext db, DistrictClock clock, District district)
{
    /// <summary>Counts stop here and are shown as 99+.</summary>
    public const int MostCounted = 100;

    /// <summary>Where the counts of <see cref="WaitingAsync"/> stop: one more than a page of the pool shows.</summary>
    public const int MostWaiting = PoolPages.PageSize + 1;

    /// <summary>The most cards of one lane.</summary>
    public const int CardsInLane = 8;

    /// <summary>The most cards of a lane of what is over.</summary>
    public const int ClosedInLane = 3;

    /// <summary>The board of the actor's own organization.</summary>
    public async Task<Board> BoardAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own)
            return new Board(new BoardCounts(0, 0, 0, 0, 0, 0, 0), []);
        var (now, endOfDay) = (clock.UtcNow, EndOfDay());
        var today = district.Calendar.DayOf(now);
        var standing = await db.Organizations.AsNoTracking().Where(o => o.Id == own).Select(o => new { o.Status, o.StandingReason, Filings = FilingPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(), Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(), Counts = new BoardCounts(
            PoolQuery.AddressedTo(db, own).OrderBy(x => x.Id).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.Status == OrderStatus.Accepted).OrderBy(x => x.Id).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.Status == OrderStatus.Completed).OrderBy(x => x.Id).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.Status == OrderStatus.Rejected).OrderBy(x => x.Id).Take(MostCounted).Count()
                + db.Orders.Where(r => r.AddressedOrganizationId == own && r.ProviderOrganizationId == null && r.Status == OrderStatus.Rejected).OrderBy(x => x.Id).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.Status == OrderStatus.Accepted && r.CompleteDue >= now && r.CompleteDue < endOfDay).OrderBy(x => x.CompleteDue).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.Status == OrderStatus.Accepted && r.CompleteDue < now && r.PausedAt == null).OrderBy(x => x.CompleteDue).Take(MostCounted).Count(),
            db.Orders.Where(r => r.ProviderOrganizationId == own && r.ConfirmDue != null).OrderBy(x => x.Id).Take(MostCounted).Count()),
            Report = AnnualPages.NotFiled(db).Where(d => d.OrganizationId == own).Join(db.AnnualCampaigns, d => d.Year, c => c.Year, (d, c) => c)
                .Where(c => c.EndsAt > now).OrderBy(c => c.EndsAt).Select(c => (DateOnly?)c.Deadline).FirstOrDefault(),
            IsListed = db.AnnualDuties.Any(d => d.OrganizationId == own && d.ListedAt != null && d.LiftedAt == null),
            Expiring = CertificateWatch.ExpiringOf(db, own, today).OrderBy(c => c.Id).Take(MostCounted).Count() })
            .FirstAsync(cancel);

        var addressed = db.Orders.Where(o => o.AddressedOrganizationId == own);
        var provided = db.Orders.Where(o => o.ProviderOrganizationId == own);
        var cards = await DeskCards.Of(db, addressed.Where(o => o.Status == OrderStatus.Pending).OrderBy(o => o.AnswerDue).Take(CardsInLane)
            .Concat(provided.Where(o => o.Status == OrderStatus.Accepted).OrderBy(o => o.CompleteDue).Take(CardsInLane))
            .Concat(provided.Where(o => o.Status == OrderStatus.Completed).OrderByDescending(o => o.Id).Take(ClosedInLane))
            .Concat(provided.Where(o => o.Status == OrderStatus.Rejected).OrderByDescending(o => o.Id).Take(ClosedInLane))
            .Concat(addressed.Where(o => o.Status == OrderStatus.Rejected && o.ProviderOrganizationId == null).OrderByDescending(o => o.Id).Take(ClosedInLane)))
            .ToListAsync(cancel);
        return new Board(standing.Counts, [.. cards.Select(card => AsSeen(card, own))])
        {
            Filings = standing.Filings,
            Statements = standing.Statements,
            IsSuspended = standing.Status != OrganizationStatus.Active,
            IsClosed = standing.Status == OrganizationStatus.Closed,
            SuspendedFor = standing.StandingReason,
            ExpiringCertificates = standing.Expiring,
            ReportDue = standing.Report,
            IsListed = standing.IsListed,
        };
    }

    /// <summary>One stage of the actor's own organization in full, newest first.</summary>
    /// <param name="actor">A member or owner.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="before">Only orders with a smaller id.</param>
    /// <param name="take">How many.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<DeskCard>> StageAsync(Actor actor, OrderStatus stage, long? before, int take, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own)
            return [];
        var last = before ?? long.MaxValue;
        var provided = db.Orders.Where(o => o.ProviderOrganizationId == own && o.Status == stage && o.Id < last).OrderByDescending(o => o.Id).Take(take);
        var addressed = db.Orders.Where(o => o.AddressedOrganizationId == own && o.ProviderOrganizationId == null && o.Status == stage && o.Id < last)
            .OrderByDescending(o => o.Id).Take(take);
        var cards = await DeskCards.Of(db, (stage is OrderStatus.Accepted or OrderStatus.Completed ? provided : provided.Concat(addressed)).OrderByDescending(o => o.Id).Take(take))
            .ToListAsync(cancel);
        return [.. cards.Select(card => AsSeen(card, own))];
    }

    /// <summary>A card as its organization may read it: what it never took on names nobody, no number and no reason of others.</summary>
    private static DeskCard AsSeen(DeskCard card, int own) => card.ProviderOrganizationId == own ? card : card with
    {
        Need = Digits.BlankNeed(card.Need, card.OfCommunity),
        MaskedName = "",
        GridId = card.Status == OrderStatus.Pending ? card.GridId : null,
        Reason = card.RejectedBy == OrderEventKind.Declined ? card.Reason : null,
    };

    /// <summary>The desk of a community worker: what waits in the own community.</summary>
    public async Task<CommunityDesk> CommunityAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.AreaId is not { } own)
            return new CommunityDesk(new CommunityCounts(0, 0, 0, 0, 0), []);
        var here = db.Orders.Where(o => o.CommunityId == own);
        var running = here.Where(o => o.Status == OrderStatus.Accepted);
        var (now, startOfDay, endOfDay) = (clock.UtcNow, StartOfDay(), EndOfDay());
        var nobody = await DeskCards.NobodyFits(db, district, here, own).Take(MostCounted).Select(o => new { o.Id, o.Waiting }).ToListAsync(cancel);
        var stranded = nobody.Where(o => o.Waiting != Waiting.Triage).Select(o => o.Id).ToList();
        var shown = stranded.Take(CardsInLane * 2).ToList();
        var counts = await db.Set<Area>().AsNoTracking().Where(a => a.Id == own).Select(a => new CommunityCounts(
            here.Where(o => o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(x => x.AnswerDue).Take(MostCounted).Count(),
            here.Where(o => o.Status == OrderStatus.Pending && o.Waiting != Waiting.Triage).OrderBy(x => x.Id).Take(MostCounted).Count(),
            here.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue < now && o.PausedAt == null).OrderBy(x => x.AnswerDue).Take(MostCounted).Count()
                + running.Where(o => o.CompleteDue < now && o.PausedAt == null).OrderBy(x => x.CompleteDue).Take(MostCounted).Count(),
            here.Where(o => o.ConfirmDue != null).OrderBy(x => x.Id).Take(MostCounted).Count(),
            running.OrderBy(x => x.Id).Take(MostCounted).Count())
        {
            Today = here.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue >= now && o.AnswerDue < endOfDay).OrderBy(x => x.AnswerDue).Take(MostCounted).Count()
                + running.Where(o => o.CompleteDue >= now && o.CompleteDue < endOfDay).OrderBy(x => x.CompleteDue).Take(MostCounted).Count()
                + running.Where(o => o.ScheduledFor >= startOfDay && o.ScheduledFor < endOfDay && (o.CompleteDue == null || o.CompleteDue < now || o.CompleteDue >= endOfDay))
                    .OrderBy(x => x.ScheduledFor).Take(MostCounted).Count(),
        }).FirstOrDefaultAsync(cancel) ?? new CommunityCounts(0, 0, 0, 0, 0);
        var decisions = here.Where(o => o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(o => o.AnswerDue).Take(CardsInLane * 2);
        var cards = await DeskCards.Of(db, (shown.Count == 0 ? decisions : decisions.Concat(db.Orders.Where(o => shown.Contains(o.Id)).OrderBy(o => o.AnswerDue).Take(CardsInLane * 2)))
            .Concat(here.Where(o => o.Status == OrderStatus.Pending && o.Waiting != Waiting.Triage).OrderBy(o => o.AnswerDue).Take(CardsInLane * 2))
            .Concat(running.OrderBy(o => o.CompleteDue).Take(CardsInLane))
            .Concat(running.Where(o => o.CompleteDue >= now && o.CompleteDue < endOfDay).OrderBy(o => o.CompleteDue).Take(CardsInLane))
            .Concat(here.Where(o => o.PauseAskedUntil != null).OrderBy(o => o.PauseAskedUntil).Take(CardsInLane))
            .Concat(running.Where(o => o.ScheduledFor >= startOfDay && o.ScheduledFor < endOfDay).OrderBy(o => o.ScheduledFor).Take(CardsInLane))
            .Concat(here.Where(o => o.ConfirmDue != null).OrderBy(o => o.Id).Take(CardsInLane)))
            .ToListAsync(cancel);
        var byPhone = await DeskCards.Of(db, here.Where(o => o.PlacedFor == ActingFor.RequesterByPhone && o.Status != OrderStatus.Rejected)
            .OrderByDescending(o => o.Id).Take(CardsInLane)).ToListAsync(cancel);
        var lonely = nobody.Select(o => o.Id).ToHashSet();
        return new CommunityDesk(
            counts with { NobodyFits = nobody.Count, Stranded = stranded.Count },
            [.. cards.DistinctBy(c => c.Id).Select(c => c with { NobodyFits = lonely.Contains(c.Id) })])
        {
            StartOfDay = startOfDay,
            EndOfDay = endOfDay,
            ByPhone = byPhone,
        };
    }

    /// <summary>
    /// The desk of a department: the orders of the categories it answers for, without contact, the cases that were transferred to it, and
    /// those of other departments that wait for its reply.
    /// </summary>
    public async Task<DepartmentDesk> DepartmentAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.DepartmentId is not { } own)
            return new DepartmentDesk(new DepartmentCounts(0, 0, 0, 0), []);
        var ours = db.Orders.Where(o => o.AnsweringDepartmentId == own);
        var cases = db.Orders.Where(o => o.LeadDepartmentId == own);
        var now = clock.UtcNow;
        var counts = await db.Set<Department>().AsNoTracking().Where(d => d.Id == own).Select(d => new DepartmentCounts(
            ours.Where(o => o.Status == OrderStatus.Pending).OrderBy(x => x.Id).Take(MostCounted).Count(),
            ours.Where(o => o.Status == OrderStatus.Accepted).OrderBy(x => x.Id).Take(MostCounted).Count(),
            ToConfirm(own).OrderBy(x => x.Id).Take(MostCounted).Count(),
            ours.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue < now && o.PausedAt == null).OrderBy(x => x.AnswerDue).Take(MostCounted).Count()
                + ours.Where(o => o.Status == OrderStatus.Accepted && o.CompleteDue < now && o.PausedAt == null).OrderBy(x => x.CompleteDue).Take(MostCounted).Count())
        {
            Transferred = cases.Where(o => o.Status == OrderStatus.Pending).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Cases = cases.Where(o => o.Status == OrderStatus.Accepted).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Supports = OpenSupports(db, own).Take(MostCounted).Count(),
            Applications = ApplicationPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Articles = ArticleDeskPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Filings = FilingPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Complaints = ComplaintPages.OpenOf(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(),
            Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostCounted).Count(),
        }).FirstOrDefaultAsync(cancel) ?? new DepartmentCounts(0, 0, 0, 0);
        var asked = await OpenSupports(db, own).Take(CardsInLane * 2).Select(s => new { s.OrderId, s.Due }).ToListAsync(cancel);
        var cards = await DeskCards.Of(db, cases.Where(o => o.Status == OrderStatus.Pending).OrderBy(o => o.AnswerDue).Take(CardsInLane * 2)
            .Concat(cases.Where(o => o.Status == OrderStatus.Accepted).OrderBy(o => o.CompleteDue).Take(CardsInLane * 2))
            .Concat(OpenSupports(db, own).Take(CardsInLane * 2).Join(db.Orders, s => s.OrderId, o => o.Id, (s, o) => o))
            .Concat(ours.Where(o => o.Status == OrderStatus.Pending).OrderBy(o => o.AnswerDue).Take(CardsInLane))
            .Concat(ours.Where(o => o.Status == OrderStatus.Accepted).OrderBy(o => o.CompleteDue).Take(CardsInLane))
            .Concat(ToConfirm(own).OrderBy(o => o.Id).Take(CardsInLane)))
            .ToListAsync(cancel);
        var once = cards.DistinctBy(c => c.Id).Select(c => c with { MaskedName = "" }).ToList();
        return new DepartmentDesk(counts, [.. once.ExceptBy(asked.Select(s => s.OrderId), c => c.Id)])
        {
            Supports = [.. asked.Join(once, s => s.OrderId, c => c.Id, (s, c) => c with { SupportDue = s.Due })],
        };
    }

    /// <summary>What waits on the actor's desk, for the rail of every other page: one statement, each term of a count at most <see cref="MostWaiting"/>.</summary>
    public async Task<DeskWaiting> WaitingAsync(Actor actor, CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var waiting = actor switch
        {
            { OrganizationId: { } own } => db.Organizations.AsNoTracking().Where(o => o.Id == own).Select(o => new DeskWaiting(
                PoolQuery.AddressedTo(db, own).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                PoolQuery.EligibleFor(db, own).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                0,
                0,
                0)
            {
                Filings = FilingPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
            }),
            { Role: ActorRole.CommunityWorker, AreaId: { } own } => db.Set<Area>().AsNoTracking().Where(a => a.Id == own).Select(a => new DeskWaiting(
                db.Orders.Where(o => o.CommunityId == own && o.Status == OrderStatus.Accepted && o.CompleteDue < now && o.PausedAt == null)
                    .OrderBy(x => x.CompleteDue).Take(MostWaiting).Count(),
                0,
                CallbackPages.Of(db, actor).Where(c => c.ClosedAt == null).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                CallPages.OpenOf(db, actor).Select(t => t.OrderId).Distinct().OrderBy(id => id).Take(MostWaiting).Count(),
                db.Orders.Where(o => o.CommunityId == own && o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(x => x.AnswerDue).Take(MostWaiting).Count())
            {
                Comments = CommentBook.Open(db, actor).Select(r => r.RatingId).Distinct().OrderBy(id => id).Take(MostWaiting).Count(),
                Publications = PublicNeedBook.Open(db, actor).OrderBy(n => n.OrderId).Take(MostWaiting).Count(),
                Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
            }),
            { DepartmentId: { } own } => db.Set<Department>().AsNoTracking().Where(d => d.Id == own).Select(d => new DeskWaiting(
                ToConfirm(own).OrderBy(x => x.Id).Take(MostWaiting).Count()
                    + db.Orders.Where(o => o.LeadDepartmentId == own && o.Status == OrderStatus.Pending).OrderBy(x => x.Id).Take(MostWaiting).Count()
                    + OpenSupports(db, own).Take(MostWaiting).Count(),
                0,
                0,
                0,
                0)
            {
                Applications = ApplicationPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Articles = ArticleDeskPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Filings = FilingPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Complaints = ComplaintPages.OpenOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
            }),
            { Role: ActorRole.Administrator, UserId: { } user } => db.Users.AsNoTracking().Where(u => u.Id == user).Select(u => new DeskWaiting(0, 0, 0, 0, 0)
            {
                Applications = ApplicationPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Articles = ArticleDeskPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Filings = FilingPages.WaitingFor(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Complaints = ComplaintPages.OpenOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
            }),
            { Role: ActorRole.AreaOfficer, UserId: { } user, AreaId: { } own } => db.Users.AsNoTracking().Where(u => u.Id == user).Select(u => new DeskWaiting(
                0,
                0,
                0,
                0,
                actor.MayTriage ? db.Orders.Where(o => o.StreetId == own && o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(x => x.AnswerDue).Take(MostWaiting).Count() : 0)
            {
                Complaints = ComplaintPages.OpenOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
                Statements = ComplaintPages.WaitingOf(db, actor).OrderBy(x => x.Id).Take(MostWaiting).Count(),
            }),
            _ => null,
        };
        return waiting is null ? default : await waiting.FirstOrDefaultAsync(cancel);
    }

    /// <summary>What a department is asked to confirm: not what it served itself, which it may not.</summary>
    private IQueryable<ServiceOrder> ToConfirm(int department) =>
        db.Orders.Where(o => o.AnsweringDepartmentId == department && o.ConfirmDue != null && o.ProviderDepartmentId != department);

    /// <summary>What other departments wait for this one's reply with, the term that ends first on top.</summary>
    internal static IQueryable<SupportRequest> OpenSupports(PlatformDbContext db, int department) =>
        db.OrderSupports.Where(s => s.DepartmentId == department && s.RepliedAt == null && s.EndedAt == null).OrderBy(s => s.Due);

    /// <summary>The local day's beginning, in UTC.</summary>
    private DateTime StartOfDay() => StartOf(district.Calendar.DayOf(clock.UtcNow));

    /// <summary>The local day's end, in UTC.</summary>
    private DateTime EndOfDay() => StartOf(district.Calendar.DayOf(clock.UtcNow).AddDays(1));

    private DateTime StartOf(DateOnly day) => district.Calendar.UtcOf(day.ToDateTime(TimeOnly.MinValue));
}
