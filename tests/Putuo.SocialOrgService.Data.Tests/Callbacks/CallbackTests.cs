using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Callbacks;

public abstract class CallbackTests(TestDatabase database) : PlatformTests(database)
{
    private static int lastNumber;

    /// <summary>A number that nobody has left before, and a network of its own.</summary>
    private static (string Phone, string Network) Fresh()
    {
        var number = Interlocked.Increment(ref lastNumber);
        return ($"1390580{number:0000}", $"10.0.0.{number}");
    }

    [Fact]
    public async Task What_is_left_waits_at_its_community_and_nobody_else_s()
    {
        var id = await LeaveAsync();
        var row = (await FindAsync(Cast.Worker, id))!;
        Assert.Equal(("张**", 0, On.Now), (row.MaskedName, row.Tries, row.At));
        Assert.Contains(id, (await WaitingAsync(Cast.Worker)).Select(r => r.Id));
        foreach (var actor in new[] { Cast.OtherWorker, Cast.StreetOfficer, Cast.Administrator, Cast.Requester, Actor.Anonymous })
        {
            Assert.Null(await FindAsync(actor, id));
            Assert.DoesNotContain(id, (await WaitingAsync(actor)).Select(r => r.Id));
            Assert.Null(await OpenAsync(actor, id));
        }
        Assert.Empty(await LooksAsync(id));
    }

