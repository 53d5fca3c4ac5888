using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// The proxies in front of the site, <c>Proxy__Trusted</c>: addresses or networks separated by commas (10.0.0.5, 10.1.0.0/16).
/// Only what they say about the visitor's address and scheme is believed.
/// </summary>
public static class TrustedProxies
{
    /// <summary>The networks of the setting.</summary>
    /// <exception cref="UnsafeStartException">An entry is neither an address nor a network.</exception>
    public static IReadOnlyList<System.Net.IPNetwork> Of(IConfiguration configuration) =>
        [.. (configuration["Proxy:Trusted"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)];

    /// <summary>Takes over address and scheme from them; does nothing without any.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = Of(app.Configuration);
        if (networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Network(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new UnsafeStartException($"Proxy__Trusted: {text} is neither an address nor a network.");
}
