using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>The names of organizations and the latest articles, which the front page asks in one round trip, written once per host (decision 0011).</summary>
public sealed class FrontPageQuery
{
    /// <summary>How many articles the front page shows.</summary>
    private const int Articles = 5;

    private readonly QueryBatch batch = new(db =>
    {
        var today = DateOnly.MinValue;
        return [OrganizationQuery.Rows(db), ArticlePages.Rows(db, ArticlePages.Public(db), today).Take(Articles)];
    });

    /// <summary>Both.</summary>
    internal Task<(List<NamedOrganization> Organizations, List<ArticleRow> Articles)> ReadAsync(PlatformDbContext db, DateOnly today, CancellationToken cancel) =>
        batch.ReadAsync(db, new() { [nameof(today)] = today }, async (reader, token) =>
        {
            var (organizations, articles) = (new List<NamedOrganization>(), new List<ArticleRow>());
            while (await reader.ReadAsync(token))
                organizations.Add(Organization(new RowCursor(reader)));
            await reader.NextResultAsync(token);
            while (await reader.ReadAsync(token))
                articles.Add(Article(new RowCursor(reader)));
            return (organizations, articles);
        }, cancel);

    private static NamedOrganization Organization(RowCursor row) => new(row.Int(), row.Text(), row.Text(), (OrganizationStatus)row.Int());

    private static ArticleRow Article(RowCursor row) =>
        new(row.Int(), (ArticleKind)row.Int(), row.IntOrNull(), row.Text(), row.Text(), row.Text(), row.Text(), row.Time(), row.Time(), row.Flag());
}
