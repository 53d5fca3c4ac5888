using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Accounts;

/// <summary>A person with several roles goes from one to the other without signing in again.</summary>
public sealed class RoleTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task Each_role_is_listed_and_a_button_leads_to_its_start_page_with_its_rights_and_no_others()
    {
        var (client, _, roles) = await SeveralAsync("13500000001");
        var card = (await client.PageAsync("/account")).GetElementById("roles")!;
        Assert.Equal(["社区工作人员 · " + app.People.Community.Name, "社会组织负责人 · 海岛助老服务中心", "居民"], card.QuerySelectorAll("li > bdi").Select(words => words.TextContent));
        Assert.Equal([$"{roles[1].GrantId}", "0"], card.QuerySelectorAll<IHtmlButtonElement>("button").Select(button => button.Value));
        Assert.Contains("正在用", card.QuerySelector("li")!.TextContent);

        Assert.Equal("/workbench", await SwitchAsync(client, roles[1].GrantId));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), await MeetAsync(client, "/workbench", "/community"));
        Assert.Equal("/orders", await SwitchAsync(client, HeldRole.Resident));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), await MeetAsync(client, "/workbench", "/community"));
        var orders = await client.PageAsync("/orders");
        Assert.Contains("居民", orders.QuerySelector(".util-tools a[href='/account']")!.TextContent);
        Assert.NotNull(orders.QuerySelector(".util-tools a[href='/account#roles']"));
        Assert.Equal("/community", await SwitchAsync(client, roles[0].GrantId));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), await MeetAsync(client, "/workbench", "/community"));
    }

    [Fact]
    public async Task Staff_with_one_role_may_act_as_a_resident_and_a_resident_has_nothing_to_switch()
    {
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        Assert.Null((await member.PageAsync("/workbench")).QuerySelector("a[href='/account#roles']"));
        Assert.Equal("/orders", await SwitchAsync(member, HeldRole.Resident));
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync("/orders/new")).StatusCode);
        Assert.NotNull((await member.PageAsync("/orders")).QuerySelector("a[href='/account#roles']"));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Null((await resident.PageAsync("/account")).GetElementById("roles"));
    }

    [Fact]
    public async Task A_role_of_somebody_else_cannot_be_chosen_and_one_taken_away_ends_the_session()
    {
        var (client, user, roles) = await SeveralAsync("13500000002");
        var foreign = (await RolesAsync(app.People[Kind.Administrator].UserId!.Value))[0].GrantId;
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/account/role", new() { ["grant"] = $"{foreign}" })).StatusCode);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), await MeetAsync(client, "/administration", "/community"));
        await SwitchAsync(client, roles[1].GrantId);
        await ChangeAsync(book => book.TakeRoleAsync(app.People[Kind.Administrator], user, roles[1].GrantId));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/workbench")).StatusCode);
        client = await app.SignInAsync("13500000002");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), await MeetAsync(client, "/workbench", "/community"));
    }

    [Fact]
    public async Task The_session_is_asked_in_one_statement_however_many_roles_there_are()
    {
        var (several, _, roles) = await SeveralAsync("13500000003");
        await SwitchAsync(several, roles[1].GrantId);
        var one = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        Assert.Equal((await StatementCount.OfAsync(one, "/help")).Count, (await StatementCount.OfAsync(several, "/help")).Count);
    }

    [Fact]
    public async Task A_page_of_another_role_says_that_switching_may_open_it()
    {
        var (client, _, _) = await SeveralAsync("13500000004");
        var refused = await client.GetAsync("/workbench");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(refused)).QuerySelector("main a[href='/account#roles']"));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Null((await PlatformClient.ReadAsync(await resident.GetAsync("/workbench"))).QuerySelector("main a[href='/account#roles']"));
    }

    [Fact]
    public async Task A_member_of_the_provider_who_acts_as_a_resident_does_not_rate_the_own_service()
    {
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var asResident = new Actor(ActorRole.Resident, app.People[Kind.Member].UserId);
        var order = await app.AskAsync(async services =>
        {
            var desk = services.GetRequiredService<OrderDesk>();
            var placed = await desk.PlaceAsync(asResident, Lunch());
            Assert.Null((await desk.ClaimAsync(app.People[Kind.Owner], placed.OrderId)).Refusal);
            Assert.Null((await desk.CompleteAsync(app.People[Kind.Owner], placed.OrderId, Cast.Work(services))).Refusal);
            return placed;
        });
        await SwitchAsync(member, HeldRole.Resident);
        Assert.Null((await member.PageAsync($"/orders/{order.Number}")).GetElementById("rate"));
        Assert.Equal(HttpStatusCode.Conflict, (await member.PostAsync($"/orders/{order.Number}/rating", new() { ["Stars"] = "5" })).StatusCode);
    }

    [Fact]
    public async Task An_order_that_somebody_asked_for_as_a_resident_says_so_to_the_same_person_in_another_role()
    {
        var (client, user, roles) = await SeveralAsync("13500000005");
        var order = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(
            new Actor(ActorRole.Resident, user), Lunch()));
        await SwitchAsync(client, roles[1].GrantId);
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().WithdrawAsync(new Actor(ActorRole.Resident, user), order.OrderId, null));
        var answer = await client.GetAsync($"/orders/{order.Number}");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Contains("这是您自己点的单", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/account#roles']"));
        await SwitchAsync(client, HeldRole.Resident);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/orders/{order.Number}")).StatusCode);
    }

    private NewOrder Lunch() => new()
    {
        CategoryCode = Cast.Category, Need = "每天中午送一份软一些的饭菜到家里", CommunityId = app.People.Community.Id,
        Contact = new Contact("张阿姨", "13900000099", "海印路1号"), ConsentVersion = "1",
    };

    private static async Task<string> SwitchAsync(PlatformClient client, int grant) =>
        (await client.PostAsync("/account/role", new() { ["grant"] = $"{grant}" })).Headers.Location!.OriginalString;

    private static async Task<(HttpStatusCode, HttpStatusCode)> MeetAsync(PlatformClient client, string first, string second) =>
        ((await client.GetAsync(first)).StatusCode, (await client.GetAsync(second)).StatusCode);

    private async Task<(PlatformClient Client, long User, IReadOnlyList<HeldRole> Roles)> SeveralAsync(string phone)
    {
        var administrator = app.People[Kind.Administrator];
        var made = await ChangeAsync(book => book.CreateStaffAsync(administrator, "史主任", phone, new Scope(ActorRole.CommunityWorker, AreaId: app.People.Community.Id), "k7m2-9x4c-pq3d-t8wc"));
        await ChangeAsync(book => book.ChangePasswordAsync(made.UserId!.Value, Cast.Password));
        await ChangeAsync(book => book.GiveRoleAsync(administrator, made.UserId!.Value, new Scope(ActorRole.OrganizationOwner, app.People.OrganizationId)));
        return (await app.SignInAsync(phone), made.UserId!.Value, await RolesAsync(made.UserId.Value));
    }

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(long user) =>
        (await app.AskAsync(services => services.GetRequiredService<AccountPages>().FindAsync(app.People[Kind.Administrator], user)))!.Roles;

    private Task<AccountResult> ChangeAsync(Func<AccountBook, Task<AccountResult>> change) =>
        app.AskAsync(services => change(services.GetRequiredService<AccountBook>()));
}
