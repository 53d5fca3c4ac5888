using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Reasons;

/// <summary>Every step that only asks for a reason.</summary>
public sealed class ReasonTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Why = "说明白的原因，谁都看得懂";

    [Theory]
    [InlineData("call-off", Stage.Accepted, Kind.ResidentA, OrderEventKind.CalledOff, "本人取消", "已拒绝", Kind.Member)]
    [InlineData("reopening", Stage.Completed, Kind.ResidentA, OrderEventKind.Reopened, "没办好，重新办", "已接单", Kind.Member)]
    [InlineData("decline", Stage.Addressed, Kind.Member, OrderEventKind.Declined, "不能接", "待确认", Kind.ResidentA)]
    [InlineData("release", Stage.Accepted, Kind.Member, OrderEventKind.Released, "退单", "待确认", Kind.ResidentA)]
    [InlineData("refusal", Stage.InPool, Kind.Worker, OrderEventKind.Refused, "社区退回", "已拒绝", Kind.ResidentA)]
    [InlineData("take-back", Stage.Accepted, Kind.Worker, OrderEventKind.TakenBack, "收回，重新安排", "待确认", Kind.Member)]
    [InlineData("return", Stage.Transferred, Kind.OtherDepartment, OrderEventKind.TransferReturned, "退回社区", "待确认", Kind.ResidentA)]
    public async Task It_is_taken_once_with_a_reason_and_timeline_status_and_notice_tell_of_it(
        string path, Stage stage, Kind actor, OrderEventKind kind, string title, string status, Kind told)
    {
        var form = await OrderForms.OpenAsync(app, path, stage, actor);
        Assert.Contains("请", (await form.WrongAsync("Reason", ("Reason", ""))).Said);
        await form.WrongAsync("Reason", ("Reason", new string('长', 201)));

        var lead = await form.ReadAsync(await form.DoneAsync(kind, ("Reason", Why)));
        Assert.NotNull(lead.QuerySelector("main .notice-done"));
        var page = await form.TrackAsync();
        Assert.Contains(page.QuerySelectorAll("#order-timeline li"), line => line.TextContent.Contains(title) && line.TextContent.Contains(Why));
        Assert.Contains(status, page.QuerySelector("#order-head .badge")!.TextContent);
        await app.ArrivedAsync(form.Order.OrderId, told, kind);
    }

    [Theory]
    [InlineData("withdrawal", Stage.InPool, Kind.ResidentA)]
    [InlineData("call-off", Stage.Accepted, Kind.ResidentA)]
    [InlineData("reopening", Stage.Completed, Kind.ResidentA)]
    [InlineData("decline", Stage.Addressed, Kind.Member)]
    [InlineData("release", Stage.Accepted, Kind.Member)]
    [InlineData("refusal", Stage.InPool, Kind.Worker)]
    [InlineData("take-back", Stage.Accepted, Kind.Worker)]
    [InlineData("return", Stage.Transferred, Kind.OtherDepartment)]
    public async Task The_form_says_what_will_happen_in_words(string path, Stage stage, Kind actor)
    {
        var form = await OrderForms.OpenAsync(app, path, stage, actor);
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var page = await form.ReadAsync($"/orders/{form.Order.Number}/{path}?culture={language}");
            Assert.DoesNotContain("_", page.QuerySelector("main")!.TextContent);
            Assert.NotEmpty(page.QuerySelector("main form .notice")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Who_acts_for_a_caller_is_reminded_to_ask_first()
    {
        var order = await app.PlaceForCallerAsync();
        Assert.Contains("请先打电话问过居民", (await OrderForms.OpenAsync(app, "withdrawal", order, Kind.Worker)).Text);
        Assert.DoesNotContain("问过居民", (await OrderForms.OpenAsync(app, "withdrawal", Stage.InPool, Kind.ResidentA)).Text);
    }
}
