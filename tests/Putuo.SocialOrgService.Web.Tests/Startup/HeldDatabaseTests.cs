using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Orders;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>Somebody else keeps the SQLite file locked for longer than anybody waits.</summary>
public sealed class HeldDatabaseTests
{
    private const string Need = "老人每周二去医院，需要人陪着上下车。";

    [Fact]
    public async Task Writing_is_refused_in_plain_words_within_seconds_reading_goes_on_and_so_does_all_when_it_is_let_go()
    {
        await using var app = new PlatformAppWith();
        await app.InitializeAsync();
        var order = await app.PlaceAsync();
        var resident = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).AsBrowser();
        var form = await NeedForms.OpenAsync(resident);
        await app.UntilQuietAsync();

        var connection = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Database.GetConnectionString()));
        await using var other = new SqliteConnection(connection);
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            var sent = Enumerable.Range(0, 3).Select(_ => Refused.PageAsync(() => resident.SendAsync(form, NeedForms.Address, NeedForms.Typed(app, Need)), "现在存不进去")).ToList();
            foreach (var address in new[] { "/orders", $"/orders/{order.Number}", NeedForms.Address, "/organizations" })
                Assert.Equal((address, HttpStatusCode.OK), (address, (await resident.GetAsync(address)).StatusCode));
            foreach (var page in await Task.WhenAll(sent))
                Assert.Contains(Need, page.QuerySelector("main")!.TextContent);
        }
        Assert.Equal("/orders/new/check", (await resident.SendAsync(form, NeedForms.Address, NeedForms.Typed(app, Need))).Headers.Location?.OriginalString);
        await app.AssertWholeAsync([order]);
    }
}
