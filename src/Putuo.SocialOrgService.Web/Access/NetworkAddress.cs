using System.Net.Sockets;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Where a request comes from, for limits of tries; kept in memory only.</summary>
public static class NetworkAddress
{
    private const int BytesOfPrefix = 8;

    /// <summary>The address; of IPv6 the part that one household shares.</summary>
    public static string Network(this HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfPrefix))
            : address.ToString();
    }
}
