using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Live;

/// <summary>
/// Lets a signed-in page watch what it may see: one of its orders, the own inbox, organization, community or department, the pool, or the
/// whole district.
/// A message says only that something changed.
/// </summary>
public sealed class LiveHub(OrderPages orders, LivePages pages, SessionQuery sessions, DelegationBook delegations, HotlineBook hotline, PlatformDbContext db) : Hub
{
    /// <summary>How many topics one page may watch.</summary>
    public const int MostTopics = 8;

    /// <summary>The pool's topic.</summary>
    public const string PoolTopic = "pool";

    /// <summary>Everything that happens in the district.</summary>
    public const string DistrictTopic = "district";

    /// <summary>Starts watching: <c>order:181</c>, <c>user</c>, <c>organization</c>, <c>community</c>, <c>area</c>, <c>department</c>, <c>district</c> or <c>pool</c>.</summary>
    /// <param name="topics">What the page shows.</param>
    /// <param name="since">When the page was asked for, in milliseconds since 1970.</param>
    /// <returns>Whether any of it has changed since then; null when this visitor may not watch all of it, or the session has ended.</returns>
    public async Task<bool?> Watch(string[] topics, long since)
    {
        try
        {
            if (topics.Length > MostTopics || await ActorAsync() is not { } actor)
                return null;
            var (all, changed) = (true, false);
            foreach (var topic in topics)
            {
                if (await GroupOfAsync(topic, actor) is { } group)
                {
                    await Groups.AddToGroupAsync(Context.ConnectionId, group);
                    changed |= pages.HasChanged(group, since);
                }
                else
                {
                    all = false;
                }
            }
            return all ? changed : null;
        }
        catch (OperationCanceledException) when (Context.ConnectionAborted.IsCancellationRequested)
        {
            return null; // Whoever asked has left the page.
        }
    }

    internal static string OrderTopic(long id) => string.Create(CultureInfo.InvariantCulture, $"order:{id}");

    internal static string OrganizationTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"organization:{id}");

    internal static string CommunityTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"community:{id}");

    internal static string StreetTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"street:{id}");

    internal static string DepartmentTopic(int id) => string.Create(CultureInfo.InvariantCulture, $"department:{id}");

    internal static string UserTopic(long id) => string.Create(CultureInfo.InvariantCulture, $"user:{id}");

    /// <summary>Who connected, if the session still holds: a connection may be older than the end of it, of a delegation or of a call.</summary>
    private async Task<Actor?> ActorAsync()
    {
        if (SessionClaims.Read(Context.User) is not { } key || await sessions.FindAsync(db, key.UserId, Context.ConnectionAborted) is not { } session || !session.Holds(key.Version))
            return null;
        return Context.GetHttpContext()?.Actor() switch
        {
            { Delegation.Id: var given } when await delegations.ScopeAsync(given, key.UserId, Context.ConnectionAborted) is null => null,
            { Role: ActorRole.HotlineAgent } agent => agent with { CallOrders = await hotline.OrdersAsync(key.UserId, Context.ConnectionAborted) },
            var actor => actor,
        };
    }

    private async Task<string?> GroupOfAsync(string topic, Actor actor) => topic switch
    {
        "user" when actor.UserId is { } id => UserTopic(id),
        "organization" when actor.OrganizationId is { } id => OrganizationTopic(id),
        "community" when actor is { Role: ActorRole.CommunityWorker, AreaId: { } id } => CommunityTopic(id),
        "area" when actor is { Role: ActorRole.AreaOfficer, IsAboveStreets: false, AreaId: { } id } => StreetTopic(id),
        "area" when actor.Role == ActorRole.AreaOfficer => DistrictTopic,
        "department" when actor is { Role: ActorRole.DepartmentStaff, DepartmentId: { } id } => DepartmentTopic(id),
        DistrictTopic when actor.Role == ActorRole.Administrator => DistrictTopic,
        PoolTopic when actor.IsOrganization => PoolTopic,
        _ when topic.StartsWith("order:", StringComparison.Ordinal)
            && long.TryParse(topic.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await orders.IsThereAsync(actor, id) => OrderTopic(id),
        _ => null,
    };
}
