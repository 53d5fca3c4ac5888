using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>The payloads are worth their name: each does something, and is noticed, where a page writes it as it is.</summary>
[Trait("Category", "Full")]
public sealed class PayloadTests(DemonstrationPlatform platform)
{
    private static readonly Place[] Silent = [Place.Sheet, Place.Template, Place.Sign];

    [Fact]
    public void There_are_enough_of_them_and_no_two_are_alike()
    {
        Assert.Equal(Payloads.All.Count, Payloads.All.Select(payload => payload.Text).Distinct().Count());
        Assert.InRange(Payloads.All.Count(payload => !Silent.Contains(payload.Place)), 150, int.MaxValue);
        foreach (var place in Enum.GetValues<Place>())
            Assert.Contains(Payloads.All, payload => payload.Place == place);
    }

    [Fact]
    public async Task A_page_that_writes_them_as_they_are_is_found_out()
    {
        await using var visitor = await platform.VisitUnguardedAsync(platform.Address);
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        await visitor.GoAsync("/help");
        var unnoticed = new List<string>();
        foreach (var payload in Payloads.All.Where(payload => !Silent.Contains(payload.Place)))
        {
            var heard = visitor.Faults.Count;
            var harmless = await visitor.Page.EvaluateAsync<Sight>(Sight.LookAtText, Careless(payload with { Text = "." }));
            await visitor.Page.SetContentAsync(Careless(payload), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if ((await Sight.OfAsync(visitor.Page)).Faults.Length <= harmless.Faults.Length && visitor.Faults.Count == heard)
                unnoticed.Add($"{payload.Place}: {payload.Text}");
            if (!visitor.Page.Url.StartsWith(platform.Address.ToString(), StringComparison.Ordinal))
                await visitor.GoAsync("/help");
        }

        Assert.True(unnoticed.Count == 0, string.Join('\n', unnoticed));
    }

    /// <summary>The page of somebody who forgot to encode.</summary>
    private static string Careless(Payload payload) => payload.Place switch
    {
        Place.DoubleQuotes => Page($"<input value=\"{payload.Text}\">"),
        Place.SingleQuotes => Page($"<input value='{payload.Text}'>"),
        Place.NoQuotes => Page($"<input value={payload.Text}>"),
        Place.Title => $"<!doctype html><title>{payload.Text}</title><p>.",
        Place.Area => Page($"<textarea>{payload.Text}</textarea>"),
        Place.Style => Page($"<style>{payload.Text}</style>"),
        Place.Option => Page($"<select><option>{payload.Text}</option></select>"),
        Place.Comment => Page($"<!--{payload.Text}-->"),
        Place.Address => Page($"<a href=\"{payload.Text}\">.</a>"),
        Place.DoubleString => Page($"<script>var said = \"{payload.Text}\";</script>"),
        Place.SingleString => Page($"<script>var said = '{payload.Text}';</script>"),
        Place.BacktickString => Page($"<script>var said = `{payload.Text}`;</script>"),
        Place.DecodedTwice => Page(Decoded(payload.Text)),
        _ => Page(payload.Text),
    };

    private static string Page(string body) => $"<!doctype html><title>.</title><main>{body}</main>";

    private static string Decoded(string text)
    {
        var plain = WebUtility.HtmlDecode(Uri.UnescapeDataString(text)).Replace("+ADw-", "<", StringComparison.Ordinal).Replace("+AD4-", ">", StringComparison.Ordinal);
        return Regex.IsMatch(plain, @"\\[ux]", RegexOptions.None, TimeSpan.FromSeconds(1))
            ? JsonSerializer.Deserialize<string>($"\"{plain.Replace("\\x", "\\u00", StringComparison.Ordinal)}\"")!
            : plain;
    }
}
