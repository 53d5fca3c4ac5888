using Putuo.SocialOrgService.Domain.Orders;
using static Putuo.SocialOrgService.Domain.Notices.Audience;

namespace Putuo.SocialOrgService.Domain.Notices;

/// <summary>What is told to whom. Nobody is told of what they did themselves; that is left out when the notice is sent.</summary>
public static class NoticeRules
{
    /// <summary>Who hears of an event done with somebody's word: the resident hears all that a delegate does in the own name.</summary>
    public static Audience For(OrderEventKind kind, ActingFor word) =>
        word == ActingFor.RequesterByDelegation ? For(kind) | Requester : For(kind);

    /// <summary>Who hears of an event.</summary>
    public static Audience For(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Placed => Provider | CommunityWorkers,
        OrderEventKind.Routed => Requester | Provider,
        OrderEventKind.Claimed or OrderEventKind.TransferAccepted or OrderEventKind.Scheduled => Requester | CommunityWorkers,
        OrderEventKind.Declined or OrderEventKind.SceneChanged or OrderEventKind.Categorized => Requester | CommunityWorkers,
        OrderEventKind.Refused => Requester | LeadDepartment | CommunityWorkers,
        OrderEventKind.Bundled or OrderEventKind.Unbundled => Requester,
        OrderEventKind.Withdrawn => Provider | LeadDepartment | CommunityWorkers,
        OrderEventKind.CalledOff => Provider | CommunityWorkers,
        OrderEventKind.Resubmitted => Requester | Provider | CommunityWorkers,
        OrderEventKind.Transferred => Requester | LeadDepartment,
        OrderEventKind.SupportAsked => NamedDepartment,
        OrderEventKind.SupportReplied => Requester | LeadDepartment | CommunityWorkers,
        OrderEventKind.PauseProposed => Requester | CommunityWorkers,
        OrderEventKind.Linked => Requester,
        OrderEventKind.TransferReturned => Requester | CommunityWorkers,
        OrderEventKind.Paused or OrderEventKind.Resumed => Requester | Provider,
        OrderEventKind.Released => Requester | CommunityWorkers,
        OrderEventKind.TakenBack => Requester | Provider | CommunityWorkers,
        OrderEventKind.Completed => Requester | CommunityWorkers | AnsweringDepartment,
        OrderEventKind.Reopened => Provider | CommunityWorkers,
        OrderEventKind.Confirmed => Provider | Requester,
        OrderEventKind.Rated => Provider,
        OrderEventKind.Answered => Requester,
        OrderEventKind.Corrected => Requester | CommunityWorkers | AnsweringDepartment,
        OrderEventKind.TermMissed => Requester | Provider | CommunityWorkers | LeadDepartment | NamedDepartment,
        _ => None,
    };
}
