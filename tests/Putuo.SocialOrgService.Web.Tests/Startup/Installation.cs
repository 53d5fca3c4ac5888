using System.Net;
using System.Security.Cryptography;
using Putuo.SocialOrgService.Tests.Hosting;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// An installation in Production as docs/operations.md sets it up, in a folder of its own: the built program as a process, reached
/// as if through the trusted proxy that encrypts.
/// </summary>
internal sealed class Installation(DirectoryInfo? data = null) : IDisposable
{
    private readonly DirectoryInfo data = data ?? Directory.CreateTempSubdirectory("pt-production-");

    /// <summary>What the operator set; tests change it.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["AllowedHosts"] = "127.0.0.1",
        ["Proxy__Trusted"] = "127.0.0.1",
        ["Fields__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };

    public string Folder => data.FullName;

    /// <summary>Runs a command, or a start that is refused, to its end.</summary>
    public Task<(int Code, string Output)> RunAsync(string[] words, string input = "") =>
        WebProcess.RunAsync(WebProcess.BuiltFolder, WebProcess.SourceFolder, AllSettings(), words, input);

    public Task<WebProcess> StartAsync() => WebProcess.StartAsync(WebProcess.BuiltFolder, WebProcess.SourceFolder, AllSettings());

    /// <summary>A browser that the proxy lets through.</summary>
    public static HttpClient Visitor(WebProcess platform) =>
        new(new Proxied { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false } }) { BaseAddress = platform.Client.BaseAddress };

    public void Dispose() => data.Delete(recursive: true);

    private Dictionary<string, string> AllSettings() => new(Settings) { ["Files__Data"] = data.FullName };

    private sealed class Proxied : DelegatingHandler
    {
        private readonly CookieContainer cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var outside = new UriBuilder(request.RequestUri!) { Scheme = "https" }.Uri;
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(outside));
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    cookies.SetCookies(outside, cookie);
            }
            return answer;
        }
    }
}
