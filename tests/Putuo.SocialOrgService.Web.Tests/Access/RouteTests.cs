using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary><see cref="RouteTable"/> holds every endpoint, and what readers are told of them is complete.</summary>
public sealed class RouteTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public void Every_endpoint_has_a_row()
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}")
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"])
                .Select(method => $"{method} {Pattern(endpoint)}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var rows = RouteTable.Rows.Select(row => row.Route).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(
            endpoints.SequenceEqual(rows),
            $"Without a row: {string.Join(" | ", endpoints.Except(rows))}\nWithout an endpoint: {string.Join(" | ", rows.Except(endpoints))}");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Every_page_that_has_one_address_stands_in_the_readers_table(string name)
    {
        var text = House.House.Files.Single(file => file.Path == name).Text;
        var pages = RouteTable.Rows.Where(row => row.Method == "GET" && row.Allowed.Count > 0 && !row.Pattern.Contains('{')).Select(row => "/" + row.Pattern.TrimStart('/')).Distinct();
        Assert.All(pages, page => Assert.Contains($"`{page}`", text));
    }

    [Fact]
    public void Static_files_are_for_everybody() => Assert.All(
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null),
        endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>()));

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { Length: > 1 } text ? text.TrimStart('/') : "/";
}
