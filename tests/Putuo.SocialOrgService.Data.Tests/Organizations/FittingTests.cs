using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

/// <summary>Whether fields and areas fit is asked in memory when somebody acts, and in SQL by every list: all say the same.</summary>
public abstract class FittingTests(TestDatabase database) : PlatformTests(database)
{
    private const int First = 700;

    private static readonly int[] Areas =
    [
        TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.Street, TestDistrict.OtherStreet, TestDistrict.District, TestDistrict.City,
        TestDistrict.Grid,
    ];

    private static readonly (string Field, OrganizationStatus Status)[] Kinds =
        [("A", OrganizationStatus.Active), ("C", OrganizationStatus.Active), ("A", OrganizationStatus.Suspended)];

    [Fact]
    public Task Everything_that_asks_whether_an_organization_fits_says_the_same() => AloneAsync(
        [.. Kinds.SelectMany((kind, i) => Areas.Select((area, j) => Cast.Organization(First + (10 * i) + j, $"社{i}{j}", kind.Status, [kind.Field], [area])))],
        AskEverythingAsync);

    private async Task AskEverythingAsync()
    {
        var organizations = await On.ReadAsync(db => db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).Where(o => o.Id >= First).ToListAsync());
        foreach (var community in new[] { TestDistrict.Community, TestDistrict.OtherCommunity })
        {
            var id = await On.PlaceAsync(request: OrderBuilder.Request() with { CommunityId = community });
            var order = await On.OrderAsync(id);
            Assert.Equal(Waiting.Pool, order.Waiting);
            var fitting = organizations.Where(o => o.Fits(order)).Select(o => o.Id).Order().ToList();
            Assert.Equal(new[] { community, TestDistrict.Street, TestDistrict.District }.Select(area => First + Array.IndexOf(Areas, area)).Order(), fitting);
            Assert.Equal(fitting, await On.ReadAsync(db => db.Organizations
                .Where(x => x.Id >= First && db.Orders.Any(o => o.Id == id && x.Fits(o))).Select(x => x.Id).OrderBy(x => x).ToListAsync()));
            var waiting = await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Errand) with { CommunityId = community });
            foreach (var organization in organizations)
            {
                var fits = fitting.Contains(organization.Id);
                var member = new Actor(ActorRole.OrganizationMember, Cast.FirstMember.UserId, organization.Id);
                Assert.Equal(fits, await On.AskAsync<IOrganizationRegistry, bool>(
                    registry => registry.ServesAsync(organization.Id, null, TestDistrict.Errand, community, TestDistrict.Putuo)));
                Assert.Equal(fits, (await On.AskAsync<PoolPages, IReadOnlyList<PoolRow>>(pages => pages.ReadAsync(member, new PoolFilter()))).Any(row => row.Id == id));
                Assert.Equal(fits, await On.AskAsync<OrderPages, OrderPage?>(pages => pages.FindAsync(member, id)) is not null);
            }
            var choices = (await On.AskAsync<TriagePages, TriageCase?>(pages => pages.FindAsync(Cast.Administrator, waiting)))!.Choices;
            Assert.Equal(fitting, choices.Select(c => c.Id).Order());
        }
    }

    [Fact]
    public async Task Nobody_fits_where_only_an_organization_of_the_whole_city_is_left()
    {
        var id = await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Advice));
        await AloneAsync([Cast.Organization(First + 90, "全市社", OrganizationStatus.Active, ["E"], [TestDistrict.City])], async () =>
        {
            Assert.False(await On.AskAsync<IOrganizationRegistry, bool>(registry => registry.AnyoneElseServesAsync(id)));
            Assert.False(await On.AskAsync<IOrganizationRegistry, bool>(
                registry => registry.AnyServesAsync("E", TestDistrict.Putuo.Area(TestDistrict.Community), TestDistrict.Putuo)));
            Assert.Contains(await ListAsync(), c => c.Id == id);
            Assert.Equal(RefusalReason.AddresseeUnfit, (await On.DoAsync(desk => desk.PlaceAsync(
                Cast.Requester, OrderBuilder.Request(TestDistrict.Advice) with { OrganizationId = First + 90 }))).Refusal);
        });
        Assert.True(await On.AskAsync<IOrganizationRegistry, bool>(registry => registry.AnyoneElseServesAsync(id)));
        Assert.DoesNotContain(await ListAsync(), c => c.Id == id);

        async Task<IReadOnlyList<DeskCard>> ListAsync() =>
            (await On.AskAsync<TriagePages, TriageList>(pages => pages.ListAsync(Cast.Worker, new TriageFilter(NobodyFits: true, Category: TestDistrict.Advice)))).Cards;
    }

    [Fact]
    public async Task An_offering_is_ordered_where_it_is_offered_and_nowhere_else()
    {
        var offering = new Offering
        {
            OrganizationId = Cast.SecondId,
            CategoryCode = TestDistrict.Errand,
            Name = "代买",
            NameEn = "Shopping",
            About = "代买东西",
            AboutEn = "Shopping",
            State = OfferingState.Published,
        };
        offering.OfferIn([TestDistrict.OtherCommunity]);
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Offerings.Add(offering);
            await db.SaveChangesAsync();
        });
        var request = OrderBuilder.Request() with { OrganizationId = Cast.SecondId, OfferingId = offering.Id };
        Assert.Equal(RefusalReason.AddresseeUnfit, (await On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, request))).Refusal);
        Assert.True((await On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, request with { CommunityId = TestDistrict.OtherCommunity }))).IsDone);
    }

    /// <summary>Does something while these organizations are the only ones that are active.</summary>
    private async Task AloneAsync(IReadOnlyList<Organization> organizations, Func<Task> act)
    {
        var others = await On.ReadAsync(db => db.Organizations.Where(o => o.Status == OrganizationStatus.Active).Select(o => o.Id).ToListAsync());
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await db.Organizations.ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Suspended));
            db.Organizations.AddRange(organizations);
            await db.SaveChangesAsync();
        });
        await act();
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await db.Organizations.ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Suspended));
            await db.Organizations.Where(o => others.Contains(o.Id)).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Active));
        });
    }
}

public sealed class FittingOnSqlite(SqliteTestDatabase database) : FittingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FittingOnPostgreSql(PostgreSqlTestDatabase database) : FittingTests(database), IClassFixture<PostgreSqlTestDatabase>;
