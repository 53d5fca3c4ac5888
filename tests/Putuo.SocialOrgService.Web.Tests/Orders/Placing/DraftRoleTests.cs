using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

/// <summary>A draft is placed in the role that its page said, and in no other that the press finds.</summary>
public sealed class DraftRoleTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Check = "/orders/new/check", Delegations = "/account/delegations";

    [Fact]
    public async Task What_was_filled_in_for_a_mother_is_the_daughters_own_only_after_she_was_told_so()
    {
        var (mother, daughter) = await ActingAsync();
        var need = "替母亲约一次理发，上门来剪";
        await FillInAsync(daughter, need);
        Assert.Null((await daughter.PageAsync(Check)).QuerySelector("main .notice-warn"));
        var end = (await mother.PageAsync(Delegations)).QuerySelector($"form[action^='{Delegations}/'][action$='/end']")!.GetAttribute("action")!;
        await mother.PostAsync(end);

        var told = await daughter.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var page = await PlatformClient.ReadAsync(told);
        Assert.Contains("就是您本人点单", page.QuerySelector("main")!.TextContent);
        Assert.Contains(need, page.QuerySelector("dl.summary")!.TextContent);
        Assert.Empty(await OrdersAsync(need));

        var shownAs = page.QuerySelector<IHtmlInputElement>("input[name=shownAs]")!.Value;
        Assert.EndsWith("/placed", (await daughter.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}", ["shownAs"] = shownAs })).Headers.Location!.ToString());
        Assert.Null(Assert.Single(await OrdersAsync(need)).DelegationId);
    }

    [Fact]
    public async Task A_page_that_was_shown_in_another_role_places_nothing()
    {
        var (mother, daughter) = await ActingAsync();
        var acting = (await daughter.PageAsync("/account")).QuerySelector("#roles li:has(.badge)")!.TextContent;
        Assert.Contains("亲情代办人", acting);
        await daughter.PostAsync("/account/role", new() { ["grant"] = "0" });
        var need = "约人来家里洗一次窗户，两间房";
        await FillInAsync(daughter, need);
        var shownAs = (await daughter.PageAsync(Check)).QuerySelector<IHtmlInputElement>("input[name=shownAs]")!.Value;
        var grant = (await daughter.PageAsync("/account")).QuerySelectorAll("#roles button[name=grant]").Select(button => button.GetAttribute("value")).First(value => value != "0")!;
        await daughter.PostAsync("/account/role", new() { ["grant"] = grant });
        Assert.Equal(HttpStatusCode.Conflict, (await daughter.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}", ["shownAs"] = shownAs })).StatusCode);
        Assert.Empty(await OrdersAsync(need));
        var end = (await mother.PageAsync(Delegations)).QuerySelector($"form[action^='{Delegations}/'][action$='/end']")!.GetAttribute("action")!;
        await mother.PostAsync(end);
    }

    [Fact]
    public async Task Whoever_places_for_callers_places_no_draft_of_the_wizard()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var need = "社区的人自己要修一次水龙头";
        await FillInAsync(worker, need);
        var page = await worker.PageAsync(Check);
        Assert.Null(page.QuerySelector($"form[action='{Check}']"));
        Assert.NotNull(page.QuerySelector("main a[href='/account#roles']"));
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostAsync(Check, new() { ["once"] = $"{Guid.NewGuid()}" })).StatusCode);
        Assert.Empty(await OrdersAsync(need));
    }

    private async Task<(PlatformClient Mother, PlatformClient Daughter)> ActingAsync()
    {
        var (mother, daughter) = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)), await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB)));
        var offered = await PlatformClient.ReadAsync(await mother.PostAsync(
            Delegations, new() { ["Kin"] = "Daughter", ["Categories"] = "A", ["Months"] = "3", ["Agree"] = "true", ["Once"] = $"{Guid.NewGuid()}" }));
        await daughter.PostAsync(Delegations + "/acceptance", new() { ["Code"] = offered.QuerySelector(".one-time")!.TextContent });
        return (mother, daughter);
    }

    private async Task FillInAsync(PlatformClient client, string need) => Assert.Equal(Check, (await client.PostAsync("/orders/new/need", new()
    {
        ["Category"] = Cast.Category,
        ["Need"] = need,
        ["CommunityId"] = $"{app.People.Community.Id}",
        ["Name"] = "张阿姨",
        ["Phone"] = "13912345671",
        ["When"] = "Soon",
        ["Consent"] = "true",
    })).Headers.Location!.ToString());

    private Task<List<ServiceOrder>> OrdersAsync(string need) =>
        app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.AsNoTracking().Where(o => o.Need == need).ToListAsync());
}
