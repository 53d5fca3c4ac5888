using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders.Completions;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// A disk is full: reading goes on, writing says so in plain words, nothing acknowledged is lost, and with room again the same process
/// goes on by itself.
/// </summary>
public sealed class FullDiskTests
{
    private const string Need = "家里的水龙头一直滴水，请师傅来看看。", Unsaved = "现在存不进去";

    [Fact]
    public async Task A_full_disk_of_the_database_stops_writing_and_nothing_else()
    {
        using var disk = SmallDisk.OrSkip(megabytes: 32);
        await using var app = new PlatformAppWith(("Files:Data", disk.Folder));
        await app.InitializeAsync();
        var (resident, member, english) = (await BrowserAsync(Kind.ResidentA), await BrowserAsync(Kind.Member), await BrowserAsync(Kind.ResidentA, "en"));
        var (wanted, done) = (await app.PlaceAsync(), await app.CompleteAsync());
        var form = await NeedForms.OpenAsync(resident);
        var claim = await member.ReadAsync($"/orders/{wanted.Number}");
        var rating = await english.ReadAsync($"/orders/{done.Number}/rating");

        var acknowledged = await app.PlaceUntilAsync(() => Task.Run(disk.Fill));
        disk.MakeRoom();
        await app.UntilQuietAsync();
        await RunAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        disk.Fill();

        var unsaved = await Refused.PageAsync(() => resident.SendAsync(form, NeedForms.Address, NeedForms.Typed(app, Need)), Unsaved);
        Assert.Contains(Need, unsaved.QuerySelector("main")!.TextContent);
        Assert.NotNull(unsaved.QuerySelector("main .help-phone, main a[href^='tel:']"));
        var unclaimed = await Refused.PageAsync(() => member.SendAsync(claim, $"/orders/{wanted.Number}/claim"), Unsaved);
        var unrated = await Refused.PageAsync(
            () => english.SendAsync(rating, $"/orders/{done.Number}/rating", ("Stars", "5"), ("Comment", "Warm food, on time.")), "This could not be saved now");
        Assert.Contains("Warm food, on time.", unrated.QuerySelector("main")!.TextContent);
        Assert.Equal("en", unrated.DocumentElement.GetAttribute("lang"));

        foreach (var (reader, addresses) in new[]
        {
            (app.Visitor().Http, new[] { "/", "/organizations", "/data", "/orders/new", "/account/sign-in", "/healthz/live", "/healthz/ready" }),
            (resident, ["/orders", $"/orders/{wanted.Number}", NeedForms.Address, "/notices"]),
            (member, ["/workbench", "/workbench/pool", $"/orders/{done.Number}", "/ledger"]),
        })
        {
            foreach (var address in addresses)
                Assert.Equal((address, HttpStatusCode.OK), (address, (await reader.GetAsync(address)).StatusCode));
        }
        await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));

        disk.MakeRoom();
        Assert.Equal("/orders/new/check", (await resident.SendAsync(unsaved, NeedForms.Address)).Headers.Location?.OriginalString);
        var placed = await resident.SendAsync(await resident.ReadAsync("/orders/new/check"), "/orders/new/check");
        Assert.Matches("^/orders/PT-.*/placed$", placed.Headers.Location?.OriginalString);
        Assert.Equal($"/orders/{wanted.Number}?done=claimed", (await member.SendAsync(unclaimed, $"/orders/{wanted.Number}/claim")).Headers.Location?.OriginalString);
        Assert.Equal($"/orders/{done.Number}?done=rated", (await english.SendAsync(unrated, $"/orders/{done.Number}/rating")).Headers.Location?.OriginalString);
        Assert.Equal(1, await EventsAsync(wanted, OrderEventKind.Claimed));
        Assert.Equal(1, await EventsAsync(done, OrderEventKind.Rated));
        await app.AssertWholeAsync(acknowledged);
        Assert.Equal("ok", await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Database
            .SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync()));

        async Task<HttpClient> BrowserAsync(Kind kind, string? language = null) => (await app.SignInAsync(Cast.PhoneOf(kind))).AsBrowser(language);
        Task<int> RunAsync(string statement) => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlRawAsync(statement));
        Task<int> EventsAsync(OrderResult order, OrderEventKind kind) => app.AskAsync(services =>
            services.GetRequiredService<PlatformDbContext>().OrderEvents.CountAsync(e => e.OrderId == order.OrderId && e.Kind == kind));
    }

    [Fact]
    public async Task A_full_disk_of_the_photos_takes_no_picture_keeps_what_was_typed_and_leaves_no_trace()
    {
        using var disk = SmallDisk.OrSkip(megabytes: 1);
        await using var app = new PlatformAppWith(("Files:Photos", Path.Combine(disk.Folder, "photos")));
        await app.InitializeAsync();
        var resident = (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).AsBrowser();
        var form = await NeedForms.OpenAsync(resident);
        (string, byte[])[] pictures = [("水管.jpg", WorkForms.Picture())];

        disk.Fill();
        var unsaved = await Refused.PageAsync(() => resident.SendAsync(form, NeedForms.Address, pictures, NeedForms.Typed(app, Need)), Unsaved);
        Assert.Contains("照片没有带过来", unsaved.QuerySelector("main .notice")!.TextContent);
        Assert.Contains(Need, unsaved.QuerySelector("main")!.TextContent);
        Assert.Equal(0, await StagedAsync());
        Assert.Empty(Directory.EnumerateFiles(disk.Folder, "*.jpg", SearchOption.AllDirectories));
        Assert.Equal(Need, (await resident.ReadAsync(NeedForms.Address)).QuerySelector<IHtmlTextAreaElement>("#Need")!.Value);

        disk.MakeRoom();
        var taken = await resident.SendAsync(form, NeedForms.Address, pictures, NeedForms.Typed(app, Need));
        Assert.Equal("/orders/new/check", taken.Headers.Location?.OriginalString);
        Assert.Equal(1, await StagedAsync());
        Assert.Equal(2, Directory.EnumerateFiles(disk.Folder, "*.jpg", SearchOption.AllDirectories).Count());

        Task<int> StagedAsync() => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().StagedPhotos.CountAsync());
    }
}
