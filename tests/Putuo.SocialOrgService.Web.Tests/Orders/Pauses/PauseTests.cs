using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Pauses;

public sealed class PauseTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_paused_order_says_why_and_until_when_and_is_resumed_by_a_button()
    {
        var form = await OrderForms.OpenAsync(app, "pause", Stage.Accepted, Kind.ResidentA);
        await form.DoneAsync(OrderEventKind.Paused, ("Why", "Ferry"), ("Words", "东极岛的船停到明天"), ("Day", Day(1)));
        var page = await form.TrackAsync();
        Assert.Contains("暂停到明天 23:59", page.QuerySelector("#order-next")!.TextContent);
        Assert.Contains("渡轮停航：东极岛的船停到明天", page.QuerySelector("#order-timeline")!.TextContent);
        await app.ArrivedAsync(form.Order.OrderId, Kind.Member, OrderEventKind.Paused);

        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var (order, resume) = ($"/orders/{form.Order.Number}", $"/orders/{form.Order.Number}/resume");
        var button = await worker.Http.ReadAsync(order);
        var first = await worker.Http.SendAsync(button, resume);
        Assert.Equal($"{order}?done=resumed", first.Headers.Location?.OriginalString);
        Assert.Equal(first.Headers.Location, (await worker.Http.SendAsync(button, resume)).Headers.Location);
        var after = await form.TrackAsync();
        Assert.Contains("恢复办理", after.QuerySelector("#order-timeline")!.TextContent);
        Assert.DoesNotContain("暂停到", after.QuerySelector("#order-next")!.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostAsync(resume)).StatusCode);
    }

    [Fact]
    public async Task A_reason_chosen_in_English_is_kept_in_the_language_of_those_who_read_it()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.InPool));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var form = $"/orders/{order.Number}/pause?culture=en";
        Assert.Contains("The ferry does not sail", (await resident.PageAsync(form)).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await resident.PostAsync(form, new() { ["Why"] = "Ferry", ["Day"] = Day(1) })).StatusCode);
        Assert.Contains("渡轮停航", (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-timeline")!.TextContent);
    }

    [Theory]
    [InlineData("Words", "Other", "", 1, "", "写明是什么原因")]
    [InlineData("Why", "", "船停了", 1, "", "选为什么")]
    [InlineData("Day", "Typhoon", "船停了", -1, "", "现在以后")]
    [InlineData("At", "Typhoon", "船停了", 0, "00:00", "现在以后")]
    public async Task What_is_missing_or_over_is_said_at_its_field(string field, string why, string words, int days, string at, string said)
    {
        var form = await OrderForms.OpenAsync(app, "pause", Stage.Accepted, Kind.Worker);
        Assert.Contains(said, (await form.WrongAsync(field, ("Why", why), ("Words", words), ("Day", Day(days)), ("At", at))).Said);
    }

    private string Day(int from) => app.Services.GetRequiredService<District>().Calendar.DayOf(app.Services.GetRequiredService<DistrictClock>().UtcNow)
        .AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
