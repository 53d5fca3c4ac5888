using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Whose session ended while a form was being filled in signs in again and goes on with all that was typed, without JavaScript.</summary>
public sealed class EndedSessionTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Session = "__Host-pt.session";
    private const string Description = "中午十一点半把饭菜送到门口，老人收到了。";

    [Fact]
    public async Task A_completion_typed_before_the_session_ended_stands_in_its_form_after_signing_in()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var address = $"/orders/{order.Number}/completion";
        var typed = new (string, string)[] { ("Description", Description), ("From", "11:00"), ("To", "11:30"), ("Staff", "2"), ("People", "3") };
        var again = await SignInAgainAsync(Kind.Member, address, address, [("Day", "2022-03-01"), .. typed]);
        Assert.Contains(Description, again.Page.QuerySelector("main dd")!.TextContent);

        var form = await (await again.Browser.SendAsync(again.Page, address)).PageAsync();
        Assert.Equal(Description, form.QuerySelector<IHtmlTextAreaElement>("#Description")!.Value);
        Assert.Equal("3", form.QuerySelector<IHtmlInputElement>("#People")!.Value);
        Assert.Contains("照片", form.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task A_rating_typed_before_the_session_ended_is_given_after_signing_in()
    {
        var order = await app.CompleteAsync();
        var again = await SignInAgainAsync(Kind.ResidentA, $"/orders/{order.Number}", $"/orders/{order.Number}/rating", [("Stars", "4"), ("Comment", "送得很准时")]);
        var answer = await again.Browser.SendAsync(again.Page, $"/orders/{order.Number}/rating");
        Assert.Equal($"/orders/{order.Number}?done=rated", answer.Headers.Location?.ToString());
        Assert.Contains("送得很准时", (await again.Browser.ReadAsync($"/orders/{order.Number}")).QuerySelector(".ratings")!.TextContent);
    }

    [Fact]
    public async Task Whoever_signs_in_instead_is_judged_anew()
    {
        var order = await app.CompleteAsync();
        var again = await SignInAgainAsync(Kind.ResidentA, $"/orders/{order.Number}", $"/orders/{order.Number}/rating", [("Stars", "4"), ("Comment", "")], signsIn: Kind.ResidentB);
        Assert.Equal(HttpStatusCode.NotFound, (await again.Browser.SendAsync(again.Page, $"/orders/{order.Number}/rating")).StatusCode);
    }

    [Fact]
    public async Task The_second_step_of_the_wizard_keeps_its_draft_and_goes_on_after_signing_in()
    {
        var (browser, cookies) = await SignedInAsync(Kind.ResidentA);
        var need = await NeedAsync(browser);
        cookies.Drop(Session);
        var expired = await (await SendAsync(browser, need, "/orders/new/need", Typed)).PageAsync();
        Assert.Contains(Typed[0].Value, expired.QuerySelector("main dl")!.TextContent);
        using var interrupted = await SendAsync(browser, expired, "/orders/new/need");
        Assert.Equal(HttpStatusCode.Unauthorized, interrupted.StatusCode);
        var again = await (await browser.SendAsync(await interrupted.PageAsync(), "/account/sign-in", SignIn(Kind.ResidentA))).PageAsync();
        Assert.Equal("/orders/new/check", (await browser.SendAsync(again, "/orders/new/need")).Headers.Location?.ToString());
        var check = (await browser.ReadAsync("/orders/new/check")).QuerySelector("main")!.TextContent;
        Assert.All(Typed.Take(3), field => Assert.Contains(field.Value, check));
    }

    [Fact]
    public async Task The_second_step_begins_another_draft_from_what_was_sent_when_its_own_is_gone()
    {
        var (browser, cookies) = await SignedInAsync(Kind.ResidentA);
        var need = await NeedAsync(browser);
        cookies.Drop("__Host-pt.draft");
        Assert.Equal("/orders/new/check", (await browser.SendAsync(need, "/orders/new/need", Typed)).Headers.Location?.ToString());
        var check = (await browser.ReadAsync("/orders/new/check")).QuerySelector("main")!.TextContent;
        Assert.All(Typed.Take(3), field => Assert.Contains(field.Value, check));
    }

    [Fact]
    public async Task What_another_site_sends_or_leads_elsewhere_is_not_carried_along()
    {
        var order = await app.CompleteAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/orders/{order.Number}/rating") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Comment", "来自别处")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().Http.SendAsync(request)).StatusCode);

        var visitor = app.Visitor();
        var answer = await visitor.PostAsync("/account/sign-in", new()
        {
            ["Phone"] = Cast.PhoneOf(Kind.ResidentA),
            ["Password"] = Cast.Password,
            ["Kept"] = """{"Address":"//elsewhere.example/","Fields":[],"Labels":[],"HadFiles":false}""",
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private (string Name, string Value)[] Typed =>
    [
        ("Need", "每天中午送一份软一些的饭菜。"),
        ("Address", "海印路7号302室"),
        ("Name", "张阿姨"),
        ("Phone", "13800000001"),
        ("When", "Soon"),
        ("CommunityId", app.People.Community.Id.ToString(CultureInfo.InvariantCulture)),
        ("Consent", "true"),
    ];

    private static (string, string)[] SignIn(Kind kind) => [("Phone", Cast.PhoneOf(kind)), ("Password", Cast.Password)];

    /// <summary>Opens a page, types, loses the session, sends, signs in with a wrong password and then with the right one.</summary>
    private async Task<(HttpClient Browser, IHtmlDocument Page)> SignInAgainAsync(
        Kind kind, string page, string action, (string, string)[] typed, Kind? signsIn = null)
    {
        var (browser, cookies) = await SignedInAsync(kind);
        var form = await browser.ReadAsync(page);
        cookies.Drop(Session);
        using var interrupted = await SendAsync(browser, form, action, typed);
        Assert.Equal(HttpStatusCode.Unauthorized, interrupted.StatusCode);
        Assert.True(interrupted.Headers.CacheControl!.NoStore);
        var signIn = await interrupted.PageAsync();
        Assert.Contains("您写的字都在", signIn.QuerySelector(".notice")!.TextContent);
        signIn = await (await browser.SendAsync(signIn, "/account/sign-in", ("Phone", Cast.PhoneOf(kind)), ("Password", "不对的密码不对的密码"))).PageAsync();
        using var answer = await browser.SendAsync(signIn, "/account/sign-in", SignIn(signsIn ?? kind));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var again = await answer.PageAsync();
        Assert.NotNull(again.QuerySelector("form[action='/account/sign-out']"));
        return (browser, again);
    }

    private async Task<IHtmlDocument> NeedAsync(HttpClient browser)
    {
        await browser.SendAsync(await browser.ReadAsync($"/orders/new?category={Cast.Category}"), "/orders/new", ("Category", Cast.Category));
        return await browser.ReadAsync("/orders/new/need");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, IHtmlDocument page, string action, params (string, string)[] typed)
    {
        browser.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return browser.SendAsync(page, action, typed);
    }

    private async Task<(HttpClient Browser, Jar Cookies)> SignedInAsync(Kind kind)
    {
        var jar = new Jar();
        var browser = app.CreateDefaultClient(new Uri("https://localhost"), jar);
        var answer = await browser.SendAsync(await browser.ReadAsync("/account/sign-in"), "/account/sign-in", SignIn(kind));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (browser, jar);
    }

    /// <summary>A browser's cookies, of which one can be lost.</summary>
    private sealed class Jar : DelegatingHandler
    {
        private readonly Dictionary<string, string> kept = [];

        public void Drop(string name) => Assert.True(kept.Remove(name));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (kept.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var sets) ? sets : [])
            {
                var (name, value) = (set[..set.IndexOf('=', StringComparison.Ordinal)], set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]);
                if (value.Length == 0)
                    kept.Remove(name);
                else
                    kept[name] = value;
            }
            return answer;
        }
    }
}
