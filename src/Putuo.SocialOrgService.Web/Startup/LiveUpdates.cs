using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>SignalR for pages that are open while something happens.</summary>
public static class LiveUpdates
{
    /// <summary>Registers the hub's services.</summary>
    public static void AddLiveUpdates(this IServiceCollection services)
    {
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 1024);
        services.AddSingleton<LivePages>();
    }

    /// <summary>Maps the hub; only signed-in visitors connect.</summary>
    public static void MapLiveUpdates(this WebApplication app) => app.MapHub<LiveHub>("/live").RequireAuthorization();
}
