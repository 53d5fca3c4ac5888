using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Web.Health;
using Putuo.SocialOrgService.Web.Startup;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration;

/// <summary>What machines and the operator are told of the platform's health.</summary>
public sealed class HealthTests(TimedApp app) : IClassFixture<TimedApp>
{
    [Fact]
    public async Task Machines_get_one_word_without_a_statement_for_life_and_503_while_the_database_is_not_up_to_date()
    {
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/ready"));
        Assert.Empty(await StatementCount.OfAsync(app.Visitor(), "/healthz/live"));
        await RunAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = 'x' || \"MigrationId\"");
        var (pending, alive, page) = (await AskAsync("/healthz/ready"), await AskAsync("/healthz/live"), await PageAsync());
        await RunAsync("ALTER TABLE \"__EFMigrationsHistory\" RENAME TO \"Away\"");
        var closed = await AskAsync("/healthz/ready");
        await RunAsync("ALTER TABLE \"Away\" RENAME TO \"__EFMigrationsHistory\"");
        await RunAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = substr(\"MigrationId\", 2)");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), pending);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), closed);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), alive);
        Assert.Contains("还有1处结构更新没有做", page);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/ready"));
    }

    [Fact]
    public async Task Messages_set_aside_are_listed_with_their_order_and_sent_again_by_a_button()
    {
        var order = await app.PlaceAsync();
        await UntilAsync(async () => await UndeliveredAsync(order.OrderId) == 0);
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Outbox.Where(m => m.Event.OrderId == order.OrderId)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.IsParked, true).SetProperty(x => x.DeliveredAt, (DateTime?)null).SetProperty(x => x.Tries, OutboxSender.MostTries)));
        Assert.Equal((HttpStatusCode.OK, "Degraded"), await AskAsync("/healthz/ready"));
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var page = await administrator.PageAsync("/administration/health");
        Assert.Contains("有1条试了8次没发出去", page.QuerySelector("main")!.TextContent);
        Assert.Equal([$"/orders/{order.Number}"], page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")));

        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostAsync("/administration/health/outbox")).StatusCode);
        await UntilAsync(async () => await UndeliveredAsync(order.OrderId) == 0);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync("/healthz/ready"));
        Assert.Null((await administrator.PageAsync("/administration/health")).QuerySelector("form[action='/administration/health/outbox']"));
    }

    [Fact]
    public async Task A_folder_of_photos_that_cannot_be_written_is_said_with_what_to_do_and_reading_goes_on()
    {
        var photos = app.Services.GetRequiredService<PlatformFolders>().Photos;
        Directory.Move(photos, photos + "-away");
        await File.WriteAllTextAsync(photos, "a file in the folder's place");
        var (ready, page) = (await AskAsync("/healthz/ready"), await PageAsync());
        File.Delete(photos);
        Directory.Move(photos + "-away", photos);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), ready);
        Assert.Contains("Files__Photos", page);
        Assert.Contains("磁盘还剩", await PageAsync());
    }

    [Fact]
    public async Task However_many_ask_the_database_is_asked_once_in_some_seconds()
    {
        var database = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Database.GetDbConnection().DataSource));
        var looks = 0;
        using var sent = new SentStatements((command, statement) =>
        {
            if (command.Connection!.DataSource == database && statement.Contains("FROM \"__EFMigrationsHistory\"", StringComparison.Ordinal))
                Interlocked.Increment(ref looks);
        });
        await SentStatements.UntilHeardAsync();
        for (var round = 1; round <= 2; round++)
        {
            app.Advance(KeptHealth.Life);
            var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => AskKeptAsync($"/healthz/ready?{number}"))));
            Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, "Healthy"), answer));
            Assert.Equal(round, looks);
        }
    }

    [Fact]
    public async Task The_operator_reads_how_many_messages_wait_and_since_when()
    {
        var order = await app.PlaceAsync();
        await UntilAsync(async () => await UndeliveredAsync(order.OrderId) == 0);
        var now = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Outbox.Where(m => m.Event.OrderId == order.OrderId).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.DeliveredAt, (DateTime?)null).SetProperty(x => x.CreatedAt, now.AddMinutes(-4.5)).SetProperty(x => x.NextTryAt, now.AddMinutes(30))));
        Assert.Contains("等着发的有1条。最早一条写于5分钟前", await PageAsync());
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Outbox.Where(m => m.Event.OrderId == order.OrderId)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, now)));
        Assert.Contains("没有等着发的消息", await PageAsync());
    }

    private Task<int> UndeliveredAsync(long order) => app.AskAsync(services =>
        services.GetRequiredService<PlatformDbContext>().Outbox.CountAsync(m => m.Event.OrderId == order && m.DeliveredAt == null));

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var wait = 0; !await done(); wait++)
        {
            Assert.True(wait < 100, "not within ten seconds");
            await Task.Delay(100);
        }
    }

    /// <summary>What a machine is told that has not asked for a while.</summary>
    private Task<(HttpStatusCode, string)> AskAsync(string address)
    {
        app.Advance(KeptHealth.Life);
        return AskKeptAsync(address);
    }

    private async Task<(HttpStatusCode, string)> AskKeptAsync(string address)
    {
        using var answer = await app.Copy().GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> PageAsync() =>
        (await (await app.SignInAsync(Cast.PhoneOf(Kind.Administrator))).PageAsync("/administration/health")).QuerySelector("main")!.TextContent;

    private Task RunAsync(string statement) => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlRawAsync(statement));
}
