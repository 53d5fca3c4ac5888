using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Organizations;

/// <summary>An organization's entry is changed by its owner and by the administrator.</summary>
public sealed class EntryTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task An_owner_changes_the_description_and_everybody_reads_it_at_once()
    {
        var (owner, visitor) = (await app.SignInAsync(Cast.PhoneOf(Kind.Owner)), app.Visitor());
        var profile = $"/organizations/{app.People.OrganizationId}";
        var form = await owner.PageAsync(profile + "/entry");
        Assert.NotNull((await owner.PageAsync("/workbench")).QuerySelector($".rail a[href='{profile}/entry']"));
        Assert.Null(form.QuerySelector("[name=Name], [name=CreditCode], [name=Fields], [name=Areas]"));
        Assert.Contains("海岛助老服务中心", form.QuerySelector("aside")!.TextContent);
        await visitor.PageAsync(profile);

        var silent = await PlatformClient.ReadAsync(await owner.PostAsync(profile + "/entry", new() { ["About"] = " ", ["Venues"] = "两间活动室", ["Volunteers"] = "0" }));
        Assert.Contains("请写组织简介", silent.QuerySelector("#About-error")!.TextContent);
        Assert.Contains("请填1到100000的整数", silent.QuerySelector("#Volunteers-error")!.TextContent);
        Assert.Equal(("两间活动室", "0"), (silent.QuerySelector("#Venues")!.TextContent.Trim(), silent.QuerySelector("#Volunteers")!.GetAttribute("value")));

        for (var i = 0; i < 2; i++)
            Assert.EndsWith("?done=changed", (await owner.PostAsync(profile + "/entry", new() { ["About"] = "陪诊、送餐，周末也来。", ["Venues"] = "两间活动室", ["Volunteers"] = "30", ["Name"] = "偷换的名字" })).Headers.Location!.ToString());
        var page = await visitor.PageAsync(profile);
        Assert.Contains("陪诊、送餐，周末也来。", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("偷换的名字", page.Body!.TextContent);
        var resources = page.QuerySelectorAll("main .card").Single(card => card.QuerySelector("h2")?.TextContent.Trim() == "可用资源");
        Assert.Equal(["场地：两间活动室", "志愿者：约30人"], resources.QuerySelectorAll("dl > div").Select(line => $"{line.QuerySelector("dt")!.TextContent.Trim()}：{line.QuerySelector("dd")!.TextContent.Trim()}"));
        var history = (await owner.PageAsync(profile + "/entry")).QuerySelectorAll(".timeline li");
        var changed = Assert.Single(history, line => line.TextContent.Contains("资料变更")).TextContent;
        Assert.All(new[] { "改了：", "组织简介", "场地", "志愿者人数" }, word => Assert.Contains(word, changed));
    }

    [Fact]
    public async Task A_number_of_volunteers_that_is_none_stays_as_typed_with_everything_else()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var page = await PlatformClient.ReadAsync(await owner.PostAsync(
            $"/organizations/{app.People.OrganizationId}/entry", new() { ["About"] = "陪诊", ["Equipment"] = "工具车1辆", ["Volunteers"] = "三十位", ["Funds"] = "每年5万元" }));
        Assert.NotNull(page.QuerySelector("#Volunteers[aria-invalid=true]"));
        Assert.Equal(
            ("三十位", "工具车1辆", "每年5万元"),
            (page.QuerySelector("#Volunteers")!.GetAttribute("value"), page.QuerySelector("#Equipment")!.TextContent.Trim(), page.QuerySelector("#Funds")!.TextContent.Trim()));
    }

    [Fact]
    public async Task What_an_organization_has_is_looked_for_in_the_registry_and_kept_with_the_export()
    {
        var (visitor, id) = (app.Visitor(), app.People.UnfitOrganizationId);
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Organizations.Where(o => o.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Equipment, "棋盘80副").SetProperty(o => o.Funds, "会费每年2万元")));
        var found = await visitor.PageAsync("/organizations?resource=Funds&field=H");
        Assert.Contains($"/organizations/{id}", Listed(found));
        Assert.Equal("Funds", found.QuerySelector("#resource option[selected]")!.GetAttribute("value"));
        Assert.NotNull(found.QuerySelector("main a[href='/organizations/export.csv?field=H&resource=Funds']"));
        Assert.DoesNotContain($"/organizations/{id}", Listed(await visitor.PageAsync("/organizations?resource=Volunteers&field=H")));
        Assert.Equal(Listed(await visitor.PageAsync("/organizations?field=H")), Listed(await visitor.PageAsync("/organizations?resource=boats&field=H")));
        var taken = await (await visitor.GetAsync("/organizations/export.csv?resource=Funds&field=H")).Content.ReadAsStringAsync();
        Assert.All(new[] { "场地,设备,志愿者,资金", "棋盘80副", "会费每年2万元" }, said => Assert.Contains(said, taken));

        static IEnumerable<string?> Listed(IHtmlDocument page) => page.QuerySelectorAll(".org-list h2 a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task The_administrator_changes_all_of_it_from_the_registry_and_what_is_wrong_stands_at_its_field()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var id = app.People.UnfitOrganizationId;
        Assert.NotNull((await administrator.PageAsync($"/administration/organizations/{id}")).QuerySelector($"a[href='/organizations/{id}/entry']"));
        var form = await administrator.PageAsync($"/organizations/{id}/entry");
        var typed = form.QuerySelectorAll("main form [name]").Where(field => field.GetAttribute("type") is not ("checkbox" or "radio" or "hidden"))
            .GroupBy(field => field.GetAttribute("name")!).ToDictionary(group => group.Key, group => group.First().GetAttribute("value") ?? "");
        (typed["Type"], typed["CreditCode"], typed["Name"], typed["About"], typed["Representative"]) = ("ServiceInstitution", "5233", "改名的棋友会", "下棋", "周");
        var page = await PlatformClient.ReadAsync(await administrator.PostAsync($"/organizations/{id}/entry", typed));
        Assert.Contains("是18位，您写了4位", page.QuerySelector("#CreditCode-error")!.TextContent);
        Assert.Equal("改名的棋友会", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.DoesNotContain("改名的棋友会", (await app.Visitor().PageAsync($"/organizations/{id}")).Body!.TextContent);
    }

    [Fact]
    public async Task Members_and_other_organizations_find_no_such_page()
    {
        foreach (var kind in new[] { Kind.Member, Kind.OtherOrganization, Kind.ResidentA, Kind.Department })
            Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync(Cast.PhoneOf(kind))).GetAsync($"/organizations/{app.People.OrganizationId}/entry")).StatusCode);
    }
}
