using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

/// <summary>The places of an offering's weeks on a real database: nobody gets one that is not there, and whoever came too late is told when it went.</summary>
public abstract class OfferingPlaceTests(TestDatabase database) : PlatformTests(database)
{
    private const int Contenders = 24;

    private static int number;

    private static readonly OfferingSlot Slot = OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 19), Single = OfferingBuilder.Slot(OfferingBuilder.Thursday, 9, 22);

    [Fact]
    public async Task Of_many_who_order_at_once_just_as_many_get_a_place_as_there_are_and_the_others_are_told_when_the_last_one_went()
    {
        var id = await OfferedAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, Contenders).Select(_ => Task.Run(() => OrderAsync(id, Slot))));
        Assert.Equal(3, results.Count(r => r.IsDone));
        Assert.All(results.Where(r => !r.IsDone), r => Assert.Equal((RefusalReason.SlotFull, OrderEventKind.Placed), (r.Refusal!.Value, r.First!.Kind)));
        Assert.Equal(3, await HeldAsync(id));
        Assert.Equal(3, await On.ReadAsync(db => db.Orders.CountAsync(o => o.OfferingId == id)));
    }

    [Fact]
    public async Task Two_who_want_the_last_place_of_a_time_at_once_are_not_both_served_though_the_week_has_room()
    {
        for (var round = 0; round < 10; round++)
        {
            var id = await OfferedAsync();
            var results = await Task.WhenAll(Task.Run(() => OrderAsync(id, Single)), Task.Run(() => OrderAsync(id, Single)));
            Assert.Equal(RefusalReason.SlotFull, Assert.Single(results, r => !r.IsDone).Refusal);
            Assert.True((await OrderAsync(id, Slot)).IsDone);
        }
    }

    [Fact]
    public async Task What_is_withdrawn_declined_called_off_given_back_or_sent_to_the_pool_leaves_its_place_to_the_next()
    {
        var id = await OfferedAsync();
        foreach (var leave in new Func<OrderDesk, long, Task<OrderResult>>[]
        {
            (desk, order) => desk.WithdrawAsync(Cast.Requester, order, null),
            (desk, order) => desk.DeclineAsync(Cast.FirstMember, order, "那天来不了"),
            (desk, order) => desk.RouteAsync(Cast.Worker, order, null, null),
            async (desk, order) =>
            {
                await desk.ClaimAsync(Cast.FirstMember, order);
                return await desk.CallOffAsync(Cast.Requester, order, "不用了");
            },
            async (desk, order) =>
            {
                await desk.ClaimAsync(Cast.FirstMember, order);
                return await desk.ReleaseAsync(Cast.FirstMember, order, "人手不够");
            },
        })
        {
            var placed = await OrderAsync(id, Single);
            Assert.True(placed.IsDone, $"{placed.Refusal}");
            Assert.Equal(RefusalReason.SlotFull, (await OrderAsync(id, Single)).Refusal);
            Assert.True((await On.DoAsync(desk => leave(desk, placed.OrderId))).IsDone);
            Assert.Equal(0, await HeldAsync(id));
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_for_the_last_place_is_one_order_and_no_refusal()
    {
        var id = await OfferedAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OrderAsync(id, Single, $"twice {id}"))));
        Assert.All(results, r => Assert.True(r.IsDone, $"{r.Refusal}"));
        Assert.Single(results.Select(r => r.OrderId).Distinct());
    }

    [Fact]
    public async Task Whoever_sends_an_order_again_gets_a_place_only_where_one_is_left()
    {
        var id = await OfferedAsync();
        var first = (await OrderAsync(id, Single)).OrderId;
        Assert.True((await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, first, null))).IsDone);
        Assert.True((await OrderAsync(id, Single)).IsDone);

        var late = await AgainAsync(Single);
        Assert.Equal((RefusalReason.SlotFull, true), (late.Refusal, late.First is not null));
        Assert.Equal(OrderStatus.Rejected, (await On.OrderAsync(first)).Status);
        Assert.True((await AgainAsync(Slot)).IsDone);
        Assert.Equal((Waiting.Organization, Slot.Week), ((await On.OrderAsync(first)).Waiting, (await On.OrderAsync(first)).HeldWeek));

        Task<OrderResult> AgainAsync(OfferingSlot slot) => On.DoAsync(desk => desk.ResubmitAsync(Cast.Requester, first, new OrderEdit("还是要一袋米", default, slot)));
    }

    [Fact]
    public async Task What_was_paused_meanwhile_takes_nobody_and_a_capacity_made_smaller_takes_nobody_more()
    {
        var id = await OfferedAsync();
        Assert.True((await OrderAsync(id, Slot)).IsDone);
        Assert.True((await KeepAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, OfferingBuilder.Entry(NameOf(id)) with { WeekCapacity = 1 }))).IsDone);
        Assert.Equal(RefusalReason.SlotFull, (await OrderAsync(id, Slot)).Refusal);
        Assert.True((await KeepAsync(desk => desk.PauseAsync(Cast.FirstMember, id))).IsDone);
        Assert.Equal(RefusalReason.AddresseeUnfit, (await OrderAsync(id, OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 26))).Refusal);
        Assert.Equal(1, await HeldAsync(id));
    }

    [Fact]
    public async Task Ordering_from_an_offering_with_times_needs_one_of_them()
    {
        var id = await OfferedAsync();
        Assert.Equal(RefusalReason.SlotMissing, (await OrderAsync(id, null)).Refusal);
        Assert.Equal(RefusalReason.SlotOver, (await OrderAsync(id, Slot with { From = new(8, 0) })).Refusal);
    }

    private readonly Dictionary<int, string> names = [];

    private string NameOf(int id) => names[id];

    private async Task<int> OfferedAsync()
    {
        var entry = OfferingBuilder.Entry($"代买{Interlocked.Increment(ref number)}");
        var made = await KeepAsync(desk => desk.DraftAsync(Cast.FirstOwner, entry, publish: true));
        Assert.True(made.IsDone, $"{made.Refusal}");
        names[made.Id] = entry.Name!;
        return made.Id;
    }

    private Task<OfferingResult> KeepAsync(Func<OfferingDesk, Task<OfferingResult>> act) => On.AskAsync(act);

    private Task<OrderResult> OrderAsync(int offering, OfferingSlot? slot, string? key = null) =>
        On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, OfferingBuilder.Request(offering, slot), key));

    private Task<int> HeldAsync(int offering) => On.ReadAsync(db => db.Orders.CountAsync(o => o.OfferingId == offering && o.HeldWeek != null));
}

public sealed class OfferingPlacesOnSqlite(SqliteTestDatabase database) : OfferingPlaceTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OfferingPlacesOnPostgreSql(PostgreSqlTestDatabase database) : OfferingPlaceTests(database), IClassFixture<PostgreSqlTestDatabase>;

/// <summary>The gate is for speed only: without it the database alone counts right.</summary>
public sealed class OfferingPlacesOnSqliteWithoutGate : OfferingPlaceTests, IClassFixture<SqliteTestDatabase>, IDisposable
{
    public OfferingPlacesOnSqliteWithoutGate(SqliteTestDatabase database)
        : base(database) => WriteGate.IsOn = false;

    public void Dispose() => WriteGate.IsOn = true;
}
