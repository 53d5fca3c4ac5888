using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>The names of organizations and the latest articles, which the front page asks in one statement: compiled once per host.</summary>
public sealed class FrontPageQuery
{
    /// <summary>How many articles the front page shows.</summary>
    private const int Articles = 5;

    private readonly Func<PlatformDbContext, DateOnly, IAsyncEnumerable<FrontPageRow>> rows = EF.CompileAsyncQuery((PlatformDbContext db, DateOnly today) =>
        db.Organizations.Where(o => o.OnlineSince != null)
            .Select(o => new FrontPageRow { IsArticle = o.OnlineSince == null, Id = o.Id, Name = o.Name, NameEn = o.NameEn, Kind = (int)o.Status, Since = o.OnlineSince, IsPinned = o.OnlineSince == null })
            .Concat((
                from a in db.Articles
                where a.PublicNumber > 0 && a.ArchivedAt == null
                join v in db.ArticleVersions on new { ArticleId = a.Id, Number = a.PublicNumber } equals new { v.ArticleId, v.Number }
                where v.ValidUntil == null || v.ValidUntil >= today
                orderby a.IsPinned descending, a.PublishedAt descending, a.Id descending
                select new FrontPageRow { IsArticle = a.PublishedAt != null, Id = a.Id, Name = v.Title, NameEn = v.TitleEn, Kind = (int)a.Kind, Since = a.PublishedAt, IsPinned = a.IsPinned })
                .Take(Articles)));

    /// <summary>All organizations that are or ever were online, and the latest articles, in no order.</summary>
    internal IAsyncEnumerable<FrontPageRow> Rows(PlatformDbContext db, DateOnly today) => rows(db, today);
}

/// <summary>An organization or an article.</summary>
internal sealed record FrontPageRow
{
    /// <summary>Whether it is an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>Its id.</summary>
    public int Id { get; init; }

    /// <summary>The name or title.</summary>
    public required string Name { get; init; }

    /// <summary>The same in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>The organization's status or the article's kind.</summary>
    public int Kind { get; init; }

    /// <summary>Since when it is online or public, in UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Whether an article stands before the others.</summary>
    public bool IsPinned { get; init; }
}
