using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Delegations;

public abstract class DelegationBookTests(TestDatabase database) : PlatformTests(database)
{
    private static int lastCode;

    [Fact]
    public async Task A_code_gives_its_finder_the_role_and_the_same_again_changes_nothing()
    {
        var code = await OfferAsync();
        Assert.Null(await On.AskAsync<DelegationBook, DelegationRefusal?>(book => book.OfferAsync(Cast.Requester, Kinship.Daughter, ["A"], 3, code)));
        var (first, again) = (await AcceptAsync(code), await AcceptAsync(code.ToLowerInvariant()));
        Assert.Equal((null, first.GrantId), (again.Refusal, again.GrantId));
        Assert.Equal(DelegationRefusal.Unknown, (await AcceptAsync(code, Cast.FirstMember)).Refusal);
        var grant = await On.ReadAsync(db => db.RoleGrants.AsNoTracking().SingleAsync(g => g.Id == first.GrantId));
        Assert.Equal((ActorRole.Delegate, Cast.Neighbour.UserId!.Value), (grant.Role, grant.UserId));
        await EndAsync(Cast.Requester, grant.DelegationId!.Value);
    }

    [Fact]
    public async Task Of_several_at_the_same_time_one_takes_it()
    {
        var code = await OfferAsync();
        var taken = await Task.WhenAll(new[] { Cast.Neighbour, Cast.FirstMember, Cast.SecondMember, Cast.Worker }.Select(actor => Task.Run(() => AcceptAsync(code, actor))));
        var grant = Assert.Single(taken, t => t.Refusal is null).GrantId;
        await EndAsync(Cast.Requester, (await On.ReadAsync(db => db.RoleGrants.AsNoTracking().SingleAsync(g => g.Id == grant))).DelegationId!.Value);
    }

    [Fact]
    public async Task What_was_ordered_under_it_is_seen_until_it_ends_and_both_are_told()
    {
        var acting = await ActingAsync();
        var id = await On.PlaceAsync(acting);
        Assert.Equal([id], await OwnAsync(acting));
        Assert.Contains(id, await OwnAsync(Cast.Requester));
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
        await On.UseAsync<OutboxSender>(async sender =>
        {
            while ((await sender.SendDueAsync()).Count > 0)
            {
            }
        });
        var told = await On.ReadAsync(db => db.Notices.AsNoTracking().Where(n => n.OrderId == id && n.Kind == OrderEventKind.Claimed).Select(n => n.UserId).ToListAsync());
        Assert.Contains(acting.UserId!.Value, told);
        Assert.Contains(Cast.Requester.UserId!.Value, told);
        var placed = await On.ReadAsync(db => db.Notices.AsNoTracking().Where(n => n.OrderId == id && n.Kind == OrderEventKind.Placed).Select(n => n.UserId).ToListAsync());
        Assert.Contains(Cast.Requester.UserId.Value, placed);
        Assert.DoesNotContain(acting.UserId.Value, placed);

        await EndAsync(Cast.Requester, acting.Delegation!.Id);
        Assert.Null(await ScopeAsync(acting));
        Assert.False(await On.ReadAsync(db => db.RoleGrants.AnyAsync(g => g.DelegationId == acting.Delegation.Id)));
        Assert.Equal([Cast.Requester.UserId.Value], await On.ReadAsync(db => db.Notices.Where(n => n.OrderId == id && n.Kind == OrderEventKind.Claimed && (n.UserId == acting.UserId || n.UserId == Cast.Requester.UserId)).Select(n => n.UserId).ToListAsync()));
        Assert.Contains(id, await OwnAsync(Cast.Requester));
    }

    [Fact]
    public async Task Past_its_term_the_role_is_gone_and_later_the_delegation_is()
    {
        var acting = await ActingAsync();
        On.Time.Advance(TimeSpan.FromDays(100));
        Assert.Null(await ScopeAsync(acting));
        while (await On.AskAsync<DelegationBook, int>(book => book.ExpireAsync()) > 0)
        {
        }

        Assert.False(await On.ReadAsync(db => db.RoleGrants.AnyAsync(g => g.DelegationId == acting.Delegation!.Id)));
        On.Time.Advance(TimeSpan.FromDays(370));
        await On.UseAsync<Erasure>(erasure => erasure.EraseAsync());
        Assert.False(await On.ReadAsync(db => db.Delegations.AnyAsync(d => d.Id == acting.Delegation!.Id)));
    }

    [Fact]
    public async Task Each_side_reads_the_other_masked_and_strangers_end_nothing()
    {
        var acting = await ActingAsync();
        var (given, held) = (await ReadAsync(Cast.Requester), await ReadAsync(Cast.Neighbour));
        var open = given.Given.Single(d => d.Id == acting.Delegation!.Id);
        Assert.Equal((Kinship.Daughter, false), (open.Kin, open.IsOver));
        Assert.Contains(held.Held, d => d.Id == acting.Delegation!.Id);
        Assert.Equal(DelegationRefusal.Unknown, await EndAsync(Cast.FirstMember, acting.Delegation!.Id));
        Assert.Null(await EndAsync(Cast.Neighbour, acting.Delegation.Id));
        Assert.True((await ReadAsync(Cast.Requester)).Given.Single(d => d.Id == acting.Delegation.Id).EndedByOther);
    }

