using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Contacts;

public sealed class ContactTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Stage.Transferred, Kind.OtherDepartment, true)]
    [InlineData(Stage.Accepted, Kind.Member, true)]
    [InlineData(Stage.Accepted, Kind.Worker, false)]
    [InlineData(Stage.Completed, Kind.Member, false)]
    public async Task Whoever_serves_goes_on_from_the_contact_to_the_report(Stage stage, Kind kind, bool serves)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, stage));
        if (stage == Stage.Transferred)
            await app.AskAsync(services => services.GetRequiredService<OrderDesk>().AcceptTransferAsync(app.People[kind], order.OrderId));
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        var page = await PlatformClient.ReadAsync(await client.PostAsync($"/orders/{order.Number}/contact", new() { ["Reason"] = "核对上门时间" }));
        Assert.NotNull(page.QuerySelector(".contact-phone"));
        Assert.Equal(serves, page.QuerySelector($"main a[href='/orders/{order.Number}/completion']") is not null);
    }
}
