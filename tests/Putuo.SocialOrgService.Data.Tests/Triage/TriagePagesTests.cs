using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Triage;

public abstract class TriagePagesTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task What_is_alike_is_found_by_number_place_words_and_category_the_likest_first()
    {
        var contact = new Contact("李伯伯", "13877770001", "海印路77号301室");
        var number = await PlaceAsync("想请人陪着去银行办存折", TestDistrict.Concert, contact with { Address = "观音路9号" });
        var place = await PlaceAsync("楼道里的灯坏了没人修", TestDistrict.Advice, contact with { Phone = "13877770002" });
        var words = await PlaceAsync("请帮忙买两袋大米送到五楼", TestDistrict.Ferry, Other(3));
        var category = await PlaceAsync("代取快递一件，放在门口", TestDistrict.Ferry, Other(4));
        await PlaceAsync("周末想听一场越剧", TestDistrict.Concert, Other(5));
        var asked = await PlaceAsync("请帮忙买一袋大米送到五楼", TestDistrict.Ferry, contact);

        var alike = (await FindAsync(Cast.Worker, asked))!.Alike;
        Assert.Equal([number, place, words], alike.Take(3).Select(a => a.Id));
        Assert.Equal(
            [Alike.SameNumber, Alike.SamePlace, Alike.SimilarNeed | Alike.SameCategory, Alike.SameCategory],
            new[] { number, place, words, category }.Select(id => alike.Single(a => a.Id == id).Alike));
        Assert.All(alike, a => Assert.NotEqual(asked, a.Id));
        Assert.InRange(alike.Count, 4, TriagePages.MostAlike);

        On.Time.Advance(TimeSpan.FromDays(Likeness.Days + 1));
        var later = await PlaceAsync("请帮忙买一袋大米送到五楼", TestDistrict.Ferry, contact);
        alike = (await FindAsync(Cast.Worker, later))!.Alike;
        Assert.Equal([asked, number, place], alike.Select(a => a.Id));
    }

    [Fact]
    public async Task Likeness_stays_in_the_scope_of_who_looks()
    {
        var contact = new Contact("李伯伯", "13877770009", null);
        var elsewhere = (await On.DoAsync(desk => desk.PlaceAsync(
            Cast.Requester, OrderBuilder.Request() with { CommunityId = TestDistrict.OtherCommunity, Contact = contact }))).OrderId;
        var asked = await PlaceAsync("代取快递一件，放在门口", TestDistrict.Errand, contact);
        Assert.DoesNotContain((await FindAsync(Cast.Worker, asked))!.Alike, a => a.Id == elsewhere);
        Assert.Contains((await FindAsync(Cast.Administrator, asked))!.Alike, a => a.Id == elsewhere && a.Alike.HasFlag(Alike.SameNumber));
        Assert.Null(await FindAsync(Cast.OtherWorker, asked));
        Assert.Null(await FindAsync(Cast.LeadStaff, asked));
        Assert.Null(await FindAsync(Cast.Requester, asked));
    }

    [Fact]
    public async Task However_often_a_number_orders_elsewhere_what_it_ordered_here_is_found()
    {
        var contact = new Contact("李伯伯", "13877770010", null);
        var here = await PlaceAsync("想请人陪着去银行办存折", TestDistrict.Concert, contact);
        for (var i = 0; i < 21; i++)
            await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Concert) with { CommunityId = TestDistrict.OtherCommunity, Contact = contact });
        On.Time.Advance(TimeSpan.FromDays(Likeness.Days + 1));
        var asked = await PlaceAsync("代取快递一件，放在门口", TestDistrict.Errand, contact);
        Assert.Equal([here], (await FindAsync(Cast.Worker, asked))!.Alike.Where(a => a.Alike.HasFlag(Alike.SameNumber)).Select(a => a.Id));
    }

    [Fact]
    public async Task Those_who_could_serve_it_stand_by_name_with_what_they_have_to_do_and_whether_they_had_it()
    {
        var id = await On.ClaimedAsync();
        Assert.True((await On.DoAsync(desk => desk.ReleaseAsync(Cast.FirstMember, id, "这几天人手不够"))).IsDone);
        await On.ClaimedAsync();
        var found = (await FindAsync(Cast.Worker, id))!;
        Assert.True(found.MayGoToPool);
        var first = found.Choices.Single(c => c.Id == Cast.FirstId);
        Assert.Equal((AreaLevel.Community, true), (first.Reach, first.HadIt));
        Assert.Equal(await On.ReadAsync(db => db.Orders.CountAsync(o => o.ProviderOrganizationId == Cast.FirstId && o.Status == OrderStatus.Accepted)), first.Running);
        Assert.Equal((AreaLevel.District, false), found.Choices.Where(c => c.Id == Cast.SecondId).Select(c => (c.Reach, c.HadIt)).Single());
        Assert.DoesNotContain(found.Choices, c => c.Id is Cast.UnfitId or Cast.SuspendedId);
        Assert.Equal(1, found.Suspended);
        Assert.Equal(OrderEventKind.Released, found.LastStep!.Kind);
        Assert.Equal("这几天人手不够", found.LastStep.Reason);
    }

    [Fact]
    public async Task An_order_that_nobody_fits_any_more_is_marked_at_once_wherever_it_waits_and_cannot_go_to_the_pool()
    {
        var (pooled, special) = (await PlaceAsync("想学下象棋", TestDistrict.Errand, Other(21)), await PlaceAsync("工伤赔偿要打官司", TestDistrict.Aid, Other(22)));
        var gone = await On.ReadAsync(db => db.Organizations.Where(o => o.Status == OrganizationStatus.Active).Select(o => o.Id).ToListAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Organizations.ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Suspended)));
        try
        {
            var list = await ListAsync(Cast.Administrator, new TriageFilter(NobodyFits: true, Category: TestDistrict.Errand));
            Assert.Contains(list, c => c.Id == pooled && c.NobodyFits && c.Waiting == Waiting.Pool);
            Assert.DoesNotContain(list, c => c.Id == special);
            var desk = await On.AskAsync<WorkbenchPages, CommunityDesk>(pages => pages.CommunityAsync(Cast.Worker));
            Assert.True(desk.Cards.Single(c => c.Id == pooled).NobodyFits);
            Assert.DoesNotContain(desk.Cards, c => c.Id == special && c.NobodyFits);
            Assert.InRange(desk.Counts.Stranded, 1, desk.Counts.NobodyFits);
            var found = (await FindAsync(Cast.Worker, pooled))!;
            Assert.Empty(found.Choices);
            Assert.False(found.MayGoToPool);
            Assert.Equal(gone.Append(Cast.SuspendedId).Count(id => id != Cast.UnfitId), found.Suspended);
            Assert.Equal(RefusalReason.NobodyFits, (await On.DoAsync(d => d.RouteAsync(Cast.Worker, pooled, null, null))).Refusal);
        }
        finally
        {
            await On.UseAsync<PlatformDbContext>(db => db.Organizations.Where(o => gone.Contains(o.Id)).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Active)));
        }
        Assert.DoesNotContain(await ListAsync(Cast.Administrator, new TriageFilter(NobodyFits: true)), c => c.Id == pooled);
    }

    [Fact]
    public async Task What_waits_is_listed_page_by_page_the_oldest_term_first_within_the_own_scope()
    {
        var made = new List<long>();
        for (var i = 0; i < TriagePages.PageSize + 3; i++)
        {
            made.Add(await PlaceAsync($"说不清是哪一类的事，第{i}件", TestDistrict.Other, Other(100 + i)));
            if (i % 3 == 0)
                On.Time.Advance(TimeSpan.FromMinutes(7));
        }
        var seen = new List<DeskCard>();
        for (TriageFilter? filter = new(Category: TestDistrict.Other); filter is not null;)
        {
            var page = await PageAsync(Cast.Worker, filter);
            seen.AddRange(page.Cards);
            filter = page.Next is { } next ? filter with { After = next } : null;
        }
        Assert.Equal(made, seen.Select(c => c.Id));
        Assert.Equal(seen.OrderBy(c => c.AnswerDue).Select(c => c.AnswerDue), seen.Select(c => c.AnswerDue));
        Assert.Empty(await ListAsync(Cast.OtherWorker, new TriageFilter(Category: TestDistrict.Other)));
        Assert.Empty(await ListAsync(Cast.AnsweringStaff, new TriageFilter()));
        Assert.Empty(await ListAsync(Cast.Administrator, new TriageFilter(Category: TestDistrict.Other, CommunityId: TestDistrict.OtherCommunity)));
    }

    [Fact]
    public async Task What_comes_today_are_terms_that_end_and_visits_that_are_agreed()
    {
        var before = (await DeskAsync()).Counts.Today;
        var (visit, later) = (await On.ClaimedAsync(), await On.ClaimedAsync());
        Assert.True((await On.DoAsync(desk => desk.ScheduleAsync(Cast.FirstMember, visit, On.Now.AddHours(3)))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.ScheduleAsync(Cast.FirstMember, later, On.Now.AddDays(2)))).IsDone);
        var urgent = await On.PlaceAsync(request: OrderBuilder.Request() with { Urgent = true });
        var desk = await DeskAsync();
        Assert.Equal(before + 2, desk.Counts.Today);
        Assert.All(new[] { visit, urgent }, id => Assert.True(desk.Cards.Single(c => c.Id == id).IsDueToday(On.Now, desk.StartOfDay, desk.EndOfDay)));
        Assert.False((desk.Cards.Single(c => c.Id == visit) with { ScheduledFor = desk.StartOfDay.AddSeconds(-1) }).IsDueToday(On.Now, desk.StartOfDay, desk.EndOfDay));
    }

    [Fact]
    public async Task A_department_finds_its_cases_and_what_waits_for_its_reply_with_the_terms()
    {
        var id = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [TestDistrict.Third], "房屋漏水，要鉴定"))).IsDone);
        var lead = await On.AskAsync<WorkbenchPages, DepartmentDesk>(pages => pages.DepartmentAsync(Cast.LeadStaff));
        Assert.Contains(lead.Cards, c => c.Id == id && c.LeadDepartmentId == TestDistrict.Lead && c.Status == OrderStatus.Pending);
        Assert.InRange(lead.Counts.Transferred, 1, 100);

        var third = await On.AskAsync<WorkbenchPages, DepartmentDesk>(pages => pages.DepartmentAsync(Cast.ThirdStaff));
        var asked = third.Supports.Single(c => c.Id == id);
        Assert.Equal((await On.TimelineAsync(id)).Single(e => e.Kind == OrderEventKind.SupportAsked).Until, asked.SupportDue);
        Assert.DoesNotContain(third.Cards, c => c.Id == id);

        Assert.True((await On.DoAsync(desk => desk.ReplySupportAsync(Cast.ThirdStaff, id, "可以安排社区医生上门"))).IsDone);
        third = await On.AskAsync<WorkbenchPages, DepartmentDesk>(pages => pages.DepartmentAsync(Cast.ThirdStaff));
        Assert.DoesNotContain(third.Supports, c => c.Id == id);
    }

    [Fact]
    public async Task A_supporting_department_sees_the_case_as_an_office_until_it_leaves_the_lead_and_others_do_not()
    {
        var id = await On.PlaceAsync(request: OrderBuilder.Request() with { Photos = [OrderBuilder.Picture()] });
        Assert.False(await SeesAsync(Cast.ThirdStaff, id));
        await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [TestDistrict.Third], "房屋漏水，要鉴定"));
        Assert.True(await SeesAsync(Cast.ThirdStaff, id));
        var page = await On.AskAsync<OrderPages, OrderPage?>(pages => pages.FindAsync(Cast.ThirdStaff, id));
        Assert.Equal(OrderSight.Office, page!.Sight);
        Assert.Null(page.Contact);
        Assert.Contains(OrderEventKind.SupportReplied, page.Steps);
        await On.DoAsync(desk => desk.ReplySupportAsync(Cast.ThirdStaff, id, "可以安排社区医生上门"));
        Assert.True(await SeesAsync(Cast.ThirdStaff, id));
        await On.DoAsync(desk => desk.ReturnTransferAsync(Cast.LeadStaff, id, "不是本部门职责"));
        Assert.False(await SeesAsync(Cast.ThirdStaff, id));
    }

    private static Contact Other(int number) => new("王阿姨", $"1387777{1000 + number}", null);

    private async Task<bool> SeesAsync(Actor actor, long id)
    {
        var there = await On.AskAsync<OrderPages, bool>(pages => pages.IsThereAsync(actor, id));
        Assert.Equal(there, await On.AskAsync<OrderPages, OrderPage?>(pages => pages.FindAsync(actor, id)) is not null);
        var photo = await On.ReadAsync(db => db.Photos.Where(p => p.OrderId == id).Select(p => p.Id).SingleAsync());
        Assert.Equal(there, await On.AskAsync<OrderPages, string?>(pages => pages.FindPhotoAsync(actor, id, photo)) is not null);
        return there;
    }

    private async Task<long> PlaceAsync(string need, string category, Contact contact) =>
        await On.PlaceAsync(request: OrderBuilder.Request(category) with { Need = need, Contact = contact });

    private Task<TriageCase?> FindAsync(Actor actor, long id) => On.AskAsync<TriagePages, TriageCase?>(pages => pages.FindAsync(actor, id));

    private async Task<IReadOnlyList<DeskCard>> ListAsync(Actor actor, TriageFilter filter) => (await PageAsync(actor, filter)).Cards;

    private Task<TriageList> PageAsync(Actor actor, TriageFilter filter) => On.AskAsync<TriagePages, TriageList>(pages => pages.ListAsync(actor, filter));

    private Task<CommunityDesk> DeskAsync() => On.AskAsync<WorkbenchPages, CommunityDesk>(pages => pages.CommunityAsync(Cast.Worker));
}

public sealed class TriagePagesOnSqlite(SqliteTestDatabase database) : TriagePagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class TriagePagesOnPostgreSql(PostgreSqlTestDatabase database) : TriagePagesTests(database), IClassFixture<PostgreSqlTestDatabase>;
