using System.Net;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Shared.Desk;

public sealed class DeskListTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Kind.Worker, "/community")]
    [InlineData(Kind.Department, "/department")]
    public async Task A_desk_that_shows_fewer_than_it_counts_leads_to_all_of_them(Kind kind, string desk)
    {
        var placed = new List<OrderResult>();
        for (var i = 0; i < 22; i++)
            placed.Add(await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted)));
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        var page = await client.PageAsync(desk);
        var running = page.QuerySelector("[aria-labelledby=group-Running]")!;
        Assert.InRange(running.QuerySelectorAll(".ticket").Length, 1, 21);
        var all = running.QuerySelector("a.more")!.GetAttribute("href");
        Assert.NotNull(page.QuerySelector($"#figures a[href='{all}']"));

        var seen = new List<string>();
        for (var address = all; address is not null;)
        {
            var list = await client.PageAsync(address);
            Assert.NotNull(list.QuerySelector($".rail a[href='{desk}'][aria-current]"));
            seen.AddRange(list.QuerySelectorAll(".ticket h3 a").Select(a => a.GetAttribute("href")!));
            address = list.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(seen.Distinct(), seen);
        Assert.All(placed, order => Assert.Contains($"/orders/{order.Number}", seen));
    }

    [Fact]
    public async Task A_department_reads_no_name_in_its_lists_and_a_community_no_list_of_departments()
    {
        await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var list = await (await app.SignInAsync(Cast.PhoneOf(Kind.Department))).PageAsync("/department/orders?list=Running");
        Assert.NotEmpty(list.QuerySelectorAll(".ticket"));
        Assert.DoesNotContain("**", list.QuerySelector("main")!.TextContent);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        foreach (var address in new[] { "/community/orders?list=Cases", "/community/orders?list=nothing" })
            Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync(address)).StatusCode);
    }
}
