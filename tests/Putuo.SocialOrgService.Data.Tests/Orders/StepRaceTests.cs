using Microsoft.EntityFrameworkCore;
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
    private const int Rounds = 12;

    [Fact]
    public Task Completing_and_taking_back_at_once() => RaceAsync(
        () => On.ClaimedAsync(),
        (desk, id) => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now)),
        (desk, id) => desk.TakeBackAsync(Cast.Worker, id, "一直没有联系居民"),
        exactlyOne: true);

    [Fact]
    public Task Reopening_and_confirming_at_once() => RaceAsync(
        () => On.CompletedAsync(),
        (desk, id) => desk.ReopenAsync(Cast.Requester, id, "窗户还漏风"),
        (desk, id) => desk.ConfirmAsync(Cast.Requester, id),
        exactlyOne: true);

    [Fact]
    public Task Rating_from_two_devices_at_once() => RaceAsync(
        () => On.CompletedAsync(),
        (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好"),
        (desk, id) => desk.RateAsync(Cast.Requester, id, 1, "不好"),
        exactlyOne: true);

    [Fact]
    public Task The_requester_and_the_worker_rating_at_once() => RaceAsync(
        () => On.CompletedAsync(),
        (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好"),
        (desk, id) => desk.RateAsync(Cast.Worker, id, 4, null),
        exactlyOne: false);

    [Fact]
    public Task Claiming_and_routing_at_once() => RaceAsync(
        () => On.PlaceAsync(),
        (desk, id) => desk.ClaimAsync(Cast.FirstMember, id),
        (desk, id) => desk.RouteAsync(Cast.Worker, id, Cast.SecondId, "请他们办"),
        exactlyOne: false);

    [Fact]
    public Task Accepting_and_returning_a_case_at_once() => RaceAsync(
        TransferredAsync,
        (desk, id) => desk.AcceptTransferAsync(Cast.LeadStaff, id),
        (desk, id) => desk.ReturnTransferAsync(Cast.LeadStaff, id, "不归我们管"),
        exactlyOne: false);

    [Fact]
    public Task A_supporting_department_replying_from_two_desks_at_once() => RaceAsync(
        TransferredAsync,
        (desk, id) => desk.ReplySupportAsync(Cast.ThirdStaff, id, "下周上门"),
        (desk, id) => desk.ReplySupportAsync(Cast.ThirdStaff, id, "已经办好"),
        exactlyOne: true);

    [Fact]
    public Task Joining_two_accounts_at_once() => RaceAsync(
        () => On.PlaceAsync(Cast.Worker),
        (desk, id) => desk.LinkAsync(Cast.Worker, id, Cast.Requester.UserId!.Value),
        (desk, id) => desk.LinkAsync(Cast.Worker, id, Cast.Neighbour.UserId!.Value),
        exactlyOne: true);

    [Fact]
    public Task The_same_form_sent_twice_at_once() => RaceAsync(
        () => On.CompletedAsync(),
        (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好", $"rate-{id}"),
        (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好", $"rate-{id}"),
        exactlyOne: null);

    /// <param name="make">An order ready for both.</param>
    /// <param name="one">The one step.</param>
    /// <param name="other">The other.</param>
    /// <param name="exactlyOne">True: one excludes the other. False: either order may do. Null: both are the same, done once and acknowledged twice.</param>
    private async Task RaceAsync(
        Func<Task<long>> make, Func<OrderDesk, long, Task<OrderResult>> one, Func<OrderDesk, long, Task<OrderResult>> other, bool? exactlyOne)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var id = await make();
            var before = (await On.TimelineAsync(id)).Count;
            var results = await Task.WhenAll(
                Task.Run(() => On.DoAsync(desk => one(desk, id))), Task.Run(() => On.DoAsync(desk => other(desk, id))));
            var done = results.Count(r => r.IsDone);
            var what = string.Join(", ", results.Select(r => r.Refusal?.ToString() ?? "done"));
            if (exactlyOne == true)
                Assert.True(done == 1, what);
            else if (exactlyOne == false)
                Assert.True(done >= 1, what);
            else
                Assert.True(done == 2 && results.Count(r => r.Repeated) == 1, what);
            Assert.All(results.Where(r => r.Refusal == RefusalReason.Lost), r => Assert.NotNull(r.First));
            await AssertPromisesAsync(id, before, exactlyOne is null ? 1 : done);
        }
    }

    private async Task AssertPromisesAsync(long id, int before, int done)
    {
        var timeline = await On.TimelineAsync(id);
        var order = await On.OrderAsync(id);
        Assert.Equal(Enumerable.Range(1, timeline.Count), timeline.Select(e => e.Sequence));
        Assert.Equal(timeline.Count, order.EventCount);
        Assert.Equal(timeline[^1].Status, order.Status);
        Assert.InRange(timeline.Count - before, done, done * 2);
        OrderStatus? from = null;
        foreach (var happened in timeline)
        {
            Assert.Equal(OrderTransitions.Find(happened.Kind, from)?.To, happened.Status);
            from = happened.Status;
        }
        var kept = await On.ReadAsync(async db => new
        {
            Outbox = await db.Outbox.CountAsync(m => m.Event.OrderId == id),
            Ratings = await db.Ratings.Where(r => r.OrderId == id).Select(r => new { r.Completion, r.Rater, r.IsCurrent, r.Stars }).ToListAsync(),
            Records = await db.ServiceRecords.CountAsync(r => r.OrderId == id),
        });
        Assert.Equal(timeline.Count, kept.Outbox);
        Assert.Equal(timeline.Count(e => e.Kind == OrderEventKind.Rated), kept.Ratings.Count);
        Assert.Equal(kept.Ratings.Count, kept.Ratings.Select(r => (r.Completion, r.Rater)).Distinct().Count());
        Assert.Equal(timeline.Count(e => e.Kind is OrderEventKind.Completed or OrderEventKind.Corrected), kept.Records);
        Assert.Equal(order.Status is OrderStatus.Accepted or OrderStatus.Completed, (order.ProviderOrganizationId ?? order.ProviderDepartmentId) is not null);
    }

    private async Task<long> TransferredAsync()
    {
        var id = await On.PlaceAsync();
        Assert.Null((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [TestDistrict.Third], "多部门处理"))).Refusal);
        return id;
    }
}

public sealed class StepRaceOnSqlite(SqliteTestDatabase database) : StepRaceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class StepRaceOnPostgreSql(PostgreSqlTestDatabase database) : StepRaceTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>The gate is for speed only: without it the database alone keeps order.</summary>
public sealed class StepRaceOnSqliteWithoutGate : StepRaceTests, IClassFixture<SqliteTestDatabase>, IDisposable
{
    public StepRaceOnSqliteWithoutGate(SqliteTestDatabase database)
        : base(database) => WriteGate.IsOn = false;

    public void Dispose() => WriteGate.IsOn = true;
}
