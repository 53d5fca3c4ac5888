using System.Net;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Workbench;

public sealed class BoardTests(Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData(ActorRole.OrganizationOwner, "/workbench")]
    [InlineData(ActorRole.OrganizationMember, "/workbench/pool")]
    [InlineData(ActorRole.OrganizationOwner, "/workbench/completed")]
    [InlineData(ActorRole.CommunityWorker, "/community")]
    [InlineData(ActorRole.DepartmentStaff, "/department")]
    public async Task A_desk_opens_for_its_people(ActorRole role, string address)
    {
        var page = await (await platform.SignInAsync(role)).ReadAsync(address);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector(".rail a[aria-current]"));
        Assert.Single(page.QuerySelectorAll(".nav a[aria-current=page]"));
    }

    [Theory]
    [InlineData(ActorRole.OrganizationOwner, "/workbench")]
    [InlineData(ActorRole.OrganizationOwner, "/workbench/completed")]
    [InlineData(ActorRole.OrganizationOwner, "/ledger")]
    [InlineData(ActorRole.CommunityWorker, "/community")]
    [InlineData(ActorRole.DepartmentStaff, "/department")]
    [InlineData(ActorRole.Resident, "/orders")]
    public async Task What_counts_or_lists_orders_is_put_right_while_the_page_is_open(ActorRole role, string address)
    {
        var page = await (await platform.SignInAsync(role)).ReadAsync(address);
        var counts = page.QuerySelectorAll(".lane-switch b, .segments b, .rail b, #lead, .kpi, .ticket, .order-card");
        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.NotNull(count.Closest("[data-live][id]")));
        Assert.NotEmpty(page.QuerySelectorAll("[data-live-topic]:not(#unread)"));
    }

    [Theory]
    [InlineData(ActorRole.Resident, "/workbench")]
    [InlineData(ActorRole.CommunityWorker, "/workbench/pool")]
    [InlineData(ActorRole.OrganizationOwner, "/community")]
    [InlineData(ActorRole.OrganizationOwner, "/department")]
    [InlineData(ActorRole.Resident, "/ledger")]
    public async Task A_desk_is_shut_to_others(ActorRole role, string address) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await platform.SignInAsync(role)).GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_board_shows_four_stages_and_a_phone_one_of_them()
    {
        var page = await (await platform.SignInAsync(ActorRole.OrganizationOwner)).ReadAsync("/workbench?stage=Completed");
        Assert.Equal(["待确认", "已接单", "已完成", "已拒绝"], page.QuerySelectorAll(".lane h2").Select(h => h.TextContent.Trim()));
        Assert.Equal("已完成", Assert.Single(page.QuerySelectorAll(".lane.is-current h2")).TextContent.Trim());
    }

    [Fact]
    public async Task What_is_over_takes_three_short_cards_and_the_way_to_all()
    {
        var many = await platform.WithDataAsync(db => db.Orders.Where(o => o.Status == OrderStatus.Completed && o.ProviderOrganizationId != null
                && db.RoleGrants.Any(g => g.OrganizationId == o.ProviderOrganizationId && g.Role == ActorRole.OrganizationOwner))
            .GroupBy(o => o.ProviderOrganizationId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync());
        var lane = (await (await platform.SignInAsync(ActorRole.OrganizationOwner, organization: many)).ReadAsync("/workbench"))
            .QuerySelector("[aria-labelledby=lane-Completed]")!;
        Assert.Equal(3, lane.QuerySelectorAll(".ticket").Length);
        Assert.Empty(lane.QuerySelectorAll(".ticket-need, .actions:not([hidden])"));
        Assert.Equal("/workbench/completed", lane.QuerySelector("a.more")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(ActorRole.OrganizationOwner, "/workbench", "/ledger")]
    [InlineData(ActorRole.OrganizationOwner, "/workbench", "/workbench/pool")]
    [InlineData(ActorRole.CommunityWorker, "/community", "/orders/new-for-resident")]
    [InlineData(ActorRole.DepartmentStaff, "/department", "/ledger")]
    public async Task The_rail_says_on_every_page_what_waits(ActorRole role, string desk, string page)
    {
        var client = await platform.SignInAsync(role);
        var counted = Rail(await client.ReadAsync(desk));
        Assert.Contains(counted, entry => entry.Any(char.IsDigit));
        Assert.Equal(counted, Rail(await client.ReadAsync(page)));

        static List<string> Rail(AngleSharp.Html.Dom.IHtmlDocument shown) =>
            [.. shown.QuerySelectorAll(".rail a").Select(a => a.QuerySelector("span")!.TextContent + a.QuerySelector("b span")?.TextContent)];
    }

    [Fact]
    public async Task A_community_s_desk_shows_each_order_once_as_many_as_it_says_and_why_a_term_stands_still()
    {
        var community = await platform.WithDataAsync(db => db.Orders.Where(o => o.Waiting == Waiting.Project
            && db.RoleGrants.Any(g => g.Role == ActorRole.CommunityWorker && g.AreaId == o.CommunityId)).Select(o => o.CommunityId).FirstAsync());
        var page = await (await platform.SignInAsync(ActorRole.CommunityWorker, area: community)).ReadAsync("/community");
        var tickets = page.QuerySelectorAll("#waiting > section:not([aria-labelledby=group-Callbacks], [aria-labelledby=group-Calls]) .ticket");
        var numbers = tickets.Select(ticket => ticket.QuerySelector("h3 a")!).Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
        Assert.Equal(
            page.QuerySelector("#figures dd")!.TextContent.Trim(),
            $"{page.QuerySelectorAll("[aria-labelledby=group-Triage] .ticket").Length}");
        Assert.All(tickets, ticket => Assert.NotNull(ticket.QuerySelector("h3 .badge")));
        Assert.Contains(tickets, ticket => ticket.TextContent.Contains("已并入项目"));
    }

    [Fact]
    public async Task A_department_s_desk_shows_last_what_has_no_term()
    {
        var departments = await platform.WithDataAsync(db => db.Orders.Where(o => o.Waiting == Waiting.Project
            && db.RoleGrants.Any(g => g.Role == ActorRole.DepartmentStaff && g.DepartmentId == o.AnsweringDepartmentId)).Select(o => o.AnsweringDepartmentId).Distinct().ToListAsync());
        Assert.NotEmpty(departments);
        foreach (var department in departments)
        {
            var page = await (await platform.SignInAsync(ActorRole.DepartmentStaff, department: department)).ReadAsync("/department");
            var bundled = page.QuerySelectorAll("[aria-labelledby=group-Pending] .ticket").Select(ticket => ticket.TextContent.Contains("已并入项目")).ToList();
            Assert.Equal(bundled.Order(), bundled);
        }
    }

    [Fact]
    public async Task The_pool_shows_no_digit_of_a_need_and_nothing_of_who_asks()
    {
        var order = await AnyInPoolAsync();
        var page = await (await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization)).ReadAsync("/workbench/pool");
        var rows = page.QuerySelectorAll(".pool > li");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.DoesNotMatch(@"\d", row.QuerySelector(".pool-what > p")!.TextContent));
        Assert.DoesNotContain("**", string.Concat(rows.Select(r => r.QuerySelector(".facts")!.TextContent)));
    }

    [Fact]
    public async Task What_an_organization_hides_leaves_its_pool_and_comes_back()
    {
        var order = await AnyInPoolAsync();
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var page = await client.ReadAsync("/workbench/pool");
        Assert.Contains(order.Number, page.Body!.TextContent);

        var hidden = await client.SendAsync(page, $"/workbench/pool/{order.Number}/hide");
        Assert.Equal(HttpStatusCode.Redirect, hidden.StatusCode);
        page = await client.ReadAsync(hidden.Headers.Location!.OriginalString);
        Assert.DoesNotContain(page.QuerySelectorAll(".pool > li"), row => row.TextContent.Contains(order.Number));

        await client.SendAsync(page, $"/workbench/pool/{order.Number}/show");
        Assert.Contains(order.Number, (await client.ReadAsync("/workbench/pool")).QuerySelector(".pool")!.TextContent);
    }

    [Fact]
    public async Task The_pool_shows_on_demand_what_is_due_soonest_first_and_leaves_none_out()
    {
        var order = await AnyInPoolAsync();
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var newest = await client.ReadAsync("/workbench/pool");
        var due = await client.ReadAsync("/workbench/pool?sort=due");
        var shown = Numbers(due);
        Assert.Equal(Numbers(newest).Order(), shown.Order());
        var terms = await platform.WithDataAsync(db => db.Orders.Where(o => o.AnswerDue != null).ToListAsync());
        var inOrder = shown.Select(number => terms.Single(o => o.Number == number).AnswerDue).ToList();
        Assert.Equal(inOrder.Order(), inOrder);
        var last = terms.Single(o => o.Number == shown[0]);
        var rest = await client.ReadAsync($"/workbench/pool?sort=due&before={last.Id}&due={last.AnswerDue!.Value.Ticks}");
        Assert.Equal(shown.Skip(1), Numbers(rest));

        static List<string> Numbers(AngleSharp.Html.Dom.IHtmlDocument page) =>
            [.. page.QuerySelectorAll(".pool h2 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
    }

    [Fact]
    public async Task The_pool_is_narrowed_by_category_community_and_words()
    {
        var order = await AnyInPoolAsync();
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var found = await platform.WithDataAsync(db => db.Orders.AsNoTracking().FirstAsync(o => o.Id == order.Id));
        var words = Uri.EscapeDataString(found.Need[..3]);
        var page = await client.ReadAsync($"/workbench/pool?category={found.TopCategory}&community={found.CommunityId}&text={words}");
        Assert.Contains(order.Number, page.QuerySelector(".pool")!.TextContent);
        page = await client.ReadAsync("/workbench/pool?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%8F%A5%E8%AF%9D");
        Assert.Null(page.QuerySelector(".pool"));
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Theory]
    [InlineData("/workbench", 7)]
    [InlineData("/workbench/pool", 3)]
    [InlineData("/ledger", 3)]
    public async Task A_page_asks_the_database_a_fixed_number_of_times(string address, int most)
    {
        var counts = new HashSet<int>();
        foreach (var organization in await platform.WithDataAsync(db => db.RoleGrants
            .Where(g => g.Role == ActorRole.OrganizationOwner).Select(g => g.OrganizationId!.Value).Distinct().ToListAsync()))
        {
            var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: organization);
            await client.ReadAsync(address);
            counts.Add(await platform.CountStatementsAsync(client, address));
        }
        Assert.InRange(counts.Max(), 1, most);
        // The first steps are asked for until all of them are done.
        Assert.InRange(counts.Max() - counts.Min(), 0, address == "/workbench" ? 1 : 0);
    }

    private Task<(long Id, string Number, int Organization)> AnyInPoolAsync() => PoolOrders.AnyAsync(platform);
}
