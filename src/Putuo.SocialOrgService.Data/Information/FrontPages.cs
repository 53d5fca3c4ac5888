using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>What the front page shows of organizations and articles.</summary>
public sealed class FrontPages(PlatformDbContext db, FrontPageQuery query, District district, DistrictClock clock)
{
    /// <summary>Names of all organizations ever online, and the latest articles that hold; one statement.</summary>
    public async Task<FrontPageRows> ReadAsync(CancellationToken cancel = default)
    {
        var (organizations, articles) = (new List<NamedOrganization>(), new List<ArticleNews>());
        await foreach (var row in query.Rows(db, district.Calendar.DayOf(clock.UtcNow)).WithCancellation(cancel))
        {
            if (row.IsArticle)
                articles.Add(new ArticleNews(row.Id, (ArticleKind)row.Kind, row.Name, row.NameEn, row.Since!.Value, row.IsPinned));
            else
                organizations.Add(new NamedOrganization(row.Id, row.Name, row.NameEn, (OrganizationStatus)row.Kind));
        }
        return new FrontPageRows(
            OrganizationNames.Of(organizations),
            [.. articles.OrderByDescending(a => a.IsPinned).ThenByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id)]);
    }
}

/// <summary>What was read for the front page.</summary>
/// <param name="Organizations">Names of organizations and how many are online.</param>
/// <param name="Articles">The latest articles, the pinned first.</param>
public sealed record FrontPageRows(OrganizationNames Organizations, IReadOnlyList<ArticleNews> Articles);

/// <summary>An article as the front page names it; the instant in UTC.</summary>
public sealed record ArticleNews(int Id, ArticleKind Kind, string Title, string TitleEn, DateTime PublishedAt, bool IsPinned);
