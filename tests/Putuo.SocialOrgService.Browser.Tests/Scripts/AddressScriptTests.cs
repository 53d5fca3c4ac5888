using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Putuo.SocialOrgService.Browser.Tests.Pages;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>What an address brings along is shown as words, and leads nobody to another site.</summary>
[Trait("Category", "Full")]
public sealed class AddressScriptTests(DemonstrationPlatform platform)
{
    private static readonly bool IsFull = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));

    /// <summary>Every name that an action reads from an address or a form.</summary>
    private static readonly string[] Names = [.. typeof(Program).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ControllerBase)))
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes<HttpMethodAttribute>().Any())
        .SelectMany(method => method.GetParameters())
        .SelectMany(parameter => parameter.ParameterType.Assembly == typeof(Program).Assembly && parameter.ParameterType.IsClass
            ? parameter.ParameterType.GetProperties().Select(property => property.Name)
            : [parameter.Name!])
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.Ordinal)];

    private static readonly string[] Elsewhere =
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "https:evil.example", "http:/evil.example",
        "javascript:x()", "data:text/html,x", "/\t/evil.example", "\t//evil.example", "/\n/evil.example", " //evil.example", "/%09/evil.example", "/%5Cevil.example",
        "//evil.example/%2f..", "/.//evil.example", "https://127.0.0.1@evil.example", "~//evil.example", "~/\\evil.example", "//evil%E3%80%82example", "/\u0000/evil.example",
    ];

    [Theory]
    [InlineData(Role.Nobody)]
    [InlineData(Role.Resident)]
    [InlineData(Role.Organization)]
    [InlineData(Role.Community)]
    [InlineData(Role.Department)]
    [InlineData(Role.Administrator)]
    public async Task What_an_address_says_is_shown_as_words(Role role)
    {
        await using var visitor = await platform.VisitUnguardedAsync(platform.Address);
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        var faults = new List<string>();
        if (role != Role.Nobody)
            await visitor.SignInAsync(role);
        else
            await visitor.GoAsync("/help");
        var pages = await SiteMap.OwnPagesAsync(platform, role);
        for (var turn = 0; turn < (IsFull ? Payloads.All.Count : 3); turn++)
        {
            foreach (var (place, path) in pages.Index())
            {
                var address = $"{path.Split('?')[0]}?{string.Join('&', Names.Select((name, at) => $"{name}={Uri.EscapeDataString(Payloads.All[(at + place + (turn * 53)) % Payloads.All.Count].Text)}"))}";
                var sight = await Sight.OfAsync(visitor.Page, address);
                faults.AddRange(sight.Faults.Select(fault => $"{address}: {fault}"));
                if (sight.Status >= 500 || !sight.Address.StartsWith(platform.Address.ToString(), StringComparison.Ordinal))
                    faults.Add($"{address}: {sight.Status} {sight.Address}");
                if (turn != 0)
                    continue;
                await visitor.GoAsync(address);
                faults.AddRange((await Sight.OfAsync(visitor.Page)).Faults.Select(fault => $"{address}, opened: {fault}"));
            }
        }

        faults.AddRange(visitor.Faults.Where(IsGrave));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(40)));
    }

    [Fact]
    public async Task No_form_leads_to_another_site()
    {
        await using var visitor = await platform.VisitUnguardedAsync(await platform.CopyAsync());
        var faults = new List<string>();
        foreach (var way in Elsewhere)
        {
            foreach (var (form, name, value) in new[] { ("/prefs/mode", "value", "elder"), ("/prefs/culture", "value", "zh-CN"), ("/prefs/reset", "x", "x") })
                await SendAsync(form, way, (name, value));
            await SendAsync("/account/sign-in", way, ("Phone", Role.Resident.PhoneOf()), ("Password", Data.Districts.Demonstration.DemonstrationAccounts.Password));
            foreach (var page in new[] { "/account/sign-in", "/account/register", "/prefs" })
            {
                await visitor.GoAsync($"{page}?returnUrl={Uri.EscapeDataString(way)}");
                Note(page, way);
                if (await visitor.Page.EvaluateAsync<bool>("() => [...document.querySelectorAll('a[href], form[action]')].some(way => new URL(way.getAttribute('href') ?? way.action, location).host === 'evil.example')"))
                    faults.Add($"{page} links to {way}");
            }

            await SendAsync("/account/sign-out", way);
        }

        faults.AddRange(visitor.Faults.Where(IsGrave));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(40)));

        async Task SendAsync(string form, string way, params (string Name, string Value)[] fields)
        {
            await visitor.GoAsync("/prefs");
            await visitor.Page.EvaluateAsync(
                """
                ([action, fields]) => {
                  const form = Object.assign(document.createElement("form"), { method: "post", action });
                  fields.push(["form-token", document.querySelector("[name=form-token]").value]);
                  for (const [name, value] of fields) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
                  document.body.append(form);
                  window.left = true;
                  form.submit();
                }
                """,
                new object[] { form, fields.Append(("returnUrl", way)).Select(field => new[] { field.Item1, field.Item2 }).ToArray() });
            await visitor.Page.WaitForFunctionAsync("() => !window.left && document.readyState === 'complete'");
            Note(form, way);
        }

        void Note(string from, string way)
        {
            if (new Uri(visitor.Page.Url).Host == "evil.example")
                faults.Add($"{from} led to {visitor.Page.Url} for {way}");
        }
    }

    /// <summary>A page may say that there is nothing at such an address, a connection may end with its session, and a field for a day be left empty; nothing else.</summary>
    private static bool IsGrave(string fault) =>
        !fault.StartsWith("404: ", StringComparison.Ordinal) && !fault.StartsWith("400: ", StringComparison.Ordinal)
        && !fault.Contains("WebSocket", StringComparison.Ordinal) && !fault.Contains("does not conform", StringComparison.Ordinal);
}
