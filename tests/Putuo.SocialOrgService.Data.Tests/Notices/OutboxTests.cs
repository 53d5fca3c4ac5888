using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Notices;

public abstract class OutboxTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Whoever_is_concerned_is_told_once_and_nobody_of_what_they_did_themselves()
    {
        var id = await On.ClaimedAsync();
        await SendAllAsync();
        Assert.Equal([Cast.Requester.UserId!.Value, Cast.Worker.UserId!.Value], await ReadersAsync(id, OrderEventKind.Claimed));
        Assert.Equal([Cast.Worker.UserId!.Value], await ReadersAsync(id, OrderEventKind.Placed));

        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now)))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.RateAsync(Cast.Requester, id, 5, null))).IsDone);
        await SendAllAsync();
        Assert.Equal(
            [Cast.Requester.UserId!.Value, Cast.Worker.UserId!.Value, Cast.AnsweringStaff.UserId!.Value], await ReadersAsync(id, OrderEventKind.Completed));
        Assert.Equal([Cast.FirstOwner.UserId!.Value, Cast.FirstMember.UserId!.Value], await ReadersAsync(id, OrderEventKind.Rated));
    }

    [Fact]
    public async Task Open_desks_of_every_department_of_a_transfer_are_told_of_it()
    {
        var id = await On.PlaceAsync();
        await SendAllAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [TestDistrict.Third], "房屋漏水，要鉴定"))).IsDone);
        var told = (await On.AskAsync<OutboxSender, IReadOnlyList<Told>>(sender => sender.SendDueAsync())).Where(t => t.OrderId == id).SelectMany(t => t.DepartmentIds);
        Assert.Equal([TestDistrict.Answering, TestDistrict.Third, TestDistrict.Lead], told.Distinct().Order());

        Assert.True((await On.DoAsync(desk => desk.ReturnTransferAsync(Cast.LeadStaff, id, "不是本部门职责"))).IsDone);
        var left = (await On.AskAsync<OutboxSender, IReadOnlyList<Told>>(sender => sender.SendDueAsync())).Where(t => t.OrderId == id).SelectMany(t => t.DepartmentIds);
        Assert.Contains(TestDistrict.Third, left);
    }

    [Fact]
    public async Task A_department_is_told_when_its_case_is_taken_back_withdrawn_or_refused()
    {
        var (taken, withdrawn, refused) = (await TransferredAsync(), await TransferredAsync(), await TransferredAsync());
        Assert.True((await On.DoAsync(desk => desk.AcceptTransferAsync(Cast.LeadStaff, taken))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.TakeBackAsync(Cast.Worker, taken, "一直没有进展"))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, withdrawn, null))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.RefuseAsync(Cast.Worker, refused, "不在服务范围"))).IsDone);
        await SendAllAsync();
        foreach (var (id, kind) in new[] { (taken, OrderEventKind.TakenBack), (withdrawn, OrderEventKind.Withdrawn), (refused, OrderEventKind.Refused) })
            Assert.Contains(Cast.LeadStaff.UserId!.Value, await ReadersAsync(id, kind));

        async Task<long> TransferredAsync()
        {
            var id = await On.PlaceAsync();
            Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [], "房屋漏水，要鉴定"))).IsDone);
            return id;
        }
    }

    [Fact]
    public async Task An_organization_is_told_when_an_order_asks_it_again_and_nobody_when_it_goes_to_the_pool()
    {
        var (again, pooled) = (await On.PlaceAsync(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId }), await On.PlaceAsync());
        foreach (var id in new[] { again, pooled })
        {
            Assert.True((await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, id, null))).IsDone);
            Assert.True((await On.DoAsync(desk => desk.ResubmitAsync(Cast.Requester, id, null))).IsDone);
        }
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.SecondMember, pooled))).IsDone);
        await SendAllAsync();
        Assert.Equal([Cast.Worker.UserId!.Value, Cast.FirstOwner.UserId!.Value, Cast.FirstMember.UserId!.Value], await ReadersAsync(again, OrderEventKind.Resubmitted));
        Assert.Equal([Cast.Worker.UserId!.Value], await ReadersAsync(pooled, OrderEventKind.Resubmitted));
    }

    [Fact]
    public async Task What_is_delivered_again_or_by_two_senders_is_shown_once()
    {
        var id = await On.CompletedAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SendAllAsync)));
        var shown = await NoticesAsync(id);
        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.Event.OrderId == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, (DateTime?)null)));
        On.Time.Advance(TimeSpan.FromHours(1));
        await SendAllAsync();
        Assert.Equal(shown, await NoticesAsync(id));
        Assert.NotEqual(0, shown);
        Assert.Equal(0, await On.ReadAsync(db => db.Outbox.CountAsync(m => m.Event.OrderId == id && m.DeliveredAt == null)));
    }

    [Fact]
    public async Task What_was_delivered_more_than_a_week_ago_is_dropped_and_what_was_set_aside_or_waits_stays()
    {
        var (old, aside) = (await On.PlaceAsync(), await On.PlaceAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.Event.OrderId == aside).ExecuteUpdateAsync(m => m.SetProperty(x => x.IsParked, true)));
        await SendAllAsync();
        On.Time.Advance(OutboxSender.DeliveredLife);
        Assert.Equal(0, await DropAsync());
        Assert.True(await IsKeptAsync(old));

        var fresh = await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.InRange(await DropAsync(), 1, int.MaxValue);
        Assert.Equal((false, true, true), (await IsKeptAsync(old), await IsKeptAsync(aside), await IsKeptAsync(fresh)));

        Task<int> DropAsync() => On.AskAsync<OutboxSender, int>(sender => sender.DropDeliveredAsync());
        Task<bool> IsKeptAsync(long order) => On.ReadAsync(db => db.Outbox.AnyAsync(m => m.Event.OrderId == order));
    }

    [Fact]
    public async Task A_message_that_cannot_be_delivered_is_set_aside_after_eight_tries_and_holds_up_nobody()
    {
        var poison = await On.PlaceAsync();
        await RefuseAsync("poison", "INSERT ON \"Notices\"", $"NEW.\"OrderId\" = {poison}");
        var healthy = await On.PlaceAsync();
        await SendAllAsync();
        Assert.Equal([Cast.Worker.UserId!.Value], await ReadersAsync(healthy, OrderEventKind.Placed));

        for (var tries = 1; tries < OutboxSender.MostTries; tries++)
        {
            Assert.Equal((tries, false), await StateAsync(poison));
            On.Time.Advance(TimeSpan.FromMinutes(10));
            await SendAllAsync();
        }
        Assert.Equal((OutboxSender.MostTries, true), await StateAsync(poison));
        On.Time.Advance(TimeSpan.FromDays(1));
        await SendAllAsync();
        Assert.Equal((OutboxSender.MostTries, true), await StateAsync(poison));
        Assert.Equal(0, await NoticesAsync(poison));
    }

    [Fact]
    public async Task A_message_whose_delivery_cannot_be_noted_holds_up_nobody_either()
    {
        var (stuck, healthy) = (await On.PlaceAsync(), await On.PlaceAsync());
        var message = await On.ReadAsync(db => db.Outbox.Where(m => m.Event.OrderId == stuck).Select(m => m.Id).SingleAsync());
        await RefuseAsync("stuck", "UPDATE ON \"Outbox\"", $"NEW.\"DeliveredAt\" IS NOT NULL AND NEW.\"Id\" = {message}");
        await SendAllAsync();
        Assert.Equal([Cast.Worker.UserId!.Value], await ReadersAsync(healthy, OrderEventKind.Placed));
        Assert.Equal((1, false), await StateAsync(stuck));
    }

    [Fact]
    public async Task The_operator_reads_what_waits_how_late_it_is_and_what_was_set_aside_and_sends_that_again()
    {
        await SendAllAsync();
        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.DeliveredAt == null).ExecuteDeleteAsync());
        Assert.Equal(new OutboxState(0, TimeSpan.Zero, TimeSpan.Zero, 0), await OutboxAsync());
        var placed = await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(new OutboxState(1, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3), 0), await OutboxAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.Event.OrderId == placed).ExecuteUpdateAsync(m => m.SetProperty(x => x.Tries, 1).SetProperty(x => x.NextTryAt, On.Now.AddSeconds(2))));
        Assert.Equal(new OutboxState(1, TimeSpan.FromMinutes(3), TimeSpan.Zero, 0), await OutboxAsync());

        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.Event.OrderId == placed).ExecuteUpdateAsync(m => m.SetProperty(x => x.Tries, OutboxSender.MostTries).SetProperty(x => x.IsParked, true)));
        Assert.Equal(new OutboxState(0, TimeSpan.Zero, TimeSpan.Zero, 1), await OutboxAsync());
        var number = (await On.OrderAsync(placed)).Number;
        Assert.Equal([number], (await ParkedAsync(Cast.Administrator)).Select(message => message.OrderNumber));
        Assert.Empty(await ParkedAsync(Cast.FirstOwner));
        await Assert.ThrowsAsync<InvalidOperationException>(() => On.AskAsync<OutboxSender, int>(sender => sender.TryParkedAgainAsync(Cast.FirstOwner)));
        Assert.Equal(1, await On.AskAsync<OutboxSender, int>(sender => sender.TryParkedAgainAsync(Cast.Administrator)));
        Assert.Equal((0, false), await StateAsync(placed));
        await SendAllAsync();
        Assert.Equal([Cast.Worker.UserId!.Value], await ReadersAsync(placed, OrderEventKind.Placed));
        Assert.Equal(0, (await OutboxAsync()).Parked);

        Task<IReadOnlyList<ParkedMessage>> ParkedAsync(Domain.People.Actor actor) => On.AskAsync<PlatformDbContext, IReadOnlyList<ParkedMessage>>(db => new OutboxPages(db, On.Time).ParkedAsync(actor));
        Task<OutboxState> OutboxAsync() => On.AskAsync<PlatformDbContext, OutboxState>(db => new OutboxPages(db, On.Time).StateAsync());
    }

    /// <summary>The statements that make the database refuse a write.</summary>
    /// <param name="name">A name of its own.</param>
    /// <param name="what">The write, as a trigger says it.</param>
    /// <param name="condition">Of which rows.</param>
    protected abstract string[] RefusalOf(string name, string what, string condition);

    private Task RefuseAsync(string name, string what, string condition) => On.UseAsync<PlatformDbContext>(async db =>
    {
        foreach (var statement in RefusalOf(name, what, condition))
            await db.Database.ExecuteSqlRawAsync(statement);
    });

    private async Task SendAllAsync()
    {
        while ((await On.AskAsync<OutboxSender, IReadOnlyList<Told>>(sender => sender.SendDueAsync())).Count > 0)
        {
        }
    }

    private async Task<(int, bool)> StateAsync(long order)
    {
        var message = await On.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Event.OrderId == order));
        return (message.Tries, message.IsParked);
    }

    private Task<int> NoticesAsync(long order) => On.ReadAsync(db => db.Notices.CountAsync(n => n.OrderId == order));

    private Task<List<long>> ReadersAsync(long order, OrderEventKind kind) => On.ReadAsync(db =>
        db.Notices.Where(n => n.OrderId == order && n.Kind == kind).Select(n => n.UserId).OrderBy(u => u).ToListAsync());
}

public sealed class OutboxOnSqlite(SqliteTestDatabase database) : OutboxTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string[] RefusalOf(string name, string what, string condition) =>
    [
        $"CREATE TRIGGER {name} BEFORE {what} WHEN {condition} BEGIN SELECT RAISE(ABORT, 'poison'); END",
    ];
}

public sealed class OutboxOnPostgreSql(PostgreSqlTestDatabase database) : OutboxTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override string[] RefusalOf(string name, string what, string condition) =>
    [
        $"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''poison''; END'",
        $"CREATE TRIGGER {name} BEFORE {what} FOR EACH ROW WHEN ({condition}) EXECUTE FUNCTION {name}()",
    ];
}
