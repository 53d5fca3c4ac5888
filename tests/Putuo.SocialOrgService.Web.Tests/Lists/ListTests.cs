using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Lists;

public sealed class ListTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Formula = "=cmd|'/c calc'!A1 想请人教老人用手机";

    [Fact]
    public async Task A_worker_publishes_what_the_community_needs_and_everybody_reads_it_while_faults_are_said_at_their_fields()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var refused = await PlatformClient.ReadAsync(await worker.PostAsync("/community/demands/new", new() { ["Need"] = "教", ["Name"] = "服务台", ["Phone"] = "12", ["When"] = "Soon" }));
        Assert.Equal(["#CategoryCode", "#Need", "#Phone"], refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal("教", refused.QuerySelector("#Need")!.TextContent.Trim());
        var need = "十来位老人想学用手机 " + string.Concat($"{Guid.NewGuid():N}".Where(char.IsAsciiLetter));
        Dictionary<string, string> form = new() { ["CategoryCode"] = Cast.Category, ["Need"] = need, ["Name"] = "服务台", ["Phone"] = OrderMaking.Phone, ["When"] = "Soon", ["Once"] = $"{Guid.NewGuid()}" };
        var placed = (await worker.PostAsync("/community/demands/new", form)).Headers.Location!.ToString();
        Assert.Equal(placed, (await worker.PostAsync("/community/demands/new", form)).Headers.Location!.ToString());
        Assert.Contains("社区提出", (await worker.PageAsync(placed)).QuerySelector("main")!.TextContent);
        var list = (await app.Visitor().PageAsync("/lists/communities")).QuerySelector("main")!.TextContent;
        Assert.Single(list.Split(need)[1..]);
        Assert.DoesNotContain(OrderMaking.Phone, list);
    }

    [Fact]
    public async Task A_residents_words_are_public_once_the_community_released_them_and_the_resident_takes_them_back()
    {
        var order = await PlaceAsync("想请人教用手机，我是欧阳阿姨");
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.NotNull((await worker.PageAsync("/community/publications")).QuerySelector($"form[action='/community/publications/{order.OrderId}/release']"));
        var refused = await PlatformClient.ReadAsync(await worker.PostAsync($"/community/publications/{order.OrderId}/release", new() { ["PublicText"] = "教", ["Sent"] = "1" }));
        Assert.Equal("#PublicText", Assert.Single(refused.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("教", refused.QuerySelector("#PublicText")!.TextContent.Trim());
        var text = $"老人想学手机{order.OrderId}";
        var other = await worker.PostAsync($"/community/publications/{order.OrderId}/release", new() { ["PublicText"] = text, ["Sent"] = "2" });
        Assert.Contains("没有公开", (await worker.PageAsync(other.Headers.Location!.ToString())).QuerySelector("main .notice")!.TextContent);
        Assert.Equal("/community/publications?done=released", (await worker.PostAsync($"/community/publications/{order.OrderId}/release", new() { ["PublicText"] = text, ["Sent"] = "1" })).Headers.Location!.ToString());
        var list = "/lists/residents?category=" + Cast.Category[..1];
        Assert.Contains(text, (await worker.PageAsync(list)).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("欧阳", (await worker.PageAsync(list)).QuerySelector("main")!.TextContent);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.NotNull((await resident.PageAsync($"/orders/{order.Number}")).QuerySelector($"a[href='/orders/{order.Number}/publication']"));
        Assert.Contains(text, (await resident.PageAsync($"/orders/{order.Number}/publication")).QuerySelector("main")!.TextContent);
        await resident.PostAsync($"/orders/{order.Number}/publication/end");
        Assert.DoesNotContain(text, (await resident.PageAsync(list)).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/projects", "projects")]
    [InlineData("/offerings", "offerings")]
    [InlineData("/lists/communities", "community-demands")]
    [InlineData("/lists/residents", "resident-demands")]
    [InlineData("/organizations", "organizations")]
    [InlineData("/talents", "talents")]
    public async Task Every_list_is_taken_along_by_a_visitor_in_both_forms_and_written_down(string list, string what)
    {
        var visitor = app.Visitor();
        Assert.Equal(2, (await visitor.PageAsync(list)).QuerySelectorAll($"a[href^='{list}/export.']").Length);
        using var workbook = new ZipArchive(await (await visitor.GetAsync(list + "/export.xlsx?area=1")).Content.ReadAsStreamAsync());
        Assert.Contains(workbook.Entries, entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
        var text = await (await visitor.GetAsync(list + "/export.csv")).Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), text[..3]);
        var log = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().ExportLogs.OrderByDescending(e => e.Id).FirstAsync(e => e.What == what));
        Assert.Equal((null, text.Count(letter => letter == '\n') - 1), (log.UserId, log.Rows));
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var community = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Communities[0]));
        await administrator.GetAsync($"{list}/export.csv?area={community.Id}");
        var rows = (await administrator.PageAsync("/administration/exports")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("访客", StringComparison.Ordinal));
        Assert.True(list == "/projects" || rows[0].Contains(community.Name, StringComparison.Ordinal), rows[0]);
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_a_text_in_what_is_taken_along()
    {
        Assert.True((await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Worker], app.Request(Formula) with { ForCommunity = true }))).IsDone);
        var text = await app.Visitor().Http.GetStringAsync("/lists/communities/export.csv");
        Assert.DoesNotContain("," + Formula, text);
        Assert.DoesNotContain("\"=cmd", text);
        Assert.Contains("=cmd", text);
        using var workbook = new ZipArchive(await (await app.Visitor().GetAsync("/lists/communities/export.xlsx")).Content.ReadAsStreamAsync());
        foreach (var entry in workbook.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotMatch("<(x:)?f>", await reader.ReadToEndAsync());
        }
    }

    private Task<OrderResult> PlaceAsync(string need) => app.AskAsync(services =>
        services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], app.Request(need) with { MayPublishNeed = true }));
}
