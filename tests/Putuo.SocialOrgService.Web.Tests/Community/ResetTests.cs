using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Community;

/// <summary>The community hands over a one-time password to a resident who forgot the own one.</summary>
public sealed class ResetTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Find = "/community/resets", Code = "/community/resets/code";

    [Fact]
    public async Task A_resident_checked_at_the_desk_gets_a_password_shown_once_signs_in_with_it_and_must_choose_an_own_one()
    {
        const string phone = "13400000001";
        await RegisterAsync(phone);
        var elsewhere = await app.SignInAsync(phone);
        var worker = await WorkerAsync();
        var check = await PlatformClient.ReadAsync(await worker.PostAsync(Find, new() { ["Phone"] = " 134-0000-0001 " }));
        Assert.Contains("王**", check.QuerySelector("main")!.TextContent);
        Assert.Contains("134****0001", check.QuerySelector("main")!.TextContent);
        var once = check.QuerySelector<IHtmlInputElement>("input[name=once]")!.Value;

        var unchecked_ = await PlatformClient.ReadAsync(await worker.PostAsync(Code, new() { ["Phone"] = phone, ["once"] = once }));
        Assert.Equal("#Checked", unchecked_.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal((phone, once), (unchecked_.QuerySelector<IHtmlInputElement>("input[name=Phone]")!.Value, unchecked_.QuerySelector<IHtmlInputElement>("input[name=once]")!.Value));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account")).StatusCode);

        var fields = new Dictionary<string, string> { ["Phone"] = phone, ["Checked"] = "true", ["once"] = once };
        var code = (await PlatformClient.ReadAsync(await worker.PostAsync(Code, fields))).QuerySelector("code")!.TextContent;
        var shown = (await PlatformClient.ReadAsync(await worker.PostAsync(Code, fields))).QuerySelector("code.one-time")!;
        Assert.Equal(code, shown.TextContent);
        Assert.Equal([5, 5, 5, 4], shown.Children.Select(group => group.TextContent.Length));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().PostAsync("/account/sign-in", new() { ["Phone"] = phone, ["Password"] = Cast.Password })).StatusCode);
        var resident = await app.SignInAsync(phone, code);
        Assert.Equal("/account/password", (await resident.GetAsync("/orders")).Headers.Location?.OriginalString);
        Assert.Contains("一次性密码", (await resident.PageAsync("/account/password")).QuerySelector("label[for=OldPassword]")!.TextContent);
        await resident.PostAsync("/account/password", new() { ["OldPassword"] = code, ["NewPassword"] = "另一句我自己记得住的长话" });
        Assert.Equal(HttpStatusCode.OK, (await resident.GetAsync("/orders")).StatusCode);
        Assert.Contains("帮您重设密码", Assert.Single((await resident.PageAsync("/account/looks")).QuerySelectorAll("tbody tr")).TextContent);
    }

    [Fact]
    public async Task Staff_other_communities_barred_and_unknown_numbers_get_the_same_answer_and_keep_their_password()
    {
        await RegisterAsync("13400000002", app.People.OtherCommunity.Id);
        var barred = await RegisterAsync("13400000003");
        await ChangeAsync(book => book.SetDisabledAsync(app.People[Kind.Administrator], barred, true));
        var worker = await WorkerAsync();
        var answers = new HashSet<string>();
        foreach (var phone in new[] { Cast.PhoneOf(Kind.Member), Cast.PhoneOf(Kind.Worker), "13400000002", "13400000003", "13499999999" })
        {
            var found = await PlatformClient.ReadAsync(await worker.PostAsync(Find, new() { ["Phone"] = phone }));
            Assert.Equal(phone, found.QuerySelector<IHtmlInputElement>("#Phone")!.Value);
            answers.Add(found.QuerySelector(".error-summary")!.TextContent);
            var made = await PlatformClient.ReadAsync(await worker.PostAsync(Code, new() { ["Phone"] = phone, ["Checked"] = "true" }));
            Assert.Null(made.QuerySelector("code"));
        }
        Assert.Single(answers);
        await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        await app.SignInAsync("13400000002");
        Assert.False((await ChangeAsync(book => book.RenewPasswordAsync(app.People[Kind.Worker], app.People[Kind.Member].UserId!.Value, "k7m2-9x4c-pq3d-t8we"))).IsDone);
    }

    [Fact]
    public async Task After_ten_searches_a_worker_waits_and_what_was_typed_stays()
    {
        await RegisterAsync("13400000004");
        var worker = await WorkerAsync(Kind.OtherWorker);
        for (var tries = 0; tries < TryLimit.Most; tries++)
            Assert.Equal(HttpStatusCode.OK, (await worker.PostAsync(Find, new() { ["Phone"] = $"1349000{tries:0000}" })).StatusCode);
        var late = await worker.PostAsync(Find, new() { ["Phone"] = "13400000004" });
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        var page = await PlatformClient.ReadAsync(late);
        Assert.Contains("15", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("13400000004", page.QuerySelector<IHtmlInputElement>("#Phone")!.Value);
    }

    [Fact]
    public async Task The_desk_leads_to_it_and_an_incomplete_number_is_said_next_to_its_field()
    {
        var worker = await WorkerAsync();
        Assert.NotNull((await worker.PageAsync("/community")).QuerySelector(".rail a[href='/community/resets']"));
        var wrong = await PlatformClient.ReadAsync(await worker.PostAsync(Find, new() { ["Phone"] = "1340000" }));
        Assert.Equal("#Phone", wrong.QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    private Task<PlatformClient> WorkerAsync(Kind kind = Kind.Worker) => app.SignInAsync(Cast.PhoneOf(kind));

    private Task<AccountResult> ChangeAsync(Func<AccountBook, Task<AccountResult>> change) =>
        app.AskAsync(services => change(services.GetRequiredService<AccountBook>()));

    private async Task<long> RegisterAsync(string phone, int? community = null) =>
        (await ChangeAsync(book => book.RegisterAsync("王大爷", phone, community ?? app.People.Community.Id, Cast.Password, "1"))).UserId!.Value;
}
