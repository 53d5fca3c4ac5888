using Microsoft.AspNetCore.Connections;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>What an operator can mend at once: it ends a start, or a command, with one line and no stack trace.</summary>
public static class StartFault
{
    /// <summary>The line; null for any other failure.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        UnsafeStartException or DistrictPackException or ForeignDatabaseException => failure.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Stop what listens there, or set ASPNETCORE_URLS to another address.",
        _ => null,
    };
}
