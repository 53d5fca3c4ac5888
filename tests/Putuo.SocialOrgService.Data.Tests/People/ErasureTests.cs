using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Tests.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.People;

public abstract class ErasureTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Twelve_months_after_closing_nothing_of_the_contact_is_left_and_before_that_everything()
    {
        var (completed, waiting) = (await On.CompletedAsync(), await On.PlaceAsync());
        await On.AskAsync<OutboxSender, IReadOnlyList<Told>>(sender => sender.SendDueAsync());
        var closed = On.Now;
        On.Time.Advance(closed.AddMonths(12) - closed);
        Assert.Equal(0, await EraseAsync());
        Assert.NotNull((await ContactAsync(completed)).NameCipher);
        Assert.True(await On.ReadAsync(db => db.Notices.AnyAsync(n => n.OrderId == completed)));

        On.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await EraseAsync());
        var erased = await ContactAsync(completed);
        Assert.All(new[] { erased.NameCipher, erased.PhoneCipher, erased.AddressCipher, erased.PhoneIndex }, Assert.Null);
        Assert.Equal(("", "", On.Now), (erased.MaskedName, erased.MaskedPhone, erased.ErasedAt!.Value));
        Assert.False(await On.ReadAsync(db => db.Notices.AnyAsync(n => n.OrderId == completed)));
        Assert.NotNull((await ContactAsync(waiting)).NameCipher);

        Assert.Equal(0, await EraseAsync());
        Assert.Equal((null, RefusalReason.TermOver), await On.AskAsync<ContactBook, (Contact?, RefusalReason?)>(
            book => book.OpenAsync(Cast.Worker, completed, "居民打电话来问")));
        Assert.Null((await On.AskAsync<OrderPages, OrderPage?>(pages => pages.FindAsync(Cast.Requester, completed)))!.Contact);
    }

    [Fact]
    public async Task However_much_is_past_its_term_all_of_it_goes_some_hundred_at_a_time()
    {
        const int many = 1100;
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Notices.AddRange(Enumerable.Range(0, many).Select(i => new Notice
            {
                UserId = Cast.Neighbour.UserId!.Value,
                EventId = 1_000_000 + i,
                CategoryCode = TestDistrict.Errand,
                At = On.Now.AddMonths(-13),
            }));
            await db.SaveChangesAsync();
        });
        using var statements = await Statements.ListenAsync(DatabaseName);
        await EraseAsync();
        Assert.False(await On.ReadAsync(db => db.Notices.AnyAsync(n => n.UserId == Cast.Neighbour.UserId)));
        Assert.Equal(3, statements.Heard.Count(s => s.Sql.StartsWith("DELETE FROM \"Notices\"", StringComparison.Ordinal)));
    }

    /// <summary>What a connection to the database says of it.</summary>
    protected abstract string DatabaseName { get; }

    private Task<int> EraseAsync() => On.AskAsync<Erasure, int>(erasure => erasure.EraseAsync());

    private Task<OrderContact> ContactAsync(long id) => On.ReadAsync(db => db.OrderContacts.AsNoTracking().SingleAsync(c => c.OrderId == id));
}

public sealed class ErasureOnSqlite(SqliteTestDatabase database) : ErasureTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string DatabaseName => new SqliteConnectionStringBuilder(Setting.Connection).DataSource;
}

public sealed class ErasureOnPostgreSql(PostgreSqlTestDatabase database) : ErasureTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override string DatabaseName => new NpgsqlConnectionStringBuilder(Setting.Connection).Database!;
}
