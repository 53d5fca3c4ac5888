using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Supports;

public sealed class SupportTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Reply = "本部门周三上午派人上门，请把房产证准备好。";

    [Fact]
    public async Task A_supporting_department_finds_the_request_on_its_desk_replies_and_the_requester_reads_it()
    {
        var order = await TransferredAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var desk = await client.PageAsync("/department");
        Assert.NotNull(desk.QuerySelector($"[aria-labelledby=group-Supports] a[href='/orders/{order.Number}/support']"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/orders/{order.Number}")).StatusCode);
        Assert.True(await app.AskAsync(services => services.GetRequiredService<OrderPages>().IsThereAsync(app.People[Kind.OtherDepartment], order.OrderId)));

        var page = await client.PageAsync($"/orders/{order.Number}/support");
        Assert.Contains("请上门看一看", page.QuerySelector("form .quote")!.TextContent);
        var once = ((IHtmlInputElement)page.QuerySelector("main [name=once]")!).Value;
        for (var twice = 0; twice < 2; twice++)
        {
            var done = await client.PostAsync($"/orders/{order.Number}/support", new() { ["Reply"] = Reply, ["once"] = once });
            Assert.Equal($"/orders/{order.Number}?done=supported", done.Headers.Location?.ToString());
        }
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/orders/{order.Number}?done=supported")).StatusCode);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Contains(Reply, (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector(".timeline")!.TextContent);

        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"/orders/{order.Number}/support")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync($"/orders/{order.Number}/support", new() { ["Reply"] = Reply, ["once"] = $"{Guid.NewGuid()}" })).StatusCode);
        Assert.Null((await client.PageAsync("/department")).QuerySelector($"a[href='/orders/{order.Number}/support']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_and_too_much_is_said_at_the_field_and_kept(string? reply)
    {
        var order = await TransferredAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var typed = reply ?? new string('长', ServiceOrder.MostReply + 1);
        var page = await PlatformClient.ReadAsync(await client.PostAsync($"/orders/{order.Number}/support", new() { ["Reply"] = typed, ["once"] = $"{Guid.NewGuid()}" }));
        Assert.Equal("#Reply", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal(typed, ((IHtmlTextAreaElement)page.QuerySelector("#Reply")!).Value);
    }

    [Fact]
    public async Task The_department_in_charge_finds_the_case_and_is_not_asked_for_support()
    {
        var order = await TransferredAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        var desk = await client.PageAsync("/department");
        Assert.NotNull(desk.QuerySelector($"[aria-labelledby=group-Transferred] form[action='/orders/{order.Number}/acceptance'] [name=once]"));
        Assert.NotNull(desk.QuerySelector($"[aria-labelledby=group-Transferred] a[href='/orders/{order.Number}/return']"));
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync($"/orders/{order.Number}/support")).StatusCode);

        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().AcceptTransferAsync(app.People[Kind.Department], order.OrderId));
        Assert.NotNull((await client.PageAsync("/department")).QuerySelector($"[aria-labelledby=group-Cases] a[href='/orders/{order.Number}/completion']"));
    }

    [Fact]
    public async Task A_department_that_is_not_asked_finds_no_such_order()
    {
        var order = await app.PlaceAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/orders/{order.Number}/support")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/orders/{order.Number}/support", new() { ["Reply"] = Reply })).StatusCode);
    }

    [Fact]
    public async Task Who_has_the_case_and_until_when_is_said_to_each()
    {
        var order = await TransferredAsync();
        await app.AskAsync(services => services.GetRequiredService<OutboxSender>().SendDueAsync());
        var district = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>()));
        var lead = district.Department(app.People[Kind.Department].DepartmentId!.Value).Name;
        Assert.Contains($"单已转给{lead}办理", await InboxAsync(Kind.ResidentA));
        Assert.Contains("转给您部门牵头，请受理", await InboxAsync(Kind.Department));
        Assert.Contains("请您部门配合", await InboxAsync(Kind.OtherDepartment));

        var asked = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().OrderSupports.FirstAsync(s => s.OrderId == order.OrderId));
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherDepartment));
        var own = district.Calendar.LocalOf(asked.Due);
        Assert.Contains($"{own:H:mm}", (await client.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-next .left")!.TextContent);

        async Task<string> InboxAsync(Kind kind) => (await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync("/notices")).QuerySelector("#inbox li")!.TextContent;
    }

    private async Task<OrderResult> TransferredAsync()
    {
        var order = await app.PlaceAsync();
        var done = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().TransferAsync(
            app.People[Kind.Worker], order.OrderId, app.People[Kind.Department].DepartmentId!.Value, [app.People[Kind.OtherDepartment].DepartmentId!.Value], "请上门看一看"));
        Assert.Null(done.Refusal);
        return order;
    }
}
