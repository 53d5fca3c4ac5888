using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// The front door of the order loop: one method for each thing people do, named after it. Each takes who acts and a key
/// that makes sending twice harmless, and answers with what became of it.
/// </summary>
public sealed partial class OrderDesk(IOrderRepository orders, IOrganizationRegistry organizations, IOfferingRegistry offerings, District district, DistrictClock clock)
{
    /// <summary>How often it is decided anew after a lost race; somebody else got on with the order in each of them.</summary>
    private const int MostTries = 8;

    /// <summary>点单 and 代点单: places an order.</summary>
    public async Task<OrderResult> PlaceAsync(Actor actor, NewOrder request, string? key = null, CancellationToken cancel = default)
    {
        if (await orders.FirstResultAsync(key, actor.UserId, cancel) is { } first)
            return first;
        if (request.OrganizationId is { } addressed
            && !await organizations.ServesAsync(addressed, request.OfferingId, request.CategoryCode, request.CommunityId, district, cancel))
            return OrderResult.Refused(RefusalReason.AddresseeUnfit);
        if (request.OfferingId is { } chosen && await offerings.FindAsync(chosen, cancel) is { } offering
            && offering.WhyNot(request.Slot, district, clock.UtcNow) is { } closed)
            return OrderResult.Refused(closed);
        var someone = request.OrganizationId is not null
            || (district.TryCategory(request.CategoryCode, out var category) && !category.NeedsTriage
                && district.TryArea(request.CommunityId, out var community)
                && await organizations.AnyServesAsync(category.Top, community, district, cancel));
        var (order, refusal) = ServiceOrder.Place(request, actor, district, someone, clock.UtcNow);
        if (order is null)
            return OrderResult.Refused(refusal!.Value);
        orders.Add(order, request.Contact, request.CallbackId);
        return await orders.CommitAsync(order, key, actor.UserId, cancel);
    }

    /// <summary>What a form did that was already sent with this key by this actor; null if it was not.</summary>
    public Task<OrderResult?> FirstResultAsync(Actor actor, string? key, CancellationToken cancel = default) =>
        orders.FirstResultAsync(key, actor.UserId, cancel);

