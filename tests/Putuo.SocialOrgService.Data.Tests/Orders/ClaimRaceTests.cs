using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>Of any number of simultaneous claims exactly one wins, and everybody else is told who it was.</summary>
public abstract class ClaimRaceTests(TestDatabase database) : PlatformTests(database)
{
    private const int Orders = 50, Contenders = 32;

    [Fact]
    public async Task Of_fifty_claims_at_one_order_one_wins_and_forty_nine_are_told_who_was_first()
    {
        var id = await On.PlaceAsync();
        var start = new TaskCompletionSource();
        var claims = Enumerable.Range(0, Platform.Contenders).Select(async number =>
        {
            await start.Task;
            return await On.DoAsync(desk => desk.ClaimAsync(Platform.Contender(number), id));
        }).ToList();
        start.SetResult();
        var results = await Task.WhenAll(claims);

        var winner = Assert.Single(results, r => r.IsDone);
        var losers = results.Where(r => !r.IsDone).ToList();
        Assert.Equal(Platform.Contenders - 1, losers.Count);
        Assert.All(losers, r => Assert.Equal(
            (RefusalReason.Lost, OrderEventKind.Claimed, winner.Event!.OrganizationId), (r.Refusal!.Value, r.First!.Kind, r.First.OrganizationId)));
        var claim = Assert.Single(await On.TimelineAsync(id), e => e.Kind == OrderEventKind.Claimed);
        Assert.Equal(winner.Event!.Id, claim.Id);
        Assert.Equal(claim.OrganizationId, (await On.OrderAsync(id)).ProviderOrganizationId);
    }

    [Fact]
    public async Task Many_orders_with_many_contenders_have_one_winner_each()
    {
        var ids = await PlaceManyAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(number => Task.Run(async () =>
        {
            var own = new List<OrderResult>();
            foreach (var id in ids)
                own.Add(await On.DoAsync(desk => desk.ClaimAsync(Platform.Contender(number), id)));
            return own;
        })));
        AssertOneWinnerEach(ids, [.. results.SelectMany(r => r).Where(r => r.IsDone).Select(r => (r.OrderId, r.Event!.OrganizationId!.Value))]);
        await AssertTimelinesAsync(ids);
        Assert.All(results.SelectMany(r => r).Where(r => !r.IsDone), r => Assert.True(r is { Refusal: RefusalReason.Lost, First.OrganizationId: not null }));
    }

    [Fact]
    public async Task Two_processes_cannot_both_win()
    {
        var ids = await PlaceManyAsync();
        await using var one = ChildProcess.Start("claim", Setting, "0", ids.Min().ToString(), ids.Max().ToString());
        await using var other = ChildProcess.Start("claim", Setting, "25", ids.Min().ToString(), ids.Max().ToString());
        await Task.WhenAll(one.UntilAsync("ready"), other.UntilAsync("ready"));
        await Task.WhenAll(one.SayAsync("go"), other.SayAsync("go"));
        await Task.WhenAll(one.EndAsync(), other.EndAsync());
        var wins = one.Lines.Concat(other.Lines).Where(line => line.StartsWith("won ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')).Select(parts => (long.Parse(parts[1]), int.Parse(parts[2]))).ToList();
        AssertOneWinnerEach(ids, wins);
        await AssertTimelinesAsync(ids);
    }

    [Fact]
    public async Task A_claim_and_a_withdrawal_at_once_leave_one_of_the_two()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await On.PlaceAsync();
            var claim = Task.Run(() => On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id)));
            var withdrawal = Task.Run(() => On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, id, null)));
            await Task.WhenAll(claim, withdrawal);
            var (claimed, withdrawn) = (await claim, await withdrawal);

            Assert.True(claimed.IsDone != withdrawn.IsDone, $"claim {claimed.Refusal}, withdrawal {withdrawn.Refusal}");
            var order = await On.OrderAsync(id);
            Assert.Equal(claimed.IsDone ? OrderStatus.Accepted : OrderStatus.Rejected, order.Status);
            Assert.Equal(2, (await On.TimelineAsync(id)).Count);
            if (!claimed.IsDone)
                Assert.Equal((RefusalReason.Lost, OrderEventKind.Withdrawn), (claimed.Refusal!.Value, claimed.First!.Kind));
        }
    }

    private async Task<List<long>> PlaceManyAsync()
    {
        var ids = new List<long>();
        for (var i = 0; i < Orders; i++)
            ids.Add(await On.PlaceAsync());
        return ids;
    }

    private static void AssertOneWinnerEach(List<long> ids, List<(long Order, int Organization)> wins) =>
        Assert.Equal(ids, wins.Select(w => w.Order).Order());

    private async Task AssertTimelinesAsync(List<long> ids)
    {
        var claims = await On.ReadAsync(db => db.OrderEvents.AsNoTracking()
            .Where(e => ids.Contains(e.OrderId) && e.Kind == OrderEventKind.Claimed).Select(e => new { e.OrderId, e.OrganizationId }).ToListAsync());
        Assert.Equal(ids, claims.Select(c => c.OrderId).Order());
        var providers = await On.ReadAsync(db => db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.ProviderOrganizationId));
        Assert.All(claims, c => Assert.Equal(c.OrganizationId, providers[c.OrderId]));
    }
}

public sealed class ClaimRaceOnSqlite(SqliteTestDatabase database) : ClaimRaceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ClaimRaceOnPostgreSql(PostgreSqlTestDatabase database) : ClaimRaceTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>The gate is for speed only: without it the database alone keeps order.</summary>
[Trait("Category", "Full")]
public sealed class ClaimRaceOnSqliteWithoutGate : ClaimRaceTests, IClassFixture<SqliteTestDatabase>, IDisposable
{
    public ClaimRaceOnSqliteWithoutGate(SqliteTestDatabase database)
        : base(database) => WriteGate.IsOn = false;

    public void Dispose() => WriteGate.IsOn = true;
}
