using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Data.Districts.Demonstration;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Browser.Tests.Visitors;

/// <summary>One person with a browser context of their own, and everything that went wrong in it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> faults = new();
    private readonly Uri address;

    private Visitor(IBrowserContext context, IPage page, Uri address)
    {
        this.address = address;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                faults.Enqueue($"console: {message.Text} ({page.Url})");
            }
        };
        page.PageError += (_, error) => faults.Enqueue($"script: {error} ({page.Url})");
        context.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && new Uri(request.Url).Authority != address.Authority)
            {
                faults.Enqueue($"another host: {request.Url}");
            }
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && response.Request is { ResourceType: not "document", Method: "GET" })
            {
                faults.Enqueue($"{response.Status}: {response.Url} ({page.Url})");
            }
        };
    }

    /// <summary>The page that the visitor looks at.</summary>
    public IPage Page { get; }

    /// <summary>Console errors, requests to other hosts and broken parts of pages so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Opens a context; <paramref name="session"/> is the stored state of an earlier one, <paramref name="isUnguarded"/> leaves the content security policy out.</summary>
    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri address, View view, string? session = null, bool isUnguarded = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            JavaScriptEnabled = view.Scripts,
            Locale = view.English ? "en-GB" : "zh-CN",
            ViewportSize = new() { Width = view.Width, Height = 900 },
            StorageState = session,
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = isUnguarded,
        });
        context.SetDefaultTimeout(30_000);
        var cookies = new List<Cookie>();
        void Prefer(string name, string value) => cookies.Add(new() { Name = name, Value = value, Url = address.ToString() });
        if (view.Elder)
        {
            Prefer(ViewPreferences.ModeCookie, "elder");
        }

        if (view.HighContrast)
        {
            Prefer(ViewPreferences.ContrastCookie, "high");
        }

        if (view.English)
        {
            Prefer(Languages.CookieName, "c=en|uic=en");
        }

        await context.AddCookiesAsync(cookies);
        return new Visitor(context, await context.NewPageAsync(), address);
    }

    /// <summary>Signs in on the sign-in page.</summary>
    public async Task SignInAsync(Role role)
    {
        await GoAsync("/account/sign-in");
        await Page.Locator("[name=Phone]").FillAsync(role.PhoneOf());
        await Page.Locator("[name=Password]").FillAsync(DemonstrationAccounts.Password);
        await Page.Locator("main form[action='/account/sign-in'] .actions button").ClickAsync();
        await Assertions.Expect(Page.Locator("form[action='/account/sign-out']")).ToHaveCountAsync(1);
    }

    /// <summary>Opens a path and gives its status.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(new Uri(address, path).ToString()))!.Status;

    /// <summary>Waits until the address of the page contains <paramref name="part"/>.</summary>
    public Task ExpectAtAsync(string part) => Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 15_000 });

    /// <summary>Fails when anything went wrong in the visitor's pages.</summary>
    public void ExpectNoFaults() => Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct()));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
