using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration;

/// <summary>The administrator gives an account roles and takes single ones away.</summary>
public sealed class AccountRolesTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_resident_s_account_gets_roles_one_by_one_and_is_a_resident_s_again_without_the_last()
    {
        var user = (await app.AskAsync(services => services.GetRequiredService<AccountBook>().RegisterAsync("王大爷", "13300000001", app.People.Community.Id, Cast.Password, "1"))).UserId!.Value;
        var address = $"/administration/accounts/{user}";
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        Assert.Contains("这是居民的账号", await RolesAsync(administrator, address));
        var session = await app.SignInAsync("13300000001");

        await GiveAsync(administrator, address, ("Role", "CommunityWorker"), ("CommunityId", $"{app.People.Community.Id}"));
        Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/account")).StatusCode);
        Assert.Contains("取消后就是居民的账号", await RolesAsync(administrator, address));
        await GiveAsync(administrator, address, ("Role", "CommunityWorker"), ("CommunityId", $"{app.People.Community.Id}"));
        await GiveAsync(administrator, address, ("Role", "OrganizationMember"), ("OrganizationId", $"{app.People.OrganizationId}"));
        var page = await administrator.PageAsync(address);
        Assert.Equal(
            ["社区工作人员 · " + app.People.Community.Name, "社会组织工作人员 · 海岛助老服务中心"], page.QuerySelectorAll("#roles li > bdi").Select(words => words.TextContent));
        var list = await PlatformClient.ReadAsync(await administrator.PostAsync("/administration/accounts", new() { ["Search.Phone"] = "13300000001" }));
        Assert.Equal(2, Assert.Single(list.QuerySelectorAll("tbody tr")).QuerySelectorAll("td bdi").Count(words => words.TextContent.Contains("工作人员 · ")));

        foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("#roles form"))
            Assert.Equal($"{address}?done=taken", (await administrator.PostAsync(form.GetAttribute("action")!)).Headers.Location!.OriginalString);
        Assert.Contains("这是居民的账号", await RolesAsync(administrator, address));
        session = await app.SignInAsync("13300000001");
        Assert.Equal(HttpStatusCode.OK, (await session.GetAsync("/orders")).StatusCode);
    }

    [Fact]
    public async Task A_role_without_its_scope_is_said_next_to_the_field_and_the_own_account_is_left_alone()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var address = $"/administration/accounts/{app.People.SpareUserId}";
        var wrong = await PlatformClient.ReadAsync(await administrator.PostAsync(address + "/roles", new() { ["Role"] = "DepartmentStaff" }));
        Assert.Equal("#DepartmentId", Assert.Single(wrong.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("DepartmentStaff", wrong.QuerySelector<IHtmlSelectElement>("#Role")!.Value);

        var own = $"/administration/accounts/{app.People[Kind.Administrator].UserId}";
        var page = await administrator.PageAsync(own);
        Assert.Empty(page.QuerySelectorAll("#roles form, form[action$='/roles']"));
        var grant = (await app.AskAsync(services => services.GetRequiredService<AccountPages>().FindAsync(app.People[Kind.Administrator], app.People[Kind.Administrator].UserId!.Value)))!.Roles[0].GrantId;
        Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsync($"{own}/roles/{grant}/removal")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/administration")).StatusCode);
    }

    [Fact]
    public async Task An_account_holds_no_more_roles_than_a_session_reads()
    {
        var user = (await app.AskAsync(services => services.GetRequiredService<AccountBook>().RegisterAsync("王大爷", "13300000002", app.People.Community.Id, Cast.Password, "1"))).UserId!.Value;
        var result = AccountResult.Refused();
        for (var department = 1; department <= HeldRole.Most + 1; department++)
        {
            var scope = new Scope(Domain.People.ActorRole.DepartmentStaff, DepartmentId: department);
            result = await app.AskAsync(services => services.GetRequiredService<AccountBook>().GiveRoleAsync(app.People[Kind.Administrator], user, scope));
            Assert.Equal(department <= HeldRole.Most, result.IsDone);
        }
        Assert.Equal(AccountResult.TooManyRoles, Assert.Single(result.Errors).Code);
    }

    private static async Task<string> RolesAsync(PlatformClient administrator, string address) => (await administrator.PageAsync(address)).GetElementById("roles")!.TextContent;

    private static async Task GiveAsync(PlatformClient administrator, string address, params (string Name, string Value)[] fields) =>
        Assert.Equal($"{address}?done=given", (await administrator.PostAsync(address + "/roles", fields.ToDictionary(field => field.Name, field => field.Value))).Headers.Location?.OriginalString);
}