    /// <summary>接单: of any number of simultaneous claims exactly one wins; the others are told who was first.</summary>
    public async Task<OrderResult> ClaimAsync(Actor actor, OrderNumber number, string? key = null, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own || await organizations.FindAsync(own, cancel) is not { } organization)
            return OrderResult.Refused(RefusalReason.NotAllowed);
        return await DecideAsync(actor, number, key, (order, now) => order.Claim(organization, actor, district, now), cancel, organization);
    }

    /// <summary>The winner of a project takes on an order that was bundled into it.</summary>
    public async Task<OrderResult> ClaimForProjectAsync(int winnerId, OrderNumber number, string? key = null, CancellationToken cancel = default) =>
        await organizations.FindAsync(winnerId, cancel) is { } winner
            ? await DecideAsync(Actor.System, number, key, (order, now) => order.Claim(winner, Actor.System, district, now), cancel)
            : OrderResult.Refused(RefusalReason.NotEligible);

    /// <summary>拒绝: the addressed organization cannot take it on.</summary>
    public async Task<OrderResult> DeclineAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default)
    {
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(actor, number, key, (order, now) => order.Decline(reason, someoneElse, actor, district, now), cancel);
    }

    /// <summary>退单: the organization gives an accepted order back.</summary>
    public async Task<OrderResult> ReleaseAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default)
    {
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(actor, number, key, (order, now) => order.Release(reason, someoneElse, actor, district, now), cancel);
    }

    /// <summary>撤回: the requester takes a pending order back.</summary>
    public Task<OrderResult> WithdrawAsync(Actor actor, OrderNumber number, string? reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Withdraw(reason, actor, now), cancel);

    /// <summary>取消: the requester calls an accepted order off.</summary>
    public Task<OrderResult> CallOffAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.CallOff(reason, actor, now), cancel);

    /// <summary>填写完成: the provider reports the work done, the ledger record is written.</summary>
    public Task<OrderResult> CompleteAsync(Actor actor, OrderNumber number, Completion completion, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Complete(completion, actor, district, now), cancel);

    /// <summary>确认完成, on the own word or on that of a requester who called.</summary>
    public Task<OrderResult> ConfirmAsync(
        Actor actor, OrderNumber number, string? key = null, ActingFor word = ActingFor.Self, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Confirm(word, actor, now), cancel);

    /// <summary>评价: one to five stars, once per completion and rater; with a requester's word told by telephone it is the requester's.</summary>
    public Task<OrderResult> RateAsync(
        Actor actor, OrderNumber number, int stars, string? comment, string? key = null, ActingFor word = ActingFor.Self, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Rate(stars, comment, word, actor, district, now), cancel);

    /// <summary>回复评价.</summary>
    public Task<OrderResult> AnswerAsync(Actor actor, OrderNumber number, Rater rater, string answer, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Answer(rater, answer, actor, now), cancel);

    /// <summary>没办好，请重新办.</summary>
    public Task<OrderResult> ReopenAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Reopen(reason, actor, district, now), cancel);

    /// <summary>更正台账: a further record that replaces the former in sums.</summary>
    public Task<OrderResult> CorrectAsync(Actor actor, OrderNumber number, Completion completion, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Correct(completion, reason, actor, district, now), cancel);

    /// <summary>约定时间.</summary>
    public Task<OrderResult> ScheduleAsync(Actor actor, OrderNumber number, DateTime visitAt, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Schedule(visitAt, actor, now), cancel);

    /// <summary>暂停.</summary>
    public Task<OrderResult> PauseAsync(Actor actor, OrderNumber number, PauseReason reason, DateTime until, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Pause(reason, until, actor, now), cancel);

    /// <summary>建议暂停.</summary>
    public Task<OrderResult> ProposePauseAsync(
        Actor actor, OrderNumber number, PauseReason reason, DateTime until, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.ProposePause(reason, until, actor, now), cancel);

    /// <summary>恢复.</summary>
    public Task<OrderResult> ResumeAsync(Actor actor, OrderNumber number, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Resume(actor, district, now), cancel);

    /// <summary>重新提交.</summary>
    public async Task<OrderResult> ResubmitAsync(Actor actor, OrderNumber number, OrderEdit? edit, string? key = null, CancellationToken cancel = default)
    {
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        var addresseeFits = await organizations.AddresseeServesAsync(number.Id, cancel);
        var offering = edit?.Slot is null ? null : await offerings.OfOrderAsync(number.Id, cancel);
        return await DecideAsync(
            actor,
            number,
            key,
            (order, now) => edit?.Slot is { } slot && (offering is null ? RefusalReason.SlotOver : offering.WhyNot(slot, district, now)) is { } closed
                ? order.WhyNot(OrderEventKind.Resubmitted, actor) ?? closed
                : order.Resubmit(edit, someoneElse, addresseeFits, actor, district, now),
            cancel);
    }

    /// <summary>Triage sends it to the pool, where somebody could serve it, or to an organization that fits.</summary>
    public async Task<OrderResult> RouteAsync(Actor actor, OrderNumber number, int? organizationId, string? reason, string? key = null, CancellationToken cancel = default)
    {
        var addressed = organizationId is { } id ? await organizations.FindAsync(id, cancel) : null;
        var someoneElse = organizationId is not null || await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(
            actor,
            number,
            key,
            (order, now) => order.WhyNot(OrderEventKind.Routed, actor)
                ?? (!someoneElse ? RefusalReason.NobodyFits
                : organizationId is not null && addressed?.Fits(order) != true ? RefusalReason.AddresseeUnfit
                : order.Route(organizationId, reason, actor, district, now)),
            cancel);
    }

    /// <summary>社区退回.</summary>
    public Task<OrderResult> RefuseAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Refuse(reason, actor, now), cancel);

    /// <summary>场景调整.</summary>
    public async Task<OrderResult> ChangeSceneAsync(
        Actor actor, OrderNumber number, Scene scene, string reason, string? key = null, CancellationToken cancel = default)
    {
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(actor, number, key, (order, now) => order.ChangeScene(scene, reason, someoneElse, actor, district, now), cancel);
    }

    /// <summary>归类: into the category that it belongs to.</summary>
    public async Task<OrderResult> CategorizeAsync(
        Actor actor, OrderNumber number, string code, string? reason, string? key = null, CancellationToken cancel = default)
    {
        var someone = district.TryCategory(code, out var category) && await organizations.AnyoneServesAsync(number.Id, category.Top, cancel);
        return await DecideAsync(actor, number, key, (order, now) => order.Categorize(code, reason, someone, actor, district, now), cancel);
    }

    /// <summary>转办.</summary>
    public Task<OrderResult> TransferAsync(
        Actor actor, OrderNumber number, int departmentId, IReadOnlyCollection<int> supportingIds, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Transfer(departmentId, supportingIds, reason, actor, district, now), cancel);

    /// <summary>配合答复.</summary>
    public Task<OrderResult> ReplySupportAsync(Actor actor, OrderNumber number, string reply, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.ReplySupport(reply, actor, now), cancel);

    /// <summary>部门受理.</summary>
    public Task<OrderResult> AcceptTransferAsync(Actor actor, OrderNumber number, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.AcceptTransfer(actor, district, now), cancel);

    /// <summary>部门退回.</summary>
    public Task<OrderResult> ReturnTransferAsync(Actor actor, OrderNumber number, string reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.ReturnTransfer(reason, actor, district, now), cancel);

    /// <summary>并入项目.</summary>
    public Task<OrderResult> BundleAsync(
        Actor actor, OrderNumber number, int projectId, (string CategoryCode, int StreetId)? demand = null, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Bundle(projectId, demand, actor, district, now), cancel);

    /// <summary>移出项目.</summary>
    public Task<OrderResult> UnbundleAsync(Actor actor, OrderNumber number, string? reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Unbundle(reason, actor, district, now), cancel);

    /// <summary>收回.</summary>
    public Task<OrderResult> TakeBackAsync(Actor actor, OrderNumber number, string? reason, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.TakeBack(reason, actor, district, now), cancel);

    /// <summary>关联账号.</summary>
    public Task<OrderResult> LinkAsync(Actor actor, OrderNumber number, long userId, string? key = null, CancellationToken cancel = default) =>
        DecideAsync(actor, number, key, (order, now) => order.Link(userId, actor, now), cancel);

    /// <summary>The system takes back what a provider has forgotten for too long.</summary>
    public Task<OrderResult> TakeBackForgottenAsync(OrderNumber number, CancellationToken cancel = default) => DecideAsync(
        Actor.System,
        number,
        null,
        (order, now) => order.IsForgotten(district, now) ? order.TakeBack(null, Actor.System, district, now) : RefusalReason.NotWaitingForThis,
        cancel);

    /// <summary>
    /// The system takes an order from an organization that is suspended or closed: what it serves goes to triage, what is addressed to it
    /// to the pool, or to triage where nobody else could serve it.
    /// </summary>
    public async Task<OrderResult> LeaveInactiveAsync(OrderNumber number, int organizationId, CancellationToken cancel = default)
    {
        if (await organizations.FindAsync(organizationId, cancel) is { Status: OrganizationStatus.Active })
            return OrderResult.Refused(RefusalReason.NotWaitingForThis);
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(
            Actor.System,
            number,
            null,
            (order, now) => order.ProviderOrganizationId == organizationId ? order.TakeBack(null, Actor.System, district, now)
                : order.AddressedOrganizationId == organizationId ? order.LeaveAddressed(someoneElse, Actor.System, district, now)
                : RefusalReason.NotWaitingForThis,
            cancel);
    }

    /// <summary>The system marks that a supporting department did not reply in time.</summary>
    public Task<OrderResult> MissSupportAsync(OrderNumber number, int departmentId, CancellationToken cancel = default) =>
        DecideAsync(Actor.System, number, null, (order, now) => order.MissSupport(departmentId, Actor.System, district, now), cancel);

    /// <summary>The system marks a missed term, and takes an order that was addressed in vain to the pool or to triage.</summary>
    public async Task<OrderResult> MissTermAsync(OrderNumber number, CancellationToken cancel = default)
    {
        var someoneElse = await organizations.AnyoneElseServesAsync(number.Id, cancel);
        return await DecideAsync(Actor.System, number, null, (order, now) => order.MissTerm(someoneElse, Actor.System, district, now), cancel);
    }

    /// <summary>
    /// Load, let it decide, commit. Whoever lost the race for the commit decides again on what is there now: only what stands in the
    /// way then refuses.
    /// </summary>
    private async Task<OrderResult> DecideAsync(
        Actor actor, OrderNumber number, string? key, Func<ServiceOrder, DateTime, RefusalReason?> decide, CancellationToken cancel, Organization? own = null)
    {
        if (await orders.FirstResultAsync(key, actor.UserId, cancel) is { } repeated)
            return repeated;
        for (var tries = 1; ; tries++)
        {
            var order = await orders.FindAsync(number.Id, cancel);
            if (order is null || !number.Names(order.PlacedAt, order.Id))
                return OrderResult.Refused(RefusalReason.NotFound);
            if (decide(order, clock.UtcNow) is { } refusal)
                return await RefuseAsync(actor, order, refusal, key, isLate: tries > 1, own, cancel);
            var result = await orders.CommitAsync(order, key, actor.UserId, cancel);
            if (result.Refusal is not RefusalReason.Lost || tries == MostTries)
                return result;
        }
    }
}
