using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Triage;

public sealed class TriageListTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private int placed;

    [Fact]
    [Trait("Category", "Full")]
    public async Task The_desks_ask_the_database_as_often_for_a_hundred_orders_as_for_one()
    {
        (Kind Kind, string Address)[] pages =
        [
            (Kind.Worker, "/community"), (Kind.Worker, "/triage"), (Kind.Administrator, "/triage"), (Kind.Administrator, "/triage?group=nobody"),
            (Kind.Department, "/department"), (Kind.OtherDepartment, "/department"), (Kind.Worker, ""),
        ];
        var clients = new Dictionary<Kind, PlatformClient>();
        foreach (var kind in pages.Select(page => page.Kind).Distinct())
            clients[kind] = await app.SignInAsync(Cast.PhoneOf(kind));
        var counts = pages.ToDictionary(page => page, _ => new HashSet<int>());
        foreach (var many in new[] { 1, 20, 100 })
        {
            while (placed < many)
                await PlaceAsync();
            var shown = await PlaceAsync(decided: false);
            foreach (var page in pages)
                counts[page].Add((await StatementCount.OfAsync(clients[page.Kind], page.Address.Length > 0 ? page.Address : $"/orders/{shown.Number}/triage")).Count);
        }
        Assert.All(counts, page => Assert.InRange(Assert.Single(page.Value), 1, 9));
    }

    [Fact]
    public async Task A_list_that_is_too_long_goes_on_page_by_page_and_nothing_is_shown_twice()
    {
        while (placed < 40)
            await PlaceAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var seen = new List<string>();
        for (var address = "/triage"; address is not null;)
        {
            var page = await client.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".ticket h3 a").Select(a => a.GetAttribute("href")!));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(seen.Distinct(), seen);
        Assert.InRange(seen.Count, 21, int.MaxValue);
        Assert.Empty((await client.PageAsync($"/triage?community={app.People.OtherCommunity.Id}")).QuerySelectorAll(".ticket"));
        Assert.NotNull((await client.PageAsync("/triage?category=ZZ&community=1")).QuerySelector(".notice-warn"));
        Assert.NotNull((await client.PageAsync("/triage?due=-1&after=x&community=y")).QuerySelector(".ticket"));
    }

    /// <summary>An order that waits for a decision; every third one is transferred, with another department asked for support.</summary>
    private async Task<OrderResult> PlaceAsync(bool decided = true) => await app.AskAsync(async services =>
    {
        var desk = services.GetRequiredService<OrderDesk>();
        var order = await desk.PlaceAsync(app.People[Kind.ResidentA], new NewOrder
        {
            CategoryCode = "Z",
            Need = $"家里的事说不清楚，想请人来看看，第{placed}件",
            CommunityId = app.People.Community.Id,
            Contact = new Contact("张阿姨", "13900000099", "海印路1号"),
            ConsentVersion = "1",
        });
        if (decided && ++placed % 3 == 1)
        {
            Assert.Null((await desk.TransferAsync(
                app.People[Kind.Worker], order.OrderId, app.People[Kind.Department].DepartmentId!.Value, [app.People[Kind.OtherDepartment].DepartmentId!.Value], "请看一看")).Refusal);
        }
        return order;
    });
}
