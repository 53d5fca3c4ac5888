using AngleSharp.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Tracking;

/// <summary>Where each role finds its steps on an order's page.</summary>
public sealed class StepWayTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Stage.InPool, Kind.ResidentA, "pause withdrawal")]
    [InlineData(Stage.InPool, Kind.Member, "claim")]
    [InlineData(Stage.InPool, Kind.Worker, "triage pause refusal")]
    [InlineData(Stage.Addressed, Kind.Member, "claim decline")]
    [InlineData(Stage.Accepted, Kind.ResidentA, "pause call-off")]
    [InlineData(Stage.Accepted, Kind.Member, "schedule completion pause-proposal release")]
    [InlineData(Stage.Accepted, Kind.Worker, "pause take-back")]
    [InlineData(Stage.Paused, Kind.ResidentA, "resume call-off")]
    [InlineData(Stage.Completed, Kind.Member, "correction")]
    [InlineData(Stage.Completed, Kind.ResidentA, "")]
    [InlineData(Stage.Transferred, Kind.OtherDepartment, "acceptance return")]
    [InlineData(Stage.Transferred, Kind.Administrator, "triage refusal")]
    [InlineData(Stage.Rejected, Kind.ResidentA, "")]
    [InlineData(Stage.Rejected, Kind.Worker, "resubmission")]
    public async Task The_most_usual_step_stands_first_and_what_loses_something_last(Stage stage, Kind kind, string steps)
    {
        var page = await PageAsync(stage, kind);
        var offered = page.QuerySelectorAll("#order-steps a, #order-steps form").Select(way => (way.GetAttribute("href") ?? way.GetAttribute("action"))!.Split('/')[^1]).ToList();
        Assert.Equal(steps.Split(' ', StringSplitOptions.RemoveEmptyEntries), offered);
    }

    [Fact]
    public async Task A_requester_finds_the_other_steps_where_the_order_tells_of_them()
    {
        Assert.NotNull((await PageAsync(Stage.Rejected, Kind.ResidentA)).QuerySelector("#order-next a[href$='/resubmission']"));
        Assert.NotNull((await PageAsync(Stage.Completed, Kind.ResidentA)).QuerySelector("#order-rate a[href$='/reopening']"));
        Assert.Null((await PageAsync(Stage.Rated, Kind.ResidentA)).QuerySelector("a[href$='/reopening']"));
    }

    [Fact]
    public async Task The_department_that_leads_takes_a_case_up_by_a_button()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Transferred));
        var department = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var (page, action) = ($"/orders/{order.Number}", $"/orders/{order.Number}/acceptance");
        var button = await department.Http.ReadAsync(page);
        Assert.Contains("请受理", button.QuerySelector("#order-next")!.TextContent);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal($"{page}?done=accepted", (await department.Http.SendAsync(button, action)).Headers.Location?.OriginalString);
        var after = await department.PageAsync(page);
        Assert.Contains("已接单", after.QuerySelector("#order-head .badge")!.TextContent);
        Assert.Single(after.QuerySelectorAll("#order-timeline li"), line => line.TextContent.Contains("已受理"));
        Assert.Equal($"/orders/{order.Number}/schedule", after.QuerySelector("#order-steps a")!.GetAttribute("href"));
    }

    private async Task<IDocument> PageAsync(Stage stage, Kind kind)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, stage));
        return await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync($"/orders/{order.Number}");
    }
}
