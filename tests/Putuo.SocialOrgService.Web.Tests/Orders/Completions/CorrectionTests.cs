using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Completions;

public sealed class CorrectionTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_correction_begins_with_the_record_and_replaces_it_in_sums()
    {
        var (client, address, page, former) = await FormAsync();
        Assert.Equal("陪同就诊并送回家中，老人情绪稳定。", page.QuerySelector<IHtmlTextAreaElement>("#Description")!.Value);
        Assert.Equal(["09:00", "10:30", "3", "1"], new[] { "From", "To", "Staff", "People" }.Select(name => page.QuerySelector<IHtmlInputElement>("#" + name)!.Value));
        Assert.Equal(2, page.QuerySelectorAll(".staged img").Length);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(page.QuerySelector(".staged img")!.GetAttribute("src"))).StatusCode);

        Assert.False(page.QuerySelector($"form[action='{address}'] button")!.HasAttribute("name"), "Enter in a field removes a photo.");

        var fewer = await (await client.SendAsync(page, address, [], ("Remove", page.QuerySelector(".staged button")!.GetAttribute("value")!))).PageAsync();
        Assert.Single(fewer.QuerySelectorAll(".staged img"));
        var silent = await (await client.SendAsync(fewer, address, [("新的.jpg", WorkForms.Picture(width: 400))], ("Staff", "2"))).PageAsync();
        Assert.Equal("#Reason", Assert.Single(silent.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal(2, silent.QuerySelectorAll(".staged img").Length);
        Assert.Equal("2", silent.QuerySelector<IHtmlInputElement>("#Staff")!.Value);

        var order = address[..address.LastIndexOf('/')];
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal($"{order}?done=corrected", (await client.SendAsync(silent, address, [], ("Reason", "服务人数写错了"))).Headers.Location?.OriginalString);

        var report = await client.ReadAsync(order);
        Assert.Contains("服务人数写错了", report.QuerySelector("#order-timeline")!.TextContent);
        Assert.Contains("2人上门", report.QuerySelector("#order-report")!.TextContent);
        Assert.Equal(2, report.QuerySelectorAll("#order-report .photos img").Length);
        var records = await platform.WithDataAsync(db => db.ServiceRecords.AsNoTracking()
            .Where(r => r.Number == former || r.Supersedes == former).OrderBy(r => r.Id).ToListAsync());
        Assert.Equal([(former, false, 270), (records[1].Number, true, 180)], records.Select(r => (r.Number, r.IsLatest, r.Minutes)));
        Assert.Contains(records[1].Number, (await client.ReadAsync("/ledger/" + former)).QuerySelector("main")!.TextContent);
        Assert.Contains("服务人数写错了", (await client.ReadAsync("/ledger/" + records[1].Number)).QuerySelector("main")!.TextContent);

        using var scope = platform.Services.CreateScope();
        var found = await scope.ServiceProvider.GetRequiredService<LedgerAudit>().VerifyAsync(scope.ServiceProvider.GetRequiredService<PhotoStore>().HashOfAsync);
        Assert.Null(found.Break);
    }

    [Fact]
    public async Task What_a_colleague_has_corrected_meanwhile_is_not_overwritten()
    {
        var (client, address, page, former) = await FormAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(page, address, [], ("Reason", "人数写错了"), ("People", "2"))).StatusCode);
        var late = await client.SendAsync(page, address, [], ("Reason", "时间写错了"), ("once", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(1, await platform.WithDataAsync(db => db.ServiceRecords.CountAsync(r => r.Supersedes == former)));
    }

    [Fact]
    public async Task A_corrected_time_is_checked_like_the_first_one()
    {
        var (client, address, page, _) = await FormAsync();
        var shown = await (await client.SendAsync(page, address, [], ("Reason", "时间写错了"), ("Day", "2022-03-01"))).PageAsync();
        Assert.Equal("#Day", Assert.Single(shown.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("时间写错了", shown.QuerySelector<IHtmlTextAreaElement>("#Reason")!.Value);
    }

    /// <summary>The form of an order just completed with two photos.</summary>
    private async Task<(HttpClient Client, string Address, IHtmlDocument Page, string Record)> FormAsync()
    {
        var (client, completion, page) = await WorkForms.OfAsync(platform);
        var done = await client.SendAsync(page, completion, [("现场.jpg", WorkForms.Picture()), ("签收单.jpg", WorkForms.Picture(height: 200))], WorkForms.Typed(platform));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var record = (await client.ReadAsync(done.Headers.Location!.OriginalString)).QuerySelector(".result-number a")!.TextContent;
        var address = completion.Replace("/completion", "/correction", StringComparison.Ordinal);
        return (client, address, await client.ReadAsync(address), record);
    }
}
