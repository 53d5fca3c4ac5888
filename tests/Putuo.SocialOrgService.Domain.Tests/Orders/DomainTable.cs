using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Domain.Orders.OrderEventKind;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>The table of domain.md a second time, line by line in its order, as what each person of the cast may do.</summary>
public static class DomainTable
{
    private const int ReopenDays = 14, RateDays = 30, ConfirmDays = 7;

    /// <summary>Where an event leads; a decline that nobody insisted on goes on to the pool.</summary>
    public static OrderStatus Target(OrderEventKind kind, Situation s) => kind switch
    {
        Claimed or TransferAccepted or Reopened or Scheduled => OrderStatus.Accepted,
        Declined or Refused or Withdrawn or CalledOff => OrderStatus.Rejected,
        SupportAsked => OrderStatus.Pending,
        Resubmitted or Routed or SceneChanged or Categorized or Bundled or Unbundled or Transferred or TransferReturned or Released or TakenBack => OrderStatus.Pending,
        OrderEventKind.Completed => OrderStatus.Completed,
        _ => s.Status,
    };

    public static bool Allows(OrderEventKind kind, Situation s, Actor who, int variant, DateTime now, bool termIsOver)
    {
        var pending = s.Status == OrderStatus.Pending;
        var accepted = s.Status == OrderStatus.Accepted;
        var completed = s.Status == OrderStatus.Completed;
        var token = who == Cast.TokenHolder;
        var requester = s.IsRequester(who);
        var communityWorker = who == Cast.Worker;
        var triage = who == Cast.Worker || who == Cast.StreetOfficer || who == Cast.Administrator;
        var system = who == Actor.System;
        var answering = who == Cast.AnsweringStaff;
        var lead = who == Cast.LeadStaff && s.Lead == TestDistrict.Lead;
        var provider = (s.Organization is { } organization && who.OrganizationId == organization)
            || (s.Department is { } department && who.DepartmentId == department);
        var active = who.OrganizationId is Cast.FirstId or Cast.SecondId;
        var bundled = s.Waiting == Waiting.Project;
        var mayBring = Verbs.WordOf(who, variant) == ActingFor.Self || requester;
        return kind switch
        {
            Routed => pending && !bundled && (triage || system),
            Claimed => pending && s.Waiting switch
            {
                Waiting.Pool => active && s.IsIndividual,
                Waiting.Organization => active && who.OrganizationId == s.Addressed,
                Waiting.Project => system,
                _ => false,
            },
            Declined => pending && s.Waiting == Waiting.Organization && who.OrganizationId is { } own && own == s.Addressed,
            Refused => pending && triage,
            Withdrawn => pending && requester,
            CalledOff => accepted && requester,
            Resubmitted => s.Status == OrderStatus.Rejected && (requester || triage || (system && s.RejectedBy == Declined)),
            SceneChanged => pending && !bundled && triage && s.Scene != Verbs.SceneOf(variant),
            Categorized => pending && !bundled && triage && s.Category != Verbs.CategoryOf(variant),
            Bundled => pending && !bundled && (triage || answering),
            Unbundled => pending && bundled && (triage || answering || system),
            Transferred => pending && !bundled && triage,
            TransferAccepted => pending && s.Waiting == Waiting.Department && lead,
            TransferReturned => (pending || accepted) && lead,
            SupportReplied => (pending || accepted) && s.SupportIsOpen && who.DepartmentId == TestDistrict.Third,
            Scheduled => accepted && provider,
            PauseProposed => accepted && provider && !s.IsPaused,
            Linked => s.Origin == Origin.ResidentWithoutAccount && (token || communityWorker),
            Paused => (pending || accepted) && !s.IsPaused && (requester || communityWorker),
            Resumed => s.IsPaused
                ? (pending || accepted) && (requester || communityWorker || (system && now >= s.PausedUntil))
                : accepted && s.PauseIsProposed && (requester || communityWorker),
            Released => accepted && provider && s.Organization is not null,
            TakenBack => accepted && (triage || system),
            OrderEventKind.Completed => accepted && provider,
            Reopened => completed && !provider && (requester || token) && !s.RequesterConfirmed && now <= s.CompletedAt!.Value.AddDays(ReopenDays),
            Confirmed => completed && !provider && mayBring
                && (s.IsRequestersWord(who, variant)
                    ? !s.RequesterConfirmed
                    : !s.IsConfirmed && (communityWorker || answering || (system && now >= ConfirmDue(s)))),
            Rated => completed && !provider && mayBring && (requester || token || communityWorker || answering)
                && !s.Raters.Contains(s.RaterOf(who, variant)) && now <= s.CompletedAt!.Value.AddDays(RateDays),
            Answered => completed && provider && s.Unanswered.Contains(Verbs.RaterAnswered(variant)),
            Corrected => completed && provider,
            TermMissed => (pending || accepted) && system && !s.IsLate && !bundled && termIsOver,
            _ => false,
        };
    }

    /// <summary>When the system confirms: a week after the completion, for legal advice two working days after it.</summary>
    private static DateTime ConfirmDue(Situation s) => s.Category == TestDistrict.Advice
        ? TestDistrict.Calendar.EndOf(s.CompletedAt!.Value, new Term(2, TermUnit.WorkingDays))
        : s.CompletedAt!.Value.AddDays(ConfirmDays);
}
