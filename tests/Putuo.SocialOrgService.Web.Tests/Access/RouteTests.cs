using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Every kind of visitor goes to every endpoint and meets what <see cref="RouteTable"/> says.</summary>
public sealed class RouteTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly ConcurrentDictionary<(PlatformApp App, Kind Kind), PlatformClient> Clients = [];

    public static TheoryData<string> Routes => [.. RouteTable.Rows.Select(row => row.Name)];

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

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Everybody_meets_what_the_table_says(string name)
    {
        var row = RouteTable.Rows.Single(row => row.Name == name);
        var wrong = new List<string>();
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var (met, status) = await MeetAsync(row, kind);
            if (met != row.Expected(kind))
            {
                wrong.Add($"{kind} {met} ({status}), not {row.Expected(kind)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{name}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task A_number_whose_month_is_wrong_is_no_order()
    {
        var wrong = new List<string>();
        foreach (var row in RouteTable.Rows.Where(row => row.Allowed.Count > 0 && row.Pattern.Contains("{number}", StringComparison.Ordinal) && !row.Pattern.EndsWith("/show", StringComparison.Ordinal)))
        {
            var address = Regex.Replace(await row.AddressAsync(app), @"PT-\d{4}-", "PT-9901-");
            var client = await ClientAsync(row.Allowed[0]);
            using var answer = row.Method == "POST" ? await client.PostAsync(address, new(row.Fields)) : await client.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{row.Name}: {answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<(Meeting Meeting, HttpStatusCode Status)> MeetAsync(RouteRow row, Kind kind)
    {
        var address = await row.AddressAsync(app);
        var client = await ClientAsync(kind);
        using var answer = row.Method == "POST" ? await client.PostAsync(address, new(row.Fields)) : await client.GetAsync(address);
        if (row.Pattern.StartsWith("account/", StringComparison.Ordinal))
        {
            Clients.TryRemove((app, kind), out _);
        }

        var meeting = answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => Meeting.IsForbidden,
            HttpStatusCode.NotFound when row.Pattern != "error" => Meeting.FindsNothing,
            HttpStatusCode.Conflict => Meeting.IsRefused,
            HttpStatusCode.Unauthorized => Meeting.SignsIn,
            HttpStatusCode.Redirect when kind == Kind.Visitor && answer.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) => Meeting.SignsIn,
            >= HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{row.Route} as {kind}: {answer.StatusCode}"),
            _ => Meeting.ComesIn,
        };
        return (meeting, answer.StatusCode);
    }

    private async Task<PlatformClient> ClientAsync(Kind kind)
    {
        if (Clients.TryGetValue((app, kind), out var known))
        {
            return known;
        }

        return Clients[(app, kind)] = kind == Kind.Visitor ? app.Visitor() : await app.SignInAsync(Cast.PhoneOf(kind));
    }

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText is { Length: > 1 } text ? text.TrimStart('/') : "/";
}
