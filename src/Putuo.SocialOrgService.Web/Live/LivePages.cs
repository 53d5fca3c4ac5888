using Microsoft.AspNetCore.SignalR;
using Putuo.SocialOrgService.Data.Notices;

namespace Putuo.SocialOrgService.Web.Live;

/// <summary>Tells open pages that what they show has changed; the pages then fetch themselves again, with their own rights.</summary>
public sealed class LivePages(IHubContext<LiveHub> hub)
{
    /// <summary>Tells the desks of a community.</summary>
    public Task TellCommunityAsync(int communityId, CancellationToken cancel) => TellAsync(LiveHub.CommunityTopic(communityId), cancel);

    /// <summary>Tells those who watch an order: something about it changed that is no event.</summary>
    public Task TellOrderAsync(long orderId, CancellationToken cancel) => TellAsync(LiveHub.OrderTopic(orderId), cancel);

    /// <summary>Tells the other pages that a person has open: the inbox was read, the role changed, or the session ended.</summary>
    public Task TellUserAsync(long userId, CancellationToken cancel) => TellAsync(LiveHub.UserTopic(userId), cancel);

    /// <summary>Tells everybody who watches an order, an organization, a community, a department, the district, or an own inbox.</summary>
    public async Task TellAsync(IReadOnlyList<Told> told, CancellationToken cancel)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in told)
        {
            topics.Add(LiveHub.OrderTopic(change.OrderId));
            topics.Add(LiveHub.CommunityTopic(change.CommunityId));
            topics.UnionWith(change.OrganizationIds.Select(LiveHub.OrganizationTopic));
            topics.UnionWith(change.DepartmentIds.Select(LiveHub.DepartmentTopic));
            topics.UnionWith(change.UserIds.Select(LiveHub.UserTopic));
        }
        topics.Add(LiveHub.PoolTopic);
        topics.Add(LiveHub.DistrictTopic);
        foreach (var topic in topics)
            await TellAsync(topic, cancel);
    }

    private Task TellAsync(string topic, CancellationToken cancel) => hub.Clients.Group(topic).SendAsync("changed", topic, cancel);
}
