using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Comments;

/// <summary>A public comment that should not stand there: anybody reports it, the community of its order decides.</summary>
public sealed class CommentTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_reported_comment_is_hidden_by_the_community_and_its_stars_stay()
    {
        var (id, comment) = await CommentAsync("师傅姓赵，住在三号楼");
        var profile = $"/organizations/{app.People.OrganizationId}";
        var visitor = app.Visitor();
        Assert.Contains(comment, (await visitor.PageAsync(profile + "?seen=1")).Body!.TextContent);
        Assert.NotNull((await visitor.PageAsync(profile + "?seen=2")).QuerySelector($"a[href='/comments/{id}/report']"));

        var silent = await PlatformClient.ReadAsync(await visitor.PostAsync($"/comments/{id}/report", new() { ["Reason"] = "" }));
        Assert.NotNull(silent.QuerySelector("#Reason[aria-invalid=true]"));
        Assert.NotNull((await visitor.PageAsync($"/comments/{id}/report")).QuerySelector($"main a[href='{profile}']"));
        Assert.Equal($"/comments/reported?organization={app.People.OrganizationId}", (await visitor.PostAsync($"/comments/{id}/report", new() { ["Reason"] = "写了别人的姓和楼号" })).Headers.Location!.ToString());

        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        Assert.DoesNotContain(comment, (await other.PageAsync("/community/comments")).Body!.TextContent);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.NotNull((await worker.PageAsync("/triage")).QuerySelector(".rail a[href='/community/comments'] b"));
        var form = (await worker.PageAsync("/community/comments")).QuerySelectorAll("form[action$='/hiding']").Last(f => f.ParentElement!.TextContent.Contains(comment));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(form.GetAttribute("action")!, new() { ["HidingReason"] = "写了名字" })).StatusCode);
        Assert.EndsWith("?done=hidden", (await worker.PostAsync(form.GetAttribute("action")!, new() { ["HidingReason"] = "写了名字" })).Headers.Location!.ToString());

        Assert.NotNull((await visitor.PageAsync($"/comments/reported?organization={app.People.OrganizationId}")).QuerySelector($"main a[href='{profile}']"));
        var decided = (await worker.PageAsync("/community/comments")).QuerySelectorAll("[aria-labelledby=decided] .card").First().TextContent;
        foreach (var said in new[] { comment, "写了名字", "海岛助老服务中心", "已隐藏" })
            Assert.Contains(said, decided);
        Assert.DoesNotContain(comment, (await other.PageAsync("/community/comments")).Body!.TextContent);

        Assert.DoesNotContain(comment, (await visitor.PageAsync(profile + "?seen=3")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/comments/{id}/report")).StatusCode);
        Assert.Equal(5, await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Ratings.Single(r => r.Id == id).Stars)));
    }

    [Fact]
    public async Task A_comment_tells_the_week_of_the_service_as_the_front_page_does()
    {
        var (id, comment) = await CommentAsync("来得很准时");
        var before = DateTime.UtcNow.AddDays(-7);
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Ratings.Where(r => r.Id == id).ExecuteUpdateAsync(rating => rating.SetProperty(r => r.At, before)));
        var visitor = app.Visitor();
        var told = (await visitor.PageAsync($"/organizations/{app.People.OrganizationId}?seen=4")).QuerySelectorAll(".comments > li").Single(li => li.TextContent.Contains(comment));
        Assert.Contains("本周", told.QuerySelector(".meta")!.TextContent);
        var story = (await visitor.PageAsync("/?seen=4")).QuerySelectorAll(".stories article").Single(article => article.TextContent.Contains(comment));
        Assert.Contains("本周", story.TextContent);
    }

    [Fact]
    public async Task A_reason_that_is_missing_or_too_long_stands_with_what_is_wrong_at_the_comment_it_was_typed_for()
    {
        var visitor = app.Visitor();
        var comments = new[] { (await CommentAsync("第一条意见，写了人名")).Comment, (await CommentAsync("第二条意见，也写了人名")).Comment };
        foreach (var id in await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Ratings.Where(r => comments.Contains(r.Comment)).Select(r => r.Id).ToList())))
            await visitor.PostAsync($"/comments/{id}/report", new() { ["Reason"] = "写了别人的名字" });
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var action = (await worker.PageAsync("/community/comments")).QuerySelectorAll("form[action$='/hiding']").Single(f => f.ParentElement!.TextContent.Contains(comments[1])).GetAttribute("action")!;
        foreach (var typed in new[] { "", new string('长', ServiceOrder.MostReason + 1) })
        {
            var page = await PlatformClient.ReadAsync(await worker.PostAsync(action, new() { ["HidingReason"] = typed }));
            var field = (AngleSharp.Html.Dom.IHtmlInputElement)page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!)!;
            Assert.Equal((action, typed, "true"), (field.Form!.GetAttribute("action"), field.Value, field.GetAttribute("aria-invalid")));
            Assert.NotEmpty(page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.Trim());
            Assert.All(page.QuerySelectorAll("[name=HidingReason]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(other => other != field), other => Assert.Empty(other.Value));
            Assert.NotNull(page.QuerySelector(".pager a[href='/community/comments']"));
        }
        await worker.PostAsync(action.Replace("/hiding", "/keeping"));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync(action, new() { ["HidingReason"] = "" })).StatusCode);
    }

    private async Task<(long Id, string Comment)> CommentAsync(string comment)
    {
        var order = await app.CompleteAsync();
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().RateAsync(app.People[Kind.ResidentA], order.OrderId, 5, comment));
        return (await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Ratings.Single(r => r.OrderId == order.OrderId).Id)), comment);
    }
}
