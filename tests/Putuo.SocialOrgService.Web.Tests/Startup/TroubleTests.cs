using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Web.Background;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>What the platform does while its database does not.</summary>
public sealed class TroubleTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_write_that_the_database_refuses_is_answered_with_try_again_later()
    {
        await RunAsync("CREATE TRIGGER full BEFORE INSERT ON \"OrderDrafts\" BEGIN SELECT RAISE(ABORT, 'full'); END");
        var refused = await app.Visitor().PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        await RunAsync("DROP TRIGGER full");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().PostAsync("/orders/new", new() { ["Category"] = Cast.Category })).StatusCode);
    }

    [Fact]
    public async Task A_job_that_fails_keeps_neither_the_others_nor_the_host_from_running()
    {
        await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            db.OrderDrafts.Add(new OrderDraft { Id = new byte[32], Content = [1], ChangedAt = DateTime.UtcNow.AddDays(-2) });
            return await db.SaveChangesAsync();
        });
        await RunAsync("ALTER TABLE \"Orders\" RENAME TO \"OrdersAway\"");
        await app.Services.GetServices<IHostedService>().OfType<HouseKeeping>().Single().RoundAsync(0, CancellationToken.None);
        await RunAsync("ALTER TABLE \"OrdersAway\" RENAME TO \"Orders\"");
        Assert.False(await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().OrderDrafts.AnyAsync(d => d.Id == new byte[32])));
        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync("/organizations")).StatusCode);
    }

    private Task RunAsync(string statement) => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlRawAsync(statement));
}
