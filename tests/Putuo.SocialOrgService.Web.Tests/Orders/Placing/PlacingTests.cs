using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

public sealed class PlacingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string NeedText = "老人每周二早上去区人民医院，需要人陪着上下车。";

    [Fact]
    public async Task A_resident_places_an_order_in_three_steps_and_reads_its_number()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await ChooseAsync(resident);
        var form = await resident.PageAsync("/orders/new/need");
        Assert.Equal(Cast.PhoneOf(Kind.ResidentA), Value(form, "Phone"));
        Assert.Equal($"{app.People.Community.Id}", form.QuerySelector<IHtmlSelectElement>("#CommunityId")!.Value);

        AssertLeads(await SendNeedAsync(resident, ("Group", "Disabled")), "/orders/new/check");
        var check = await resident.PageAsync("/orders/new/check");
        Assert.Contains(NeedText, check.QuerySelector("dl.summary")!.TextContent);
        Assert.Contains("残疾人", check.QuerySelector("dl.summary")!.TextContent);

        var placed = await resident.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" });
        var address = placed.Headers.Location!.ToString();
        Assert.Matches(@"^/orders/PT-\d{4}-\d{4,}/placed$", address);
        var success = await resident.PageAsync(address);
        Assert.Equal(address.Split('/')[2], success.QuerySelector(".big-number")!.TextContent.Trim());

        var organization = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        Assert.DoesNotContain("残疾人", (await organization.PageAsync($"/orders/{address.Split('/')[2]}")).QuerySelector("main")!.TextContent);
        var triage = await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync($"/orders/{address.Split('/')[2]}/triage");
        Assert.Contains("帮残疾人", triage.QuerySelector("#triage-head")!.TextContent);
    }

    [Fact]
    public async Task Everything_typed_is_kept_when_something_is_wrong_and_said_at_its_field()
    {
        var visitor = app.Visitor();
        await ChooseAsync(visitor);
        var answer = await SendNeedAsync(visitor, ("Phone", "12345"), ("Consent", "false"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Equal(["#Phone", "#Consent"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal("true", page.QuerySelector("#Phone")!.GetAttribute("aria-invalid"));
        Assert.Equal("12345", Value(page, "Phone"));
        Assert.Equal(NeedText, page.QuerySelector<IHtmlTextAreaElement>("#Need")!.Value);

        AssertLeads(await SendNeedAsync(visitor, ("go", "back"), ("Name", "王大爷")), "/orders/new");
        Assert.Equal("王大爷", Value(await visitor.PageAsync("/orders/new/need"), "Name"));
    }

    [Fact]
    public async Task Who_asks_one_organization_for_what_the_community_arranges_first_is_told_so_before_the_last_step()
    {
        var visitor = app.Visitor();
        AssertLeads(
            await visitor.PostAsync("/orders/new", new() { ["Category"] = "C05", ["Organization"] = $"{app.People.OrganizationId}" }), "/orders/new/need");
        var page = await PlatformClient.ReadAsync(await SendNeedAsync(visitor));
        Assert.Contains("先由社区安排", page.QuerySelector(".error-summary")!.TextContent);
        AssertLeads(await visitor.GetAsync("/orders/new/check"), "/orders/new/need");

        AssertLeads(await visitor.PostAsync("/orders/new", new() { ["Category"] = "C05" }), "/orders/new/need");
        AssertLeads(await SendNeedAsync(visitor), "/orders/new/check");
    }

    [Fact]
    public async Task A_draft_begun_before_signing_in_survives_it()
    {
        var visitor = app.Visitor();
        await ChooseAsync(visitor);
        await SendNeedAsync(visitor);
        var check = await visitor.PageAsync("/orders/new/check");
        Assert.Null(check.QuerySelector("form[action='/orders/new/check']"));
        AssertLeads(await visitor.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" }), "/account/sign-in?returnUrl=/orders/new/check");

        await visitor.PostAsync("/account/sign-in", new() { ["Phone"] = Cast.PhoneOf(Kind.ResidentB), ["Password"] = Cast.Password });
        Assert.NotNull((await visitor.PageAsync("/orders/new/check")).QuerySelector("form[action='/orders/new/check']"));
    }

    [Fact]
    public async Task A_draft_is_not_shown_to_the_next_account_in_the_same_browser()
    {
        var browser = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await ChooseAsync(browser);
        await SendNeedAsync(browser);
        await browser.PostAsync("/account/sign-out");
        AssertLeads(await browser.GetAsync("/orders/new/check"), "/orders/new");
        await browser.PostAsync("/account/sign-in", new() { ["Phone"] = Cast.PhoneOf(Kind.ResidentB), ["Password"] = Cast.Password });
        AssertLeads(await browser.GetAsync("/orders/new/need"), "/orders/new");
    }

    [Fact]
    public async Task A_draft_begun_before_signing_in_belongs_to_the_account_that_went_on_with_it()
    {
        var browser = app.Visitor();
        await ChooseAsync(browser);
        var cookie = DraftCookie(await SendNeedAsync(browser));
        await browser.PostAsync("/account/sign-in", new() { ["Phone"] = Cast.PhoneOf(Kind.ResidentA), ["Password"] = Cast.Password });
        await browser.PageAsync("/orders/new/check");
        Assert.Equal(HttpStatusCode.Redirect, await CheckAsync(cookie));
    }

    [Fact]
    public async Task Signing_out_leaves_no_draft_behind_whoever_began_it()
    {
        var browser = app.Visitor();
        await ChooseAsync(browser);
        var cookie = DraftCookie(await SendNeedAsync(browser));
        Assert.Equal(HttpStatusCode.OK, await CheckAsync(cookie));
        await browser.PostAsync("/account/sign-in", new() { ["Phone"] = Cast.PhoneOf(Kind.ResidentA), ["Password"] = Cast.Password });
        await browser.PostAsync("/account/sign-out");
        AssertLeads(await browser.GetAsync("/orders/new/check"), "/orders/new");
        Assert.Equal(HttpStatusCode.Redirect, await CheckAsync(cookie));
    }

    [Fact]
    public async Task A_form_sent_twice_places_one_order_and_shows_it_again()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        await ChooseAsync(resident);
        await SendNeedAsync(resident);
        var once = $"{Guid.NewGuid()}";
        var before = await CountAsync();
        var first = await resident.PostAsync("/orders/new/check", new() { ["once"] = once });
        var second = await resident.PostAsync("/orders/new/check", new() { ["once"] = once });
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_by_name_and_the_good_one_kept()
    {
        var visitor = app.Visitor();
        await ChooseAsync(visitor);
        var token = Value(await visitor.PageAsync("/orders/new/need"), "form-token");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "form-token" },
            { new StringContent(NeedText), "Need" },
            { File("GIF89a<script>"u8.ToArray()), "Photos", "漏水.gif" },
            { File(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")), "Photos", "水管.png" },
        };
        var page = await PlatformClient.ReadAsync(await visitor.Http.PostAsync("/orders/new/need", form));
        Assert.Contains("漏水.gif", page.QuerySelector("#Photos-error")!.TextContent);
        var kept = Assert.Single(page.QuerySelectorAll<IHtmlImageElement>(".staged img"));
        var address = kept.GetAttribute("src")!;
        var picture = await visitor.GetAsync(address);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/orders/new?category=A", "button[name=Category][value=A01]")]
    [InlineData("/orders/new?category=A01", ".card-accent button[name=Category][value=A01]")]
    [InlineData("/orders/new?q=送饭", "button[name=Category][value=A01]")]
    public async Task The_first_step_offers_what_the_address_asks_for(string address, string expected) =>
        Assert.NotNull((await app.Visitor().PageAsync(address)).QuerySelector(expected));

    [Fact]
    public async Task Staff_of_an_organization_cannot_place_orders()
    {
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync("/orders/new")).StatusCode);
    }

    private static async Task ChooseAsync(PlatformClient client) =>
        AssertLeads(await client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category }), "/orders/new/need");

    private Task<HttpResponseMessage> SendNeedAsync(PlatformClient client, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Need"] = NeedText,
            ["When"] = "Soon",
            ["CommunityId"] = $"{app.People.Community.Id}",
            ["Name"] = "张阿姨",
            ["Phone"] = "138 0000 0001",
            ["Consent"] = "true",
        };
        foreach (var (name, value) in changes)
            fields[name] = value;
        return client.PostAsync("/orders/new/need", fields);
    }

    private static string DraftCookie(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie")
        .First(value => value.StartsWith("__Host-pt.draft=", StringComparison.Ordinal)).Split(';')[0];

    /// <summary>What a visitor meets at the last step with nothing but the draft's cookie.</summary>
    private async Task<HttpStatusCode> CheckAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/orders/new/check") { Headers = { { "Cookie", cookie } } };
        return (await app.Copy().SendAsync(request)).StatusCode;
    }

    private Task<int> CountAsync() => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.CountAsync());

    private static ByteArrayContent File(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };

    private static string Value(IHtmlDocument page, string name) => page.QuerySelector<IHtmlInputElement>($"main input[name='{name}'], input[name='{name}']")!.Value;

    private static void AssertLeads(HttpResponseMessage answer, string address) => Assert.Equal(address, answer.Headers.Location?.ToString());
}
