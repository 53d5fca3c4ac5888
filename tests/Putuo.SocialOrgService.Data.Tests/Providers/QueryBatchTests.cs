using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>What is asked for at once and read by hand is what EF reads, column by column, on every system.</summary>
public abstract class QueryBatchTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task An_order_its_ratings_events_and_photos_are_those_that_EF_reads()
    {
        var id = await On.CompletedAsync();
        Assert.True((await On.DoAsync(desk => desk.RateAsync(Cast.Requester, id, 4, "师傅很耐心"))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.RateAsync(Cast.AnsweringStaff, id, 5, null))).IsDone);

        await On.UseAsync<PlatformDbContext>(async db =>
        {
            var row = (await new OrderPageQuery().FindAsync(db, id, Cast.FirstMember.OrganizationId!.Value, default))!;
            var order = await db.Orders.AsNoTracking().Include(o => o.Ratings).SingleAsync(o => o.Id == id);
            AssertSame(db, order, row.Order);
            Assert.Equal(2, row.Order.Ratings.Count);
            foreach (var rating in order.Ratings)
                AssertSame(db, rating, row.Order.Ratings.Single(r => r.Id == rating.Id));

            var record = await db.ServiceRecords.AsNoTracking().SingleAsync(r => r.OrderId == id);
            Assert.Equal(
                (record.Id, record.ServedFrom, record.ServedTo, record.Minutes, record.PeopleServed, record.Description),
                (row.RecordId!.Value, row.ServedFrom!.Value, row.ServedTo!.Value, row.Minutes!.Value, row.People!.Value, row.Description));
            var contact = await db.OrderContacts.AsNoTracking().SingleAsync(c => c.OrderId == id);
            Assert.Equal((contact.MaskedName, contact.MaskedPhone, contact.AddressCipher is not null), (row.MaskedName, row.MaskedPhone, row.HasAddress));
            Assert.Equal((Cast.FirstMember.Name, Cast.EnglishNameOf(Cast.FirstMember.Name)), (row.Provider, row.ProviderEn));
            Assert.Null(row.Offering);
            Assert.True(row.ReaderFits);
            Assert.False(row.WasLookedAt);

            var events = await On.TimelineAsync(id);
            Assert.Equal(
                events.Select(e => (e.Kind, e.At, e.ActorRole, e.ActorName, e.ActingFor, e.Reason, e.DepartmentId, e.Until, e.Term, e.Stars, e.RecordNumber)),
                row.Events.Select(e => (e.Kind, e.At, e.ActorRole, e.ActorName, e.ActingFor, e.Reason, e.DepartmentId, e.Until, e.Term, e.Stars, e.RecordNumber)));
            Assert.All(row.Events, e => Assert.Equal(DateTimeKind.Utc, e.At.Kind));
            Assert.All(row.Events.Where(e => e.Kind == OrderEventKind.Claimed), e => Assert.Equal((row.Provider, row.ProviderEn), (e.Organization, e.OrganizationEn)));
            Assert.NotEmpty(row.Photos);
            Assert.Equal(
                await db.Photos.Where(p => p.OrderId == id).OrderBy(p => p.Id).Select(p => new OrderPhoto(p.Id, p.RecordId != null, p.Position, p.Width, p.Height)).ToListAsync(),
                row.Photos);
        });
    }

    [Fact]
    public async Task An_order_that_is_not_there_and_one_that_nobody_has_answered_are_told_apart()
    {
        var id = await On.PlaceAsync();
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            var query = new OrderPageQuery();
            Assert.Null(await query.FindAsync(db, long.MaxValue, 0, default));
            var row = (await query.FindAsync(db, id, 0, default))!;
            Assert.Empty(row.Order.Ratings);
            Assert.Null(row.RecordId);
            Assert.Null(row.Provider);
            Assert.False(row.ReaderFits);
            Assert.Single(row.Events);
        });
    }

    [Fact]
    public async Task Of_an_order_done_twice_only_the_present_photos_are_read()
    {
        var id = await On.CompletedAsync();
        Assert.True((await On.DoAsync(desk => desk.ReopenAsync(Cast.Requester, id, "米袋是破的"))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now, photos: 2)))).IsDone);

        await On.UseAsync<PlatformDbContext>(async db =>
        {
            var row = (await new OrderPageQuery().FindAsync(db, id, 0, default))!;
            Assert.Equal(3, await db.Photos.CountAsync(p => p.OrderId == id));
            Assert.Equal(await db.Photos.Where(p => p.RecordId == row.RecordId).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(), row.Photos.Select(p => p.Id));
            Assert.Equal(2, row.Photos.Count);
        });
    }

    [Fact]
    public async Task Own_orders_and_the_pool_are_those_that_EF_reads()
    {
        await On.PlaceAsync();
        var agreed = await On.ClaimedAsync();
        Assert.True((await On.DoAsync(desk => desk.ScheduleAsync(Cast.FirstMember, agreed, On.Now.AddDays(1)))).IsDone);
        var withdrawn = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, withdrawn, null))).IsDone);
        await On.CompletedAsync();
        var done = await On.CompletedAsync();
        Assert.True((await On.DoAsync(desk => desk.ConfirmAsync(Cast.Requester, done))).IsDone);

        await On.UseAsync<PlatformDbContext>(async db =>
        {
            var user = Cast.Requester.UserId!.Value;
            var own = await OrderQueries.Cards(db, db.Orders.Where(o => o.RequesterUserId == user)).AsNoTracking().ToListAsync();
            var shown = own.Where(card => card.IsToConfirm).OrderBy(card => card.Id)
                .Concat(own.Where(card => !card.IsToConfirm).OrderByDescending(card => card.Id))
                .Take(OrderPages.PageSize + 1).ToList();
            Assert.Equal(shown, await new OwnOrdersQuery().ReadAsync(db, user, 0, default));
            Assert.Equal(shown.Skip(1), (await new OwnOrdersQuery().ReadAsync(db, user, shown[0].Id, default)).Take(shown.Count - 1));

            var fits = Cast.FirstMember.OrganizationId!.Value;
            var pool = await PoolQuery.EligibleFor(db, fits).OrderByDescending(o => o.Id).Take(PoolPages.RowsToRead).Select(PoolQuery.Row).ToListAsync();
            Assert.NotEmpty(pool);
            Assert.Equal(pool, await new PoolQuery().FirstAsync(db, fits));
        });
    }

    [Fact]
    public async Task What_waits_beside_the_pool_is_what_every_other_page_of_its_reader_counts()
    {
        await On.PlaceAsync(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstMember.OrganizationId });
        var query = new PoolQuery();
        foreach (var actor in new[] { Cast.FirstMember, Cast.FirstOwner })
        {
            var elsewhere = await On.AskAsync<WorkbenchPages, DeskWaiting>(pages => pages.WaitingAsync(actor));
            Assert.NotEqual(0, elsewhere.Desk);
            Assert.Equal(elsewhere with { Pool = 3 }, await On.AskAsync<PlatformDbContext, DeskWaiting>(db => query.WaitingAsync(db, actor, actor.OrganizationId!.Value, 3)));
        }
    }

    [Fact]
    public async Task A_session_has_the_state_the_scope_and_the_names_of_its_account()
    {
        var query = new SessionQuery();
        foreach (var actor in new[] { Cast.FirstMember, Cast.Worker, Cast.AnsweringStaff, Cast.Requester })
        {
            var account = await On.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId));
            var organization = await On.ReadAsync(db => db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == actor.OrganizationId));
            var unread = await On.ReadAsync(db => db.Notices.CountAsync(n => n.UserId == actor.UserId && n.ReadAt == null));
            var grant = await On.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == account.Id).Select(g => g.Id).SingleAsync());
            var read = (await On.AskAsync<PlatformDbContext, SessionRow?>(db => query.FindAsync(db, account.Id)))!;
            Assert.Equal(
                new SessionRow(account.SessionVersion, account.IsDisabled, account.MustChangePassword, account.MaskedName, account.CommunityId, unread) { Roles = read.Roles },
                read);
            Assert.Equal([new HeldRole(grant, actor.Role, organization?.Id, organization?.Name, organization?.NameEn, actor.AreaId, actor.DepartmentId)], read.Roles);
        }

        var member = Cast.SecondMember.UserId!.Value;
        await On.ReadAsync(db => db.Users.Where(u => u.Id == member).ExecuteUpdateAsync(set => set.SetProperty(u => u.MustChangePassword, true).SetProperty(u => u.SessionVersion, 7)));
        var changed = (await On.AskAsync<PlatformDbContext, SessionRow?>(db => query.FindAsync(db, member)))!;
        Assert.Equal((7, false, true), (changed.SessionVersion, changed.IsDisabled, changed.MustChangePassword));
        Assert.Null(await On.AskAsync<PlatformDbContext, SessionRow?>(db => query.FindAsync(db, long.MaxValue)));
    }

    [Fact]
    public async Task A_variable_without_a_value_is_an_error_and_not_the_first_one_for_ever()
    {
        var batch = new QueryBatch(db =>
        {
            var wanted = 1L;
            return [db.Orders.Where(o => o.Id == wanted).Select(o => o.Id)];
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            On.AskAsync<PlatformDbContext, List<long>>(db => batch.ListAsync(db, [], row => row.Long(), default)));
    }

    [Fact]
    public async Task A_value_that_no_query_asks_for_is_an_error_too()
    {
        var batch = new QueryBatch(db => [db.Orders.Where(o => o.Id == 1).Select(o => o.Id)]);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            On.AskAsync<PlatformDbContext, List<long>>(db => batch.ListAsync(db, new() { ["id"] = 2L }, row => row.Long(), default)));
    }

    private static void AssertSame(PlatformDbContext db, object expected, object actual)
    {
        foreach (IProperty property in db.Model.FindEntityType(expected.GetType())!.GetProperties())
        {
            var read = property.PropertyInfo!;
            Assert.True(Equals(read.GetValue(expected), read.GetValue(actual)), $"{property.Name}: {read.GetValue(expected)}, {read.GetValue(actual)}");
        }
    }
}

public sealed class QueryBatchOnSqlite(SqliteTestDatabase database) : QueryBatchTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class QueryBatchOnPostgreSql(PostgreSqlTestDatabase database) : QueryBatchTests(database), IClassFixture<PostgreSqlTestDatabase>;
