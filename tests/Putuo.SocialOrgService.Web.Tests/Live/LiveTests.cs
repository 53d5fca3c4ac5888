using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Live;

/// <summary>What the hub tells pages that are open.</summary>
public sealed class LiveTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string User = "user";

    [Fact]
    public async Task A_page_that_begins_to_watch_learns_whether_anything_happened_since_it_was_read()
    {
        var id = app.People[Kind.ResidentB].UserId!.Value;
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        var before = Since(await resident.PageAsync("/orders"));
        await using var open = await LiveConnection.OpenAsync(app, id);
        Assert.False(await open.WatchAsync(before, User));

        await resident.PostAsync("/notices/reading");
        Assert.Equal($"user:{id}", await open.ToldAsync());
        await using var late = await LiveConnection.OpenAsync(app, id);
        Assert.True(await late.WatchAsync(before, User));
        Assert.True(await late.WatchAsync(0, User));
        await Task.Delay(5);
        Assert.False(await late.WatchAsync(Since(await resident.PageAsync("/orders")), User));
    }

    [Fact]
    public async Task A_page_with_something_that_is_not_its_reader_s_is_told_so_and_watches_the_rest()
    {
        var order = await app.PlaceAsync();
        var stranger = app.People[Kind.OtherWorker].UserId!.Value;
        var since = Since(await (await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker))).PageAsync("/community"));
        await using var page = await LiveConnection.OpenAsync(app, stranger);
        foreach (var foreign in new[] { $"order:{order.OrderId}", "order:", "pool", "organization", "department", "district", "" })
            Assert.Null(await page.WatchAsync(since, foreign, User));
        Assert.False(await page.WatchAsync(since, "community", User));
        Assert.Null(await page.WatchAsync(since, [.. Enumerable.Repeat(User, 9)]));

        await (await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker))).PostAsync("/notices/reading");
        Assert.Equal($"user:{stranger}", await page.ToldAsync());
    }

    [Fact]
    public async Task Whoever_ends_the_sessions_of_an_account_tells_its_open_pages_and_they_watch_nothing_any_more()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        const string phone = "13700000001";
        var id = (await app.AskAsync(services => services.GetRequiredService<AccountBook>().RegisterAsync("王大爷", phone, app.People.Community.Id, Cast.Password, "1"))).UserId!.Value;
        var account = $"/administration/accounts/{id}";

        await EndsAsync(id, () => administrator.PostAsync(account + "/roles", new() { ["Role"] = "CommunityWorker", ["CommunityId"] = $"{app.People.Community.Id}" }));
        var removal = (await administrator.PageAsync(account)).QuerySelector<IHtmlFormElement>("#roles form[action$='/removal']")!.GetAttribute("action")!;
        await EndsAsync(id, () => administrator.PostAsync(removal));
        await EndsAsync(id, () => administrator.PostAsync(account + "/disable"));
        await app.AskAsync(services => services.GetRequiredService<AccountBook>().SetDisabledAsync(app.People[Kind.Administrator], id, disabled: false));
        await EndsAsync(id, () => administrator.PostAsync(account + "/password", new() { ["once"] = $"{Guid.NewGuid()}" }));
        await ChooseAsync(id);
        await EndsAsync(id, () => worker.PostAsync("/community/resets/code", new() { ["Phone"] = phone, ["Checked"] = "true", ["once"] = $"{Guid.NewGuid()}" }));
        await ChooseAsync(id);
        var own = await app.SignInAsync(phone);
        await EndsAsync(id, () => own.PostAsync("/account/password", new() { ["OldPassword"] = Cast.Password, ["NewPassword"] = "另一句我自己记得住的长话" }));
        await EndsAsync(id, () => own.PostAsync("/account/sign-out"));
    }

    [Fact]
    public async Task What_was_forgotten_counts_as_changed()
    {
        var pages = app.Services.GetRequiredService<LivePages>();
        var since = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.False(pages.HasChanged("order:1", since));
        for (var order = 2; order <= LivePages.MostRemembered + 2; order++)
            await pages.TellOrderAsync(order, CancellationToken.None);
        Assert.True(pages.HasChanged("order:1", since));
    }

    private async Task EndsAsync(long userId, Func<Task<HttpResponseMessage>> end)
    {
        await using var page = await LiveConnection.OpenAsync(app, userId);
        Assert.NotNull(await page.WatchAsync(0, User));
        Assert.True((await end()).StatusCode < System.Net.HttpStatusCode.BadRequest);
        Assert.Equal($"user:{userId}", await page.ToldAsync());
        Assert.Null(await page.WatchAsync(0, User));
    }

    /// <summary>A one-time password gives way to the own one.</summary>
    private Task<AccountResult> ChooseAsync(long userId) =>
        app.AskAsync(services => services.GetRequiredService<AccountBook>().ChangePasswordAsync(userId, Cast.Password));

    private static long Since(IDocument page) => long.Parse(page.Body!.GetAttribute("data-live-since")!, CultureInfo.InvariantCulture);
}
