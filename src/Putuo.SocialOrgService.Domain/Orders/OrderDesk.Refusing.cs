using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>What whoever is refused is told: who was first, and when.</content>
public sealed partial class OrderDesk
{
    /// <summary>Why a step cannot be taken now, as sending its form would be answered; null while it can be taken.</summary>
    public async Task<OrderResult?> WhyNotAsync(Actor actor, OrderNumber number, OrderEventKind step, CancellationToken cancel = default)
    {
        var order = await orders.FindAsync(number.Id, cancel);
        if (order is null || !number.Names(order.PlacedAt, order.Id))
            return OrderResult.Refused(RefusalReason.NotFound);
        return order.WhyNot(step, actor) is { } refusal ? await RefuseAsync(actor, order, refusal, null, isLate: false, null, cancel) : null;
    }

    /// <summary>The answer to a refusal, as much of it as the actor may know.</summary>
    /// <param name="actor">Who acted.</param>
    /// <param name="order">On what.</param>
    /// <param name="refusal">Why it was not done.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="isLate">Whether it could have been done when the actor began.</param>
    /// <param name="own">The actor's organization, when it is known already.</param>
    /// <param name="cancel">Cancels.</param>
    private async Task<OrderResult> RefuseAsync(
        Actor actor, ServiceOrder order, RefusalReason refusal, string? key, bool isLate, Organization? own, CancellationToken cancel)
    {
        // The same form may have been carried out between the first question for it and the order's loading.
        if (await orders.FirstResultAsync(key, actor.UserId, cancel) is { } meanwhile)
            return meanwhile;
        own ??= actor.OrganizationId is { } id ? await organizations.FindAsync(id, cancel) : null;
        var fits = own?.Fits(order) == true;
        if (refusal is RefusalReason.WrongStatus or RefusalReason.NotWaitingForThis
            && await WhoWasFirstAsync(order, isLate, order.WasOfferedTo(actor, fits), cancel) is { } first
            && !(first.Kind == OrderEventKind.Claimed && first.OrganizationId == actor.OrganizationId))
            return OrderResult.Refused(RefusalReason.Lost, order, first);
        return order.SightOf(actor, fits) is null && !order.PartsOf(actor).HasFlag(OrderPart.TokenHolder)
            ? OrderResult.Refused(RefusalReason.NotFound)
            : OrderResult.Refused(refusal, order, await WhatChangedAsync(actor, order, refusal, cancel));
    }

    /// <summary>Whoever could have taken the order on is told how it left those that wait, anybody else who came too late of what happened meanwhile.</summary>
    private async Task<OrderEvent?> WhoWasFirstAsync(ServiceOrder order, bool isLate, bool wasOffered, CancellationToken cancel)
    {
        if (!wasOffered)
            return isLate ? await orders.LastEventAsync(order.Id, null, cancel) : null;
        return order.TakenOutBy is { } kind ? await orders.LastEventAsync(order.Id, kind, cancel) : null;
    }

    /// <summary>
    /// The event that stands in the way of a step which was possible before; null where none does. Whoever plays no part is told so, unless
    /// it was the own organization that gave the part up.
    /// </summary>
    private async Task<OrderEvent?> WhatChangedAsync(Actor actor, ServiceOrder order, RefusalReason refusal, CancellationToken cancel)
    {
        if (refusal is not (RefusalReason.WrongStatus or RefusalReason.NotWaitingForThis or RefusalReason.NotAllowed))
            return null;
        var last = await orders.LastEventAsync(order.Id, null, cancel);
        return refusal != RefusalReason.NotAllowed || (actor.OrganizationId is { } own && last?.OrganizationId == own) ? last : null;
    }
}
