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
    public async Task A_cause_chosen_in_English_is_read_by_everybody_in_the_own_language()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.InPool));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var form = $"/orders/{order.Number}/pause?culture=en";
        Assert.Contains("The ferry does not sail", (await resident.PageAsync(form)).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await resident.PostAsync(form, new() { ["Why"] = "Ferry", ["Words"] = "Back on Sunday", ["Day"] = Day(1) })).StatusCode);
        Assert.Equal("渡轮停航：Back on Sunday", await ReasonAsync(""));
        Assert.Equal("The ferry does not sail: Back on Sunday", await ReasonAsync("?culture=en"));

        async Task<string> ReasonAsync(string language) =>
            (await resident.PageAsync($"/orders/{order.Number}{language}")).QuerySelector("#order-timeline .timeline-note")!.TextContent;
    }

    [Fact]
    public async Task Whoever_agrees_finds_the_proposed_cause_chosen_and_its_words_typed()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var proposal = await OrderForms.OpenAsync(app, "pause-proposal", order, Kind.Member);
        await proposal.DoneAsync(OrderEventKind.PauseProposed, ("Why", "Material"), ("Words", "扶手周日到货"), ("Day", Day(2)));
        var desk = $"[aria-labelledby=group-Pauses] a[href='/orders/{order.Number}/pause']";
        Assert.NotNull((await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync("/community")).QuerySelector(desk));
        var agreed = await OrderForms.OpenAsync(app, "pause", order, Kind.ResidentA);
        await agreed.DoneAsync(OrderEventKind.Paused);
        Assert.Null((await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync("/community")).QuerySelector(desk));
        Assert.Equal("等材料、等配件：扶手周日到货", (await agreed.TrackAsync()).QuerySelector("#order-timeline .timeline-note")!.TextContent);
    }

    [Fact]
    public async Task Who_proposed_a_pause_reads_that_it_waits_and_nothing_of_that_once_it_is_agreed()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var proposal = await OrderForms.OpenAsync(app, "pause-proposal", order, Kind.Member);
        await proposal.DoneAsync(OrderEventKind.PauseProposed, ("Why", "Material"), ("Day", Day(2)));
        var waits = await proposal.ReadAsync($"/orders/{order.Number}");
        Assert.Contains("等居民或社区同意", waits.QuerySelector("#order-next")!.TextContent);
        Assert.Contains("等居民或社区同意", waits.QuerySelector("#order-timeline")!.TextContent);
        Assert.Contains("改暂停的建议", waits.QuerySelector("#order-steps")!.TextContent);
        await (await OrderForms.OpenAsync(app, "pause", order, Kind.ResidentA)).DoneAsync(OrderEventKind.Paused);
        var agreed = await proposal.ReadAsync($"/orders/{order.Number}");
        Assert.DoesNotContain("等居民或社区同意", agreed.QuerySelector("main")!.TextContent);
        Assert.Contains("建议暂停到", agreed.QuerySelector("#order-timeline")!.TextContent);
    }

    [Fact]
    public async Task Whoever_is_asked_reads_who_proposes_why_and_until_when_and_may_say_no()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var proposal = await OrderForms.OpenAsync(app, "pause-proposal", order, Kind.Member);
        await proposal.DoneAsync(OrderEventKind.PauseProposed, ("Why", "Material"), ("Words", "扶手周日到货"), ("Day", Day(2)));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var asked = await resident.PageAsync($"/orders/{order.Number}/pause");
        Assert.Equal("是否同意暂停", asked.QuerySelector("h1")!.TextContent);
        Assert.Contains("等材料、等配件：扶手周日到货", asked.QuerySelector("main form")!.TextContent);
        Assert.Empty(asked.QuerySelectorAll("main form input:not([type=hidden])"));
        var no = asked.QuerySelector("main form button[formaction]")!.GetAttribute("formaction")!;
        Assert.Equal(HttpStatusCode.Redirect, (await resident.PostAsync(no, new() { ["once"] = $"{Guid.NewGuid()}" })).StatusCode);

        await app.ArrivedAsync(order.OrderId, Kind.Member, OrderEventKind.Resumed);
        var page = await proposal.ReadAsync($"/orders/{order.Number}");
        Assert.Contains("不同意暂停，照常办理", page.QuerySelector("#order-timeline")!.TextContent);
        Assert.DoesNotContain("等居民或社区同意", page.QuerySelector("main")!.TextContent);
        Assert.Contains("建议暂停", page.QuerySelector("#order-steps")!.TextContent);
    }

    [Fact]
    public async Task A_department_pauses_its_own_order_and_nobody_needs_to_agree()
    {
        var order = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Department], app.Request("请给社区的老人送一次米")));
        var form = await OrderForms.OpenAsync(app, "pause", order, Kind.Department);
        Assert.Contains("暂停这张单", form.Page.QuerySelector("h1")!.TextContent);
        await form.DoneAsync(OrderEventKind.Paused, ("Why", "Typhoon"), ("Day", Day(1)));
        Assert.Contains("暂停到明天", (await form.ReadAsync($"/orders/{order.Number}")).QuerySelector("#order-next")!.TextContent);
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
