using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Accounts;

public sealed class SignInTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Kind.ResidentB, "/orders")]
    [InlineData(Kind.Member, "/workbench")]
    [InlineData(Kind.Worker, "/community")]
    [InlineData(Kind.Department, "/department")]
    [InlineData(Kind.Administrator, "/administration")]
    public async Task Each_role_lands_on_its_own_page(Kind kind, string address)
    {
        var answer = await PostAsync(app.Visitor(), Cast.PhoneOf(kind), Cast.Password);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_way_back_leads_only_within_the_site()
    {
        var home = await app.Visitor().PostAsync("/account/sign-in", Form(Cast.PhoneOf(Kind.ResidentB), Cast.Password, "https://example.org/"));
        Assert.Equal("/orders", home.Headers.Location!.OriginalString);
        var back = await app.Visitor().PostAsync("/account/sign-in", Form(Cast.PhoneOf(Kind.ResidentB), Cast.Password, "/account"));
        Assert.Equal("/account", back.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_number_get_the_same_answer()
    {
        var wrong = await ErrorAsync(Cast.PhoneOf(Kind.OtherWorker), "这不是那个密码吧");
        var unknown = await ErrorAsync("13700000000", "这不是那个密码吧");
        Assert.Equal(wrong, unknown);
        Assert.NotEmpty(wrong);
    }

    [Theory]
    [InlineData("13711110001", false)]
    [InlineData("13900000009", true)]
    public async Task After_ten_tries_the_eleventh_is_not_looked_at(string phone, bool known)
    {
        var client = app.Visitor();
        for (var tries = 0; tries < TryLimit.Most; tries++)
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, phone, "这不是那个密码吧")).StatusCode);
        }

        var late = await PostAsync(client, phone, known ? Cast.Password : "这不是那个密码吧");
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Contains("15", (await PlatformClient.ReadAsync(late)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_and_the_password_does_not()
    {
        var page = await PlatformClient.ReadAsync(await PostAsync(app.Visitor(), "13722223333", "这不是那个密码吧"));
        Assert.Equal("13722223333", page.QuerySelector<IHtmlInputElement>("#Phone")!.Value);
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#Password")!.Value);
    }

    [Fact]
    public async Task Disabling_ends_a_session_at_once_and_keeps_it_out()
    {
        var (phone, userId) = await RegisterAsync("13600000001");
        var client = await app.SignInAsync(phone);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        await ChangeAsync(book => book.SetDisabledAsync(app.People[Kind.Administrator], userId, true));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(app.Visitor(), phone, Cast.Password)).StatusCode);
        await ChangeAsync(book => book.SetDisabledAsync(app.People[Kind.Administrator], userId, false));
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(app.Visitor(), phone, Cast.Password)).StatusCode);
    }

    [Fact]
    public async Task A_new_role_ends_the_session_of_the_old_one()
    {
        const string phone = "13600000002";
        var made = await ChangeAsync(book => book.CreateStaffAsync(app.People[Kind.Administrator], "职员", phone, new Scope(Domain.People.ActorRole.CommunityWorker, AreaId: app.People.Community.Id), "k7m2-9x4c-pq3d-t8wa"));
        await ChangeAsync(book => book.ChangePasswordAsync(made.UserId!.Value, Cast.Password));
        var client = await app.SignInAsync(phone);
        await ChangeAsync(book => book.GiveRoleAsync(app.People[Kind.Administrator], made.UserId!.Value, new Scope(Domain.People.ActorRole.Administrator)));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        client = await app.SignInAsync(phone);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        var first = await app.AskAsync(services => services.GetRequiredService<AccountPages>().FindAsync(app.People[Kind.Administrator], made.UserId!.Value));
        await ChangeAsync(book => book.TakeRoleAsync(app.People[Kind.Administrator], made.UserId!.Value, first!.Roles[0].GrantId));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        client = await app.SignInAsync(phone);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/administration")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_whoever_has_its_cookie_and_the_other_device_too()
    {
        var (phone, _) = await RegisterAsync("13600000003");
        var (here, there) = (app.Visitor(), await app.SignInAsync(phone));
        var cookie = (await PostAsync(here, phone, Cast.Password)).Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("__Host-pt.session=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await ReplayAsync(cookie));
        await here.PostAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, await ReplayAsync(cookie));
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_keeps_this_device_and_ends_the_others()
    {
        var (phone, _) = await RegisterAsync("13600000004");
        var (here, there) = (await app.SignInAsync(phone), await app.SignInAsync(phone));
        var answer = await here.PostAsync("/account/password", new() { ["OldPassword"] = Cast.Password, ["NewPassword"] = "另一句我自己记得住的长话" });
        Assert.Equal("/account?done=password", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_one_time_password_opens_nothing_but_its_change()
    {
        const string phone = "13600000005", oneTime = "k7m2-9x4c-pq3d-t8wb";
        await ChangeAsync(book => book.CreateStaffAsync(app.People[Kind.Administrator], "职员", phone, new Scope(Domain.People.ActorRole.DepartmentStaff, DepartmentId: 2), oneTime));
        var client = await app.SignInAsync(phone, oneTime);
        Assert.Equal("/account/password", (await client.GetAsync("/account")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/password")).StatusCode);
    }

    [Fact]
    public async Task Pages_show_names_and_numbers_masked_and_are_not_kept()
    {
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var answer = await client.GetAsync("/account");
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var text = (await PlatformClient.ReadAsync(answer)).Body!.TextContent;
        Assert.Contains("居**", text, StringComparison.Ordinal);
        Assert.Contains("139****0001", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.PhoneOf(Kind.ResidentA), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts()
    {
        var answer = await PostAsync(app.Visitor(), Cast.PhoneOf(Kind.ResidentB), Cast.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("__Host-pt.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_database_holds_neither_name_nor_number_in_the_clear()
    {
        var (phone, userId) = await RegisterAsync("13600000006");
        var user = await app.AskAsync(async services => await services.GetRequiredService<PlatformDbContext>().Users.FindAsync(userId));
        Assert.Null(user!.PhoneNumber);
        Assert.DoesNotContain(phone, user.UserName!, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, System.Text.Encoding.UTF8.GetString(user.PhoneCipher), StringComparison.Ordinal);
    }

    /// <summary>What somebody meets who has nothing but the cookie.</summary>
    private async Task<HttpStatusCode> ReplayAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", cookie } } };
        return (await app.Copy().SendAsync(request)).StatusCode;
    }

    private static Dictionary<string, string> Form(string phone, string password, string returnUrl = "") =>
        new() { ["Phone"] = phone, ["Password"] = password, ["ReturnUrl"] = returnUrl };

    private static Task<HttpResponseMessage> PostAsync(PlatformClient client, string phone, string password) =>
        client.PostAsync("/account/sign-in", Form(phone, password));

    private async Task<string> ErrorAsync(string phone, string password) =>
        (await PlatformClient.ReadAsync(await PostAsync(app.Visitor(), phone, password))).QuerySelector(".error-summary")?.TextContent ?? "";

    private Task<AccountResult> ChangeAsync(Func<AccountBook, Task<AccountResult>> change) =>
        app.AskAsync(services => change(services.GetRequiredService<AccountBook>()));

    private async Task<(string Phone, long UserId)> RegisterAsync(string phone)
    {
        var made = await ChangeAsync(book => book.RegisterAsync("王大爷", phone, app.People.Community.Id, Cast.Password, "1"));
        return (phone, made.UserId!.Value);
    }
}