    [Fact]
    public async Task Nothing_personal_is_kept_in_the_clear_and_each_look_is_written_down()
    {
        var (phone, network) = Fresh();
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone), network));
        var kept = await On.ReadAsync(db => db.Callbacks.AsNoTracking().OrderBy(c => c.Id).LastAsync());
        Assert.Equal(CallbackRequest.PresentConsent, kept.ConsentVersion);
        Assert.DoesNotContain(phone, System.Text.Encoding.UTF8.GetString(kept.PhoneCipher), StringComparison.Ordinal);

        var open = (await OpenAsync(Cast.Worker, kept.Id))!;
        Assert.Equal(("张阿姨", phone), (open.Name, open.Phone));
        var look = Assert.Single(await LooksAsync(kept.Id));
        Assert.Equal((LookKind.Callback, Cast.Worker.UserId!.Value, "兴普社区"), (look.Kind, look.UserId, look.ActorName));
    }

    [Fact]
    public async Task The_same_number_waits_once_in_a_community_however_often_it_asks_and_nobody_is_told_that_it_waits()
    {
        var (phone, network) = Fresh();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => AskAsync(Request(phone), $"{network}/{i}"))));
        Assert.Contains(CallbackAnswer.Left, answers);
        Assert.DoesNotContain(CallbackAnswer.Incomplete, answers);
        Assert.Equal(1, await CountAsync(phone));
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone), network));
        Assert.Equal(1, await CountAsync(phone));
    }

    [Fact]
    public async Task A_number_that_waits_in_one_community_may_ask_another_to_call_as_well()
    {
        var (phone, network) = Fresh();
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone), network));
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone) with { CommunityId = TestDistrict.OtherCommunity }, network));
        Assert.Equal(2, await CountAsync(phone));
    }

    [Fact]
    public async Task A_number_and_a_network_have_only_so_many()
    {
        var (phone, network) = Fresh();
        for (var i = 0; i < CallbackBook.MostOfOneNumber; i++)
        {
            var id = await LeaveAsync(phone, $"{network}/{i}");
            Assert.Null(await CloseAsync(Cast.Worker, id, "打错了"));
        }
        Assert.Equal(CallbackAnswer.TooMany, await AskAsync(Request(phone), $"{network}/last"));
        Assert.Equal(CallbackBook.MostOfOneNumber, await CountAsync(phone));

        for (var i = 0; i < CallbackBook.MostFromOneNetwork; i++)
            Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(Fresh().Phone), network));
        Assert.Equal(CallbackAnswer.TooMany, await AskAsync(Request(Fresh().Phone), network));
        On.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone), network));
    }

    [Fact]
    public async Task What_cannot_be_called_is_not_kept()
    {
        var (phone, network) = Fresh();
        foreach (var request in new[]
        {
            Request(phone) with { Name = " " },
            Request(phone) with { Phone = "" },
            Request(phone) with { CommunityId = TestDistrict.ClosedCommunity },
            Request(phone) with { CommunityId = TestDistrict.Street },
            Request(phone) with { ConsentVersion = null },
        })
        {
            Assert.Equal(CallbackAnswer.Incomplete, await AskAsync(request, network));
        }
        Assert.Equal(0, await CountAsync(phone));
    }

    [Fact]
    public async Task Nobody_answering_counts_once_a_page_and_the_request_goes_on_waiting()
    {
        var id = await LeaveAsync();
        Assert.False(await TriedAsync(Cast.OtherWorker, id, 0));
        Assert.True(await TriedAsync(Cast.Worker, id, 0));
        Assert.True(await TriedAsync(Cast.Worker, id, 0));
        Assert.Equal(1, (await FindAsync(Cast.Worker, id))!.Tries);
        await TriedAsync(Cast.Worker, id, 1);
        var row = (await FindAsync(Cast.Worker, id))!;
        Assert.Equal((2, On.Now, null), (row.Tries, row.TriedAt!.Value, row.ClosedAt));
    }

    [Fact]
    public async Task It_ends_with_a_reason_or_with_an_order_and_stays_as_it_ended()
    {
        var closed = await LeaveAsync();
        Assert.Equal(RefusalReason.ReasonMissing, await CloseAsync(Cast.Worker, closed, "  "));
        await CloseAsync(Cast.OtherWorker, closed, "不是我们的");
        Assert.Null((await FindAsync(Cast.Worker, closed))!.ClosedAt);
        Assert.Null(await CloseAsync(Cast.Worker, closed, "家里人已经帮忙办了"));
        Assert.Null(await CloseAsync(Cast.Worker, closed, "家里人已经帮忙办了"));
        Assert.Equal(RefusalReason.CallbackOver, await CloseAsync(Cast.Worker, closed, "第二次"));
        Assert.False(await TriedAsync(Cast.Worker, closed, 0));
        Assert.Equal("家里人已经帮忙办了", (await FindAsync(Cast.Worker, closed))!.CloseReason);
        Assert.Null(await OpenAsync(Cast.Worker, closed));

        var placed = await LeaveAsync();
        var order = (await AnswerAsync(placed)).OrderId;
        var row = (await FindAsync(Cast.Worker, placed))!;
        Assert.EndsWith($"-{order:0000}", row.OrderNumber, StringComparison.Ordinal);
        Assert.Null(row.CloseReason);
        Assert.DoesNotContain(placed, (await WaitingAsync(Cast.Worker)).Select(r => r.Id));
    }

    [Fact]
    public async Task Of_colleagues_who_answer_it_at_once_one_places_an_order_and_nothing_of_the_others_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await LeaveAsync();
            var before = await On.ReadAsync(db => db.Orders.CountAsync());
            var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AnswerAsync(id))));
            var won = Assert.Single(results, result => result.IsDone);
            Assert.All(results.Except([won]), result => Assert.Equal(RefusalReason.CallbackOver, result.Refusal));
            Assert.Equal(before + 1, await On.ReadAsync(db => db.Orders.CountAsync()));
            Assert.EndsWith($"-{won.OrderId:0000}", (await FindAsync(Cast.Worker, id))!.OrderNumber, StringComparison.Ordinal);
        }
        var others = await LeaveAsync();
        Assert.Equal(RefusalReason.CallbackOver, (await AnswerAsync(others, Cast.OtherWorker, TestDistrict.OtherCommunity)).Refusal);
        Assert.Null((await FindAsync(Cast.Worker, others))!.ClosedAt);
    }

    [Fact]
    public async Task What_is_done_to_the_order_after_it_was_placed_asks_no_more_whether_the_call_was_answered()
    {
        var id = await LeaveAsync();
        await On.UseAsync<OrderDesk>(async desk =>
        {
            var placed = await desk.PlaceAsync(Cast.Worker, OrderBuilder.Request() with { CallbackId = id });
            Assert.Null((await desk.ClaimAsync(Cast.FirstMember, placed.OrderId)).Refusal);
        });
    }

    [Fact]
    public async Task Whoever_waits_longest_stands_first_and_no_page_shows_one_twice()
    {
        for (var i = 0; i < 5; i++)
            await LeaveAsync();
        var all = (await WaitingAsync(Cast.Worker)).Select(r => r.Id).ToList();
        Assert.Equal(all.Order(), all);
        var paged = new List<long>();
        while (await On.AskAsync<CallbackPages, IReadOnlyList<CallbackRow>>(pages => pages.WaitingAsync(Cast.Worker, paged.LastOrDefault(), 2)) is { Count: > 0 } page)
            paged.AddRange(page.Select(r => r.Id));
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task After_thirty_days_it_is_gone_whatever_became_of_it()
    {
        var (waiting, closed) = (await LeaveAsync(), await LeaveAsync());
        await CloseAsync(Cast.Worker, closed, "打错了");
        On.Time.Advance(TimeSpan.FromDays(30));
        await On.UseAsync<Erasure>(erasure => erasure.EraseAsync());
        Assert.NotNull(await FindAsync(Cast.Worker, waiting));
        On.Time.Advance(TimeSpan.FromSeconds(1));
        await On.UseAsync<Erasure>(erasure => erasure.EraseAsync());
        Assert.Null(await FindAsync(Cast.Worker, waiting));
        Assert.Null(await FindAsync(Cast.Worker, closed));
    }

    private static CallbackRequest Request(string phone) => new("张阿姨", phone, TestDistrict.Community, CallbackRequest.PresentConsent);

    private async Task<long> LeaveAsync(string? phone = null, string? network = null)
    {
        var fresh = Fresh();
        Assert.Equal(CallbackAnswer.Left, await AskAsync(Request(phone ?? fresh.Phone), network ?? fresh.Network));
        return await On.ReadAsync(db => db.Callbacks.MaxAsync(c => c.Id));
    }

    private Task<CallbackAnswer> AskAsync(CallbackRequest request, string network) => On.AskAsync<CallbackBook, CallbackAnswer>(book => book.AskAsync(request, network));

    private Task<OpenCallback?> OpenAsync(Actor actor, long id) => On.AskAsync<CallbackBook, OpenCallback?>(book => book.OpenAsync(actor, id));

    private Task<bool> TriedAsync(Actor actor, long id, int seen) => On.AskAsync<CallbackBook, bool>(book => book.TriedAsync(actor, id, seen));

    private Task<OrderResult> AnswerAsync(long id, Actor? by = null, int community = TestDistrict.Community) =>
        On.DoAsync(desk => desk.PlaceAsync(by ?? Cast.Worker, OrderBuilder.Request() with { CallbackId = id, CommunityId = community }));

    private Task<RefusalReason?> CloseAsync(Actor actor, long id, string reason) => On.AskAsync<CallbackBook, RefusalReason?>(book => book.CloseAsync(actor, id, reason));

    private Task<CallbackRow?> FindAsync(Actor actor, long id) => On.AskAsync<CallbackPages, CallbackRow?>(pages => pages.FindAsync(actor, id));

    private Task<IReadOnlyList<CallbackRow>> WaitingAsync(Actor actor) => On.AskAsync<CallbackPages, IReadOnlyList<CallbackRow>>(pages => pages.WaitingAsync(actor, 0, 1000));

    private Task<List<ContactLook>> LooksAsync(long id) => On.ReadAsync(db => db.ContactLooks.AsNoTracking().Where(l => l.CallbackId == id).ToListAsync());

    private async Task<int> CountAsync(string phone)
    {
        var index = await On.AskAsync<FieldCipher, byte[]>(cipher => Task.FromResult(cipher.PhoneIndex(phone)));
        return await On.ReadAsync(db => db.Callbacks.CountAsync(c => c.PhoneIndex == index));
    }
}

public sealed class CallbacksOnSqlite(SqliteTestDatabase database) : CallbackTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class CallbacksOnPostgreSql(PostgreSqlTestDatabase database) : CallbackTests(database), IClassFixture<PostgreSqlTestDatabase>;
