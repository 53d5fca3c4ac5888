using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Data.Tests.Districts;
using Putuo.SocialOrgService.Domain.Areas;
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
        var sensitive = Putuo.Categories.First(c => c.IsSensitive).Code;
        var year = 2011 + Interlocked.Increment(ref nextDay);
        var day = new DateOnly(year, 5, 5);
        db.AddRange(Enumerable.Range(0, 6).Select(_ => Entry(day, Measure.Placed, "A01")));
        db.AddRange(Enumerable.Range(0, 4).Select(_ => Entry(day, Measure.Placed, sensitive)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var pages = new RankingPages(new FigureBook(db, new FigureQuery()), Putuo);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        var whole = await pages.ReadAsync(Putuo.Root.Id, from, to, cancel: TestContext.Current.CancellationToken);
        Assert.Equal([new SmallCount("A01", 6), new SmallCount(sensitive, null)], whole.Details);
        Assert.Equal(10, whole.Figures.Placed);
        Assert.Equal(["A", sensitive[..1]], whole.Categories.Select(c => c.Subject));
        foreach (var narrowed in new[]
        {
            await pages.ReadAsync(Community.Id, from, to, cancel: TestContext.Current.CancellationToken),
            await pages.ReadAsync(Putuo.Root.Id, day, day, chosenDays: true, TestContext.Current.CancellationToken),
        })
        {
            Assert.Empty(narrowed.Details);
            Assert.Equal(["A"], narrowed.Categories.Select(c => c.Subject));
        }
    }

    [Fact]
    public async Task A_single_small_count_cannot_be_computed_from_the_sum_of_its_first_level()
    {
        await using var db = database.Open();
        var day = new DateOnly(2011 + Interlocked.Increment(ref nextDay), 5, 5);
        foreach (var (code, count) in new[] { ("A01", 9), ("A02", 6), ("A03", 2), ("B01", 3), ("B02", 4), ("B03", 8) })
            db.AddRange(Enumerable.Range(0, count).Select(_ => Entry(day, Measure.Placed, code)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var tables = await new RankingPages(new FigureBook(db, new FigureQuery()), Putuo)
            .ReadAsync(Putuo.Root.Id, new(day.Year, 1, 1), new(day.Year, 12, 31), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(
            [new("A01", 9), new("B03", 8), new("A02", null, true), new("A03", null, true), new("B01", null), new("B02", null)],
            tables.Details);
    }

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
