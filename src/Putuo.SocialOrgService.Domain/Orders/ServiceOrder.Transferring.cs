using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Special cases: transfer to the department that leads, the departments that support it, acceptance and return .</content>
public sealed partial class ServiceOrder
{
    /// <summary>The most characters of a supporting department's reply.</summary>
    public const int MostReply = 1000;

    /// <summary>Hands it to the department that leads (转办), and asks others to support it, each with a term of its own.</summary>
    /// <param name="departmentId">The lead.</param>
    /// <param name="supportingIds">Who is to support it; the lead among them is left out.</param>
    /// <param name="reason">Why, and what is asked of them.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Transfer(
        int departmentId, IReadOnlyCollection<int> supportingIds, string reason, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Transferred, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        if (supportingIds.Append(departmentId).Any(id => district.Departments.All(d => d.Id != id)))
            return RefusalReason.DepartmentUnknown;
        Happen(OrderEventKind.Transferred, actor, now, new() { Reason = reason, DepartmentId = departmentId });
        Scene = Scene.Special;
        LeadDepartmentId = departmentId;
        WaitFor(Waiting.Department, district, now);
        foreach (var id in supportingIds.Distinct().Where(id => id != departmentId))
        {
            var due = OrderTerms.SupportDue(district, district.Category(CategoryCode), Urgent, now);
            Happen(OrderEventKind.SupportAsked, actor, now, new() { DepartmentId = id, Until = due });
            supports.Add(new SupportRequest { DepartmentId = id, AskedAt = now, Due = due });
        }
        return null;
    }

    /// <summary>The lead department takes it on.</summary>
    public RefusalReason? AcceptTransfer(Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.TransferAccepted, actor) is { } refusal)
            return refusal;
        var isCounted = Timeline.Any(e => e.Kind == OrderEventKind.TransferAccepted);
        Happen(OrderEventKind.TransferAccepted, actor, now, new() { DepartmentId = actor.DepartmentId });
        ProviderDepartmentId = actor.DepartmentId;
        Serve(district, now);
        if (!isCounted)
            Count(district, Measure.TransfersAccepted, now, +1);
        return null;
    }

    /// <summary>The department gives it back to triage.</summary>
    public RefusalReason? ReturnTransfer(string reason, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.TransferReturned, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.TransferReturned, actor, now, new() { Reason = reason, DepartmentId = LeadDepartmentId });
        WaitFor(Waiting.Triage, district, now);
        return null;
    }

    /// <summary>A supporting department says what it adds or did; the requester reads it in the one timeline.</summary>
    public RefusalReason? ReplySupport(string reply, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.SupportReplied, actor) is { } refusal)
            return refusal;
        if (Blank(reply) || reply.Trim().Length > MostReply)
            return RefusalReason.TextMissing;
        if (OpenSupport(actor) is not { } support)
            return RefusalReason.NoReplyAsked;
        Happen(OrderEventKind.SupportReplied, actor, now, new() { Reason = reply, DepartmentId = support.DepartmentId });
        support.RepliedAt = now;
        return null;
    }

    /// <summary>Marks that a supporting department did not reply within its term; counted once.</summary>
    public RefusalReason? MissSupport(int departmentId, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.TermMissed, actor) is { } refusal)
            return refusal;
        if (supports.FirstOrDefault(s => s.DepartmentId == departmentId && s.IsOpen) is not { IsLate: false } support || support.Due > (PausedAt ?? now))
            return RefusalReason.TermOver;
        Happen(OrderEventKind.TermMissed, actor, now, new() { Term = TermKind.Support, Until = support.Due, DepartmentId = departmentId });
        support.IsLate = true;
        Count(district, Measure.TermsMissed, support.Due, +1);
        return null;
    }

    private SupportRequest? OpenSupport(Actor actor) => supports.FirstOrDefault(s => s.DepartmentId == actor.DepartmentId && s.IsOpen);

    /// <summary>Nobody is asked for support any more; who replied keeps seeing the case unless it left the department that led it.</summary>
    private void EndSupports(DateTime now, bool all)
    {
        foreach (var support in supports.Where(s => s.EndedAt is null && (all || s.RepliedAt is null)))
            support.EndedAt = now;
    }
}
