using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Triage;

public sealed class CategorizeTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task An_order_under_anything_else_is_put_where_its_words_point_and_goes_to_the_pool()
    {
        var (order, worker) = (await PlaceAsync("中午没饭吃，想请人每天送饭"), await WorkerAsync());
        var page = await worker.PageAsync($"/orders/{order.Number}/triage");
        var suggestion = page.QuerySelector("[aria-labelledby=suggestion]")!.TextContent;
        Assert.Contains("归到「助餐」", suggestion);
        Assert.Contains("没选类别的送饭", suggestion);
        Assert.Contains("“送饭”", suggestion);
        Assert.Equal("way-category", page.QuerySelector(".ways section")!.GetAttribute("aria-labelledby"));
        Assert.Equal("A01", ((IHtmlSelectElement)page.QuerySelector("#Category_NewCategory")!).Value);

        var done = await worker.PostAsync($"/orders/{order.Number}/category", new()
        {
            ["Category.NewCategory"] = "A01", ["Category.CategoryNote"] = "按送餐办", ["once"] = $"{Guid.NewGuid()}",
        });
        Assert.Equal($"/orders/{order.Number}?done=categorized", done.Headers.Location?.ToString());
        var told = (await worker.PageAsync($"/orders/{order.Number}?done=categorized")).QuerySelector("#order-timeline li")!;
        Assert.Contains("类别由“其他”改为“助餐”", told.TextContent);
        Assert.Contains("按送餐办", told.TextContent);
        var kept = await OrderAsync(order);
        Assert.Equal(("A01", Waiting.Pool), (kept.CategoryCode, kept.Waiting));
        Assert.Contains(await ReadNoticesAsync(), text => text.Contains("助餐", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "请选要归到哪个类别")]
    [InlineData("Z", "已经是这个类别")]
    [InlineData("A", "请选一项服务")]
    [InlineData("X99", "请选一项服务")]
    public async Task A_wrong_category_is_said_at_its_field_and_the_note_is_kept(string code, string words)
    {
        var (order, worker) = (await PlaceAsync("想请人来看看，说不清楚"), await WorkerAsync());
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/category", new()
        {
            ["Category.NewCategory"] = code, ["Category.CategoryNote"] = "按送餐办", ["once"] = $"{Guid.NewGuid()}",
        }));
        Assert.Contains(words, page.QuerySelector("#Category_NewCategory-error")!.TextContent);
        Assert.Equal("#Category_NewCategory", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("按送餐办", ((IHtmlTextAreaElement)page.QuerySelector("#Category_CategoryNote")!).Value);
        Assert.Equal("Z", (await OrderAsync(order)).CategoryCode);
    }

    [Fact]
    public async Task A_danger_in_the_words_names_the_departments_that_the_rule_names_whatever_the_category_is()
    {
        var (order, worker) = (await PlaceAsync("老伴走后老人说活着没意思，请来陪陪她", "A07"), await WorkerAsync());
        var page = await worker.PageAsync($"/orders/{order.Number}/triage");
        Assert.Contains("卫生健康局牵头，民政局、公安分局配合", page.QuerySelector("[aria-labelledby=suggestion]")!.TextContent);
        Assert.Equal("way-transfer", page.QuerySelector(".ways section")!.GetAttribute("aria-labelledby"));
        Assert.Equal("卫生健康局", ((IHtmlSelectElement)page.QuerySelector("#Transfer_DepartmentId")!).SelectedOptions[0].TextContent);
        Assert.Equal(2, page.QuerySelectorAll("[name='Transfer.Supporting']").OfType<IHtmlInputElement>().Count(box => box.IsChecked));
    }

    [Fact]
    public async Task Whom_an_order_is_for_speaks_where_a_rule_asks_for_it()
    {
        var order = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(
            app.People[Kind.ResidentA], app.Request("想请人陪着去一趟医院") with { CategoryCode = "A05", Group = TargetGroup.Disabled }));
        var suggestion = (await (await WorkerAsync()).PageAsync($"/orders/{order.Number}/triage")).QuerySelector("[aria-labelledby=suggestion]")!.TextContent;
        Assert.Contains("归到「助残出行」", suggestion);
        Assert.Contains("服务对象是残疾人", suggestion);
    }

    private Task<PlatformClient> WorkerAsync() => app.SignInAsync(Cast.PhoneOf(Kind.Worker));

    private async Task<IReadOnlyList<string>> ReadNoticesAsync()
    {
        await app.AskAsync(services => services.GetRequiredService<OutboxSender>().SendDueAsync());
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync("/notices");
        return [.. page.QuerySelectorAll("main li").Select(line => line.TextContent)];
    }

    private Task<OrderResult> PlaceAsync(string need, string category = "Z") =>
        app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], new NewOrder
        {
            CategoryCode = category,
            Need = need,
            CommunityId = app.People.Community.Id,
            Contact = new Contact(OrderMaking.Name, OrderMaking.Phone, "海印路1号"),
            ConsentVersion = "1",
        }));

    private Task<ServiceOrder> OrderAsync(OrderResult order) =>
        app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.AsNoTracking().SingleAsync(o => o.Id == order.OrderId));
}
