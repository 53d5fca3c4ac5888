using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Accounts.Delegations;

public sealed class DelegationTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Page = "/account/delegations";

    [Fact]
    public async Task A_daughter_orders_for_her_mother_who_reads_who_acted_and_takes_it_back()
    {
        var mother = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var daughter = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        var offered = await PlatformClient.ReadAsync(await mother.PostAsync(Page, Form()));
        var code = offered.QuerySelector(".one-time")!.TextContent;
        Assert.Equal("/account?done=delegated", (await daughter.PostAsync(Page + "/acceptance", new() { ["Code"] = code })).Headers.Location!.ToString());

        Assert.Contains("替", (await daughter.PageAsync("/orders/new")).QuerySelector("main .notice")!.TextContent);
        Assert.Equal(["A"], (await daughter.PageAsync("/orders/new")).QuerySelectorAll("main a[href^='/orders/new?category=']").Select(a => a.GetAttribute("href")!.Split('=')[1][..1]).Distinct());
        var refused = await PlatformClient.ReadAsync(await daughter.PostAsync("/orders/new", new() { ["Category"] = "F03" }));
        Assert.Contains("没有请您代办", refused.QuerySelector("main")!.TextContent);
        var poster = await daughter.PageAsync("/orders/new?category=F03");
        Assert.Contains("没有请您代办", poster.QuerySelector("main")!.TextContent);
        Assert.Null(poster.QuerySelector("button[name=Category][value=F03]"));
        Assert.Contains("接受了亲情代办", (await mother.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
        var order = await PlaceAsync(daughter);
        var timeline = (await mother.PageAsync(order)).QuerySelector("#order-timeline")!.TextContent;
        Assert.Contains("女儿替张**点单", timeline);
        Assert.Contains("亲情代办人（女儿）", timeline);
        Assert.DoesNotContain("Daughter", timeline);
        Assert.DoesNotContain("电话", timeline);
        Assert.Null((await daughter.PageAsync(order + "/placed")).QuerySelector("svg.qr, .qr"));
        Assert.Equal(HttpStatusCode.NotFound, (await daughter.GetAsync(order + "/slip")).StatusCode);
        Assert.NotNull((await daughter.PageAsync("/orders/new")).QuerySelector($"main .notice a[href='{order}']"));
        Assert.Contains("我代办的订单", (await daughter.PageAsync("/orders")).QuerySelector("h1")!.TextContent);
        Assert.NotNull((await daughter.PageAsync("/orders")).QuerySelector($"a[href='{order}']"));

        var end = (await mother.PageAsync(Page)).QuerySelector($"form[action^='{Page}/'][action$='/end']")!.GetAttribute("action")!;
        Assert.Equal(Page + "?done=ended", (await mother.PostAsync(end)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await daughter.GetAsync(order)).StatusCode);
        Assert.Null((await daughter.PageAsync("/orders/new")).QuerySelector($"main a[href='{order}']"));
        Assert.Equal("我的订单", (await daughter.PageAsync("/orders")).QuerySelector("h1")!.TextContent);
        Assert.Contains("女儿", (await mother.PageAsync(order)).QuerySelector("main")!.TextContent);
        Assert.Contains("收回了亲情代办", (await daughter.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
    }

    [Fact]
    public async Task An_administrator_who_takes_the_role_ends_the_delegation_and_both_sides_are_told()
    {
        var (mother, son) = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB)), await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)));
        var offered = await PlatformClient.ReadAsync(await mother.PostAsync(Page, Form()));
        await son.PostAsync(Page + "/acceptance", new() { ["Code"] = offered.QuerySelector(".one-time")!.TextContent });
        var order = await PlaceAsync(son);
        var held = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().RoleGrants.AsNoTracking().OrderBy(g => g.Id).LastAsync(g => g.Role == ActorRole.Delegate));
        await app.AskAsync(services => services.GetRequiredService<AccountBook>().TakeRoleAsync(new Actor(ActorRole.Administrator, 1), held.UserId, held.Id));
        Assert.Contains("期限到了或已停止", (await mother.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
        son = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Contains("期限到了或已停止", (await son.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await son.GetAsync(order)).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_chosen_is_kept()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var refused = await PlatformClient.ReadAsync(await resident.PostAsync(Page, new() { ["Kin"] = "Son", ["Categories"] = "A", ["Months"] = "99" }));
        Assert.Equal(["#Months", "#Agree"], refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(refused.QuerySelector("#Kin option[value=Son][selected]"));
        Assert.NotNull(refused.QuerySelector("input[name=Categories][value=A][checked]"));
        var wrong = await PlatformClient.ReadAsync(await resident.PostAsync(Page + "/acceptance", new() { ["Code"] = "2222-3333-4444-5555" }));
        Assert.Equal("#Code", Assert.Single(wrong.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("2222-3333-4444-5555", wrong.QuerySelector("#Code")!.GetAttribute("value"));
    }

    private static Dictionary<string, string> Form() => new() { ["Kin"] = "Daughter", ["Categories"] = "A", ["Months"] = "3", ["Agree"] = "true", ["Once"] = $"{Guid.NewGuid()}" };

    private async Task<string> PlaceAsync(PlatformClient client)
    {
        await client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        var form = await client.PageAsync("/orders/new/need");
        Assert.Equal("", form.QuerySelector("#Phone")!.GetAttribute("value") ?? "");
        Assert.Equal("怎么称呼家人", form.QuerySelector("label[for=Name]")!.TextContent);
        await client.PostAsync("/orders/new/need", new()
        {
            ["Category"] = Cast.Category, ["Need"] = "每天中午送一份软一些的饭菜", ["CommunityId"] = $"{app.People.Community.Id}", ["Name"] = "张阿姨",
            ["Phone"] = "13912345670", ["When"] = "Soon", ["Consent"] = "true",
        });
        var placed = (await client.PostAsync("/orders/new/check", new() { ["Once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString();
        Assert.EndsWith("/placed", placed, StringComparison.Ordinal);
        return placed[..^"/placed".Length];
    }
}
