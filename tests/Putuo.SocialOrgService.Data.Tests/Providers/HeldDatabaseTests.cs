using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Data.Tests.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>Another process holds the lock of the SQLite file and does not let go.</summary>
public sealed class HeldDatabaseTests(SqliteTestDatabase database) : PlatformTests(database), IClassFixture<SqliteTestDatabase>
{
    private const int Writers = 12;

    /// <summary>Twice four seconds, and some for a busy machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    private protected override DatabaseSetting Setting =>
        base.Setting with { Connection = $"Data Source={new SqliteConnectionStringBuilder(base.Setting.Connection).DataSource}" };

    [Fact]
    public async Task Whoever_writes_is_told_so_within_seconds_however_many_wait_and_reading_goes_on()
    {
        var id = await On.PlaceAsync();
        await using (var other = ChildProcess.Start("hold", Setting))
        {
            await other.UntilAsync("held");
            var writing = Enumerable.Range(0, Writers).Select(number => Task.Run(async () =>
            {
                var clock = Stopwatch.StartNew();
                var failure = await Record.ExceptionAsync(() => On.DoAsync(desk => desk.ClaimAsync(Platform.Contender(number), id)));
                return (failure, clock.Elapsed);
            })).ToList();
            var reading = Stopwatch.StartNew();
            Assert.Equal(OrderStatus.Pending, (await On.OrderAsync(id)).Status);
            Assert.InRange(reading.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
            foreach (var (failure, waited) in await Task.WhenAll(writing))
            {
                Assert.True(failure is SqliteException or TimeoutException, $"{failure}");
                Assert.InRange(waited, TimeSpan.Zero, Longest);
            }
            await other.SayAsync("let go");
            await other.EndAsync();
        }
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
        Assert.Equal(2, (await On.TimelineAsync(id)).Count);
    }
}
