using Microsoft.AspNetCore.SignalR;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Live;

/// <summary>
/// Tells open pages that what they show has changed; the pages then fetch themselves again, with their own rights. It remembers for a
/// while when each topic changed, so that a page which begins to watch learns what happened since it was read (decision 0016).
/// </summary>
public sealed class LivePages(IHubContext<LiveHub> hub, DistrictBook districts, TimeProvider time)
{
    /// <summary>How many topics are remembered before all are forgotten.</summary>
    public const int MostRemembered = 10_000;

    private readonly Dictionary<string, long> changed = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private long remembersSince = time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Whether a topic may have changed since a moment; yes for what is not remembered any more.</summary>
    /// <param name="topic">The topic, as those who watch it are grouped.</param>
    /// <param name="since">The moment, in milliseconds since 1970 by the machine's clock.</param>
    public bool HasChanged(string topic, long since)
    {
        lock (turn)
            return since <= remembersSince || (changed.TryGetValue(topic, out var at) && at >= since);
    }

    /// <summary>Tells the desks of a community.</summary>
    public Task TellCommunityAsync(int communityId, CancellationToken cancel) => TellAsync(LiveHub.CommunityTopic(communityId), cancel);

    /// <summary>Tells those who watch an order: something about it changed that is no event.</summary>
    public Task TellOrderAsync(long orderId, CancellationToken cancel) => TellAsync(LiveHub.OrderTopic(orderId), cancel);

    /// <summary>Tells the pages that a person has open: the inbox was read, or somebody else ended the sessions.</summary>
    public Task TellUserAsync(long userId, CancellationToken cancel) => TellAsync(LiveHub.UserTopic(userId), cancel);

    /// <summary>Tells the pages that some people have open: each has a new notice.</summary>
    public async Task TellUsersAsync(IReadOnlyList<long> userIds, CancellationToken cancel)
    {
        foreach (var userId in userIds)
            await TellUserAsync(userId, cancel);
    }

    /// <summary>
    /// Tells the other pages of whoever changed role or password or signed out, once the answer with the new cookie is out: pages of the
    /// same browser then ask with that one.
    /// </summary>
    public void TellUserAfter(HttpContext context, long userId) =>
        context.Response.OnCompleted(() => TellUserAsync(userId, CancellationToken.None));

    /// <summary>Tells everybody who watches an order, an organization, a community, a street, a department, the district, or an own inbox.</summary>
    public async Task TellAsync(IReadOnlyList<Told> told, CancellationToken cancel)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in told)
        {
            topics.Add(LiveHub.OrderTopic(change.OrderId));
            topics.Add(LiveHub.CommunityTopic(change.CommunityId));
            if (districts.Current.Above(change.CommunityId, AreaLevel.Street) is { } street)
                topics.Add(LiveHub.StreetTopic(street.Id));
            topics.UnionWith(change.OrganizationIds.Select(LiveHub.OrganizationTopic));
            topics.UnionWith(change.DepartmentIds.Select(LiveHub.DepartmentTopic));
            topics.UnionWith(change.UserIds.Select(LiveHub.UserTopic));
        }
        topics.Add(LiveHub.PoolTopic);
        topics.Add(LiveHub.DistrictTopic);
        foreach (var topic in topics)
            await TellAsync(topic, cancel);
    }

    private Task TellAsync(string topic, CancellationToken cancel)
    {
        Remember(topic);
        return hub.Clients.Group(topic).SendAsync("changed", topic, cancel);
    }

    private void Remember(string topic)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        lock (turn)
        {
            if (changed.Count >= MostRemembered)
            {
                changed.Clear();
                remembersSince = now;
            }
            changed[topic] = now;
        }
    }
}
