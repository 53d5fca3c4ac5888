using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration.Districts;

public sealed class DistrictAreaTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Areas = "/administration/district/areas", Hongqi = "1210", Nanao = "1211";

    [Fact]
    public async Task A_community_switched_on_is_offered_at_once_and_switched_off_takes_no_new_orders()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        Assert.DoesNotContain(Hongqi, await OfferedAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await SwitchAsync(administrator, Hongqi, "红旗村", "Hongqi Village", on: true)).StatusCode);
        Assert.Contains(Hongqi, await OfferedAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await SwitchAsync(administrator, Hongqi, "红旗村", "Hongqi Village", on: false)).StatusCode);
        Assert.DoesNotContain(Hongqi, await OfferedAsync());

        var area = (await app.Visitor().PageAsync($"/areas/{Hongqi}")).QuerySelector("main")!;
        Assert.Contains("这里现在不收新单", area.TextContent);
        Assert.NotNull(area.QuerySelector("a[href='/areas/1201']"));

        var visitor = app.Visitor();
        await visitor.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        var need = await visitor.PostAsync("/orders/new/need", new() { ["Need"] = "想请人帮忙送一次饭", ["When"] = "Soon", ["CommunityId"] = Hongqi, ["Name"] = "张阿姨", ["Phone"] = "13800000001", ["Consent"] = "true" });
        var said = (await PlatformClient.ReadAsync(need)).QuerySelector("main")!.TextContent;
        Assert.Contains("红旗村现在不收新单。收单的有：兴普社区", said);

        var history = (await administrator.PageAsync($"{Areas}/{Hongqi}")).QuerySelector("main")!.TextContent;
        Assert.Contains("开通服务", history);
        Assert.Contains("管**", history);
    }

    [Fact]
    public async Task A_stale_form_says_who_was_first_and_keeps_what_was_typed()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var seen = await SeenAsync(administrator, Nanao);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(administrator, Nanao, "南岙新村", seen)).StatusCode);
        var answer = await SaveAsync(administrator, Nanao, "南岙老村", seen);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Contains("管**改过这一项", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("南岙老村", ((IHtmlInputElement)page.QuerySelector("#Name")!).Value);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(administrator, Nanao, "南岙老村", ((IHtmlInputElement)page.QuerySelector("[name=Seen]")!).Value)).StatusCode);
    }

    [Fact]
    public async Task A_form_shows_what_another_machine_changed_a_moment_ago_and_not_what_this_one_still_remembers()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var before = await app.AskAsync(async services =>
        {
            var other = new DistrictBook(services.GetRequiredService<IServiceScopeFactory>());
            await other.RefreshAsync();
            var desk = new DistrictDesk(new DistrictKeeper(services.GetRequiredService<PlatformDbContext>(), other), services.GetRequiredService<DistrictClock>());
            var settings = other.Current.Settings;
            Assert.Null((await desk.SaveSettingsAsync(app.People[Kind.Administrator], settings with { ContactDays = settings.ContactDays + 2 }, 0)).Refusal);
            return settings.ContactDays;
        });
        var page = await administrator.PageAsync("/administration/district/settings");
        Assert.Equal($"{before + 2}", ((IHtmlInputElement)page.QuerySelector("#ContactDays")!).Value);
        Assert.NotEqual("0", ((IHtmlInputElement)page.QuerySelector("[name=Seen]")!).Value);
    }

    [Fact]
    public async Task What_was_used_is_not_removed_and_a_wrong_code_is_said_at_its_field()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var held = await administrator.PostAsync($"{Areas}/{app.People.Community.Id}/removal");
        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
        Assert.Contains("订单和台账", (await PlatformClient.ReadAsync(held)).QuerySelector(".error-summary")!.TextContent);

        var wrong = await administrator.PostAsync($"{Areas}/new", new() { ["Under"] = Nanao, ["Name"] = "一网格", ["NameEn"] = "Grid one", ["Code"] = "12ab" });
        Assert.Equal("#Code", (await PlatformClient.ReadAsync(wrong)).QuerySelector(".error-summary a")!.GetAttribute("href"));
        var added = await administrator.PostAsync($"{Areas}/new", new() { ["Under"] = Nanao, ["Name"] = "一网格", ["NameEn"] = "Grid one", ["IsOn"] = "true" });
        var address = added.Headers.Location!.ToString().Split('?')[0];
        Assert.Equal($"{Areas}/121101", address);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal($"{Areas}?done=removed", (await administrator.PostAsync($"{address}/removal")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_desk_of_the_community_reads_who_looks_after_a_grid_and_nobody_else_does()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var grid = $"{app.People.Community.Id}01";
        var saved = await administrator.PostAsync($"{Areas}/{grid}/worker", new() { ["WorkerName"] = "周海燕", ["WorkerPhone"] = "0580-3012345" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var late = await administrator.PostAsync($"{Areas}/{grid}/worker", new() { ["WorkerName"] = "吴海鸥", ["WorkerPhone"] = "", ["WorkerSeen"] = "0" });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("吴海鸥", ((IHtmlInputElement)(await PlatformClient.ReadAsync(late)).QuerySelector("#WorkerName")!).Value);
        foreach (var (kind, reads) in new[] { (Kind.Worker, true), (Kind.Administrator, true), (Kind.OtherWorker, false), (Kind.ResidentA, false), (Kind.Owner, false) })
        {
            var page = await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync($"/areas/{app.People.Community.Id}");
            Assert.Equal(reads, page.Body!.TextContent.Contains("周海燕", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("周海燕", (await app.Visitor().PageAsync($"/areas/{app.People.Community.Id}")).Body!.TextContent);
        Assert.DoesNotContain("周海燕", (await administrator.PageAsync("/administration/district")).QuerySelector("main")!.TextContent);
        var phoneAlone = await administrator.PostAsync($"{Areas}/{grid}/worker", new() { ["WorkerName"] = "", ["WorkerPhone"] = "0580-3012345" });
        Assert.Equal("#WorkerName", (await PlatformClient.ReadAsync(phoneAlone)).QuerySelector(".error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_pack_is_taken_out_as_it_stands_and_written_down()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        using var zip = new ZipArchive(await (await administrator.GetAsync("/administration/district/pack.zip")).Content.ReadAsStreamAsync());
        Assert.Equal(["README.md", "areas.json", "calendar.json", "categories.json", "departments.json", "district.json", "forms.json", "triage.json"], zip.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.All(zip.Entries, entry => Assert.True(entry.Length > 20));
        Assert.Contains("区划数据包", (await administrator.PageAsync("/administration/exports")).QuerySelector("main")!.TextContent);
    }

    private async Task<IReadOnlyList<string>> OfferedAsync()
    {
        var visitor = app.Visitor();
        await visitor.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        return [.. (await visitor.PageAsync("/orders/new/need")).QuerySelectorAll("#CommunityId option").Select(option => option.GetAttribute("value")!)];
    }

    private static async Task<string> SeenAsync(PlatformClient client, string area) =>
        ((IHtmlInputElement)(await client.PageAsync($"{Areas}/{area}")).QuerySelector("[name=Seen]")!).Value;

    private static async Task<HttpResponseMessage> SwitchAsync(PlatformClient client, string area, string name, string nameEn, bool on) =>
        await client.SendAsync($"{Areas}/{area}", [("Name", name), ("NameEn", nameEn), ("Seen", await SeenAsync(client, area)), .. on ? new[] { ("IsOn", "true") } : []]);

    private static Task<HttpResponseMessage> SaveAsync(PlatformClient client, string area, string name, string seen) =>
        client.PostAsync($"{Areas}/{area}", new() { ["Name"] = name, ["NameEn"] = "Nan'ao Village", ["Seen"] = seen });
}
