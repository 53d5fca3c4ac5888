using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Notices;

/// <summary>Waits for notices, which are sent in the background.</summary>
internal static class NoticeArrival
{
    /// <summary>Waits until somebody is told of an event of an order.</summary>
    public static async Task ArrivedAsync(this PlatformApp app, long orderId, Kind reader = Kind.ResidentA, OrderEventKind? kind = null)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Notices
                .AnyAsync(n => n.OrderId == orderId && n.UserId == app.People[reader].UserId && (kind == null || n.Kind == kind))))
                return;
            await Task.Delay(100);
        }
        Assert.Fail("The notice did not arrive within ten seconds.");
    }
}
