using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.People;

public abstract class ContactBookTests(TestDatabase database) : PlatformTests(database)
{
    private protected static readonly Contact Grandmother = new("欧阳外婆", "13957201234", "塘头路88弄6号");

    [Fact]
    public async Task The_provider_reads_what_was_typed_and_the_look_is_written_down()
    {
        var id = await On.ClaimedAsync(OrderBuilder.Request() with { Contact = Grandmother });
        var (contact, refusal) = await OpenAsync(Cast.FirstMember, id);
        Assert.Null(refusal);
        Assert.Equal(Grandmother, contact);
        var look = Assert.Single(await LooksAsync(id));
        Assert.Equal((Cast.FirstMember.UserId!.Value, "银潮服务社", On.Now), (look.UserId, look.ActorName, look.At));
        Assert.True((await OpenAsync(Cast.Worker, id, "回访核实")).Contact is not null);
        Assert.Equal([null, "回访核实"], (await LooksAsync(id)).Select(l => l.Reason));

        var number = (await On.OrderAsync(id)).Number;
        var kept = (await On.AskAsync<PlatformDbContext, IReadOnlyList<LookRow>>(db => new LookPages(db).LooksAsync(Cast.Administrator, null, 100))).Where(row => row.OrderNumber == number);
        Assert.Equal([("兴普社区", ""), ("银潮服务社", Cast.EnglishNameOf("银潮服务社"))], kept.Select(row => (row.ActorName, row.ActorNameEn)));
    }

    [Fact]
    public async Task Whoever_may_not_look_sees_nothing_and_leaves_no_look()
    {
        var id = await On.ClaimedAsync();
        foreach (var (actor, reason, expected) in new (Actor, string?, RefusalReason)[]
        {
            (Cast.SecondMember, "想看看", RefusalReason.NotFound),
            (Cast.Neighbour, null, RefusalReason.NotFound),
            (Cast.OtherWorker, "邻社区", RefusalReason.NotFound),
            (Cast.AnsweringStaff, "职能部门", RefusalReason.NotAllowed),
            (Cast.StreetOfficer, "街道", RefusalReason.NotAllowed),
            (Cast.Worker, " ", RefusalReason.ReasonMissing),
            (Cast.Administrator, null, RefusalReason.ReasonMissing),
            (Cast.Worker, new string('长', ServiceOrder.MostLookReason + 1), RefusalReason.TextMissing),
        })
        {
            Assert.Equal((null, expected), await OpenAsync(actor, id, reason));
        }
        Assert.Empty(await LooksAsync(id));
    }

    [Fact]
    public async Task A_look_that_cannot_be_written_down_shows_nothing()
    {
        var id = await On.ClaimedAsync();
        var stranger = Cast.FirstMember with { Name = null! };
        await Assert.ThrowsAnyAsync<Exception>(() => OpenAsync(stranger, id));
        Assert.Empty(await LooksAsync(id));
    }

    [Fact]
    public async Task Access_ends_with_release_call_off_and_three_days_after_completion()
    {
        var released = await On.ClaimedAsync();
        await On.DoAsync(desk => desk.ReleaseAsync(Cast.FirstMember, released, "人手不够"));
        Assert.Null((await OpenAsync(Cast.FirstMember, released)).Contact);

        var calledOff = await On.ClaimedAsync();
        await On.DoAsync(desk => desk.CallOffAsync(Cast.Requester, calledOff, "儿子回来了"));
        Assert.Equal((null, RefusalReason.TermOver), await OpenAsync(Cast.FirstMember, calledOff));

        var completed = await On.CompletedAsync();
        On.Time.Advance(TimeSpan.FromDays(3));
        Assert.NotNull((await OpenAsync(Cast.FirstMember, completed)).Contact);
        On.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((null, RefusalReason.TermOver), await OpenAsync(Cast.FirstMember, completed));
    }

    [Fact]
    public async Task An_order_is_found_by_the_whole_number_and_the_same_number_looks_different_each_time()
    {
        var request = OrderBuilder.Request() with { Contact = Grandmother with { Phone = "13957205678" } };
        var ids = new[] { await On.PlaceAsync(request: request), await On.PlaceAsync(request: request) };
        var index = await On.AskAsync<FieldCipher, byte[]>(cipher => Task.FromResult(cipher.PhoneIndex("13957205678")));
        var found = await On.ReadAsync(db => db.OrderContacts.AsNoTracking().Where(c => c.PhoneIndex == index).OrderBy(c => c.OrderId).ToListAsync());
        Assert.Equal(ids, found.Select(c => c.OrderId));
        Assert.NotEqual(found[0].PhoneCipher, found[1].PhoneCipher);
        Assert.All(found, c => Assert.Equal(("欧**", "139****5678"), (c.MaskedName, c.MaskedPhone)));
    }

    private protected Task<(Contact? Contact, RefusalReason? Refusal)> OpenAsync(Actor actor, long id, string? reason = null) =>
        On.AskAsync<ContactBook, (Contact?, RefusalReason?)>(book => book.OpenAsync(actor, id, reason));

    private Task<List<ContactLook>> LooksAsync(long id) =>
        On.ReadAsync(db => db.ContactLooks.AsNoTracking().Where(l => l.OrderId == id).OrderBy(l => l.Id).ToListAsync());
}

public sealed class ContactBookOnSqlite(SqliteTestDatabase database) : ContactBookTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task The_files_of_the_database_hold_no_name_number_or_address_in_the_clear()
    {
        var id = await On.ClaimedAsync(OrderBuilder.Request() with { Contact = Grandmother });
        await OpenAsync(Cast.FirstMember, id);
        var file = new SqliteConnectionStringBuilder(Setting.Connection).DataSource;
        var bytes = new List<byte>();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file)!))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            bytes.AddRange(copy.ToArray());
        }
        var all = bytes.ToArray().AsSpan();
        Assert.True(all.IndexOf(Encoding.UTF8.GetBytes("家里没米了")) >= 0, "the search itself must find what is there");
        foreach (var secret in new[] { Grandmother.Name, Grandmother.Phone, Grandmother.Address! })
            Assert.True(all.IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{secret} stands in the file.");
    }
}

public sealed class ContactBookOnPostgreSql(PostgreSqlTestDatabase database) : ContactBookTests(database), IClassFixture<PostgreSqlTestDatabase>;
