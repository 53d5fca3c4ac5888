using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Orders as the cards of staff pages; one statement for any number of them.</summary>
internal static class DeskCards
{
    /// <summary>How many waiting orders are looked at for ones that nobody fits: those whose term ends first.</summary>
    public const int MostLookedAt = 500;

    /// <summary>
    /// Of these orders, those that no active organization's fields and areas fit: individual ones that wait for a decision, stand in the pool
    /// or are addressed; in the pool those that it shows to nobody. What is common or special waits for a project or a department anyway.
    /// </summary>
    public static IQueryable<ServiceOrder> NobodyFits(PlatformDbContext db, IQueryable<ServiceOrder> orders) =>
        Unserved(db, ThatSomebodyCouldServe(orders).OrderBy(o => o.AnswerDue).ThenBy(o => o.Id).Take(MostLookedAt));

    /// <summary>Which of a page's orders nobody fits.</summary>
    public static IQueryable<ServiceOrder> NobodyFits(PlatformDbContext db, List<long> ids) =>
        Unserved(db, ThatSomebodyCouldServe(db.Orders.Where(o => ids.Contains(o.Id))));

    private static IQueryable<ServiceOrder> ThatSomebodyCouldServe(IQueryable<ServiceOrder> orders) => orders
        .Where(o => o.Status == OrderStatus.Pending && o.Scene == Scene.Individual
            && (o.Waiting == Waiting.Triage || o.Waiting == Waiting.Pool || o.Waiting == Waiting.Organization));

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
        Urgent = o.Urgent,
        PlacedFor = o.PlacedFor,
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
