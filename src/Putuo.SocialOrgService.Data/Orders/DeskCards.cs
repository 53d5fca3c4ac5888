using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Orders as the cards of staff pages; one statement for any number of them.</summary>
internal static class DeskCards
{
    /// <summary>How many of those that wait for a decision, in the pool or for an organization are looked at for ones that nobody fits: those whose term ends first.</summary>
    public const int MostLookedAt = 200;

    private static readonly Waiting[] ForAnOrganization = [Waiting.Triage, Waiting.Pool, Waiting.Organization];

    /// <summary>
    /// Of these orders, those that no active organization's fields and areas fit: individual ones that wait for a decision, stand in the pool
    /// or are addressed; in the pool those that it shows to nobody. What is common or special waits for a project or a department anyway.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="district">The district.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="community">Where all of them are: which categories nobody serves there is found once, and not for every order anew; null if they are anywhere.</param>
    public static IQueryable<ServiceOrder> NobodyFits(PlatformDbContext db, District district, IQueryable<ServiceOrder> orders, int? community)
    {
        var first = ForAnOrganization.Select(waiting => InOrder(WaitingFor(orders, waiting)).Take(MostLookedAt)).Aggregate((all, some) => all.Concat(some));
        if (community is not { } here || district.Above(here, AreaLevel.Street) is not { Id: var street })
            return InOrder(Unserved(db, first));
        var whole = district.Root.Id;
        var alone = db.Set<Category>().Where(c => c.Code.Length == 1 && !db.Organizations.Any(x => x.Serves(c.Code, here, street, whole))).Select(c => c.Code);
        return InOrder(first.Where(o => alone.Contains(o.TopCategory)
            || (o.Waiting == Waiting.Pool && db.PoolHides.Any(h => h.OrderId == o.Id)
                && !db.Organizations.Any(x => x.Fits(o) && !db.PoolHides.Any(h => h.OrganizationId == x.Id && h.OrderId == o.Id)))));
    }

    /// <summary>How far of these orders those that nobody fits are looked for: where the first list that is not looked at to its end is left; null if all are looked at.</summary>
    public static async Task<TriagePlace?> LookedAtUntilAsync(IQueryable<ServiceOrder> orders, CancellationToken cancel)
    {
        var lookedAt = await ForAnOrganization
            .Select(waiting => InOrder(WaitingFor(orders, waiting)).Take(MostLookedAt).Select(o => new { o.Waiting, o.AnswerDue, o.Id }))
            .Aggregate((all, some) => all.Concat(some)).ToListAsync(cancel);
        return lookedAt.GroupBy(o => o.Waiting).Where(list => list.Count() == MostLookedAt)
            .Select(list => list.OrderBy(o => o.AnswerDue).ThenBy(o => o.Id).Last())
            .OrderBy(end => end.AnswerDue).ThenBy(end => end.Id)
            .Select(end => (TriagePlace?)new TriagePlace(end.AnswerDue ?? DateTime.MaxValue, end.Id)).FirstOrDefault();
    }

