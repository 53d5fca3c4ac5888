using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Claiming, declining, agreeing a time, pausing, giving back: what happens until the work is done.</content>
public sealed partial class ServiceOrder
{
    /// <summary>An organization takes the order on (接单); of any number that try, the commit lets one win.</summary>
    /// <param name="organization">The organization of the actor, or the project's winner when the system claims for it.</param>
    /// <param name="actor">Who claims.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Claim(Organization organization, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Claimed, actor) is { } refusal)
            return refusal;
        if (Waiting != Waiting.Project && !(Scene == Scene.Individual && organization.Fits(this)))
            return RefusalReason.NotEligible;

        var counted = CountedClaimOf(organization.Id);
        Happen(OrderEventKind.Claimed, actor, now, new() { OrganizationId = organization.Id, ProjectId = ProjectId });
        ProviderOrganizationId = organization.Id;
        Serve(district, now);
        if (HeldWeek is not null && SlotFrom > now)
            ScheduledFor = SlotFrom;
        if (SeriesVisit is not null)
            SeriesAcceptance = WasClaimed ? null : FigureOf(district, Measure.Accepted, CountsAt, +1);
        else if (!WasClaimed)
            Count(district, Measure.Accepted, PlacedAt, +1);
        WasClaimed = true;
        Count(district, Measure.Claims, now, +1, organization.Id);
        if (counted is { } earlier)
            newFigures.Add(FigureOf(district, Measure.Claims, earlier.At, -1, organization.Id, CategoryOf(earlier, Timeline)));
        return null;
    }

    /// <summary>
    /// The addressed organization cannot take it on; unless only that one was wanted, the pool gets it at once, or triage where nobody
    /// else could serve it.
    /// </summary>
    public RefusalReason? Decline(string reason, bool someoneElseIsEligible, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Declined, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.Declined, actor, now, new() { Reason = reason, OrganizationId = actor.OrganizationId });
        RejectedBy = OrderEventKind.Declined;
        if (!OnlyAddressed)
            return Resubmit(null, someoneElseIsEligible, addresseeFits: false, Actor.System, district, now);
        Close(now);
        return null;
    }

    /// <summary>Provider and requester agreed on a time.</summary>
    public RefusalReason? Schedule(DateTime visitAt, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.Scheduled, actor) is { } refusal)
            return refusal;
        if (visitAt < now)
            return RefusalReason.TimeWrong;
        Happen(OrderEventKind.Scheduled, actor, now, new() { Until = visitAt });
        ScheduledFor = visitAt;
        return null;
    }

    /// <summary>Lets the terms stand still (the ferry does not sail, a typhoon, waiting for material).</summary>
    public RefusalReason? Pause(PauseReason reason, DateTime until, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.Paused, actor) is { } refusal)
            return refusal;
        if (PausedAt is not null)
            return RefusalReason.PauseWrong;
        if (WhyUnclear(reason) is { } unclear)
            return unclear;
        if (until <= now)
            return RefusalReason.TimeWrong;
        Happen(OrderEventKind.Paused, actor, now, new() { Reason = reason.Kept, Until = until });
        PausedAt = now;
        PausedUntil = until;
        PauseAskedUntil = null;
        return null;
    }

    /// <summary>The provider proposes a pause; it begins when the requester or the community agrees (<see cref="Pause"/>).</summary>
    public RefusalReason? ProposePause(PauseReason reason, DateTime until, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.PauseProposed, actor) is { } refusal)
            return refusal;
        if (PausedAt is not null)
            return RefusalReason.PauseWrong;
        if (WhyUnclear(reason) is { } unclear)
            return unclear;
        if (until <= now)
            return RefusalReason.TimeWrong;
        Happen(OrderEventKind.PauseProposed, actor, now, new() { Reason = reason.Kept, Until = until });
        PauseAskedUntil = until;
        return null;
    }

    /// <summary>
    /// Lets the terms run on; the time that stood still is added, as far as a term had begun. A missed completion stays missed, and the
    /// days until the order is taken back stood still as well. The system does it when the pause was to end. Where a pause is only proposed,
    /// it is how the requester or the community says no: the order goes on, and the event names the time that was proposed.
    /// </summary>
    public RefusalReason? Resume(Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Resumed, actor) is { } refusal)
            return refusal;
        if (PausedAt is not { } since)
            return TurnDownProposal(actor, now);
        if (actor.Role == ActorRole.System && PausedUntil > now)
            return RefusalReason.PauseWrong;
        Happen(OrderEventKind.Resumed, actor, now);
        var until = actor.Role == ActorRole.System ? PausedUntil!.Value : now;
        var category = district.Category(CategoryCode);
        if (AnswerDue is { } answer)
            AnswerDue = Later(answer, since, category.AnswerWithin);
        if (CompleteDue is { } completion)
        {
            var begun = OrderTerms.CompletionStart(district, ClaimedAt!.Value, Wish);
            CompleteDue = completion <= since ? completion + (until - since)
                : Later(completion, begun > since ? begun : since, category.CompleteWithin);
        }
        foreach (var support in supports.Where(s => s.IsOpen))
            support.Due = Later(support.Due, since, OrderTerms.SupportWithin(district));
        PausedAt = PausedUntil = null;
        return null;

        DateTime Later(DateTime due, DateTime from, Term term) =>
            district.Calendar.Prolong(due, from, until, OrderTerms.Effective(term, category, Urgent).Unit);
    }

    private RefusalReason? TurnDownProposal(Actor actor, DateTime now)
    {
        if (PauseAskedUntil is not { } proposed || actor.Role == ActorRole.System)
            return RefusalReason.PauseWrong;
        Happen(OrderEventKind.Resumed, actor, now, new() { Until = proposed });
        PauseAskedUntil = null;
        return null;
    }

    /// <summary>The organization cannot deliver and gives the order back (退单): to the pool, or to triage what nobody else could take on there.</summary>
    public RefusalReason? Release(string reason, bool someoneElseIsEligible, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Released, actor) is { } refusal)
            return refusal;
        if (ProviderOrganizationId is null)
            return RefusalReason.NotAllowed;
        if (WhyNoReason(reason) is { } unclear)
            return unclear;
        Happen(OrderEventKind.Released, actor, now, new() { Reason = reason, OrganizationId = ProviderOrganizationId });
        GiveBack(Scene == Scene.Individual && someoneElseIsEligible ? Waiting.Pool : Waiting.Triage, district, now);
        return null;
    }

    /// <summary>
    /// Triage, or the system, takes it from a silent or suspended provider; to triage, counted as a release. The system needs no reason:
    /// the event names the missed term, or none where the provider is suspended.
    /// </summary>
    public RefusalReason? TakeBack(string? reason, Actor actor, District district, DateTime now)
    {
        var system = actor.Role == ActorRole.System;
        if ((WhyNot(OrderEventKind.TakenBack, actor) ?? (system ? null : WhyNoReason(reason))) is { } refusal)
            return refusal;
        Happen(OrderEventKind.TakenBack, actor, now, new()
        {
            Reason = reason,
            Term = system && IsForgotten(district, now) ? TermKind.Completion : null,
            OrganizationId = ProviderOrganizationId,
            DepartmentId = ProviderDepartmentId,
        });
        GiveBack(Waiting.Triage, district, now);
        return null;
    }

    /// <summary>Whether the provider stayed silent for so long after its missed completion term that the system takes the order back.</summary>
    public bool IsForgotten(District district, DateTime now) =>
        Status == OrderStatus.Accepted && IsLate && PausedAt is null && CompleteDue is { } due && due.AddDays(district.Settings.TakeBackDays) <= now;

    /// <summary>
    /// Marks that the running term ended without an answer or completion; counted once. An addressed organization that did not answer
    /// loses the order to the pool, or to triage where nobody else could serve it, unless the requester wanted only that one.
    /// </summary>
    public RefusalReason? MissTerm(bool someoneElseIsEligible, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.TermMissed, actor) is { } refusal)
            return refusal;
        var term = Status == OrderStatus.Pending ? TermKind.Answer : TermKind.Completion;
        if (IsLate || (term == TermKind.Answer ? AnswerDue : CompleteDue) is not { } due || due > (PausedAt ?? now))
            return RefusalReason.TermOver;
        Happen(OrderEventKind.TermMissed, actor, now, new() { Term = term, Until = due, OrganizationId = ProviderOrganizationId ?? AddressedOrganizationId });
        IsLate = true;
        Count(district, Measure.TermsMissed, due, +1, ProviderOrganizationId);
        if (Waiting == Waiting.Organization && !OnlyAddressed)
            LeaveAddressee(someoneElseIsEligible, term, actor, district, now);
        return null;
    }

    /// <summary>Whoever takes it on has its completion term; a pause that was agreed before stays until it ends.</summary>
    private void Serve(District district, DateTime now)
    {
        Waiting = Waiting.Nobody;
        ClaimedAt = now;
        AnswerDue = null;
        IsLate = false;
        PauseAskedUntil = null;
        CompleteDue = OrderTerms.CompleteDue(district, district.Category(CategoryCode), Urgent, now, Wish);
    }

    private void GiveBack(Waiting waiting, District district, DateTime now)
    {
        if (ProviderOrganizationId is { } provider)
            Count(district, Measure.Claims, ClaimedAt!.Value, -1, provider);
        WaitFor(waiting, district, now);
    }
}
