using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>
/// Signs that PostgreSQL does not keep, and signs of two places that a careless cut leaves half, in every text that an address or a form
/// can bring: an answer in words, never a failure.
/// </summary>
public sealed class OddSignTests(PostgreSqlPlatformApp app, PostgreSqlCluster cluster) : IClassFixture<PostgreSqlPlatformApp>
{
    private readonly Dictionary<Kind, PlatformClient> clients = [];

    public static TheoryData<string> Texts => ["\0", "a\0b\uFFFF\u0001", "a" + string.Concat(Enumerable.Repeat("😀", 600))];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task No_sign_in_any_field_or_address_makes_the_platform_fail(string text)
    {
        cluster.SkipIfAbsent();
        var actions = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (
                Route: $"{method} {endpoint.RoutePattern.RawText!.TrimStart('/')}", Action: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!)))
            .ToLookup(row => row.Route, row => row.Action);
        var failed = new List<string>();
        var tried = 0;
        foreach (var row in RouteTable.Rows.Where(row => row.Route != "POST account/sign-out"))
        {
            foreach (var name in actions[row.Route].SelectMany(NamesOf).Distinct())
            {
                tried++;
                var client = await ClientAsync(row.Allowed.Count > 0 ? row.Allowed[0] : Kind.Worker);
                var address = await row.AddressAsync(app);
                using var answer = row.Method == "POST"
                    ? await client.PostAsync(address, new(row.Fields) { [name] = text })
                    : await client.GetAsync($"{address}?{name}={Uri.EscapeDataString(text)}");
                if ((int)answer.StatusCode >= 500)
                    failed.Add($"{row.Name}, {name}: {(int)answer.StatusCode}");
            }
        }

        Assert.InRange(tried, 100, int.MaxValue);
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    /// <summary>The names of the texts that an action reads, with the prefix of their form.</summary>
    private static IEnumerable<string> NamesOf(ControllerActionDescriptor action) => action.Parameters.SelectMany(parameter =>
        parameter.ParameterType == typeof(string) ? [parameter.Name]
        : parameter.ParameterType.Assembly != typeof(Program).Assembly || parameter.ParameterType.IsEnum ? []
        : parameter.ParameterType.GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.SetMethod?.IsPublic == true)
            .Select(property => parameter.BindingInfo?.BinderModelName is { Length: > 0 } prefix ? $"{prefix}.{property.Name}" : property.Name))
        .Where(name => name is not ("number" or "token"));

    /// <summary>A client that says as browsers do that its forms are the site's own.</summary>
    private async Task<PlatformClient> ClientAsync(Kind kind)
    {
        if (clients.TryGetValue(kind, out var known))
            return known;
        var client = kind == Kind.Visitor ? app.Visitor() : await app.SignInAsync(Cast.PhoneOf(kind));
        client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return clients[kind] = client;
    }
}
