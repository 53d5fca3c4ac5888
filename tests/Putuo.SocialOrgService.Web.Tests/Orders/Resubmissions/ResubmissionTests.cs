using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Resubmissions;

public sealed class ResubmissionTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_requester_changes_the_need_and_submits_it_again()
    {
        var form = await OrderForms.OpenAsync(app, "resubmission", Stage.Rejected, Kind.ResidentA);
        Assert.Contains("软一些的饭菜", form.Page.QuerySelector<IHtmlTextAreaElement>("#Need")!.Value);
        Assert.Contains("5个字", (await form.WrongAsync("Need", ("Need", "送饭"))).Said);
        await form.WrongAsync("Need", ("Need", ""));

        await form.DoneAsync(OrderEventKind.Resubmitted, ("Need", "每天中午和晚上各送一份软一些的饭菜"));
        var page = await form.TrackAsync();
        Assert.Contains("待确认", page.QuerySelector("#order-head .badge")!.TextContent);
        Assert.Contains("中午和晚上", page.QuerySelector(".need-text")!.TextContent);
        Assert.Contains("重新提交", page.QuerySelector("#order-timeline")!.TextContent);
        await app.ArrivedAsync(form.Order.OrderId, Kind.Worker, OrderEventKind.Resubmitted);
    }

    [Fact]
    public async Task The_requester_wishes_another_day()
    {
        var form = await OrderForms.OpenAsync(app, "resubmission", Stage.Rejected, Kind.ResidentA);
        var today = app.Services.GetRequiredService<District>().Calendar.DayOf(app.Services.GetRequiredService<DistrictClock>().UtcNow);
        Assert.Contains("今天起一年内", (await form.WrongAsync("Day", ("When", "Day"), ("Day", $"{today.AddDays(-1):yyyy-MM-dd}"))).Said);
        Assert.Contains("请选哪一天", (await form.WrongAsync("Day", ("When", "Day"), ("Day", ""))).Said);

        await form.DoneAsync(OrderEventKind.Resubmitted, ("When", "Day"), ("Day", $"{today.AddDays(3):yyyy-MM-dd}"), ("Part", "Morning"));
        var order = await app.AskAsync(services => services.GetRequiredService<IOrderRepository>().FindAsync(form.Order.OrderId));
        Assert.Equal(new TimeWish(today.AddDays(3), DayPart.Morning), order!.Wish);
        Assert.Contains("上午", (await form.TrackAsync()).QuerySelector(".summary")!.TextContent);
    }

    [Fact]
    public async Task What_asked_one_organization_says_that_it_asks_it_again_and_does()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Addressed));
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().WithdrawAsync(app.People[Kind.ResidentA], order.OrderId, null));
        Assert.Contains("还是请海岛助老服务中心答复", (await OrderForms.OpenAsync(app, "resubmission", order, Kind.Worker)).Text);
        var form = await OrderForms.OpenAsync(app, "resubmission", order, Kind.ResidentA);
        Assert.Contains("还是请海岛助老服务中心答复", form.Text);

        await form.DoneAsync(OrderEventKind.Resubmitted, ("Need", "每天中午和晚上各送一份软一些的饭菜"));
        Assert.Contains("海岛助老服务中心将在期限前答复", (await form.TrackAsync()).QuerySelector("#order-next")!.TextContent);
        await app.ArrivedAsync(order.OrderId, Kind.Member, OrderEventKind.Resubmitted);
    }

    [Fact]
    public async Task An_office_submits_it_as_it_was()
    {
        var form = await OrderForms.OpenAsync(app, "resubmission", Stage.Rejected, Kind.Worker);
        Assert.Null(form.Page.QuerySelector("[name=Need]"));
        await form.DoneAsync(OrderEventKind.Resubmitted);
        Assert.Contains("每天中午送一份", (await form.TrackAsync()).QuerySelector(".need-text")!.TextContent);
    }
}
