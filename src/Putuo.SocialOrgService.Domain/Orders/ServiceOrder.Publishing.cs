using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Who decides whether everybody may read what was asked for (公开需求, R-11, R-35).</content>
public sealed partial class ServiceOrder
{
    /// <summary>Whether the requester agreed to have the need published, which its community decides on; what a community asks for itself is public as it stands.</summary>
    public bool AsksToPublishNeed => MayPublishNeed && RequesterCommunityId is null;

    /// <summary>Whether the actor releases the need of a requester who agreed, or keeps it back.</summary>
    public bool MayDecidePublication(Actor actor) => AsksToPublishNeed && PartsOf(actor).HasFlag(OrderPart.CommunityWorker);

    /// <summary>Whether the actor takes the published need back: whoever asked may at any time, and the community.</summary>
    public bool MayEndPublication(Actor actor) => AsksToPublishNeed && (PartsOf(actor) & (OrderPart.Requester | OrderPart.CommunityWorker)) != 0;

    /// <summary>What is proposed to be published: the need without long numbers.</summary>
    public string PublicNeedProposal => Digits.BlankLong(Need);
}
