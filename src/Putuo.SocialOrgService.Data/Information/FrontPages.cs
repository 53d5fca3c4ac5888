using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>What the front page shows of organizations and articles.</summary>
public sealed class FrontPages(PlatformDbContext db, FrontPageQuery query, District district, DistrictClock clock)
{
    /// <summary>Names of all organizations ever online, and the latest articles that hold; one statement.</summary>
    public async Task<FrontPageRows> ReadAsync(CancellationToken cancel = default)
    {
        var (organizations, articles) = await query.ReadAsync(db, district.Calendar.DayOf(clock.UtcNow), cancel);
        return new FrontPageRows(OrganizationNames.Of(organizations), articles);
    }
}

/// <summary>What was read for the front page.</summary>
/// <param name="Organizations">Names of organizations and how many are online.</param>
/// <param name="Articles">The latest articles, the pinned first.</param>
public sealed record FrontPageRows(OrganizationNames Organizations, IReadOnlyList<ArticleRow> Articles);
