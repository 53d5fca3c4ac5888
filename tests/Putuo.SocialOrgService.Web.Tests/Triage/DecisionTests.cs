using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Triage;

public sealed class DecisionTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_worker_reads_why_it_is_here_who_could_serve_it_and_what_will_happen()
    {
        var order = await PlaceAsync(Special);
        var page = await (await WorkerAsync()).PageAsync($"/orders/{order.Number}/triage");
        var head = page.QuerySelector("#triage-head")!.TextContent;
        Assert.Contains("特殊疑难需求", head);
        Assert.Contains("等您分派", head);
        Assert.DoesNotContain(OrderMaking.Phone, page.Body!.TextContent);
        Assert.Equal(
            ["way-transfer", "way-pool", "way-organization", "way-category", "way-scene", "way-refusal"],
            page.QuerySelectorAll(".ways section").Select(way => way.GetAttribute("aria-labelledby")));
        Assert.All(page.QuerySelectorAll(".ways section"), way => Assert.True(way.QuerySelector("p")!.TextContent.Trim().Length > 10));
        Assert.NotNull(page.QuerySelector($"a[href='/orders/{order.Number}/refusal']"));
    }

    [Fact]
    public async Task An_organization_named_gets_the_order_and_the_timeline_says_so()
    {
        var (order, worker) = (await app.PlaceAsync(), await WorkerAsync());
        var page = await worker.PageAsync($"/orders/{order.Number}/triage");
        Assert.Contains(page.QuerySelectorAll("[name='Routing.To']").OfType<IHtmlInputElement>(), radio => radio.Value == $"{app.People.OtherOrganizationId}");
        Assert.DoesNotContain(page.QuerySelectorAll("[name='Routing.To']").OfType<IHtmlInputElement>(), radio => radio.Value == $"{app.People.UnfitOrganizationId}");
        var once = $"{Guid.NewGuid()}";
        var sent = new Dictionary<string, string> { ["Routing.To"] = $"{app.People.OtherOrganizationId}", ["Routing.Note"] = "老人就住隔壁，请跑一趟", ["once"] = once };
        for (var twice = 0; twice < 2; twice++)
        {
            var done = await worker.PostAsync($"/orders/{order.Number}/routing", sent);
            Assert.Equal($"/orders/{order.Number}?done=routed", done.Headers.Location?.ToString());
        }
        var read = await worker.PageAsync($"/orders/{order.Number}?done=routed");
        Assert.Contains("已指定社会组织", read.QuerySelector(".notice")!.TextContent);
        Assert.Contains("老人就住隔壁", read.QuerySelector(".timeline")!.TextContent);
        Assert.Equal(1, await CountAsync(order, OrderEventKind.Routed));
        Assert.Equal(Waiting.Organization, (await OrderAsync(order)).Waiting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("隔壁")]
    [InlineData("unfit")]
    public async Task An_organization_that_is_none_or_does_not_fit_is_refused_at_its_field_and_the_note_is_kept(string? to)
    {
        var (order, worker) = (await app.PlaceAsync(), await WorkerAsync());
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/routing", new()
        {
            ["Routing.To"] = to == "unfit" ? $"{app.People.UnfitOrganizationId}" : to ?? "",
            ["Routing.Note"] = "老人就住隔壁",
            ["once"] = $"{Guid.NewGuid()}",
        }));
        Assert.Equal("#Routing_To", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("#Routing_To"));
        Assert.Equal("老人就住隔壁", ((IHtmlTextAreaElement)page.QuerySelector("#Routing_Note")!).Value);
        Assert.Equal(0, await CountAsync(order, OrderEventKind.Routed));
    }

    [Fact]
    public async Task A_scene_that_the_order_got_meanwhile_is_not_given_once_more_and_the_form_says_so()
    {
        var (order, worker) = (await PlaceAsync(Cast.Category), await WorkerAsync());
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().ChangeSceneAsync(app.People[Kind.Worker], order.OrderId, Scene.Special, "先看看"));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/scene", new()
        {
            ["Scene.NewScene"] = nameof(Scene.Special),
            ["Scene.SceneReason"] = "特殊疑难",
            ["once"] = $"{Guid.NewGuid()}",
        }));
        Assert.Contains("已经是这个场景", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(1, await CountAsync(order, OrderEventKind.SceneChanged));
        var told = (await worker.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-timeline li")!;
        Assert.Contains("由个性需求改为特殊疑难需求", told.TextContent);
        Assert.Equal("先看看", told.QuerySelector(".timeline-note")!.TextContent.Trim());
        var triage = await worker.PageAsync($"/orders/{order.Number}/triage");
        Assert.Equal("way-transfer", triage.QuerySelector(".ways .card")!.GetAttribute("aria-labelledby"));
        Assert.Equal($"/orders/{order.Number}/transfer", Assert.Single(triage.QuerySelectorAll(".ways .btn-first")).Closest("form")!.GetAttribute("action"));
    }

    [Fact]
    public async Task A_special_case_that_organizations_can_serve_goes_to_the_pool_as_an_individual_one()
    {
        var (order, worker) = (await PlaceAsync(Cast.Category), await WorkerAsync());
        await app.AskAsync(services => services.GetRequiredService<OrderDesk>().ChangeSceneAsync(app.People[Kind.Worker], order.OrderId, Scene.Special, "先看看"));
        var done = await worker.PostAsync($"/orders/{order.Number}/routing", new() { ["Routing.To"] = "pool", ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal($"/orders/{order.Number}?done=pooled", done.Headers.Location?.ToString());
        var kept = await OrderAsync(order);
        Assert.Equal((Waiting.Pool, Scene.Individual), (kept.Waiting, kept.Scene));
    }

    [Fact]
    public async Task What_nobody_fits_has_no_way_to_the_pool_and_the_page_says_why()
    {
        var (order, worker) = (await PlaceAsync("E03"), await WorkerAsync());
        var page = await worker.PageAsync($"/orders/{order.Number}/triage");
        var pool = page.QuerySelector("[aria-labelledby=way-pool]")!;
        Assert.Null(pool.QuerySelector("form"));
        Assert.Contains("没有社会组织能接", pool.TextContent);
        Assert.Contains("全区没有", pool.TextContent);
        var refused = await worker.PostAsync($"/orders/{order.Number}/routing", new() { ["Routing.To"] = "pool", ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("不会有人接", (await PlatformClient.ReadAsync(refused)).QuerySelector("main")!.TextContent);
        Assert.Contains("没有社会组织能接", (await worker.PageAsync("/community")).QuerySelectorAll(".ticket").Single(card => card.InnerHtml.Contains(order.Number)).TextContent);
        Assert.Contains(order.Number, (await worker.PageAsync("/triage?group=nobody")).QuerySelector("#waiting")!.InnerHtml);
    }

    [Fact]
    public async Task A_scene_is_changed_with_a_reason_that_the_requester_reads()
    {
        var (order, worker) = (await app.PlaceAsync(), await WorkerAsync());
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/scene", new() { ["Scene.NewScene"] = "Special", ["once"] = $"{Guid.NewGuid()}" }));
        Assert.Equal("#Scene_SceneReason", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.True(page.QuerySelectorAll("[name='Scene.NewScene']").OfType<IHtmlInputElement>().Single(radio => radio.Value == "Special").IsChecked);

        var done = await worker.PostAsync($"/orders/{order.Number}/scene", new() { ["Scene.NewScene"] = "Special", ["Scene.SceneReason"] = "要卫健部门一起办", ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal($"/orders/{order.Number}?done=scenechanged", done.Headers.Location?.ToString());
        Assert.Equal(Waiting.Triage, (await OrderAsync(order)).Waiting);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Contains("要卫健部门一起办", (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task A_transfer_begins_with_the_departments_of_the_authority_matrix()
    {
        var (order, worker) = (await PlaceAsync(Special), await WorkerAsync());
        var category = await CategoryAsync(Special);
        var page = await worker.PageAsync($"/orders/{order.Number}/triage");
        Assert.Equal($"{category.DepartmentId}", ((IHtmlSelectElement)page.QuerySelector("#Transfer_DepartmentId")!).Value);
        Assert.Equal(
            category.SupportingDepartmentIds.Order(),
            page.QuerySelectorAll("[name='Transfer.Supporting']").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => int.Parse(box.Value)).Order());
    }

    [Fact]
    public async Task A_transfer_asks_each_supporting_department_with_a_term_and_keeps_what_was_typed_when_wrong()
    {
        var (order, worker) = (await app.PlaceAsync(), await WorkerAsync());
        var (lead, support) = (app.People[Kind.Department].DepartmentId!.Value, app.People[Kind.OtherDepartment].DepartmentId!.Value);
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/transfer", new()
        {
            ["Transfer.DepartmentId"] = "9999", ["Transfer.Supporting"] = $"{support}", ["Transfer.Ask"] = "请上门看一看", ["once"] = $"{Guid.NewGuid()}",
        }));
        Assert.Equal("#Transfer_DepartmentId", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("请上门看一看", ((IHtmlTextAreaElement)page.QuerySelector("#Transfer_Ask")!).Value);
        Assert.True(page.QuerySelectorAll("[name='Transfer.Supporting']").OfType<IHtmlInputElement>().Single(box => box.Value == $"{support}").IsChecked);

        var done = await worker.PostAsync($"/orders/{order.Number}/transfer", new()
        {
            ["Transfer.DepartmentId"] = $"{lead}", ["Transfer.Supporting"] = $"{support}", ["Transfer.Ask"] = "请上门看一看", ["once"] = $"{Guid.NewGuid()}",
        });
        Assert.Equal($"/orders/{order.Number}?done=transferred", done.Headers.Location?.ToString());
        Assert.Equal(1, await CountAsync(order, OrderEventKind.SupportAsked));
        Assert.Equal(lead, (await OrderAsync(order)).LeadDepartmentId);
    }

    [Theory]
    [InlineData(Kind.OtherWorker, HttpStatusCode.NotFound)]
    [InlineData(Kind.Owner, HttpStatusCode.Forbidden)]
    [InlineData(Kind.ResidentA, HttpStatusCode.Forbidden)]
    [InlineData(Kind.Department, HttpStatusCode.Forbidden)]
    public async Task Nobody_else_decides_where_an_order_goes(Kind kind, HttpStatusCode answer)
    {
        var order = await app.PlaceAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        Assert.Equal(answer, (await client.GetAsync($"/orders/{order.Number}/triage")).StatusCode);
        Assert.Equal(answer, (await client.PostAsync($"/orders/{order.Number}/routing", new() { ["Routing.To"] = "pool" })).StatusCode);
        Assert.Equal(answer, (await client.PostAsync($"/orders/{order.Number}/transfer", new() { ["Transfer.DepartmentId"] = "1", ["Transfer.Ask"] = "请上门看一看" })).StatusCode);
        Assert.Equal(Waiting.Pool, (await OrderAsync(order)).Waiting);
    }

    [Fact]
    public async Task What_was_claimed_meanwhile_is_told_as_such()
    {
        var (order, worker) = (await app.PlaceAsync(), await WorkerAsync());
        await app.ClaimAsync(order);
        var answer = await worker.GetAsync($"/orders/{order.Number}/triage");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(answer)).QuerySelector($"main a[href='/orders/{order.Number}']"));
    }

    private const string Special = "E04";

    private Task<PlatformClient> WorkerAsync() => app.SignInAsync(Cast.PhoneOf(Kind.Worker));

    private Task<Category> CategoryAsync(string code) => app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Category(code)));

    private Task<OrderResult> PlaceAsync(string category) => app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], new NewOrder
    {
        CategoryCode = category,
        Need = "家里的事说不清楚，想请人来看看",
        CommunityId = app.People.Community.Id,
        Contact = new Contact(OrderMaking.Name, OrderMaking.Phone, "海印路1号"),
        ConsentVersion = "1",
    }));

    private Task<ServiceOrder> OrderAsync(OrderResult order) =>
        app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.AsNoTracking().SingleAsync(o => o.Id == order.OrderId));

    private Task<int> CountAsync(OrderResult order, OrderEventKind kind) =>
        app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().OrderEvents.CountAsync(e => e.OrderId == order.OrderId && e.Kind == kind));
}
