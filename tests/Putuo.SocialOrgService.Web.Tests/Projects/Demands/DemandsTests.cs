using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Projects.Demands;

public sealed class DemandsTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_department_bundles_what_many_wait_for_and_each_step_is_told_to_those_who_asked()
    {
        var orders = await PlaceAsync(6);
        var staff = await app.SignInAsync(Cast.PhoneOf(await AnsweringAsync()));
        var list = await staff.PageAsync("/projects/demands");
        var address = list.QuerySelector("a[href^='/projects/demands/']")!.GetAttribute("href")!;
        var form = await staff.PageAsync(address);
        Assert.Superset(orders.Select(order => $"{order.OrderId}").ToHashSet(), form.QuerySelectorAll("[name=Orders]").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value).ToHashSet());
        Assert.DoesNotContain(OrderMaking.Phone, form.Body!.TextContent);

        var once = $"{Guid.NewGuid()}";
        (string, string)[] sent = [("Title", "送餐服务项目"), ("Kind", "Purchase"), ("once", once), .. orders.Take(5).Select(order => ("Orders", $"{order.OrderId}"))];
        var begun = (await staff.SendAsync(address, sent)).Headers.Location!.ToString();
        Assert.Equal(begun, (await staff.SendAsync(address, sent)).Headers.Location!.ToString());
        var draft = begun.Split('?')[0];
        Assert.Equal(5, (await staff.PageAsync(begun)).QuerySelectorAll("main .list > li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(draft.Replace("drafts/", "", StringComparison.Ordinal))).StatusCode);

        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var bundled = await resident.PageAsync($"/orders/{orders[0].Number}");
        Assert.Contains("并入", bundled.QuerySelector("#order-timeline")!.TextContent);
        Assert.Contains("今天把这张单和相似的单合并，正在拟定项目", bundled.QuerySelector("#order-next")!.TextContent);
        Assert.DoesNotContain("{0}", bundled.QuerySelector("#order-next")!.TextContent);
        var refused = await PlatformClient.ReadAsync(await staff.PostAsync(draft + "/removal", new() { ["Order"] = orders[0].Number, ["Reason"] = "" }));
        Assert.Contains("#Reason", refused.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(draft + "?done=taken-out", (await staff.PostAsync(draft + "/removal", new() { ["Order"] = orders[0].Number, ["Reason"] = "这家已有人送饭" })).Headers.Location?.ToString());
        Assert.Contains("这家已有人送饭", (await resident.PageAsync($"/orders/{orders[0].Number}")).QuerySelector("#order-timeline")!.TextContent);
        Assert.Equal("/projects/demands?done=given-up", (await staff.PostAsync(draft + "/giving-up", new() { ["Reason"] = "预算没有通过" })).Headers.Location?.ToString());
        var given = orders.Skip(1).Take(4).Select(order => order.OrderId).ToList();
        Assert.Equal(4, await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.CountAsync(o => given.Contains(o.Id) && o.Waiting == Waiting.Triage)));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(draft)).StatusCode);
    }

    [Theory]
    [InlineData("", "Purchase", 2, "#Title")]
    [InlineData("送餐服务项目", "", 2, "#Kind")]
    [InlineData("送餐服务项目", "Purchase", 1, "#Orders")]
    public async Task What_makes_no_project_is_said_at_its_field_and_what_was_chosen_is_kept(string title, string kind, int count, string field)
    {
        var orders = await PlaceAsync(5);
        var staff = await app.SignInAsync(Cast.PhoneOf(await AnsweringAsync()));
        var address = (await staff.PageAsync("/projects/demands")).QuerySelector("a[href^='/projects/demands/']")!.GetAttribute("href")!;
        var page = await PlatformClient.ReadAsync(await staff.SendAsync(
            address, [("Title", title), ("Kind", kind), ("once", $"{Guid.NewGuid()}"), .. orders.Take(count).Select(order => ("Orders", $"{order.OrderId}"))]));
        Assert.Contains(field, page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(field));
        Assert.Equal(title, ((IHtmlInputElement)page.QuerySelector("#Title")!).Value);
        Assert.Equal(count, page.QuerySelectorAll("[name=Orders]").OfType<IHtmlInputElement>().Count(box => box.IsChecked));
    }

    private async Task<Kind> AnsweringAsync()
    {
        var department = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Category(Cast.Category).DepartmentId));
        return app.People[Kind.Department].DepartmentId == department ? Kind.Department : Kind.OtherDepartment;
    }

    private async Task<List<OrderResult>> PlaceAsync(int count)
    {
        var orders = new List<OrderResult>();
        for (var i = 0; i < count; i++)
            orders.Add(await app.PlaceAsync());
        return orders;
    }
}
