using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Triage;

public abstract class NobodyFitsTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task An_order_that_nobody_fits_is_found_behind_any_number_that_somebody_does()
    {
        for (var i = 0; i <= DeskCards.MostLookedAt; i++)
            await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromMinutes(1));
        var lonely = await On.PlaceAsync();
        foreach (var organization in await On.ReadAsync(db => db.Organizations.Where(o => o.Status == OrganizationStatus.Active).Select(o => o.Id).ToListAsync()))
            await On.AskAsync<PoolHides, bool>(hides => hides.HideAsync(Cast.FirstMember with { OrganizationId = organization }, lonely));

        foreach (var actor in new[] { Cast.Worker, Cast.Administrator })
        {
            var pages = new List<TriageList>();
            for (TriageFilter? filter = new(NobodyFits: true); filter is not null;)
            {
                pages.Add(await On.AskAsync<TriagePages, TriageList>(triage => triage.ListAsync(actor, filter)));
                filter = pages[^1].Next is { } next ? filter with { After = next } : null;
            }
            Assert.Equal([0, 1], pages.Select(page => page.Cards.Count));
            Assert.Equal(lonely, pages[^1].Cards[0].Id);
        }
    }
}

public sealed class NobodyFitsOnSqlite(SqliteTestDatabase database) : NobodyFitsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class NobodyFitsOnPostgreSql(PostgreSqlTestDatabase database) : NobodyFitsTests(database), IClassFixture<PostgreSqlTestDatabase>;
