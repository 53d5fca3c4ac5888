using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Web.Tests.Orders;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The platform over a database or a disk that a test breaks; it is as patient as in earnest, and logs nothing, since failures are what is asked for.</summary>
/// <param name="settings">What differs from <see cref="PlatformApp"/>.</param>
internal sealed class PlatformAppWith(params (string Name, string Value)[] settings) : PlatformApp
{
    private const int Writers = 4;

    /// <summary>Several writers place orders until something breaks.</summary>
    /// <param name="breakAsync">Breaks it, while they are at it.</param>
    /// <returns>The orders that were acknowledged.</returns>
    public async Task<IReadOnlyList<OrderResult>> PlaceUntilAsync(Func<Task> breakAsync)
    {
        var writing = Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            var acknowledged = new List<OrderResult>();
            while (await Record.ExceptionAsync(async () => acknowledged.Add(await this.PlaceAsync())) is null)
            {
            }
            return acknowledged;
        })).ToList();
        await Task.Delay(300);
        await breakAsync();
        return [.. (await Task.WhenAll(writing)).SelectMany(acknowledged => acknowledged)];
    }

    /// <summary>Everything acknowledged is there, what was told has gone out, and every order keeps its promises.</summary>
    public async Task AssertWholeAsync(IReadOnlyList<OrderResult> acknowledged)
    {
        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, order => Assert.True(order.IsDone));
        await UntilQuietAsync();
        await AskAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            var kept = await db.Orders.Select(o => o.Id).ToListAsync();
            Assert.Empty(acknowledged.Select(order => order.OrderId).Except(kept));
            await Promises.AssertAsync(db, services.GetRequiredService<District>().Root.Id);
            return true;
        });
    }

    /// <summary>Waits until every message is delivered and every figure folded.</summary>
    public async Task UntilQuietAsync()
    {
        for (var wait = 0; await AskAsync(services => IsBusyAsync(services.GetRequiredService<PlatformDbContext>())); wait++)
        {
            Assert.True(wait < 200, "not within twenty seconds");
            await Task.Delay(100);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal").UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Database:Connection", "");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
    }

    private static async Task<bool> IsBusyAsync(PlatformDbContext db) =>
        await db.Outbox.AnyAsync(m => m.DeliveredAt == null && !m.IsParked) || await db.FigureEntries.AnyAsync();
}
