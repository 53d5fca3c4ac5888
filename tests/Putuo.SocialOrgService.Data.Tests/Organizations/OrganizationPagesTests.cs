using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

public abstract class OrganizationPagesTests(TestDatabase database) : PlatformTests(database)
{
    private const int Coders = 800;

    [Fact]
    public async Task Latin_letters_in_Chinese_names_are_found_however_they_are_written()
    {
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Organizations.Add(Cast.Organization(Coders, "少儿IT课堂", OrganizationStatus.Active, ["H"], [TestDistrict.Street]));
            db.Offerings.Add(new Offering
            {
                Id = Coders,
                OrganizationId = Coders,
                CategoryCode = TestDistrict.Concert,
                Name = "周末KTV",
                NameEn = "Singing",
                About = "教老人用App唱歌",
                AboutEn = "Songs by phone",
            });
            await db.SaveChangesAsync();
        });
        foreach (var text in new[] { "it课堂", "IT课堂", "ktv", "KTV" })
            Assert.Equal([Coders], (await AskAsync(pages => pages.ListAsync(new OrganizationFilter(text)))).Rows.Select(o => o.Id));
        foreach (var text in new[] { "周末ktv", "KTV", "app唱歌" })
            Assert.Equal([Coders], (await AskAsync(pages => pages.SearchOfferingsAsync(text, 5))).Select(o => o.Id));
        Assert.Equal([Coders], (await On.AskAsync<PlatformDbContext, IReadOnlyList<RegistryRow>>(
            db => new RegistryPages(db).ListAsync(Cast.Administrator, null, "it课堂", null))).Select(o => o.Id));
    }

    private Task<T> AskAsync<T>(Func<OrganizationPages, Task<T>> ask) =>
        On.AskAsync<PlatformDbContext, T>(db => ask(new OrganizationPages(db, new OrganizationQuery(), TestDistrict.Putuo)));
}

public sealed class OrganizationPagesOnSqlite(SqliteTestDatabase database) : OrganizationPagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OrganizationPagesOnPostgreSql(PostgreSqlTestDatabase database) : OrganizationPagesTests(database), IClassFixture<PostgreSqlTestDatabase>;
