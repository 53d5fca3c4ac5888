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
                State = OfferingState.Published,
            });
            await db.SaveChangesAsync();
        });
        foreach (var text in new[] { "it课堂", "IT课堂", "ktv", "KTV" })
            Assert.Equal([Coders], (await AskAsync(pages => pages.ListAsync(new OrganizationFilter(text)))).Rows.Select(o => o.Id));
        foreach (var text in new[] { "周末ktv", "KTV", "app唱歌" })
            Assert.Equal([Coders], (await On.AskAsync<OfferingPages, IReadOnlyList<OfferingRow>>(pages => pages.SearchAsync(text, 5))).Select(o => o.Id));
        Assert.Equal([Coders], (await On.AskAsync<PlatformDbContext, IReadOnlyList<RegistryRow>>(
            db => new RegistryPages(db).ListAsync(Cast.Administrator, null, "it课堂", null))).Select(o => o.Id));
    }

    [Fact]
    public async Task Names_are_found_by_pinyin_initials_and_two_characters_and_pages_go_on_in_chinese_order()
    {
        string[] names = ["阿婆茶馆", "陈家门舞龙队", "蓝帆舞龙队", "普陀舞龙队", "王家尖舞龙队", "张老师舞龙队"];
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Organizations.AddRange(names.Reverse().Select((name, i) => Cast.Organization(Coders + 1 + i, name, OrganizationStatus.Active, ["H"], [TestDistrict.Street])));
            db.Organizations.AddRange(Enumerable.Range(0, OrganizationPages.PageSize).Select(i => Cast.Organization(Coders + 20 + i, "渔灯社", OrganizationStatus.Active, ["G"], [TestDistrict.Street])));
            await db.SaveChangesAsync();
        });
        Assert.Equal(names[1..], await NamesAsync(new OrganizationFilter("舞龙")));
        Assert.Equal(["阿婆茶馆"], await NamesAsync(new OrganizationFilter("APCG")));
        Assert.Equal(["普陀舞龙队"], await NamesAsync(new OrganizationFilter("ptwl")));

        var first = await AskAsync(pages => pages.ListAsync(new OrganizationFilter(Field: "G")));
        Assert.Equal((OrganizationPages.PageSize, OrganizationPages.PageSize, null), (first.Rows.Count, first.Count, first.Next));
        await On.UseAsync<PlatformDbContext>(db =>
        {
            db.Organizations.AddRange(Cast.Organization(Coders + 50, "渔灯社", OrganizationStatus.Active, ["G"], [TestDistrict.Street]), Cast.Organization(Coders + 51, "阿哥剧社", OrganizationStatus.Active, ["G"], [TestDistrict.Street]));
            return db.SaveChangesAsync();
        });
        first = await AskAsync(pages => pages.ListAsync(new OrganizationFilter(Field: "G")));
        var second = await AskAsync(pages => pages.ListAsync(new OrganizationFilter(Field: "G", After: first.Next)));
        Assert.Equal("阿哥剧社", first.Rows[0].Name);
        Assert.Equal((2, true, null), (second.Rows.Count, second.HasBefore, second.Next));
        Assert.Equal(OrganizationPages.PageSize + 2, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_has_a_resource_is_found_by_its_kind_and_by_words_of_its_venues_and_equipment_in_the_order_of_the_list()
    {
        await On.UseAsync<PlatformDbContext>(db =>
        {
            var (all, boats, people) = (Having(70, "渔火社"), Having(71, "阿浪救援社"), Having(72, "潮音社"));
            (all.Venues, all.Equipment, all.Volunteers, all.Funds) = ("LED大厅1间", "冲锋舟1艘", 8, "每年2万元");
            (boats.Equipment, people.Volunteers) = ("冲锋舟2艘", 40);
            db.Organizations.AddRange(all, boats, people, Having(73, "两手空空社"));
            return db.SaveChangesAsync();
        });
        Assert.Equal(["渔火社"], await NamesAsync(new OrganizationFilter(Resource: ResourceKind.Venues)));
        Assert.Equal(["阿浪救援社", "渔火社"], await NamesAsync(new OrganizationFilter(Resource: ResourceKind.Equipment)));
        Assert.Equal(["潮音社", "渔火社"], await NamesAsync(new OrganizationFilter(Resource: ResourceKind.Volunteers)));
        Assert.Equal(["渔火社"], await NamesAsync(new OrganizationFilter(Resource: ResourceKind.Funds)));
        Assert.Equal(["潮音社"], await NamesAsync(new OrganizationFilter("潮音", "H", Resource: ResourceKind.Volunteers)));
        Assert.Empty(await NamesAsync(new OrganizationFilter("潮音", Resource: ResourceKind.Funds)));
        Assert.Equal(["阿浪救援社", "渔火社"], await NamesAsync(new OrganizationFilter("冲锋舟")));
        Assert.Equal(["渔火社"], await NamesAsync(new OrganizationFilter("led大厅")));

        var taken = await AskAsync(pages => pages.StreamAsync(new OrganizationFilter(Resource: ResourceKind.Volunteers)).ToListAsync().AsTask());
        Assert.Equal([("潮音社", null, null, 40, null), ("渔火社", "LED大厅1间", "冲锋舟1艘", 8, "每年2万元")], taken.Select(o => (o.Name, o.Venues, o.Equipment, o.Volunteers, o.Funds)));
        Assert.True((await AskAsync(pages => pages.FindAsync(Coders + 72)))!.HasResources);
        Assert.False((await AskAsync(pages => pages.FindAsync(Coders + 73)))!.HasResources);

        static Organization Having(int id, string name) => Cast.Organization(Coders + id, name, OrganizationStatus.Active, ["H"], [TestDistrict.Street]);
    }

    [Fact]
    public async Task Coverage_counts_each_organization_once_in_each_community_that_it_serves_by_whatever_area()
    {
        var before = await CoverageAsync();
        await On.UseAsync<PlatformDbContext>(db =>
        {
            db.Organizations.AddRange(
                Cast.Organization(Coders + 60, "双区社", OrganizationStatus.Active, ["I"], [TestDistrict.Community, TestDistrict.Street]),
                Cast.Organization(Coders + 61, "一区社", OrganizationStatus.Active, ["I"], [TestDistrict.Community]),
                Cast.Organization(Coders + 62, "停了的社", OrganizationStatus.Suspended, ["I"], [TestDistrict.District]));
            return db.SaveChangesAsync();
        });
        var after = await CoverageAsync();
        Assert.Equal(before.In(TestDistrict.Community, "I") + 2, after.In(TestDistrict.Community, "I"));
        Assert.Equal(before.In(TestDistrict.OtherCommunity, "I") + 1, after.In(TestDistrict.OtherCommunity, "I"));
        Assert.DoesNotContain(after.Communities, community => community.Id == TestDistrict.ClosedCommunity);
        Assert.Equal(["A", "C", "E", "I"], after.Fields);
        Assert.Empty(after.GapsEverywhere);
        Assert.Equal([TestDistrict.OtherStreet, TestDistrict.ClosedCommunity], after.Waiting.Select(place => place.Id).Order());
        Assert.Equal(before.GapsWaiting(TestDistrict.ClosedCommunity).Except(["I"]), after.GapsWaiting(TestDistrict.ClosedCommunity));
        Assert.Equal(before.GapsWaiting(TestDistrict.OtherStreet), after.GapsWaiting(TestDistrict.OtherStreet));

        Task<Coverage> CoverageAsync() => On.AskAsync<PlatformDbContext, Coverage>(db => new CoveragePages(db, TestDistrict.Putuo).ReadAsync());
    }

    private async Task<IEnumerable<string>> NamesAsync(OrganizationFilter filter) => (await AskAsync(pages => pages.ListAsync(filter))).Rows.Select(row => row.Name);

    private Task<T> AskAsync<T>(Func<OrganizationPages, Task<T>> ask) =>
        On.AskAsync<PlatformDbContext, T>(db => ask(new OrganizationPages(db, new OrganizationQuery(), TestDistrict.Putuo)));
}

public sealed class OrganizationPagesOnSqlite(SqliteTestDatabase database) : OrganizationPagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OrganizationPagesOnPostgreSql(PostgreSqlTestDatabase database) : OrganizationPagesTests(database), IClassFixture<PostgreSqlTestDatabase>;