    /// <summary>Which of a page's orders nobody fits. They are taken by their ids first: a planner would otherwise go through all that wait.</summary>
    public static IQueryable<ServiceOrder> NobodyFits(PlatformDbContext db, List<long> ids) =>
        Unserved(db, Individual(db.Orders.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).Take(ids.Count)).Where(o => ForAnOrganization.Contains(o.Waiting)));

    private static IQueryable<ServiceOrder> InOrder(IQueryable<ServiceOrder> orders) => orders.OrderBy(o => o.AnswerDue).ThenBy(o => o.Id);

    private static IQueryable<ServiceOrder> WaitingFor(IQueryable<ServiceOrder> orders, Waiting waiting) => Individual(orders).Where(o => o.Waiting == waiting);

    private static IQueryable<ServiceOrder> Individual(IQueryable<ServiceOrder> orders) => orders
        .Where(o => o.Status == OrderStatus.Pending && o.Scene == Scene.Individual);

    private static IQueryable<ServiceOrder> Unserved(PlatformDbContext db, IQueryable<ServiceOrder> orders) => orders
        .Where(o => !db.Organizations.Any(x => x.Fits(o)
            && (o.Waiting != Waiting.Pool || !db.PoolHides.Any(h => h.OrganizationId == x.Id && h.OrderId == o.Id))));

    /// <summary>The cards, in the order of the orders.</summary>
    public static IQueryable<DeskCard> Of(PlatformDbContext db, IQueryable<ServiceOrder> orders) => orders.AsNoTracking().Select(o => new DeskCard
    {
        Id = o.Id,
        PlacedAt = o.PlacedAt,
        Status = o.Status,
        Waiting = o.Waiting,
        RejectedBy = o.RejectedBy,
        CategoryCode = o.CategoryCode,
        CommunityId = o.CommunityId,
        GridId = o.GridId,
        Need = o.Need,
        WishDay = o.WishDay,
        WishPart = o.WishPart,
        Slot = o.HeldWeek == null ? null : new HeldSlot(o.SlotFrom!.Value, o.SlotTo!.Value),
        OfferingName = db.Offerings.Where(f => f.Id == o.OfferingId).Select(f => f.Name).FirstOrDefault(),
        OfferingNameEn = db.Offerings.Where(f => f.Id == o.OfferingId).Select(f => f.NameEn).FirstOrDefault() ?? "",
        Urgent = o.Urgent,
        PlacedFor = o.PlacedFor,
        OfCommunity = o.RequesterCommunityId != null,
        SeriesVisit = o.SeriesVisit,
        AnswerDue = o.AnswerDue,
        CompleteDue = o.CompleteDue,
        ConfirmDue = o.ConfirmDue,
        ClaimedAt = o.ClaimedAt,
        ScheduledFor = o.ScheduledFor,
        CompletedAt = o.CompletedAt,
        Completions = o.Completions,
        ConfirmedAt = o.ConfirmedAt,
        ClosedAt = o.ClosedAt,
        RecordNumber = o.RecordNumber,
        IsPaused = o.PausedAt != null,
        PauseAskedUntil = o.PauseAskedUntil,
        LeadDepartmentId = o.LeadDepartmentId,
        MaskedName = db.OrderContacts.Where(c => c.OrderId == o.Id).Select(c => c.MaskedName).FirstOrDefault() ?? "",
        ProviderOrganizationId = o.ProviderOrganizationId,
        AddresseeIsActive = db.Organizations.Any(p => p.Id == o.AddressedOrganizationId && p.Status == OrganizationStatus.Active),
        ProviderName = db.Organizations.Where(p => p.Id == (o.ProviderOrganizationId ?? o.AddressedOrganizationId)).Select(p => p.Name).FirstOrDefault(),
        ProviderNameEn = db.Organizations.Where(p => p.Id == (o.ProviderOrganizationId ?? o.AddressedOrganizationId)).Select(p => p.NameEn).FirstOrDefault() ?? "",
        Photos = o.RecordNumber == null ? 0 : db.Photos.Count(p => p.OrderId == o.Id && p.RecordId != null
            && db.ServiceRecords.Any(r => r.Id == p.RecordId && r.IsLatest)),
        Stars = db.Ratings.Where(r => r.OrderId == o.Id && r.IsCurrent && r.Rater == Rater.Requester).Select(r => (int?)r.Stars).FirstOrDefault(),
        Comment = db.Ratings.Where(r => r.OrderId == o.Id && r.IsCurrent && r.Rater == Rater.Requester).Select(r => r.Comment).FirstOrDefault(),
        Reason = o.RejectedBy == null ? null
            : db.OrderEvents.Where(e => e.OrderId == o.Id && e.Kind == o.RejectedBy).OrderByDescending(e => e.Sequence).Select(e => e.Reason).FirstOrDefault(),
    });
}
