using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Complaints;

/// <summary>Complaints through their front door, on a real database.</summary>
public abstract class ComplaintDeskTests(TestDatabase database) : PlatformTests(database)
{
    private const string Phone = "13705800001";

    [Fact]
    public async Task The_same_form_is_one_complaint_however_often_and_at_once_it_is_sent()
    {
        var key = $"complaint-{Guid.NewGuid():N}";
        var filed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => DeskAsync(desk => desk.FileAsync(Cast.Requester, ComplaintBuilder.Entry(), key)))));
        Assert.All(filed, result => Assert.True(result.IsDone));
        Assert.Single(filed.Select(result => result.Id).Distinct());
        Assert.Equal(1, await On.ReadAsync(db => db.Complaints.CountAsync(c => c.Key == key)));
    }

    [Fact]
    public async Task Of_simultaneous_answers_exactly_one_is_kept_and_the_others_read_who_was_first()
    {
        var id = await InHandAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(n =>
            Task.Run(() => DeskAsync(desk => desk.AnswerAsync(Cast.Administrator with { UserId = 410 + n }, id, $"第{n}位的答复")))));
        var first = Assert.Single(results, result => result.IsDone);
        Assert.Equal([Cast.Requester.UserId!.Value], first.Told);
        Assert.All(results.Where(result => !result.IsDone), lost => Assert.Equal((ComplaintRefusal.WrongStatus, ComplaintEventKind.Answered), (lost.Refusal!.Value, lost.Last!.Kind)));
        Assert.Equal(1, await On.ReadAsync(db => db.ComplaintEvents.CountAsync(e => e.ComplaintId == id && e.Kind == ComplaintEventKind.Answered)));
    }

    [Fact]
    public async Task Each_side_is_told_of_its_own_and_whoever_is_complained_of_reads_the_question_alone()
    {
        var id = await InHandAsync(ComplaintBuilder.Entry() with { Name = "张阿姨", Phone = Phone });
        var asked = await DeskAsync(desk => desk.AskAsync(Cast.Administrator, id, "九月三日上午是谁上门的？", true));
        Assert.Equal([Cast.FirstOwner.UserId!.Value], asked.Told);
        var sheet = (await On.AskAsync((ComplaintPages pages) => pages.FindStatementAsync(Cast.FirstOwner, id)))!;
        Assert.Equal("九月三日上午是谁上门的？", Assert.Single(sheet.Lines).Text);
        Assert.Null(await SheetAsync(Cast.FirstOwner, id));
        Assert.Null(await On.AskAsync((ComplaintPages pages) => pages.FindStatementAsync(Cast.FirstMember, id)));
        Assert.Equal([id], (await On.AskAsync((ComplaintPages pages) => pages.StatementsAsync(Cast.FirstOwner, null))).Where(row => row.Id == id).Select(row => row.Id));

        Assert.Contains(Cast.Administrator.UserId!.Value, (await DeskAsync(desk => desk.StateAsync(Cast.FirstOwner, id, "当天护理员病了，没有通知到。"))).Told);
        Assert.True((await DeskAsync(desk => desk.AnswerAsync(Cast.Administrator, id, "已经查清楚了"))).IsDone);
        Assert.True((await DeskAsync(desk => desk.AnswerAsync(Cast.Administrator, id, "已经查清楚了"))).IsDone);
        var own = (await SheetAsync(Cast.Requester, id))!;
        Assert.Equal("已经查清楚了", own.Answer!.Text);
        Assert.DoesNotContain(own.History, line => line.Kind == ComplaintEventKind.StatementGiven || line.Text?.Contains("谁上门", StringComparison.Ordinal) == true);
        Assert.Contains(own.History, line => line.Kind == ComplaintEventKind.StatementAsked);
        Assert.Contains("没有通知到", (await SheetAsync(Cast.Administrator, id))!.History.First(line => line.Kind == ComplaintEventKind.StatementGiven).Text);
        Assert.Equal([ComplaintNews.Taken, ComplaintNews.Answered], await NewsAsync(Cast.Requester, id));
        Assert.Equal([ComplaintNews.Asked], await NewsAsync(Cast.FirstOwner, id));
        Assert.Equal([ComplaintNews.Came, ComplaintNews.StatementCame], await NewsAsync(Cast.Administrator, id));
    }

    [Fact]
    public async Task About_a_community_the_street_above_is_told_and_the_community_finds_nothing()
    {
        var filed = await FiledAsync(Actor.Anonymous, ComplaintBuilder.Entry(ComplaintAbout.Community));
        Assert.Equal([Cast.StreetOfficer.UserId!.Value], filed.Told);
        Assert.Contains(filed.Id, await DeskOfAsync(Cast.StreetOfficer));
        Assert.Contains(filed.Id, await DeskOfAsync(Cast.Administrator));
        foreach (var stranger in new[] { Cast.Worker, Cast.OtherStreetOfficer, Cast.CityOfficer, Cast.LeadStaff, Cast.FirstOwner, Cast.Administrator with { OtherAreas = [TestDistrict.Community] } })
        {
            Assert.DoesNotContain(filed.Id, await DeskOfAsync(stranger));
            Assert.Null(await SheetAsync(stranger, filed.Id));
            Assert.Equal(ComplaintRefusal.NotFound, (await DeskAsync(desk => desk.TakeAsync(stranger, filed.Id))).Refusal);
        }
    }

    [Fact]
    public async Task About_an_order_whoever_serves_it_is_meant_and_an_administrator_who_acted_on_it_reads_no_complaint_about_the_platform()
    {
        var order = await On.ClaimedAsync();
        var number = Domain.Orders.OrderNumber.Of((await On.OrderAsync(order)).PlacedAt, order);
        var filed = await FiledAsync(Cast.Requester, ComplaintBuilder.Entry(ComplaintAbout.Order) with { OrderNumber = number });
        var kept = await On.ReadAsync(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == filed.Id));
        Assert.Equal((order, Cast.FirstId), (kept.OrderId, kept.OrganizationId));
        Assert.Equal([ComplaintFault.Order], (await DeskAsync(desk => desk.FileAsync(
            Cast.Requester, ComplaintBuilder.Entry(ComplaintAbout.Order) with { OrderNumber = "PT-2209-999999" }, "no order"))).Faults);
        Assert.Equal([ComplaintFault.Organization], (await DeskAsync(desk => desk.FileAsync(Cast.Requester, ComplaintBuilder.Entry() with { OrganizationId = 4711 }, "no organization"))).Faults);

        var judged = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Administrator, judged, TestDistrict.Lead, [], "房屋问题"))).IsDone);
        number = Domain.Orders.OrderNumber.Of((await On.OrderAsync(judged)).PlacedAt, judged);
        var platform = await FiledAsync(Cast.Requester, ComplaintBuilder.Entry(ComplaintAbout.Platform) with { OrderNumber = number });
        Assert.Empty(platform.Told);
        Assert.DoesNotContain(platform.Id, await DeskOfAsync(Cast.Administrator));
        Assert.Null(await SheetAsync(Cast.Administrator, platform.Id));
    }

    [Fact]
    public async Task Five_wrong_codes_close_a_complaint_for_a_day_and_the_code_is_kept_nowhere()
    {
        var id = (await FiledAsync(Actor.Anonymous, ComplaintBuilder.Entry())).Id;
        var code = await On.AskAsync((ComplaintBook book) => Task.FromResult(book.CodeOf(id)));
        Assert.Equal(CodeProof.Right, await ProveAsync(id, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        for (var i = 0; i < ComplaintBook.MostFaults; i++)
            Assert.Equal(CodeProof.Wrong, await ProveAsync(id, "AAAAA-AAAAA"));
        Assert.Equal(CodeProof.Closed, await ProveAsync(id, code));
        On.Time.Advance(ComplaintBook.ClosedFor + TimeSpan.FromMinutes(1));
        Assert.Equal(CodeProof.Right, await ProveAsync(id, code));
        Assert.Equal(CodeProof.Wrong, await ProveAsync(999_999, code));
        var own = (await FiledAsync(Cast.Requester, ComplaintBuilder.Entry())).Id;
        Assert.Equal(CodeProof.Wrong, await ProveAsync(own, await On.AskAsync((ComplaintBook book) => Task.FromResult(book.CodeOf(own)))));
        Assert.DoesNotContain(code, await On.ReadAsync(db => db.Complaints.Where(c => c.Id == id).Select(c => c.Key).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_is_kept_sealed_and_opens_to_a_handler_with_a_look_written_down()
    {
        var id = await InHandAsync(ComplaintBuilder.Entry() with { Name = "张阿姨", Phone = Phone });
        var kept = await On.ReadAsync(db => db.ComplaintContacts.AsNoTracking().SingleAsync(c => c.ComplaintId == id));
        Assert.DoesNotContain(Phone, Encoding.UTF8.GetString(kept.PhoneCipher!), StringComparison.Ordinal);
        Assert.Equal(("张**", "137****0001"), (kept.MaskedName, kept.MaskedPhone));
        foreach (var stranger in new[] { Cast.FirstOwner, Cast.Requester, Cast.LeadStaff })
            Assert.Null(await On.AskAsync((ComplaintBook book) => book.OpenAsync(stranger, id)));
        Assert.Equal(new ComplaintContactEntry("张阿姨", Phone), await On.AskAsync((ComplaintBook book) => book.OpenAsync(Cast.Administrator, id)));
        var look = Assert.Single(await On.ReadAsync(db => db.ContactLooks.Where(l => l.ComplaintId == id).ToListAsync()));
        Assert.Equal((LookKind.Complaint, Cast.Administrator.UserId!.Value, Cast.Requester.UserId), (look.Kind, look.UserId, look.SubjectUserId));
        Assert.Contains(await On.AskAsync((LookPages pages) => pages.LooksAsync(Cast.Requester, null, 50)), row => row.ComplaintId == id);
    }

    [Fact]
    public async Task A_missed_term_is_told_once_and_a_year_after_it_is_closed_nothing_of_the_person_is_left()
    {
        var open = (await FiledAsync(Cast.Requester, ComplaintBuilder.Entry())).Id;
        var id = await InHandAsync(ComplaintBuilder.Entry() with { Name = "张阿姨", Phone = Phone, Who = "戴眼镜的" });
        Assert.NotNull(await On.AskAsync((ComplaintBook book) => book.OpenAsync(Cast.Administrator, id)));
        Assert.True((await DeskAsync(desk => desk.AnswerAsync(Cast.Administrator, id, "已经查清楚了"))).IsDone);
        On.Time.Advance(TimeSpan.FromDays(5));
        await On.AskAsync((ComplaintWatch watch) => watch.MarkAsync());
        await On.AskAsync((ComplaintWatch watch) => watch.MarkAsync());
        Assert.Equal([ComplaintNews.StillOpen], await NewsAsync(Cast.Requester, open));
        Assert.Equal([ComplaintNews.Came, ComplaintNews.Late], await NewsAsync(Cast.Administrator, open));

        On.Time.Advance(TimeSpan.FromDays(370));
        await On.AskAsync((ComplaintWatch watch) => watch.EraseAsync());
        var kept = await On.ReadAsync(db => db.Complaints.AsNoTracking().Include(c => c.Events).SingleAsync(c => c.Id == id));
        Assert.Equal(("", null, null), (kept.Text, kept.Who, kept.Wish));
        Assert.Null(kept.ComplainantUserId);
        Assert.All(kept.Events, happened => Assert.Null(happened.Text));
        Assert.Null(kept.Events.First(happened => happened.Kind == ComplaintEventKind.Received).ActorUserId);
        var contact = await On.ReadAsync(db => db.ComplaintContacts.AsNoTracking().SingleAsync(c => c.ComplaintId == id));
        Assert.Equal((null, null, "", ""), (contact.NameCipher, contact.PhoneCipher, contact.MaskedName, contact.MaskedPhone));
        Assert.Null(Assert.Single(await On.ReadAsync(db => db.ContactLooks.AsNoTracking().Where(l => l.ComplaintId == id).ToListAsync())).SubjectUserId);
        Assert.NotEqual("", await On.ReadAsync(db => db.Complaints.Where(c => c.Id == open).Select(c => c.Text).SingleAsync()));
    }

    [Fact]
    public async Task Who_serves_an_order_is_told_to_nobody_who_only_knows_its_number()
    {
        var order = await On.ClaimedAsync();
        var entry = ComplaintBuilder.Entry(ComplaintAbout.Order) with { OrderNumber = OrderNumber.Of(On.Now, order) };
        var (own, stranger) = ((await FiledAsync(Cast.Requester, entry)).Id, (await FiledAsync(Cast.Neighbour, entry)).Id);
        Assert.Equal((false, true), ((await SheetAsync(Cast.Requester, own))!.Names.HidesProvider, (await SheetAsync(Cast.Neighbour, stranger))!.Names.HidesProvider));
        Assert.False((await SheetAsync(Cast.Administrator, stranger))!.Names.HidesProvider);
        Assert.True((await On.AskAsync((ComplaintPages pages) => pages.OwnAsync(Cast.Neighbour, null))).Single(row => row.Id == stranger).Names.HidesProvider);
    }

    [Fact]
    public async Task What_is_passed_on_or_left_to_others_is_known_when_it_is_sent_again()
    {
        var id = await InHandAsync();
        Assert.False(await On.AskAsync((ComplaintDesk desk) => desk.DidLastAsync(Cast.Administrator, id, ComplaintEventKind.PassedOn)));
        var office = new ComplaintOffice(ComplaintLevel.Department, null, TestDistrict.Putuo.Departments.First().Id);
        for (var turn = 0; turn < 2; turn++)
            Assert.True((await DeskAsync(desk => desk.PassAsync(Cast.Administrator, id, office, "由业务部门办理"))).IsDone);
        Assert.True(await On.AskAsync((ComplaintDesk desk) => desk.DidLastAsync(Cast.Administrator, id, ComplaintEventKind.PassedOn)));
        Assert.False(await On.AskAsync((ComplaintDesk desk) => desk.DidLastAsync(Cast.StreetOfficer, id, ComplaintEventKind.PassedOn)));
    }

    [Fact]
    public async Task The_desk_shows_the_term_that_ends_first_on_top_page_by_page()
    {
        for (var i = 0; i < ComplaintPages.PageSize + 2; i++)
            await FiledAsync(Cast.Neighbour, ComplaintBuilder.Entry());
        var first = await On.AskAsync((ComplaintPages pages) => pages.DeskAsync(Cast.Administrator, null, null));
        Assert.Equal(ComplaintPages.PageSize + 1, first.Count);
        Assert.Equal(first.OrderBy(row => row.Due).ThenBy(row => row.Id).Select(row => row.Id), first.Select(row => row.Id));
        var next = await On.AskAsync((ComplaintPages pages) => pages.DeskAsync(Cast.Administrator, null, first[ComplaintPages.PageSize - 1].Id));
        Assert.Equal(first[ComplaintPages.PageSize].Id, next[0].Id);
        Assert.Empty(first.Take(ComplaintPages.PageSize).Select(row => row.Id).Intersect(next.Select(row => row.Id)));
        Assert.All(await On.AskAsync((ComplaintPages pages) => pages.DeskAsync(Cast.Administrator, ComplaintStatus.Answered, null)), row => Assert.Equal(ComplaintStatus.Answered, row.Status));
    }

    private async Task<ComplaintResult> FiledAsync(Actor by, ComplaintEntry entry)
    {
        var filed = await DeskAsync(desk => desk.FileAsync(by, entry, $"complaint-{Guid.NewGuid():N}"));
        Assert.Null(filed.Refusal);
        return filed;
    }

    private async Task<long> InHandAsync(ComplaintEntry? entry = null)
    {
        var id = (await FiledAsync(Cast.Requester, entry ?? ComplaintBuilder.Entry())).Id;
        Assert.True((await DeskAsync(desk => desk.TakeAsync(Cast.Administrator, id))).IsDone);
        return id;
    }

    private Task<ComplaintResult> DeskAsync(Func<ComplaintDesk, Task<ComplaintResult>> ask) => On.AskAsync(ask);

    private Task<ComplaintSheet?> SheetAsync(Actor actor, long id) => On.AskAsync((ComplaintPages pages) => pages.FindAsync(actor, id));

    private async Task<CodeProof> ProveAsync(long id, string code) =>
        (await On.AskAsync((ComplaintBook book) => book.ProveAsync(ComplaintNumber.Of(id), code, $"{Guid.NewGuid()}"))).Proof;

    private async Task<IReadOnlyList<long>> DeskOfAsync(Actor actor)
    {
        List<long> all = [];
        for (long? after = null; ;)
        {
            var page = await On.AskAsync((ComplaintPages pages) => pages.DeskAsync(actor, null, after));
            all.AddRange(page.Take(ComplaintPages.PageSize).Select(row => row.Id));
            if (page.Count <= ComplaintPages.PageSize)
                return all;
            after = page[ComplaintPages.PageSize - 1].Id;
        }
    }

    private async Task<IReadOnlyList<ComplaintNews>> NewsAsync(Actor reader, long id) =>
        [.. (await On.ReadAsync(db => db.Notices.Where(n => n.UserId == reader.UserId && n.ComplaintId == id).OrderBy(n => n.Id).Select(n => n.ComplaintNews).ToListAsync())).Select(news => news!.Value)];
}

public sealed class ComplaintDeskOnSqlite(SqliteTestDatabase database) : ComplaintDeskTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ComplaintDeskOnPostgreSql(PostgreSqlTestDatabase database) : ComplaintDeskTests(database), IClassFixture<PostgreSqlTestDatabase>;
