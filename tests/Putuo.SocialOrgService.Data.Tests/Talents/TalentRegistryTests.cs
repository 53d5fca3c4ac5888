using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Talents;

/// <summary>Who stands in the registry, what records name them, and what is left when the consent is taken back, on a real database.</summary>
public abstract class TalentRegistryTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task The_same_form_twice_at_once_is_one_entry_and_the_name_is_stored_sealed()
    {
        var form = Guid.NewGuid();
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DeskAsync(desk => desk.AddAsync(Cast.FirstMember, TalentBuilder.Entry("夏沁心"), form))));
        var id = Assert.Single(results.Select(result => result.Id).Distinct());
        Assert.All(results, result => Assert.Null(result.Refusal));
        var cipher = await On.ReadAsync(db => db.TalentNames.Where(n => n.TalentId == id).Select(n => n.NameCipher).SingleAsync());
        Assert.DoesNotContain("夏沁心", Encoding.UTF8.GetString(cipher));
        Assert.Equal("夏沁心", (await SheetAsync(id))!.Row.Name);
        Assert.Null(await On.AskAsync<OwnTalentPages, TalentSheet?>(pages => pages.FindAsync(Cast.SecondMember, id)));
        Assert.Equal(TalentRefusal.NotAllowed, (await DeskAsync(desk => desk.EndAsync(Cast.SecondMember, id))).Refusal);
    }

    [Fact]
    public async Task What_a_colleague_changed_since_the_form_was_opened_is_not_overwritten_unseen()
    {
        var id = await AddedAsync("程一舟");
        var sheet = (await SheetAsync(id))!;
        var mine = TalentBuilder.Entry("程一舟") with { Skills = "会开船" };
        Assert.Null((await DeskAsync(desk => desk.ChangeAsync(Cast.FirstOwner, id, TalentBuilder.Entry("程一舟") with { Skills = "会修船" }, sheet.Version))).Refusal);
        Assert.Equal(TalentRefusal.Lost, (await DeskAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, mine, sheet.Version))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, TalentBuilder.Entry("程一舟") with { Skills = "会修船" }, sheet.Version))).Refusal);
        var now = (await SheetAsync(id))!.Version;
        Assert.Null((await DeskAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, mine, now))).Refusal);
        Assert.Equal("会开船", (await SheetAsync(id))!.Row.Skills);
    }

    [Fact]
    public async Task Hours_come_from_the_latest_records_of_confirmed_orders_only()
    {
        var (first, second) = (await AddedAsync("贺小满"), await AddedAsync("孟立夏"));
        var order = await ServedAsync(120, first, second);
        Assert.Equal(TalentService.None, await HoursAsync(first));
        Assert.True((await On.DoAsync(desk => desk.ConfirmAsync(Cast.Worker, order))).IsDone);
        Assert.Equal(new TalentService(60, 1), await HoursAsync(first));

        Assert.True((await On.DoAsync(desk => desk.CorrectAsync(Cast.FirstMember, order, Work(90, 90, second), "只去了一个人"))).IsDone);
        Assert.Equal((TalentService.None, new TalentService(90, 1)), (await HoursAsync(first), await HoursAsync(second)));

        Assert.True((await On.DoAsync(desk => desk.ReopenAsync(Cast.Requester, order, "没有打扫干净"))).IsDone);
        Assert.Equal(TalentService.None, await HoursAsync(second));
        On.Time.Advance(TimeSpan.FromHours(2));
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, 60, first)))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.ConfirmAsync(Cast.Requester, order))).IsDone);
        Assert.Equal((new TalentService(60, 1), TalentService.None), (await HoursAsync(first), await HoursAsync(second)));
        Assert.Equal([true], (await SheetAsync(first))!.Records.Select(record => record.IsConfirmed));
    }

    [Fact]
    public async Task Nobody_is_named_who_does_not_stand_in_the_own_registry_and_whoever_left_stays_on_the_records_of_old()
    {
        var (own, gone) = (await AddedAsync("童年年"), await AddedAsync("梅初寒"));
        var foreign = (await DeskAsync(desk => desk.AddAsync(Cast.SecondMember, TalentBuilder.Entry("外单位"), Guid.NewGuid()))).Id;
        var order = await On.ClaimedAsync();
        On.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(RefusalReason.TalentUnknown, (await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, 60, foreign)))).Refusal);
        Assert.Equal(RefusalReason.TalentUnknown, (await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, 60, 999_999)))).Refusal);
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, 120, own, gone)))).IsDone);

        Assert.Null((await DeskAsync(desk => desk.EndAsync(Cast.FirstMember, gone))).Refusal);
        Assert.Contains(gone, await ChoicesAsync(order));
        Assert.True((await On.DoAsync(desk => desk.CorrectAsync(Cast.FirstMember, order, Work(60, 120, own, gone), "人数写错了"))).IsDone);
        var next = await On.ClaimedAsync();
        Assert.DoesNotContain(gone, await ChoicesAsync(next));
        On.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(RefusalReason.TalentUnknown, (await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, next, Work(60, 60, gone)))).Refusal);
    }

    [Fact]
    public async Task A_consent_that_is_taken_back_leaves_the_ledger_verifying_and_nothing_that_names_the_person()
    {
        var (talent, other) = (await AddedAsync("蒲公英"), await AddedAsync("车前草"));
        Assert.Null((await DeskAsync(desk => desk.CertifyAsync(Cast.FirstMember, talent, CertificateKind.Other, "木工证", DateOnly.FromDateTime(On.Now).AddDays(30)))).Refusal);
        var order = await ServedAsync(120, talent, other);
        var number = (await On.OrderAsync(order)).RecordNumber!;
        await On.AskAsync<CertificateWatch, int>(watch => watch.NotifyAsync());
        var certificate = await On.ReadAsync(db => db.Certificates.Where(c => c.TalentId == talent).Select(c => c.Id).SingleAsync());
        Assert.True(await On.ReadAsync(db => db.Notices.AnyAsync(n => n.CertificateId == certificate)));
        Assert.Null(await BreakAsync());

        Assert.Null((await DeskAsync(desk => desk.WithdrawAsync(Cast.Administrator, talent))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.WithdrawAsync(Cast.Administrator, talent))).Refusal);
        Assert.Null(await BreakAsync());
        Assert.Null(await SheetAsync(talent));
        Assert.DoesNotContain(talent, await ChoicesAsync(order));
        var record = (await On.AskAsync<LedgerPages, LedgerRecord?>(pages => pages.FindAsync(Cast.FirstMember, number)))!;
        Assert.Equal([(null, null, 60), (other, "车**", 60)], record.Talents.Select(served => (served.Id, served.Name, served.Minutes)));
        var row = Assert.Single((await On.AskAsync<LedgerPages, LedgerList>(pages => pages.ReadAsync(Cast.AnsweringStaff, new LedgerFilter(), 100))).Rows, row => row.Number == number);
        Assert.Equal((2, "车**"), (row.Talents, row.TalentNames));
        Assert.Equal((0, 0, 0, 0), await On.ReadAsync(async db => (
            await db.TalentNames.CountAsync(n => n.TalentId == talent), await db.TalentKeys.CountAsync(k => k.TalentId == talent),
            await db.Certificates.CountAsync(c => c.TalentId == talent), await db.Notices.CountAsync(n => n.CertificateId == certificate))));
    }

    [Fact]
    public async Task A_name_that_is_exchanged_in_the_registry_behind_the_ledger_is_found()
    {
        var talent = await AddedAsync("甘棠树");
        await ServedAsync(60, talent);
        var cipher = new FieldCipher([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var former = await On.ReadAsync(db => db.TalentNames.Where(n => n.TalentId == talent).Select(n => n.NameCipher).SingleAsync());
        await ExchangeAsync(TalentNames.Seal(cipher, "别的人"));
        Assert.Equal(LedgerBreak.Record, await BreakAsync());
        await ExchangeAsync(former);
        Assert.Null(await BreakAsync());

        Task ExchangeAsync(byte[] name) => On.UseAsync<PlatformDbContext>(db =>
            db.TalentNames.Where(n => n.TalentId == talent).ExecuteUpdateAsync(n => n.SetProperty(x => x.NameCipher, name)));
    }

    [Fact]
    public async Task Completions_and_a_withdrawal_at_once_never_leave_a_name_behind()
    {
        for (var i = 0; i < 5; i++)
        {
            var talent = await AddedAsync($"风信子{i}");
            var orders = new List<long>();
            for (var k = 0; k < 3; k++)
                orders.Add(await On.ClaimedAsync());
            On.Time.Advance(TimeSpan.FromHours(2));
            await Task.WhenAll([
                .. orders.Select(order => On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, 60, talent)))),
                DeskAsync(desk => desk.WithdrawAsync(Cast.FirstMember, talent)),
            ]);
            Assert.False(await On.ReadAsync(db => db.ServedTalents.AnyAsync(s => s.TalentId == talent)));
        }
        Assert.Null(await BreakAsync());
    }

    [Fact]
    public async Task Who_left_is_erased_after_the_months_of_a_contact()
    {
        var talent = await AddedAsync("石榴红");
        await DeskAsync(desk => desk.EndAsync(Cast.FirstMember, talent));
        var left = On.Now;
        On.Time.Advance(left.AddMonths(12) - left);
        await On.AskAsync<Erasure, int>(erasure => erasure.EraseAsync());
        Assert.NotNull(await SheetAsync(talent));
        On.Time.Advance(TimeSpan.FromSeconds(1));
        await On.AskAsync<Erasure, int>(erasure => erasure.EraseAsync());
        Assert.Null(await SheetAsync(talent));
        var kept = await On.ReadAsync(db => db.Talents.AsNoTracking().Include(t => t.Fields).SingleAsync(t => t.Id == talent));
        Assert.Equal(("", null, null, On.Now, 0), (kept.MaskedName, kept.Skills, kept.UserId, kept.ErasedAt!.Value, kept.Fields.Count));
        Assert.False(await On.ReadAsync(db => db.TalentNames.AnyAsync(n => n.TalentId == talent)));
    }

    [Fact]
    public async Task Who_was_asked_and_never_agreed_is_erased_a_month_after_the_last_code()
    {
        var asked = (await DeskAsync(desk => desk.AddAsync(Cast.FirstMember, TalentBuilder.Entry("叶知秋") with { ConsentWay = ConsentWay.Account }, Guid.NewGuid()))).Id;
        Assert.Null((await DeskAsync(desk => desk.OfferCodeAsync(Cast.FirstMember, asked, "ASKED"))).Refusal);
        On.Time.Advance(TimeSpan.FromDays(Talent.AskedDays + 1));
        await On.AskAsync<Erasure, int>(erasure => erasure.EraseAsync());
        Assert.NotNull(await SheetAsync(asked));
        On.Time.Advance(TimeSpan.FromDays(Talent.CodeDays));
        await On.AskAsync<Erasure, int>(erasure => erasure.EraseAsync());
        Assert.Null(await SheetAsync(asked));
        Assert.False(await On.ReadAsync(db => db.TalentNames.AnyAsync(n => n.TalentId == asked)));
        var kept = await On.ReadAsync(db => db.Talents.AsNoTracking().SingleAsync(t => t.Id == asked));
        Assert.Equal((TalentStatus.Ended, null, null), (kept.Status, kept.CodeKey, kept.CodeUntil));
    }

    [Fact]
    public async Task Members_are_told_once_ninety_days_before_and_again_of_a_renewed_one()
    {
        var talent = await AddedAsync("白玉兰");
        var today = TestDistrict.Putuo.Calendar.DayOf(On.Now);
        await DeskAsync(desk => desk.CertifyAsync(Cast.FirstMember, talent, CertificateKind.Health, null, today.AddDays(Certificate.NoticeDays + 1)));
        await DeskAsync(desk => desk.CertifyAsync(Cast.FirstMember, talent, CertificateKind.Teacher, null, null));
        Assert.Equal(0, await NotifyAsync());
        On.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await NotifyAsync());
        Assert.Equal(0, await NotifyAsync());
        var line = (await On.AskAsync<NoticePages, (IReadOnlyList<NoticeLine> Lines, bool)>(pages => pages.InboxAsync(Cast.FirstOwner, null, false))).Lines.Single(line => line.Certificate is not null);
        Assert.Equal(new ExpiringCertificate(CertificateKind.Health, null, today.AddDays(Certificate.NoticeDays + 1), "白**"), line.Certificate);
        Assert.Equal(talent, (await On.AskAsync<NoticePages, NoticeSubject?>(pages => pages.ReadAsync(Cast.FirstOwner, line.Id)))!.TalentId);
        Assert.Equal(1, (await On.AskAsync<WorkbenchPages, Board>(pages => pages.BoardAsync(Cast.FirstMember))).ExpiringCertificates);

        await DeskAsync(desk => desk.CertifyAsync(Cast.FirstMember, talent, CertificateKind.Health, null, today.AddDays(60)));
        Assert.Equal(1, await NotifyAsync());
        await DeskAsync(desk => desk.EndAsync(Cast.FirstMember, talent));
        Assert.Equal(0, (await On.AskAsync<WorkbenchPages, Board>(pages => pages.BoardAsync(Cast.FirstMember))).ExpiringCertificates);

        Task<int> NotifyAsync() => On.AskAsync<CertificateWatch, int>(watch => watch.NotifyAsync());
    }

    [Fact]
    public async Task Who_agrees_by_a_code_finds_the_own_entry_and_takes_the_consent_back_there()
    {
        var asked = (await DeskAsync(desk => desk.AddAsync(Cast.FirstMember, TalentBuilder.Entry("艾草青") with { ConsentWay = ConsentWay.Account }, Guid.NewGuid()))).Id;
        Assert.Null((await DeskAsync(desk => desk.OfferCodeAsync(Cast.FirstMember, asked, "DIGEST"))).Refusal);
        var person = await On.NewcomerAsync();
        Assert.Equal(TalentRefusal.CodeUnknown, (await DeskAsync(desk => desk.AgreeAsync(person, "OTHER", false))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.AgreeAsync(person, "DIGEST", true))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.AgreeAsync(person, "DIGEST", true))).Refusal);
        Assert.Equal(TalentRefusal.CodeUnknown, (await DeskAsync(desk => desk.AgreeAsync(Cast.Neighbour, "DIGEST", true))).Refusal);
        var entry = Assert.Single(await EntriesAsync(person));
        Assert.Equal(("艾草青", true, TalentStatus.Listed), (entry.Row.Name, entry.IsNamePublic, entry.Row.Status));
        Assert.Empty(await EntriesAsync(Cast.Neighbour));
        Assert.Equal(TalentRefusal.NotAllowed, (await DeskAsync(desk => desk.WithdrawAsync(Cast.Neighbour, asked))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.WithdrawAsync(person, asked))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.WithdrawAsync(person, asked))).Refusal);
        Assert.Empty(await EntriesAsync(person));
        var told = await On.ReadAsync(db => db.Notices.AsNoTracking().Where(n => n.TalentNews != null).ToListAsync());
        Assert.Contains(told, notice => notice.UserId == Cast.FirstOwner.UserId);
        Assert.All(told, notice => Assert.Equal((TalentNews.Withdrawn, ""), (notice.TalentNews, notice.ActorName)));

        Task<IReadOnlyList<OwnEntry>> EntriesAsync(Actor actor) => On.AskAsync<ConsentPages, IReadOnlyList<OwnEntry>>(pages => pages.ReadAsync(actor));
    }

    private Completion Work(int span, int minutes, params int[] talents) =>
        OrderBuilder.Work(On.Now) with { ServedFrom = On.Now.AddMinutes(-span), Minutes = minutes, Talents = talents };

    private async Task<long> ServedAsync(int minutes, params int[] talents)
    {
        var order = await On.ClaimedAsync();
        On.Time.Advance(TimeSpan.FromHours(2));
        Assert.Null((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, order, Work(60, minutes, talents)))).Refusal);
        return order;
    }

    private async Task<int> AddedAsync(string name) => (await DeskAsync(desk => desk.AddAsync(Cast.FirstMember, TalentBuilder.Entry(name), Guid.NewGuid()))).Id;

    private async Task<TalentService> HoursAsync(int id) => (await SheetAsync(id))!.Row.Served;

    private Task<TalentSheet?> SheetAsync(int id) => On.AskAsync<OwnTalentPages, TalentSheet?>(pages => pages.FindAsync(Cast.FirstMember, id));

    private async Task<IEnumerable<int>> ChoicesAsync(long order) =>
        (await On.AskAsync<OwnTalentPages, IReadOnlyList<TalentChoice>>(pages => pages.ChoicesAsync(Cast.FirstMember, order))).Select(choice => choice.Id);

    private async Task<LedgerBreak?> BreakAsync() =>
        (await On.AskAsync<LedgerAudit, LedgerFinding>(audit => audit.VerifyAsync((_, _) => Task.FromResult<byte[]?>(new byte[32])))).Break;

    private Task<T> DeskAsync<T>(Func<TalentDesk, Task<T>> ask) => On.AskAsync(ask);
}

public sealed class TalentRegistryOnSqlite(SqliteTestDatabase database) : TalentRegistryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class TalentRegistryOnPostgreSql(PostgreSqlTestDatabase database) : TalentRegistryTests(database), IClassFixture<PostgreSqlTestDatabase>;
