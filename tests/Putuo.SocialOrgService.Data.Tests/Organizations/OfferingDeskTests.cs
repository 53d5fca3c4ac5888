using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

/// <summary>What organizations offer through its front door and as pages read it, on a real database.</summary>
public abstract class OfferingDeskTests(TestDatabase database) : PlatformTests(database)
{
    private static int number;

    [Fact]
    public async Task A_form_sent_twice_also_at_once_makes_one_offering_and_another_of_the_same_name_is_refused()
    {
        var entry = Entry();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => KeepAsync(desk => desk.DraftAsync(Cast.FirstOwner, entry, publish: true)))));
        Assert.All(results, r => Assert.True(r.IsDone, $"{r.Refusal}"));
        var id = Assert.Single(results.Select(r => r.Id).Distinct());
        Assert.Equal(OfferingRefusal.Taken, (await KeepAsync(desk => desk.DraftAsync(Cast.FirstMember, entry with { About = "另一种" }, publish: true))).Refusal);
        Assert.True((await KeepAsync(desk => desk.EndAsync(Cast.FirstOwner, id))).IsDone);
        Assert.NotEqual(id, (await KeepAsync(desk => desk.DraftAsync(Cast.FirstMember, entry, publish: false))).Id);
    }

    [Fact]
    public async Task Times_of_the_same_hour_are_changed_and_what_is_gone_is_gone()
    {
        var entry = Entry();
        var id = (await KeepAsync(desk => desk.DraftAsync(Cast.FirstOwner, entry, publish: true))).Id;
        var changed = entry with { Times = [OfferingBuilder.Monday with { To = new(12, 0), Places = 2 }], WeekCapacity = 5, PriceFen = 300, PriceCovers = "跑腿" };
        for (var i = 0; i < 2; i++)
            Assert.True((await KeepAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, changed, seen: 2))).IsDone);
        var sheet = (await SheetAsync(Cast.FirstOwner, id))!;
        Assert.Equal(changed.Times, sheet.Entry.Times);
        Assert.Equal([OfferingEventKind.Drafted, OfferingEventKind.Published, OfferingEventKind.Changed], sheet.History.Select(line => line.Kind));
        Assert.Equal([OfferingField.Times, OfferingField.WeekCapacity, OfferingField.Price, OfferingField.PriceCovers], sheet.History[^1].Changes);
    }

    [Fact]
    public async Task Whoever_changes_what_a_colleague_changed_meanwhile_is_told_so_and_overwrites_nothing()
    {
        var entry = Entry();
        var id = (await KeepAsync(desk => desk.DraftAsync(Cast.FirstOwner, entry, publish: true))).Id;
        Assert.True((await KeepAsync(desk => desk.ChangeAsync(Cast.FirstMember, id, entry with { About = "同事改的" }, seen: 2))).IsDone);
        var late = await KeepAsync(desk => desk.ChangeAsync(Cast.FirstOwner, id, entry with { About = "负责人改的" }, seen: 2));
        Assert.Equal((OfferingRefusal.WrongState, OfferingEventKind.Changed, Cast.FirstMember.UserId), (late.Refusal, late.Last!.Kind, late.Last.ActorUserId));
        Assert.Equal("同事改的", (await SheetAsync(Cast.FirstOwner, id))!.Entry.About);
    }

    [Fact]
    public async Task Nobody_keeps_what_another_organization_offers_and_a_suspended_one_keeps_nothing()
    {
        var id = (await KeepAsync(desk => desk.DraftAsync(Cast.FirstOwner, Entry(), publish: true))).Id;
        Assert.Equal(OfferingRefusal.NotFound, (await KeepAsync(desk => desk.PauseAsync(Cast.SecondMember, id))).Refusal);
        Assert.Null(await SheetAsync(Cast.SecondMember, id));
        Assert.Equal(OfferingRefusal.Inactive, (await KeepAsync(desk => desk.DraftAsync(Cast.SuspendedMember, Entry(), publish: true))).Refusal);
        Assert.Equal(OfferingRefusal.NotAllowed, (await KeepAsync(desk => desk.DraftAsync(Cast.Worker, Entry(), publish: true))).Refusal);
    }

    [Fact]
    public async Task The_public_sees_what_active_organizations_have_published_and_nothing_else()
    {
        var (open, draft, resting) = (await MakeAsync(), await MakeAsync(publish: false), await MakeAsync());
        await KeepAsync(desk => desk.PauseAsync(Cast.FirstOwner, resting));
        Assert.Equal([open], (await ListAsync(open, draft, resting)).Select(row => row.Id));
        Assert.NotNull(await PagesAsync(pages => pages.FindAsync(open)));
        Assert.Null(await PagesAsync(pages => pages.FindAsync(resting)));
        Assert.Equal(OfferingState.Paused, (await PagesAsync(pages => pages.FindRestAsync(resting)))!.State);
        Assert.Null(await PagesAsync(pages => pages.FindRestAsync(draft)));

        await StandingAsync(OrganizationStatus.Suspended);
        Assert.Empty(await ListAsync(open, draft, resting));
        Assert.Null(await PagesAsync(pages => pages.FindAsync(open)));
        Assert.Null(await PagesAsync(pages => pages.FindRestAsync(resting)));
        await StandingAsync(OrganizationStatus.Active);

        Task StandingAsync(OrganizationStatus status) => On.UseAsync<PlatformDbContext>(db =>
            db.Organizations.Where(o => o.Id == Cast.FirstId).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, status)));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_service_place_price_and_organization_and_goes_on_page_by_page()
    {
        var second = new Actor(ActorRole.OrganizationOwner, Cast.SecondMember.UserId, Cast.SecondId, Name: "海燕志愿队");
        var ids = new List<int>();
        for (var i = 0; i <= OfferingPages.PageSize; i++)
            ids.Add(await MakeAsync(by: second, entry: Entry() with { CategoryCode = TestDistrict.Advice, Areas = [TestDistrict.OtherCommunity], PriceFen = i == 0 ? 0 : 100, PriceCovers = i == 0 ? null : "材料" }));
        var filter = new OfferingFilter(Category: "E", OrganizationId: Cast.SecondId);
        var first = await PagesAsync(pages => pages.ListAsync(filter));
        Assert.Equal((OfferingPages.PageSize, ids.Count, ids[1]), (first.Rows.Count, first.Count, first.Next));
        var rest = await PagesAsync(pages => pages.ListAsync(filter with { Before = first.Next }));
        Assert.Equal([ids[0]], rest.Rows.Select(row => row.Id));
        Assert.Equal([ids[0]], (await PagesAsync(pages => pages.ListAsync(filter with { IsFree = true }))).Rows.Select(row => row.Id));
        Assert.Equal(ids.Count, (await PagesAsync(pages => pages.ListAsync(filter with { AreaId = TestDistrict.Street }))).Count);
        Assert.Equal(0, (await PagesAsync(pages => pages.ListAsync(filter with { AreaId = TestDistrict.Community }))).Count);
        Assert.Equal(0, (await PagesAsync(pages => pages.ListAsync(filter with { OrganizationId = Cast.FirstId }))).Count);
        Assert.Contains(await PagesAsync(pages => pages.OrganizationsAsync()), who => who.Id == Cast.SecondId);
    }

    private static OfferingEntry Entry() => OfferingBuilder.Entry($"服务{Interlocked.Increment(ref number)}");

    private async Task<int> MakeAsync(bool publish = true, Actor? by = null, OfferingEntry? entry = null)
    {
        var made = await KeepAsync(desk => desk.DraftAsync(by ?? Cast.FirstOwner, entry ?? Entry(), publish));
        Assert.True(made.IsDone, $"{made.Refusal} {string.Join(", ", made.Faults ?? [])}");
        return made.Id;
    }

    private async Task<IEnumerable<OfferingRow>> ListAsync(params int[] ids) =>
        (await PagesAsync(pages => pages.OfOrganizationAsync(Cast.FirstId))).Where(row => ids.Contains(row.Id));

    private Task<OfferingResult> KeepAsync(Func<OfferingDesk, Task<OfferingResult>> act) => On.AskAsync(act);

    private Task<OfferingSheet?> SheetAsync(Actor actor, int id) => On.AskAsync<OwnOfferingPages, OfferingSheet?>(pages => pages.FindAsync(actor, id));

    private Task<T> PagesAsync<T>(Func<OfferingPages, Task<T>> ask) => On.AskAsync(ask);
}

public sealed class OfferingDeskOnSqlite(SqliteTestDatabase database) : OfferingDeskTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OfferingDeskOnPostgreSql(PostgreSqlTestDatabase database) : OfferingDeskTests(database), IClassFixture<PostgreSqlTestDatabase>;
