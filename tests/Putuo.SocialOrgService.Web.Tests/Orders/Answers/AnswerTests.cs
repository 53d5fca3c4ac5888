using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Answers;

public sealed class AnswerTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_provider_answers_each_comment_under_it_and_once()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Rated));
        Assert.Null((await app.AskAsync(services => services.GetRequiredService<OrderDesk>().RateAsync(app.People[Kind.Worker], order.OrderId, 3, "电话打不通。"))).Refusal);
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var (page, answer) = ($"/orders/{order.Number}", $"/orders/{order.Number}/answer");
        Assert.Equal(2, (await member.PageAsync(page)).QuerySelectorAll($"form[action='{answer}']").Length);

        var once = $"{Guid.NewGuid()}";
        for (var twice = 0; twice < 2; twice++)
        {
            var sent = await member.PostAsync(answer, new() { ["once"] = once, ["Rater"] = "CommunityWorker", ["Answer"] = "号码换过了，已经更新。" });
            Assert.Equal($"{page}?done=answered", sent.Headers.Location?.OriginalString);
        }

        var resident = await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync(page);
        Assert.Contains("号码换过了", resident.QuerySelectorAll(".ratings > li").Single(li => li.TextContent.Contains("电话打不通")).TextContent);
        Assert.Contains(resident.QuerySelectorAll("#order-timeline li"), line => line.TextContent.Contains("回复评价") && line.TextContent.Contains("号码换过了"));
        await app.ArrivedAsync(order.OrderId, Kind.ResidentA, OrderEventKind.Answered);
        Assert.Single((await member.PageAsync(page)).QuerySelectorAll($"form[action='{answer}']"));
        var again = await member.PostAsync(answer, new() { ["Rater"] = "CommunityWorker", ["Answer"] = "再说一次" });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("长")]
    public async Task A_wrong_answer_comes_back_beside_its_comment(string repeated)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Rated));
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var typed = string.Concat(Enumerable.Repeat(repeated, 501));
        var page = await PlatformClient.ReadAsync(await member.PostAsync($"/orders/{order.Number}/answer", new() { ["Rater"] = "Requester", ["Answer"] = typed }));
        Assert.Equal("#Answer", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Contains("饭菜有点凉", page.QuerySelector(".quote")!.TextContent);
        Assert.Equal(typed, ((AngleSharp.Html.Dom.IHtmlTextAreaElement)page.QuerySelector("#Answer")!).Value.Trim());
    }
}
