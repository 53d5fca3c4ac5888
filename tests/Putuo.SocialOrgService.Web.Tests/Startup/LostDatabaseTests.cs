using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Web.Tests.Orders;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>PostgreSQL goes away beneath the running platform and comes back.</summary>
public sealed class LostDatabaseTests(LostDatabaseTests.OwnServer server) : IClassFixture<LostDatabaseTests.OwnServer>
{
    private const string Need = "家里的灯坏了，请人来换一个。";

    [Fact]
    public async Task A_server_that_stops_is_said_in_plain_words_and_when_it_is_back_all_goes_on_with_everything_acknowledged()
    {
        var (app, order, resident) = await BeginAsync();
        var form = await NeedForms.OpenAsync(resident);
        IReadOnlyList<OrderResult> acknowledged = await app.PlaceUntilAsync(server.Cluster.CutAsync);
        try
        {
            await AssertRefusedAsync(app, order, resident);
            var unsaved = await Refused.PageAsync(() => resident.SendAsync(form, NeedForms.Address, NeedForms.Typed(app, Need)), "现在存不进去");
            Assert.Contains(Need, unsaved.QuerySelector("main")!.TextContent);
        }
        finally
        {
            await server.Cluster.ResumeAsync();
        }
        await AssertBackAsync(app, order, resident);
        Assert.Equal("/orders/new/check", (await resident.SendAsync(form, NeedForms.Address, NeedForms.Typed(app, Need))).Headers.Location?.OriginalString);
        await app.AssertWholeAsync([order, .. acknowledged]);
        var last = acknowledged[^1].OrderId;
        Assert.NotEqual(0, await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Notices.CountAsync(n => n.OrderId == last)));
    }

    [Fact]
    [Trait("Category", "Full")]
    public async Task A_server_that_stands_still_keeps_nobody_waiting_for_more_than_seconds()
    {
        var (app, order, resident) = await BeginAsync();
        await server.Cluster.StandStillAsync();
        try
        {
            await AssertRefusedAsync(app, order, resident);
        }
        finally
        {
            await server.Cluster.GoOnAsync();
        }
        await AssertBackAsync(app, order, resident);
        await app.AssertWholeAsync([order]);
    }

    private async Task<(PlatformAppWith App, OrderResult Order, HttpClient Resident)> BeginAsync()
    {
        server.Cluster.SkipIfAbsent();
        var app = server.App!;
        return (app, await app.PlaceAsync(), (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).AsBrowser());
    }

    /// <summary>Whoever asks gets a page in the own language; life is not in doubt, readiness is.</summary>
    private static async Task AssertRefusedAsync(PlatformAppWith app, OrderResult order, HttpClient resident)
    {
        var (visitor, english) = (app.Visitor().AsBrowser(), app.Visitor().AsBrowser("en"));
        await Task.WhenAll(
            Refused.PageAsync(() => resident.GetAsync($"/orders/{order.Number}"), "暂时办不了"),
            Refused.PageAsync(() => resident.GetAsync("/orders"), "暂时办不了"),
            Refused.PageAsync(() => visitor.GetAsync("/organizations?q=助老"), "暂时办不了"),
            Refused.PageAsync(() => english.GetAsync("/organizations?q=help"), "Not available at the moment"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/healthz/live")).StatusCode);
        await UntilAsync(visitor, "/healthz/ready", HttpStatusCode.ServiceUnavailable);
    }

    private static async Task AssertBackAsync(PlatformAppWith app, OrderResult order, HttpClient resident)
    {
        await UntilAsync(resident, $"/orders/{order.Number}", HttpStatusCode.OK);
        await UntilAsync(app.Visitor().Http, "/healthz/ready", HttpStatusCode.OK);
    }

    private static async Task UntilAsync(HttpClient client, string address, HttpStatusCode expected)
    {
        HttpStatusCode last = 0;
        for (var wait = 0; wait < 50 && last != expected; wait++)
        {
            last = (await client.GetAsync(address)).StatusCode;
            await Task.Delay(last == expected ? 0 : 200);
        }
        Assert.Equal((address, expected), (address, last));
    }

    /// <summary>A server of its own, since others must not lose theirs, and the platform over it.</summary>
    public sealed class OwnServer : IAsyncLifetime
    {
        public PostgreSqlCluster Cluster { get; } = new();

        internal PlatformAppWith? App { get; private set; }

        public async ValueTask InitializeAsync()
        {
            if (Cluster.IsAbsent)
                return;
            App = new PlatformAppWith(("Database:Provider", "PostgreSql"), ("Database:Connection", await Cluster.CreateDatabaseAsync()));
            await App.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (App is not null)
                await App.DisposeAsync();
            await Cluster.DisposeAsync();
        }
    }
}
