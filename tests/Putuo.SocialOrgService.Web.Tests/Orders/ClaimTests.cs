using System.Net;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

public sealed class ClaimTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_first_claim_wins_and_the_second_is_told_who_when_and_what_now()
    {
        var order = await PoolOrders.AnyAsync(platform);
        var other = await AnotherEligibleAsync(order.Id, order.Organization);
        var winner = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var loser = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: other);
        var (winning, losing) = (await winner.ReadAsync("/workbench/pool"), await loser.ReadAsync("/workbench/pool"));
        var claim = $"/orders/{order.Number}/claim";

        var won = await winner.SendAsync(winning, claim);
        Assert.Equal($"/orders/{order.Number}?done=claimed", won.Headers.Location?.OriginalString);
        var lost = await loser.SendAsync(losing, claim);

        Assert.Equal(HttpStatusCode.Conflict, lost.StatusCode);
        var name = await platform.WithDataAsync(db => db.Organizations.Where(o => o.Id == order.Organization).Select(o => o.Name).FirstAsync());
        var page = await lost.PageAsync();
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains(name, text);
        Assert.Contains("今天", text);
        Assert.Contains("同类的单", text);
        Assert.Contains(order.Number, text);
        var category = await platform.WithDataAsync(db => db.Orders.Where(o => o.Id == order.Id).Select(o => o.TopCategory).FirstAsync());
        var similar = Assert.Single(page.QuerySelectorAll("main a[href^='/workbench/pool']")).GetAttribute("href")!;
        Assert.Equal("/workbench/pool" + (text.Contains("还有") ? $"?category={category}" : ""), similar);
        Assert.Equal(text.Contains("还有"), (await loser.ReadAsync($"/workbench/pool?category={category}")).QuerySelector(".pool > li") is not null);
        Assert.Equal(1, await platform.WithDataAsync(db => db.OrderEvents.CountAsync(e => e.OrderId == order.Id && e.Kind == OrderEventKind.Claimed)));
    }

    [Fact]
    public async Task A_page_left_open_on_an_order_that_another_took_leads_to_who_and_when()
    {
        var order = await PoolOrders.AnyAsync(platform);
        var other = await AnotherEligibleAsync(order.Id, order.Organization);
        var winner = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var loser = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: other);
        var gone = (await loser.ReadAsync($"/orders/{order.Number}")).QuerySelector("[data-live-gone]")!.GetAttribute("data-live-gone")!;
        Assert.Equal(HttpStatusCode.NotFound, (await loser.GetAsync(gone)).StatusCode);

        await winner.SendAsync(await winner.ReadAsync("/workbench/pool"), $"/orders/{order.Number}/claim");
        Assert.Equal(HttpStatusCode.Conflict, (await loser.GetAsync($"/orders/{order.Number}")).StatusCode);
        var told = await loser.GetAsync(gone);
        Assert.Equal(HttpStatusCode.Conflict, told.StatusCode);
        var name = await platform.WithDataAsync(db => db.Organizations.Where(o => o.Id == order.Organization).Select(o => o.Name).FirstAsync());
        Assert.Contains(name, (await told.PageAsync()).QuerySelector("main")!.TextContent);

        var stranger = await platform.WithDataAsync(async db =>
        {
            var taken = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == order.Id);
            return await db.RoleGrants.Where(g => g.Role == ActorRole.OrganizationOwner
                && !db.Organizations.Any(o => o.Id == g.OrganizationId && o.Fields.Any(f => f.CategoryCode == taken.TopCategory))).Select(g => g.OrganizationId).FirstAsync();
        });
        var unfit = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await unfit.GetAsync(gone)).StatusCode);
    }

    [Fact]
    public async Task A_claim_sent_twice_shows_its_first_result()
    {
        var order = await PoolOrders.AnyAsync(platform);
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var page = await client.ReadAsync("/workbench/pool");
        var first = await client.SendAsync(page, $"/orders/{order.Number}/claim");
        var second = await client.SendAsync(page, $"/orders/{order.Number}/claim");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task An_addressed_order_is_declined_with_a_reason_and_goes_on_to_the_pool()
    {
        var found = await platform.WithDataAsync(db => db.Orders.AsNoTracking()
            .Where(o => o.Waiting == Waiting.Organization && !o.OnlyAddressed
                && db.RoleGrants.Any(g => g.OrganizationId == o.AddressedOrganizationId && g.Role == ActorRole.OrganizationOwner))
            .FirstAsync());
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: found.AddressedOrganizationId);
        var address = $"/orders/{found.Number}/decline";

        var silent = await client.SendAsync(await client.ReadAsync(address), address, ("Reason", ""));
        var page = await silent.PageAsync();
        Assert.Equal("请写明原因，居民会看到", page.QuerySelector(".error-summary a")!.TextContent);

        var declined = await client.SendAsync(page, address, ("Reason", "这几天人手排不开"));
        Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);
        var desk = await client.ReadAsync(declined.Headers.Location!.OriginalString);
        Assert.Contains(found.Number, desk.QuerySelector(".notice")!.TextContent);
        var now = await platform.WithDataAsync(db => db.Orders.AsNoTracking().FirstAsync(o => o.Id == found.Id));
        Assert.Equal(Waiting.Pool, now.Waiting);
        Assert.Equal("这几天人手排不开", await platform.WithDataAsync(db => db.OrderEvents
            .Where(e => e.OrderId == found.Id && e.Kind == OrderEventKind.Declined).Select(e => e.Reason).FirstAsync()));
    }

    [Fact]
    public async Task A_claimed_order_is_given_back_and_its_contact_is_shut_at_once()
    {
        var order = await RunningOrders.AnyAsync(platform);
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var contact = $"/orders/{order.Number}/contact";
        var before = await LooksAsync(order.Id);
        var asked = await client.ReadAsync(contact);
        Assert.Contains("**", asked.QuerySelector("main")!.TextContent);

        var shown = await client.SendAsync(asked, contact);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.StartsWith("tel:", (await shown.PageAsync()).QuerySelector("main a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal(before + 1, await LooksAsync(order.Id));

        var address = $"/orders/{order.Number}/release";
        var released = await client.SendAsync(await client.ReadAsync(address), address, ("Reason", "志愿者生病，本周去不了"));
        Assert.Equal(HttpStatusCode.Redirect, released.StatusCode);
        var after = await client.SendAsync(asked, contact);
        Assert.DoesNotContain("tel:1", await after.Content.ReadAsStringAsync());
        Assert.Equal(before + 1, await LooksAsync(order.Id));
    }

    [Fact]
    public async Task A_community_worker_says_why_before_a_contact_opens()
    {
        var found = await platform.WithDataAsync(db => db.Orders.AsNoTracking()
            .Where(o => o.RequesterUserId != null && o.Status == OrderStatus.Pending
                && db.RoleGrants.Any(g => g.Role == ActorRole.CommunityWorker && g.AreaId == o.CommunityId)
                && db.OrderContacts.Any(c => c.OrderId == o.Id && c.NameCipher != null)).FirstAsync());
        var client = await platform.SignInAsync(ActorRole.CommunityWorker, area: found.CommunityId);
        var address = $"/orders/{found.Number}/contact";
        var page = await client.ReadAsync(address);
        var refused = await client.SendAsync(page, address, ("Reason", ""));
        Assert.NotNull((await refused.PageAsync()).QuerySelector(".error-summary"));
        var shown = await client.SendAsync(page, address, ("Reason", "核对上门时间"));
        Assert.NotNull((await shown.PageAsync()).QuerySelector("main .contact a[href^='tel:']"));
        Assert.Equal("核对上门时间", await platform.WithDataAsync(db => db.ContactLooks
            .Where(l => l.OrderId == found.Id).OrderByDescending(l => l.Id).Select(l => l.Reason).FirstAsync()));
    }

    [Fact]
    public async Task A_foreign_order_is_not_there()
    {
        var order = await RunningOrders.AnyAsync(platform);
        var other = await platform.WithDataAsync(db => db.RoleGrants
            .Where(g => g.Role == ActorRole.OrganizationOwner && g.OrganizationId != order.Organization
                && !db.Orders.Any(o => o.Id == order.Id && o.AddressedOrganizationId == g.OrganizationId)).Select(g => g.OrganizationId).FirstAsync());
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: other);
        foreach (var step in new[] { "release", "completion", "contact", "decline" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/orders/{order.Number}/{step}")).StatusCode);
    }

    private Task<int> LooksAsync(long orderId) => platform.WithDataAsync(db => db.ContactLooks.CountAsync(l => l.OrderId == orderId));

    private Task<int> AnotherEligibleAsync(long orderId, int not) => platform.WithDataAsync(db => (
        from order in db.Orders
        where order.Id == orderId
        from own in db.Organizations
        where own.Id != not && own.Status == OrganizationStatus.Active
            && db.RoleGrants.Any(g => g.OrganizationId == own.Id && g.Role == ActorRole.OrganizationOwner)
            && own.Fields.Any(f => f.CategoryCode == order.TopCategory)
            && own.Areas.Any(a => a.AreaId == order.CommunityId || a.AreaId == order.StreetId || a.AreaId == order.DistrictId)
        select own.Id).FirstAsync());
}
