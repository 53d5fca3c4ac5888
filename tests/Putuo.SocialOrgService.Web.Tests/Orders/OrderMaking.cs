using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>Orders for the tests of their pages, made at the desk.</summary>
internal static class OrderMaking
{
    /// <summary>The phone that no page may show.</summary>
    public const string Phone = "13912345678";

    /// <summary>The name that no page may show.</summary>
    public const string Name = "欧阳阿姨";

    /// <summary>An order of resident A in the cast's community.</summary>
    public static Task<OrderResult> PlaceAsync(this PlatformApp app, string need = "每天中午送一份软一些的饭菜，住在3幢402") =>
        app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], app.Request(need)));

    /// <summary>An order that the cast's worker places for a caller.</summary>
    public static Task<OrderResult> PlaceForCallerAsync(this PlatformApp app) =>
        app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Worker], app.Request("老人想有人陪着去医院")));

    /// <summary>The member's organization takes an order on.</summary>
    public static Task<OrderResult> ClaimAsync(this PlatformApp app, OrderResult order) =>
        app.AskAsync(services => services.GetRequiredService<OrderDesk>().ClaimAsync(app.People[Kind.Member], order.OrderId));

    /// <summary>An order of resident A, or of a caller, that the member's organization has completed.</summary>
    public static async Task<OrderResult> CompleteAsync(this PlatformApp app, bool forCaller = false)
    {
        var order = forCaller ? await app.PlaceForCallerAsync() : await app.PlaceAsync();
        await app.ClaimAsync(order);
        var done = await app.AskAsync(services =>
            services.GetRequiredService<OrderDesk>().CompleteAsync(app.People[Kind.Member], order.OrderId, Cast.Work(services)));
        Assert.Null(done.Refusal);
        return order;
    }

    /// <summary>What resident A asks for.</summary>
    public static NewOrder Request(this PlatformApp app, string need) => new()
    {
        CategoryCode = Cast.Category,
        Need = need,
        CommunityId = app.People.Community.Id,
        Contact = new Contact(Name, Phone, "海印路1号"),
        ConsentVersion = "1",
    };
}
