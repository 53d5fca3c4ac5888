using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.LifeCycle;

/// <summary>The annual check from its opening to the public list.</summary>
public sealed class AnnualTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_administrator_opens_a_campaign_and_who_does_not_report_stands_in_the_public_list()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var today = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Calendar.DayOf(services.GetRequiredService<DistrictClock>().UtcNow)));
        var page = await PlatformClient.ReadAsync(await administrator.PostAsync("/lifecycle/annual", new() { ["Year"] = "去年", ["Deadline"] = "" }));
        Assert.NotNull(page.QuerySelector("#Year-error"));
        Assert.NotNull(page.QuerySelector("#Deadline-error"));
        page = await PlatformClient.ReadAsync(await administrator.PostAsync("/lifecycle/annual", new() { ["Year"] = $"{today.Year}", ["Deadline"] = $"{today.AddDays(1):yyyy-MM-dd}" }));
        Assert.Contains("上一年度", page.QuerySelector("#Year-error")!.TextContent);
        page = await PlatformClient.ReadAsync(await administrator.PostAsync("/lifecycle/annual", new() { ["Year"] = $"{today.Year - 1}", ["Deadline"] = $"{today:yyyy-MM-dd}" }));
        Assert.Contains("明天以后", page.QuerySelector("#Deadline-error")!.TextContent);

        var year = today.Year - 1;
        var typed = new Dictionary<string, string> { ["Year"] = $"{year}", ["Deadline"] = $"{today.Year}-12-31" };
        Assert.SkipWhen(today is { Month: 12, Day: 31 }, "There is no deadline left in this year.");
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal($"/lifecycle/annual/{year}", (await administrator.PostAsync("/lifecycle/annual", typed)).Headers.Location!.ToString());
        page = await administrator.PageAsync($"/lifecycle/annual/{year}?state=Open");
        Assert.Equal(4, page.QuerySelectorAll("tbody tr").Length);
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        Assert.Contains($"{year}年度年检开始了", (await owner.PageAsync("/notices")).QuerySelector("#inbox")!.TextContent);
        Assert.NotNull((await owner.PageAsync("/workbench/lifecycle")).QuerySelector($".notice-warn a[href='/lifecycle/guide/annualreport?year={year}']"));

        await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            await db.AnnualCampaigns.ExecuteUpdateAsync(c => c.SetProperty(x => x.EndsAt, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            return await services.GetRequiredService<LifeCycleWatch>().CloseAsync();
        });
        var visitor = app.Visitor();
        page = await visitor.PageAsync("/organizations/abnormal");
        Assert.Contains("海岛助老服务中心", page.QuerySelector("tbody")!.TextContent);
        Assert.Contains($"没有报{year}年度年检", page.QuerySelector("tbody")!.TextContent);
        Assert.Contains("活动异常名录", (await visitor.PageAsync($"/organizations/{app.People.OrganizationId}")).QuerySelector(".notice-warn")!.TextContent);
        Assert.NotNull((await owner.PageAsync("/workbench/lifecycle")).QuerySelector($".notice-bad a[href='/lifecycle/guide/appeal?year={year}']"));

        var id = await app.AskAsync(async services =>
        {
            var desk = services.GetRequiredService<FilingDesk>();
            var begun = await desk.BeginAsync(app.People[Kind.Owner], FormKind.Appeal);
            Answer[] answers = [new("organization", "海岛助老服务中心"), new("ground", "force"), new("facts", "停航，材料晚到。")];
            Assert.Null((await desk.SaveAsync(app.People[Kind.Owner], begun.Id, answers, null, [new StoredAttachment("evidence", new string('a', 32), "回执.pdf", AttachmentKind.Pdf, 10)])).Refusal);
            Assert.Null((await desk.SubmitAsync(app.People[Kind.Owner], begun.Id)).Refusal);
            return begun.Id;
        });
        await administrator.PostAsync($"/lifecycle/filings/{id}/approval");
        Assert.DoesNotContain("海岛助老服务中心", (await visitor.PageAsync("/organizations/abnormal")).QuerySelector("main")!.TextContent);
        Assert.Contains("申诉成立移出", (await visitor.PageAsync("/organizations/abnormal?lifted=true")).QuerySelector("tbody")!.TextContent);
        Assert.Null((await visitor.PageAsync($"/organizations/{app.People.OrganizationId}")).QuerySelector(".notice-warn"));

        foreach (var address in new[] { $"/lifecycle/annual/{year}", "/lifecycle/desk?status=" })
            Assert.InRange((await StatementCount.OfAsync(administrator, address)).Count, 1, 6);
    }
}
