using System.Net.Http.Headers;
using System.Text.Json;
using Putuo.SocialOrgService.Tests.Hosting;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>Starts the real output and fetches every file of wwwroot in every coding: a wrong set-up serves them empty.</summary>
[Trait("Category", "Publish")]
public sealed class AssetTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public Task The_built_output_serves_every_asset(string environment) =>
        FetchEveryAssetAsync(WebProcess.BuiltFolder, WebProcess.SourceFolder, environment);

    [Fact]
    public Task The_published_output_serves_every_asset()
    {
        var published = Environment.GetEnvironmentVariable("PT_PUBLISHED");
        Assert.SkipWhen(published is null, "PT_PUBLISHED names no published folder; tests/run.sh makes one.");
        return FetchEveryAssetAsync(published!, published!, "Production");
    }

    private static async Task FetchEveryAssetAsync(string folder, string contentRoot, string environment)
    {
        var data = Directory.CreateTempSubdirectory("pt-web-");
        try
        {
            await using var platform = await WebProcess.StartAsync(folder, contentRoot, Settings(environment, data.FullName));
            using var page = await platform.Client.GetAsync("/");
            Assert.True(page.IsSuccessStatusCode, $"/ answers {(int)page.StatusCode}\n{platform.Output}");

            var routes = Routes(folder);
            Assert.NotEmpty(routes);
            var broken = new List<string>();
            foreach (var route in routes)
            {
                foreach (var coding in new[] { "identity", "gzip", "br" })
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "/" + route);
                    request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
                    using var answer = await platform.Client.SendAsync(request);
                    var bytes = await answer.Content.ReadAsByteArrayAsync();
                    if (!answer.IsSuccessStatusCode || bytes.Length == 0)
                    {
                        broken.Add($"{route} as {coding}: {(int)answer.StatusCode}, {bytes.Length} bytes");
                    }
                }
            }

            Assert.True(broken.Count == 0, string.Join('\n', broken));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>What a real installation sets; everything it keeps goes into a folder of its own.</summary>
    private static Dictionary<string, string> Settings(string environment, string data) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["Demonstration__Data"] = "false",
        ["AllowedHosts"] = "127.0.0.1",
        ["Proxy__Trusted"] = "127.0.0.1",
        ["Fields__Key"] = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)),
        ["Files__Data"] = data,
        ["Database__Connection"] = $"Data Source={Path.Combine(data, "platform.db")}",
    };

    private static IReadOnlyList<string> Routes(string folder)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(folder, "Putuo.SocialOrgService.Web.staticwebassets.endpoints.json")));
        return [.. list.RootElement.GetProperty("Endpoints").EnumerateArray()
            .Select(endpoint => endpoint.GetProperty("Route").GetString()!)
            .Where(route => !route.EndsWith(".gz", StringComparison.Ordinal) && !route.EndsWith(".br", StringComparison.Ordinal))
            .Distinct()];
    }
}
