using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What stands on top of a form about one order: what it is, and whether the step may be taken now.</summary>
public sealed class TaskPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>
    /// The order as the head of a form; null if there is none that this actor sees enough of: a step takes what an addressee or an office
    /// sees, opening the contact the whole order.
    /// </summary>
    /// <param name="actor">Who is about to act.</param>
    /// <param name="number">The order.</param>
    /// <param name="step">What they are about to do; null to open the contact.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<OrderTask?> FindAsync(Actor actor, OrderNumber number, OrderEventKind? step, CancellationToken cancel = default)
    {
        var found = await db.Orders.AsNoTracking().Where(o => o.Id == number.Id).Join(db.OrderContacts, o => o.Id, c => c.OrderId, (o, c) => new
        {
            Order = o,
            Contact = new { c.MaskedName, c.MaskedPhone },
            Proposed = db.OrderEvents.Where(e => e.OrderId == o.Id && e.Kind == OrderEventKind.PauseProposed).OrderByDescending(e => e.Sequence).Select(e => e.Reason).FirstOrDefault(),
            Provider = db.Organizations.Where(p => p.Id == o.ProviderOrganizationId).Select(p => p.Name).FirstOrDefault(),
            ProviderEn = db.Organizations.Where(p => p.Id == o.ProviderOrganizationId).Select(p => p.NameEn).FirstOrDefault(),
            Asked = db.OrderEvents.Where(e => e.OrderId == o.Id && e.Kind == OrderEventKind.Transferred).OrderByDescending(e => e.Sequence).Select(e => e.Reason).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        var least = step is null ? OrderSight.Whole : OrderSight.Addressed;
        if (found?.Order is not { } order || !number.Names(order.PlacedAt, order.Id))
            return null;
        await CaseSupports.LoadAsync(db, order, actor, cancel);
        if (order.SightOf(actor, fits: false) is not { } sight || sight < least)
            return null;
        var contact = sight == OrderSight.Whole ? found.Contact : null;
        return new OrderTask
        {
            Id = order.Id,
            PlacedAt = order.PlacedAt,
            Status = order.Status,
            CategoryCode = order.CategoryCode,
            CommunityId = order.CommunityId,
            Need = order.NeedFor(sight, actor),
            WishDay = order.WishDay,
            WishPart = order.WishPart,
            MaskedName = contact?.MaskedName ?? "",
            MaskedPhone = contact?.MaskedPhone ?? "",
            RecordNumber = order.RecordNumber,
            OnlyAddressed = order.OnlyAddressed,
            ScheduledFor = order.ScheduledFor,
            Provider = found.Provider is null ? null : new TwoNames(found.Provider, found.ProviderEn ?? ""),
            ProviderDepartmentId = order.ProviderDepartmentId,
            PauseAskedUntil = order.PauseAskedUntil,
            PauseReason = order.PauseAskedUntil is null || found.Proposed is null ? null
                : PauseReason.Of(order.May(OrderEventKind.PauseProposed, actor) ? found.Proposed : Digits.BlankLong(found.Proposed)),
            ConfirmDue = order.ConfirmDue,
            CompletedAt = order.CompletedAt,
            MayComplete = order.May(OrderEventKind.Completed, actor),
            HasAccount = !order.HasNoAccount,
            Support = order.Supports.FirstOrDefault(s => s.DepartmentId == actor.DepartmentId) is { } support && order.LeadDepartmentId is { } lead
                ? new SupportTask(lead, support.Due, found.Asked is null ? null : Digits.BlankLong(found.Asked), support.IsOpen)
                : null,
            Refusal = step is { } kind ? order.WhyNot(kind, actor) : order.WhyNoContact(actor, null, district, clock.UtcNow),
        };
    }
}

/// <summary>What a department is asked to add to a case that another one leads.</summary>
/// <param name="LeadDepartmentId">Who leads it.</param>
/// <param name="Due">Until when it must reply, in UTC.</param>
/// <param name="Asked">What triage wrote when it transferred the case.</param>
/// <param name="IsOpen">Whether its reply is still waited for.</param>
public sealed record SupportTask(int LeadDepartmentId, DateTime Due, string? Asked, bool IsOpen);

/// <summary>An order on top of a form.</summary>
public sealed record OrderTask
{
    /// <summary>The order.</summary>
    public required long Id { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The stage.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The need, as this reader sees it.</summary>
    public required string Need { get; init; }

    /// <summary>The wished day.</summary>
    public DateOnly? WishDay { get; init; }

    /// <summary>The wished part of the day.</summary>
    public DayPart WishPart { get; init; }

    /// <summary>张**; empty for whoever sees no contact.</summary>
    public required string MaskedName { get; init; }

    /// <summary>138****0000; empty for whoever sees no contact.</summary>
    public required string MaskedPhone { get; init; }

    /// <summary>The present ledger record.</summary>
    public string? RecordNumber { get; init; }

    /// <summary>Whether only the addressed organization was wanted.</summary>
    public bool OnlyAddressed { get; init; }

    /// <summary>The agreed time of the visit, in UTC.</summary>
    public DateTime? ScheduledFor { get; init; }

    /// <summary>What the reader's department is asked to add; null where it is not asked.</summary>
    public SupportTask? Support { get; init; }

    /// <summary>The organization that serves it.</summary>
    public TwoNames? Provider { get; init; }

    /// <summary>The department that serves it.</summary>
    public int? ProviderDepartmentId { get; init; }

    /// <summary>Until when the provider proposes to pause it, in UTC.</summary>
    public DateTime? PauseAskedUntil { get; init; }

    /// <summary>Why it proposes that.</summary>
    public PauseReason? PauseReason { get; init; }

    /// <summary>When the system confirms by itself.</summary>
    public DateTime? ConfirmDue { get; init; }

    /// <summary>When it was completed, in UTC.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>Whether this reader reports the service done.</summary>
    public bool MayComplete { get; init; }

    /// <summary>Whether whoever asked has an account on the portal.</summary>
    public bool HasAccount { get; init; }

    /// <summary>Why the step may not be taken now; null if it may.</summary>
    public RefusalReason? Refusal { get; init; }

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);
}
