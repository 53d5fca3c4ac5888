using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Live;

/// <summary>
/// Lets a signed-in page watch what it may see: one of its orders, the own inbox, organization, community or department, the pool, or the
/// whole district.
/// A message says only that something changed.
/// </summary>
public sealed class LiveHub(OrderPages orders) : Hub
{
    /// <summary>The pool's topic.</summary>
    public const string PoolTopic = "pool";

    /// <summary>Everything that happens in the district.</summary>
    public const string DistrictTopic = "district";

    /// <summary>Starts watching: <c>order:181</c>, <c>user</c>, <c>organization</c>, <c>community</c>, <c>department</c>, <c>district</c> or <c>pool</c>.</summary>
    /// <returns>Whether this visitor may.</returns>
    public async Task<bool> Watch(string topic)
    {
        if (await GroupOfAsync(topic) is not { } group)
            return false;
        await Groups.AddToGroupAsync(Context.ConnectionId, group);
        return true;
    }

    internal static string OrderTopic(long id) => string.Create(CultureInfo.InvariantCulture, $"order:{id}");

    internal static string OrganizationTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"organization:{id}");

    internal static string CommunityTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"community:{id}");

    internal static string DepartmentTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"department:{id}");

    internal static string UserTopic(long id) => string.Create(CultureInfo.InvariantCulture, $"user:{id}");

    private Task<string?> GroupOfAsync(string topic) => GroupOfAsync(topic, Context.GetHttpContext()?.Actor() ?? Actor.Anonymous);

    private async Task<string?> GroupOfAsync(string topic, Actor actor) => topic switch
    {
        "user" when actor.UserId is { } id => UserTopic(id),
        "organization" when actor.OrganizationId is { } id => OrganizationTopic(id),
        "community" when actor is { Role: ActorRole.CommunityWorker, AreaId: { } id } => CommunityTopic(id),
        "department" when actor is { Role: ActorRole.DepartmentStaff, DepartmentId: { } id } => DepartmentTopic(id),
        DistrictTopic when actor.Role == ActorRole.Administrator => DistrictTopic,
        PoolTopic when actor.IsOrganization => PoolTopic,
        _ when topic.StartsWith("order:", StringComparison.Ordinal)
            && long.TryParse(topic.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await orders.IsThereAsync(actor, id) => OrderTopic(id),
        _ => null,
    };
}
