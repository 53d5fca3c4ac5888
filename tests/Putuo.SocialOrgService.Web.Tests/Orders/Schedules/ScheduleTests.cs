using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Schedules;

public sealed class ScheduleTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_provider_notes_when_they_come_and_changes_it()
    {
        var form = await OrderForms.OpenAsync(app, "schedule", Stage.Accepted, Kind.Member);
        var link = $"a[href='/orders/{form.Order.Number}/schedule']";
        Assert.NotNull((await form.ReadAsync("/workbench")).QuerySelector(link));

        await form.DoneAsync(OrderEventKind.Scheduled, ("Day", Day(1)), ("At", "09:30"));
        var page = await form.TrackAsync();
        Assert.Contains("约定明天 9:30上门", page.QuerySelector("#order-timeline")!.TextContent);
        Assert.Contains("明天 9:30上门", page.QuerySelector("#order-next")!.TextContent);
        await app.ArrivedAsync(form.Order.OrderId, Kind.ResidentA, OrderEventKind.Scheduled);
        Assert.Null((await form.ReadAsync("/workbench")).QuerySelector(link));

        var again = await OrderForms.OpenAsync(app, "schedule", form.Order, Kind.Member);
        Assert.Contains("现在约的是明天 9:30", again.Text);
        Assert.Equal("09:30", again.Page.QuerySelector<IHtmlInputElement>("#At")!.Value);
        await again.DoneAsync(OrderEventKind.Scheduled, ("At", "14:00"));
        Assert.Contains("约定明天 14:00上门", (await form.TrackAsync()).QuerySelector("#order-timeline")!.TextContent);
    }

    [Theory]
    [InlineData("Day", -1, "09:30", "现在以后")]
    [InlineData("At", 0, "00:00", "现在以后")]
    [InlineData("At", 1, "", "例如9:00")]
    public async Task A_time_that_is_over_or_missing_is_said_at_its_field(string field, int days, string at, string said) => Assert.Contains(
        said, (await (await OrderForms.OpenAsync(app, "schedule", Stage.Accepted, Kind.Member)).WrongAsync(field, ("Day", Day(days)), ("At", at))).Said);

    private string Day(int from) => app.Services.GetRequiredService<District>().Calendar.DayOf(app.Services.GetRequiredService<DistrictClock>().UtcNow)
        .AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