    [Fact]
    public async Task Both_sides_read_in_their_messages_what_the_other_did_with_it()
    {
        var acting = await ActingAsync();
        Assert.Equal(DelegationNews.Taken, (await LatestAsync(Cast.Requester)).DelegationNews);
        var before = await GivenBackAsync();
        await EndAsync(Cast.Neighbour, acting.Delegation!.Id);
        await EndAsync(Cast.Neighbour, acting.Delegation.Id);
        var told = await LatestAsync(Cast.Requester);
        Assert.Equal(DelegationNews.GivenBack, told.DelegationNews);
        Assert.Equal(before + 1, await GivenBackAsync());
        Assert.Equal(DelegationNews.GivenBack, (await On.AskAsync<NoticePages, NoticeSubject?>(pages => pages.ReadAsync(Cast.Requester, told.Id)))!.DelegationNews);

        await EndAsync(Cast.Requester, (await ActingAsync()).Delegation!.Id);
        Assert.Equal(DelegationNews.TakenBack, (await LatestAsync(Cast.Neighbour)).DelegationNews);

        Task<int> GivenBackAsync() => On.ReadAsync(db => db.Notices.CountAsync(n => n.UserId == Cast.Requester.UserId && n.DelegationNews == DelegationNews.GivenBack));
    }

    [Fact]
    public async Task Nobody_acts_for_a_resident_whose_account_is_barred()
    {
        var (acting, code) = (await ActingAsync(), await OfferAsync());
        await BarAsync(true);
        Assert.Null(await ScopeAsync(acting));
        Assert.Equal(DelegationRefusal.Unknown, (await AcceptAsync(code, Cast.FirstMember)).Refusal);
        await BarAsync(false);
        Assert.NotNull(await ScopeAsync(acting));
        await EndAsync(Cast.Requester, acting.Delegation!.Id);

        Task BarAsync(bool barred) => On.UseAsync<PlatformDbContext>(db =>
            db.Users.Where(u => u.Id == Cast.Requester.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, barred)));
    }

    private async Task<NoticeLine> LatestAsync(Actor actor) =>
        (await On.AskAsync<NoticePages, (IReadOnlyList<NoticeLine> Lines, bool)>(pages => pages.InboxAsync(actor, null, false))).Lines[0];

    private async Task<string> OfferAsync()
    {
        var code = $"AAAA-BBBB-CCCC-{Interlocked.Increment(ref lastCode):0000}";
        Assert.Null(await On.AskAsync<DelegationBook, DelegationRefusal?>(book => book.OfferAsync(Cast.Requester, Kinship.Daughter, ["A"], 3, code)));
        return code;
    }

    private Task<DelegationTaken> AcceptAsync(string code, Actor? by = null) => On.AskAsync<DelegationBook, DelegationTaken>(book => book.AcceptAsync(by ?? Cast.Neighbour, code));

    private async Task<Actor> ActingAsync()
    {
        var taken = await AcceptAsync(await OfferAsync());
        Assert.Null(taken.Refusal);
        var id = (await On.ReadAsync(db => db.RoleGrants.AsNoTracking().SingleAsync(g => g.Id == taken.GrantId))).DelegationId!.Value;
        var actor = new Actor(ActorRole.Delegate, Cast.Neighbour.UserId);
        return actor with { Delegation = await On.AskAsync<DelegationBook, ActingDelegation?>(book => book.ScopeAsync(id, actor.UserId!.Value)) };
    }

    private Task<ActingDelegation?> ScopeAsync(Actor acting) => On.AskAsync<DelegationBook, ActingDelegation?>(book => book.ScopeAsync(acting.Delegation!.Id, acting.UserId!.Value));

    private Task<DelegationSheet> ReadAsync(Actor actor) => On.AskAsync<DelegationBook, DelegationSheet>(book => book.ReadAsync(actor));

    private async Task<DelegationRefusal?> EndAsync(Actor actor, long id) =>
        (await On.AskAsync<DelegationBook, (DelegationRefusal? Refusal, long? Delegate)>(book => book.EndAsync(actor, id))).Refusal;

    private async Task<IReadOnlyList<long>> OwnAsync(Actor actor) =>
        [.. (await On.AskAsync<OrderPages, (IReadOnlyList<OrderCard> Orders, OwnPlace? Next)>(pages => pages.OwnAsync(actor, null, new OwnPlace()))).Orders.Select(card => card.Id)];
}

public sealed class DelegationsOnSqlite(SqliteTestDatabase database) : DelegationBookTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DelegationsOnPostgreSql(PostgreSqlTestDatabase database) : DelegationBookTests(database), IClassFixture<PostgreSqlTestDatabase>;
