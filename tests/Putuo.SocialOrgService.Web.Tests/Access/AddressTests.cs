using System.Net;
using Microsoft.AspNetCore.Http;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Where a request comes from, and which addresses are keys.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:0:1::7", "2001:db8:0:1:ffff::8", true)]
    [InlineData("2001:db8:0:1::7", "2001:db8:0:2::7", false)]
    [InlineData("192.0.2.7", null, false)]
    public void Tries_are_counted_by_the_household_they_come_from(string one, string? other, bool same) =>
        Assert.Equal(same, From(one) == From(other));

    [Theory]
    [InlineData("/t/abc", "", true)]
    [InlineData("/T/abc/slip", "", true)]
    [InlineData("/terms", "", false)]
    [InlineData("/orders", "", false)]
    [InlineData("/prefs", "?returnUrl=%2Ft%2Fabc", true)]
    [InlineData("/prefs", "?returnUrl=%2FT%2Fabc", true)]
    [InlineData("/prefs", "?returnUrl=%2Fterms", false)]
    [InlineData("/prefs", "?returnUrl=%2F&returnUrl=%2Ft%2Fabc", true)]
    [InlineData("/prefs", "?from=%2Ft%2Fabc", false)]
    public void An_address_with_an_orders_token_is_a_secret(string path, string query, bool secret)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = (path, new QueryString(query));
        Assert.Equal(secret, SecretAddresses.StandsIn(request));
    }

    private static string From(string? address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        return context.Network();
    }
}
