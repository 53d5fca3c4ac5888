using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>The invented district, kept by its administrator.</summary>
public abstract class DistrictDeskTests(TestDatabase database) : IAsyncLifetime
{
    private const int Tingyu = 301, Wangshan = 302, East = 4001;

    private readonly ServiceProvider services = Services(database);

    private DistrictBook Book => services.GetRequiredService<DistrictBook>();

    public async ValueTask InitializeAsync() => await Book.LoadAsync(PackFolder.Invented);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_area_is_added_renamed_and_removed_and_the_picture_follows_at_once()
    {
        var added = await DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, Wangshan, "一组", "Group one", null, true));
        Assert.Null(added.Refusal);
        Assert.Equal(added.Key, (await DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, Wangshan, "一组", "Group one", null, true))).Key);
        var id = int.Parse(added.Key);
        Assert.Equal((AreaLevel.Grid, Wangshan), (Book.Current.Area(id).Level, Book.Current.Area(id).ParentId));
        var seen = (await HistoryAsync(id))[0].Id;
        Assert.Null((await DeskAsync(desk => desk.ChangeAreaAsync(Cast.Administrator, id, "二组", "Group two", "990708009", true, seen))).Refusal);
        Assert.Equal("二组", Book.Current.Area(id).Name);
        var line = (await HistoryAsync(id))[0];
        Assert.Equal([("Name", "一组", "二组"), ("NameEn", "Group one", "Group two"), ("Code", "", "990708009")], line.Fields.Select(field => (field.Field, field.Before, field.After)));
        Assert.Null((await DeskAsync(desk => desk.RemoveAreaAsync(Cast.Administrator, id))).Refusal);
        Assert.False(Book.Current.TryArea(id, out _));
        Assert.NotEqual(added.Key, (await DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, Wangshan, "三组", "Group three", null, true))).Key);
    }

    [Fact]
    public async Task A_stale_form_changes_nothing_and_one_that_changes_nothing_leaves_no_line()
    {
        var old = Book.Current.Area(303);
        Assert.Null((await DeskAsync(desk => desk.ChangeAreaAsync(Cast.Administrator, 303, "老街村一", old.NameEn, old.Code, old.IsOn, 0))).Refusal);
        var result = await DeskAsync(desk => desk.ChangeAreaAsync(Cast.Administrator, 303, "老街村二", old.NameEn, old.Code, old.IsOn, 0));
        Assert.Equal((DistrictRefusal.Lost, "303"), (result.Refusal, result.Key));
        Assert.Equal("老街村一", Book.Current.Area(303).Name);
        Assert.Null((await DeskAsync(desk => desk.ChangeAreaAsync(Cast.Administrator, 303, "老街村一", old.NameEn, old.Code, old.IsOn, 0))).Refusal);
        Assert.Single(await HistoryAsync(303));
    }

    [Fact]
    public async Task Several_who_change_different_areas_at_once_are_all_heard()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(turn => DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, 22, $"新村{turn}", $"New village {turn}", null, false))));
        Assert.All(results, result => Assert.Null(result.Refusal));
        Assert.Equal(4, results.Select(result => result.Key).Distinct().Count());
    }

    [Fact]
    public async Task What_something_hangs_on_stays_and_it_is_said_what()
    {
        Assert.Equal([DistrictHold.Areas, DistrictHold.SwitchedOn], (await DeskAsync(desk => desk.RemoveAreaAsync(Cast.Administrator, Tingyu))).Holds);
        Assert.Contains(DistrictHold.Categories, (await DeskAsync(desk => desk.RemoveDepartmentAsync(Cast.Administrator, 32))).Holds);
        Assert.Contains(DistrictHold.Rules, (await DeskAsync(desk => desk.RemoveCategoryAsync(Cast.Administrator, "T01"))).Holds);
        Assert.Equal(DistrictRefusal.NotFound, (await DeskAsync(desk => desk.RemoveAreaAsync(Cast.Administrator, 8))).Refusal);
    }

    [Fact]
    public async Task The_rules_of_packs_hold_on_pages_too()
    {
        Assert.Equal(
            [nameof(Area.Code), nameof(Area.Name)],
            (await DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, Tingyu, "西网格", "West", "12", true))).Faults.Select(fault => fault.Field));
        var year = new CalendarYear(2027, [new Holiday("元旦", new DateOnly(2027, 1, 3), new DateOnly(2027, 1, 1))], [new DateOnly(2027, 1, 4)]);
        Assert.Equal(
            [DistrictFaultKind.SpanWrong, DistrictFaultKind.NoWeekend],
            (await DeskAsync(desk => desk.SaveYearAsync(Cast.Administrator, year, 0))).Faults.Select(fault => fault.Kind));
        Assert.Null((await DeskAsync(desk => desk.SaveYearAsync(Cast.Administrator, new CalendarYear(2027, [new Holiday("元旦", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 3))], []), 0))).Refusal);
        Assert.False(Book.Current.Calendar.IsWorkingDay(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public async Task Terms_in_working_hours_count_the_hours_that_the_administrator_set()
    {
        var (before, wrong) = (Book.Current.Calendar, new[] { new OfficeSpan(new TimeOnly(9, 0), new TimeOnly(12, 0)), new OfficeSpan(new TimeOnly(11, 0), new TimeOnly(17, 0)) });
        Assert.Equal([DistrictFaultKind.HoursWrong], (await HoursAsync(wrong)).Faults.Select(fault => fault.Kind));
        Assert.Equal([DistrictFaultKind.Missing], (await HoursAsync()).Faults.Select(fault => fault.Kind));
        Assert.Null((await HoursAsync(new OfficeSpan(new TimeOnly(10, 0), new TimeOnly(14, 0)))).Refusal);
        var monday = new DateOnly(2022, 9, 19);
        var end = Book.Current.Calendar.EndOf(before.UtcOf(monday.ToDateTime(new TimeOnly(8, 0))), new Term(3, TermUnit.WorkingHours));
        Assert.Equal(monday.ToDateTime(new TimeOnly(13, 0)), before.LocalOf(end));

        Task<DistrictResult> HoursAsync(params OfficeSpan[] spans) => DeskAsync(desk => desk.SaveHoursAsync(Cast.Administrator, spans, 0));
    }

    [Fact]
    public async Task A_grid_worker_is_known_to_the_desk_of_the_community_and_to_administrators_alone()
    {
        Assert.Null(await WorkersAsync(workers => workers.SetAsync(Cast.Administrator, East, "周网格", "05991234567", 0)));
        Assert.Equal(DistrictRefusal.NotFound, await WorkersAsync(workers => workers.SetAsync(Cast.Requester, East, "别人", null, 0)));
        foreach (var knows in new[] { Cast.Administrator, new Actor(ActorRole.CommunityWorker, 9, AreaId: Tingyu) })
            Assert.Equal(new GridWorkerCard(East, "周网格", "05991234567"), Assert.Single(await WorkersAsync(workers => workers.OfAsync(knows, Tingyu))));
        foreach (var other in new[] { Actor.Anonymous, Cast.Requester, new Actor(ActorRole.CommunityWorker, 9, AreaId: Wangshan), new Actor(ActorRole.AreaOfficer, 9, AreaId: 21) })
            Assert.Empty(await WorkersAsync(workers => workers.OfAsync(other, Tingyu)));
        await using var db = database.Open();
        Assert.DoesNotContain("周网格", string.Concat(await db.DistrictChanges.Select(change => change.Name).ToListAsync()));
        Assert.Equal(DistrictRefusal.Lost, await WorkersAsync(workers => workers.SetAsync(Cast.Administrator, East, "吴网格", null, 0)));
        Assert.Null(await WorkersAsync(workers => workers.SetAsync(Cast.Administrator, East, null, null, long.MaxValue)));
        Assert.Empty(await db.GridWorkers.ToListAsync());
    }

    [Fact]
    public async Task What_was_removed_cannot_be_referred_to_any_more_and_what_is_referred_to_cannot_be_removed()
    {
        var id = int.Parse((await DeskAsync(desk => desk.AddDepartmentAsync(Cast.Administrator, "方志办", "Annals"))).Key);
        await using var db = database.Open();
        var user = new PlatformUser { UserName = "annals", NormalizedUserName = "ANNALS", PhoneIndex = [1], CreatedAt = DateTime.UnixEpoch };
        db.Users.Add(user);
        await db.SaveChangesAsync();
        db.RoleGrants.Add(new RoleGrant { UserId = user.Id, Role = ActorRole.DepartmentStaff, DepartmentId = id, Since = DateTime.UnixEpoch });
        await db.SaveChangesAsync();

        // The desk looks before it removes; whoever comes between is found by the database.
        var facts = await AskAsync((IDistrictKeeper keeper) => keeper.ReadAsync());
        var line = new DistrictChange { Subject = DistrictSubject.Department, Key = $"{id}", Name = "方志办", Kind = DistrictChangeKind.Removed, At = DateTime.UnixEpoch, ActorUserId = user.Id, Fields = [] };
        Assert.False(await AskAsync((IDistrictKeeper keeper) => keeper.CommitAsync(facts.Version, null, facts.Departments.Single(department => department.Id == id), line)));
        Assert.Equal([DistrictHold.Accounts], (await DeskAsync(desk => desk.RemoveDepartmentAsync(Cast.Administrator, id))).Holds);

        await db.RoleGrants.ExecuteDeleteAsync();
        for (var twice = 0; twice < 2; twice++)
            Assert.Null((await DeskAsync(desk => desk.RemoveDepartmentAsync(Cast.Administrator, id))).Refusal);
        Assert.Equal(DistrictRefusal.NotFound, (await DeskAsync(desk => desk.RemoveDepartmentAsync(Cast.Administrator, 987))).Refusal);
        db.ChangeTracker.Clear();
        db.RoleGrants.Add(new RoleGrant { UserId = user.Id, Role = ActorRole.DepartmentStaff, DepartmentId = id, Since = DateTime.UnixEpoch });
        Assert.True(db.IsReferenceViolation(await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync())));
    }

    [Fact]
    public async Task An_area_under_one_with_an_id_of_nine_figures_gets_an_id_that_a_pack_may_have()
    {
        await using var db = database.Open();
        db.Add(new Area { Id = 330903003, ParentId = 21, Level = AreaLevel.Community, Name = "长号社区", NameEn = "Long number" });
        await db.SaveChangesAsync();
        var added = await DeskAsync(desk => desk.AddAreaAsync(Cast.Administrator, 330903003, "一格", "Grid one", null, true));
        Assert.Equal((null, "330903004"), (added.Refusal, added.Key));
        Assert.Null((await DeskAsync(desk => desk.RemoveAreaAsync(Cast.Administrator, 330903004))).Refusal);
        Assert.Null((await DeskAsync(desk => desk.RemoveAreaAsync(Cast.Administrator, 330903003))).Refusal);
    }

    [Fact]
    public async Task Newer_forms_are_taken_in_once_beside_the_older_ones_and_another_wording_of_a_known_version_is_refused()
    {
        using var folder = new PackFolder(PackFolder.Invented);
        Assert.Empty(await RenewAsync(folder.Path));
        folder.Replace("forms.json", "\"kind\": \"Support\",", "\"kind\": \"Support\", \"version\": 2,");
        Assert.Equal([(FormKind.Support, 2)], (await RenewAsync(Path.Combine(folder.Path, "forms.json"))).Select(form => (form.Kind, form.Version)));
        Assert.Empty(await RenewAsync(folder.Path));
        Assert.Equal(1, await Book.RefreshAsync());
        Assert.Equal((2, 1), (Book.Current.Form(FormKind.Support)!.Version, Book.Current.Form(FormKind.Support, 1)!.Version));
        folder.Replace("forms.json", "要扶持", "要更多扶持");
        Assert.Contains("write version 3", Assert.Single((await Assert.ThrowsAsync<DistrictPackException>(() => RenewAsync(folder.Path))).Faults));
        Assert.Equal("要扶持", (await AskAsync((PlatformDbContext db) => DistrictBook.PackAsync(db))).ToDistrict().Form(FormKind.Support)!.Title);

        Task<IReadOnlyList<FormDefinition>> RenewAsync(string path) => AskAsync((FormRenewal renewal) => renewal.RenewAsync(path));
    }

    [Fact]
    public async Task Another_instance_follows_when_it_looks()
    {
        var other = new DistrictBook(services.GetRequiredService<IServiceScopeFactory>());
        await other.LoadAsync("");
        Assert.Equal(0, await other.RefreshAsync());
        Assert.Null((await DeskAsync(desk => desk.AddDepartmentAsync(Cast.Administrator, "图书馆", "Library"))).Refusal);
        Assert.Equal(1, await other.RefreshAsync());
        Assert.Contains(other.Current.Departments, department => department.Name == "图书馆");
    }

    private Task<DistrictResult> DeskAsync(Func<DistrictDesk, Task<DistrictResult>> act) => AskAsync(act);

    private Task<T> WorkersAsync<T>(Func<GridWorkers, Task<T>> act) => AskAsync(act);

    private Task<IReadOnlyList<DistrictLine>> HistoryAsync(int area) =>
        AskAsync((DistrictPages pages) => pages.HistoryAsync(Cast.Administrator, DistrictSubject.Area, $"{area}"));

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static ServiceProvider Services(TestDatabase database)
    {
        var collection = new ServiceCollection().AddPlatformDatabase(database.Setting);
        collection.AddLogging();
        collection.AddSingleton(new FieldCipher(new byte[32]));
        collection.AddSingleton(new DistrictClock(TimeProvider.System));
        collection.AddSingleton<DistrictBook>();
        collection.AddScoped(provider => provider.GetRequiredService<DistrictBook>().Current);
        collection.AddScoped<IDistrictKeeper, DistrictKeeper>();
        collection.AddScoped<DistrictDesk>();
        collection.AddScoped<DistrictPages>();
        collection.AddScoped<FormRenewal>();
        collection.AddScoped<GridWorkers>();
        return collection.BuildServiceProvider();
    }
}

public sealed class DistrictDeskOnSqlite(SqliteTestDatabase database) : DistrictDeskTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DistrictDeskOnPostgreSql(PostgreSqlTestDatabase database) : DistrictDeskTests(database), IClassFixture<PostgreSqlTestDatabase>;
