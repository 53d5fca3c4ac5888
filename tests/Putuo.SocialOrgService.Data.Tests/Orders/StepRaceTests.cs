using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>
/// Two steps at one order at the same instant: what was acknowledged happened, in one order after the other, and nothing besides; the
/// promises of every order hold afterwards.
/// </summary>
public abstract class StepRaceTests(TestDatabase database) : PlatformTests(database)
{
    public static TheoryData<string> Pairs { get; } = new(StepPair.All.Keys);

    /// <summary>How often two steps meet.</summary>
    protected virtual int Rounds => Extent.IsFull ? 200 : 12;

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_steps_at_once(string name)
    {
        var pair = StepPair.All[name];
        for (var round = 0; round < Rounds; round++)
        {
            var id = await pair.Make(On);
            var before = (await On.TimelineAsync(id)).Count;
            var ends = await MeetAsync(name, id);
            var done = ends.Count(end => end.IsDone);
            var times = pair.Outcome == Outcome.Repeated ? 1 : done;
            var what = string.Join(", ", ends.Select(end => end.Say()));
            Assert.True(pair.Outcome switch
            {
                Outcome.OneOnly => done == 1,
                Outcome.EitherOrder => done >= 1,
                _ => done == 2 && ends.Count(end => end.Repeated) == 1,
            }, what);
            Assert.All(ends.Where(end => end.Refusal == RefusalReason.Lost), loser => Assert.Equal(ends.Single(end => end.IsDone).Kind, loser.First));
            Assert.InRange((await On.TimelineAsync(id)).Count - before, times, 2 * times);
        }
        await On.UseAsync<PlatformDbContext>(db => Promises.AssertAsync(db, TestDistrict.District));
    }

    /// <summary>Takes both steps at once.</summary>
    private protected virtual async Task<StepEnd[]> MeetAsync(string name, long id)
    {
        var pair = StepPair.All[name];
        var results = await Task.WhenAll(
            Task.Run(() => On.DoAsync(desk => pair.One(desk, id))), Task.Run(() => On.DoAsync(desk => pair.Other(desk, id))));
        return [.. results.Select(StepEnd.Of)];
    }
}

public sealed class StepRaceOnSqlite(SqliteTestDatabase database) : StepRaceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class StepRaceOnPostgreSql(PostgreSqlTestDatabase database) : StepRaceTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>The gate is for speed only: without it the database alone keeps order.</summary>
[Trait("Category", "Full")]
public sealed class StepRaceOnSqliteWithoutGate : StepRaceTests, IClassFixture<SqliteTestDatabase>, IDisposable
{
    public StepRaceOnSqliteWithoutGate(SqliteTestDatabase database)
        : base(database) => WriteGate.IsOn = false;

    public void Dispose() => WriteGate.IsOn = true;
}

/// <summary>The two steps are taken by two processes, neither of which is the one that looks afterwards.</summary>
public abstract class StepRaceOfTwoProcesses(TestDatabase database, TwoProcesses processes) : StepRaceTests(database), IClassFixture<TwoProcesses>
{
    protected override int Rounds => Extent.IsFull ? 100 : 6;

    private protected override Task<StepEnd[]> MeetAsync(string name, long id) => processes.MeetAsync(Setting, name, id);
}

public sealed class StepRaceOfTwoProcessesOnSqlite(SqliteTestDatabase database, TwoProcesses processes)
    : StepRaceOfTwoProcesses(database, processes), IClassFixture<SqliteTestDatabase>;

public sealed class StepRaceOfTwoProcessesOnPostgreSql(PostgreSqlTestDatabase database, TwoProcesses processes)
    : StepRaceOfTwoProcesses(database, processes), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>Two processes beside this one that take a step each when they are told to; they start with the first step.</summary>
public sealed class TwoProcesses : IAsyncDisposable
{
    private static readonly string[] Sides = ["one", "other"];

    private readonly List<ChildProcess> both = [];
    private int met;

    public async ValueTask DisposeAsync()
    {
        foreach (var process in both)
            await process.DisposeAsync();
    }

    /// <summary>Tells both to take their step and waits for what they say.</summary>
    internal async Task<StepEnd[]> MeetAsync(DatabaseSetting setting, string name, long id)
    {
        if (both.Count == 0)
        {
            both.AddRange(Sides.Select(side => ChildProcess.Start("step", setting, side)));
            await Task.WhenAll(both.Select(process => process.UntilAsync("ready")));
        }
        met++;
        await Task.WhenAll(both.Select(process => process.SayAsync($"{id} {name}")));
        await Task.WhenAll(both.Select(process => process.UntilAsync("end", met)));
        return [.. both.Select(process => StepEnd.Read(process.Lines.Last(line => line.StartsWith("end", StringComparison.Ordinal))))];
    }
}
