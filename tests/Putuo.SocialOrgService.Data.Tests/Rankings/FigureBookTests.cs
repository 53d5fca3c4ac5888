using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Data.Tests.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Rankings;

public abstract class FigureBookTests(TestDatabase database)
{
    private static readonly District Putuo = DistrictPack.Read(PackFolder.Putuo).ToDistrict();
    private static readonly Area Community = Putuo.Communities.Single(c => c.Name == "兴普社区");

    private static int nextDay;

    [Fact]
    public async Task Folded_and_unfolded_entries_count_once_and_a_range_is_whole_days()
    {
        await using var db = database.Open();
        var first = new DateOnly(2010, 1, 20);
        for (var day = 0; day < 100; day++)
            db.Add(Entry(first.AddDays(day), Measure.Placed, "A01"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(100, await Total(new(2010, 1, 1), new(2010, 12, 31)));
            Assert.Equal(1, await Total(first, first));
            Assert.Equal(30, await Total(first.AddDays(5), first.AddDays(34)));
            Assert.Equal(28, await Total(new(2010, 2, 1), new(2010, 2, 28)));
            Assert.Equal(0, await Total(new(2009, 1, 1), new(2009, 12, 31)));
            await new FigureFold(db).FoldAsync(cancel: TestContext.Current.CancellationToken);
        }

        async Task<long> Total(DateOnly from, DateOnly to) =>
            (await new FigureBook(db, new FigureQuery()).ReadAsync(Putuo.Root.Id, from, to, TestContext.Current.CancellationToken)).Total(Measure.Placed);
    }

    [Fact]
    public async Task A_small_second_level_count_tells_no_number_and_nothing_sensitive_is_shown_below_the_district()
    {
        await using var db = database.Open();
        var sensitive = Putuo.Categories.First(c => c.IsSensitive && c.Code[0] > 'B').Code;
        var year = 2011 + Interlocked.Increment(ref nextDay);
        var day = new DateOnly(year, 5, 5);
        db.AddRange(Enumerable.Range(0, 6).Select(_ => Entry(day, Measure.Placed, "A01")));
        db.AddRange(Enumerable.Range(0, 4).Select(_ => Entry(day, Measure.Placed, sensitive)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var ever = await ReadAsync(db, new(Putuo.Root.Id, RankingPeriod.All));
        Assert.Contains(new SmallCount(sensitive, null), ever.Details);
        foreach (var kind in new[] { PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month, PeriodKind.Week })
        {
            var whole = await ReadAsync(db, new(Putuo.Root.Id, RankingPeriod.Around(kind, day)));
            Assert.Empty(whole.Details);
            Assert.Equal(10, whole.Figures.Placed);
            Assert.Equal(["A"], whole.Categories.Select(c => c.Subject));
        }
        Assert.Empty((await ReadAsync(db, new(Putuo.Root.Id, RankingPeriod.Between(day, day)!))).Details);
        var below = await ReadAsync(db, new(Community.Id, RankingPeriod.All));
        Assert.Empty(below.Details);
        Assert.All(new[] { ever, below }, tables => Assert.DoesNotContain(sensitive[..1], tables.Categories.Select(c => c.Subject)));
        Assert.Equal(0, (await ReadAsync(db, new(Community.Id, RankingPeriod.Around(PeriodKind.Year, day), sensitive[..1]))).Figures.Placed);
    }

    [Fact]
    public async Task A_single_small_count_cannot_be_computed_from_the_sum_of_its_first_level()
    {
        await using var db = database.Open();
        var day = new DateOnly(2011 + Interlocked.Increment(ref nextDay), 5, 5);
        foreach (var (code, count) in new[] { ("F01", 9), ("F02", 6), ("F03", 2), ("G01", 3), ("G02", 4), ("G03", 8) })
            db.AddRange(Enumerable.Range(0, count).Select(_ => Entry(day, Measure.Placed, code)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var tables = await ReadAsync(db, new(Putuo.Root.Id, RankingPeriod.All));
        Assert.Equal(
            [new("F01", 9), new("G03", 8), new("F02", null, true), new("F03", null, true), new("G01", null), new("G02", null)],
            tables.Details.Where(cell => cell.Subject[0] is 'F' or 'G'));
    }

    [Fact]
    public async Task A_category_and_a_type_narrow_the_rankings_of_organizations_and_the_places_before_are_those_of_the_same_filter()
    {
        await using var db = database.Open();
        var (association, group) = (await OrganizationAsync(db, OrganizationType.Association), await OrganizationAsync(db, OrganizationType.CommunityGroup));
        var day = new DateOnly(2011 + Interlocked.Increment(ref nextDay), 5, 5);
        Claims(day.AddMonths(-1), "A01", association, 3);
        Claims(day.AddMonths(-1), "A01", group, 5);
        Claims(day, "A01", association, 6);
        Claims(day, "A02", group, 4);
        Claims(day, "B01", group, 9);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var month = RankingPeriod.Around(PeriodKind.Month, day);
        for (var round = 0; round < 2; round++)
        {
            await AssertAsync(new(Putuo.Root.Id, month), (group, 1, 13, 0), (association, 2, 6, 0));
            await AssertAsync(new(Community.Id, month, "A"), (association, 1, 6, 1), (group, 2, 4, -1));
            await AssertAsync(new(Putuo.Root.Id, month, "B"), (group, 1, 9, null));
            await AssertAsync(new(Putuo.Root.Id, month, "A", OrganizationType.CommunityGroup), (group, 1, 4, 0));
            await AssertAsync(new(Putuo.Root.Id, month, "B", OrganizationType.Association));
            await AssertAsync(new(Putuo.Root.Id, RankingPeriod.Between(day, day)!, "A"), (association, 1, 6, null), (group, 2, 4, null));
            while (await new FigureFold(db).FoldAsync(cancel: TestContext.Current.CancellationToken) > 0)
            {
            }
        }

        void Claims(DateOnly on, string category, int organization, int count) =>
            db.AddRange(Enumerable.Range(0, count).Select(_ => Entry(on, Measure.Claims, category, organization)));

        async Task AssertAsync(RankingFilter filter, params (int Organization, int Place, long Claims, int? Rise)[] expected) => Assert.Equal(
            expected.Select(e => (e.Organization.ToString(CultureInfo.InvariantCulture), e.Place, e.Claims, e.Rise)),
            (await ReadAsync(db, filter)).Claims.Select(c => (c.Subject, c.Place, c.Count, c.Rise)));
    }

    private static async Task<int> OrganizationAsync(PlatformDbContext db, OrganizationType type)
    {
        if (!await db.Set<Department>().AnyAsync(d => d.Id == 1, TestContext.Current.CancellationToken))
            db.Add(new Department { Id = 1, Name = "民政局", NameEn = "Civil Affairs" });
        var organization = new Organization
        {
            Name = "榜上有名社",
            NameEn = "A ranked one",
            Type = type,
            SupervisingDepartmentId = 1,
            RegisteredOn = new DateOnly(2010, 1, 1),
            LegalRepresentative = "测试",
            About = "测试",
            AboutEn = "Test",
            Status = OrganizationStatus.Active,
        };
        db.Add(organization);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return organization.Id;
    }

    private static Task<RankingTables> ReadAsync(PlatformDbContext db, RankingFilter filter) =>
        new RankingPages(db, new FigureBook(db, new FigureQuery()), Putuo).ReadAsync(filter, TestContext.Current.CancellationToken);

    private static FigureEntry Entry(DateOnly day, Measure measure, string category, int? organization = null) => new()
    {
        Day = day,
        Measure = measure,
        CategoryCode = category,
        CommunityId = Community.Id,
        StreetId = Putuo.Above(Community.Id, AreaLevel.Street)!.Id,
        DistrictId = Putuo.Root.Id,
        OrganizationId = organization,
        Delta = 1,
    };
}

public sealed class SqliteFigureBookTests(SqliteTestDatabase database) : FigureBookTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PostgreSqlFigureBookTests(PostgreSqlTestDatabase database) : FigureBookTests(database), IClassFixture<PostgreSqlTestDatabase>;
