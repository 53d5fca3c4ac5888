using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration;

public sealed class AccountSearchTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_phone_number_is_looked_up_without_standing_in_an_address()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var page = await administrator.ReadAsync("/administration/accounts");
        Assert.DoesNotContain(page.Forms, form => form.Method == "get" && form.QuerySelector("[type=tel]") is not null);
        var found = await (await administrator.SendAsync(page, "/administration/accounts", ("Search.Phone", "13800000001"))).PageAsync();
        var row = Assert.Single(found.QuerySelectorAll("tbody tr"));
        Assert.Contains("138****0001", row.TextContent);
        Assert.Contains("**\u00a0138****0001", row.QuerySelector("th a")!.TextContent);
        Assert.DoesNotContain(found.QuerySelectorAll("a"), a => a.GetAttribute("href")?.Contains("13800000001") == true);
    }

    [Fact]
    public async Task The_list_begins_with_staff_and_shows_residents_when_asked()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        Assert.DoesNotContain("居民", Roles(await administrator.ReadAsync("/administration/accounts")));
        Assert.Equal(["居民"], Roles(await administrator.ReadAsync("/administration/accounts?role=Resident")).Distinct());
    }

    [Fact]
    public async Task Only_the_scope_of_the_role_counts()
    {
        var administrator = await platform.SignInAsync(ActorRole.Administrator);
        var page = await administrator.ReadAsync("/administration/accounts/new");
        var organization = ((IHtmlSelectElement)page.QuerySelector("#OrganizationId")!).Options[1].Value;
        var community = ((IHtmlSelectElement)page.QuerySelector("#CommunityId")!).Options[1].Value;
        var made = await (await administrator.SendAsync(
            page, "/administration/accounts/new", ("Name", "试一试"), ("Phone", "13811112222"), ("Role", "CommunityWorker"), ("OrganizationId", organization), ("CommunityId", community))).PageAsync();
        Assert.Null(made.QuerySelector(".error-summary"));
        var wrong = await (await administrator.SendAsync(
            page, "/administration/accounts/new", ("Name", "试一试"), ("Phone", "13811113333"), ("Role", "CommunityWorker"), ("OrganizationId", organization), ("CommunityId", ""))).PageAsync();
        Assert.Equal("#CommunityId", Assert.Single(wrong.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_log_of_exports_names_the_organization_and_the_person()
    {
        var owner = await platform.SignInAsync(ActorRole.OrganizationOwner);
        (await owner.GetAsync("/ledger/export.xlsx")).EnsureSuccessStatusCode();
        var log = await (await platform.SignInAsync(ActorRole.Administrator)).ReadAsync("/administration/exports");
        var row = log.QuerySelector("tbody tr")!;
        Assert.Matches(@"\S+ · \S\*\*", row.QuerySelectorAll("td")[0].TextContent);
        Assert.Contains("没有筛选", row.TextContent);
    }

    private static IEnumerable<string> Roles(IHtmlDocument page) => page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td")[0].TextContent.Trim());
}
