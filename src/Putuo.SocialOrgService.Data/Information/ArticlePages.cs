using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>What everybody reads of news, policies and guides: the public version of what is not archived.</summary>
public sealed class ArticlePages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many articles a page lists.</summary>
    public const int PageSize = 15;

    /// <summary>The most articles that a list to choose from holds.</summary>
    public const int MostChoices = 200;

    /// <summary>The articles that fit a filter and hold still, the pinned first, then the latest.</summary>
    public async Task<ArticleList> ListAsync(ArticleFilter filter, CancellationToken cancel = default)
    {
        var found = Public(db);
        if (filter.Kind is { } kind)
            found = found.Where(a => a.Kind == kind);
        if (filter.Year is { } year)
        {
            var (from, to) = (district.Calendar.UtcOf(new DateTime(year, 1, 1)), district.Calendar.UtcOf(new DateTime(year + 1, 1, 1)));
            found = found.Where(a => a.PublishedAt >= from && a.PublishedAt < to);
        }
        if (filter.Text?.ToLowerInvariant() is { } words)
        {
            found = found.Where(a => db.ArticleVersions.Any(v => v.ArticleId == a.Id && v.Number == a.PublicNumber
                && (v.Title.ToLower().Contains(words) || v.Summary.ToLower().Contains(words) || v.Body.ToLower().Contains(words)
                    || v.TitleEn.ToLower().Contains(words) || v.SummaryEn.ToLower().Contains(words) || v.BodyEn.ToLower().Contains(words))));
        }
        if (filter.Before is { } before)
        {
            found = found.Where(a => db.Articles.Any(k => k.Id == before
                && ((k.IsPinned && !a.IsPinned)
                    || (k.IsPinned == a.IsPinned && (a.PublishedAt < k.PublishedAt || (a.PublishedAt == k.PublishedAt && a.Id < k.Id))))));
        }
        var rows = await Rows(db, found, Today).Take(PageSize + 1).ToListAsync(cancel);
        return rows.Count > PageSize ? new ArticleList([.. rows.Take(PageSize)], rows[PageSize - 1].Id) : new ArticleList(rows, null);
    }

    /// <summary>The local years in which public articles were published, the latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        var ends = await Public(db).GroupBy(_ => 1).Select(g => new { First = g.Min(a => a.PublishedAt), Last = g.Max(a => a.PublishedAt) }).FirstOrDefaultAsync(cancel);
        if (ends is not { First: { } from, Last: { } to })
            return [];
        var (first, last) = (district.Calendar.DayOf(from).Year, district.Calendar.DayOf(to).Year);
        return [.. Enumerable.Range(first, last - first + 1).Reverse()];
    }

    /// <summary>One article that is or was public, with the dates of its versions; null if there is none. Of an archived one the words are left out.</summary>
    public async Task<ArticleSight?> FindAsync(int id, CancellationToken cancel = default)
    {
        var sight = await (
            from a in db.Articles.AsNoTracking().Where(a => a.Id == id && a.PublicNumber > 0)
            join v in db.ArticleVersions on new { ArticleId = a.Id, Number = a.PublicNumber } equals new { v.ArticleId, v.Number }
            from other in db.Articles.Where(x => x.Id == a.ReplacedById).DefaultIfEmpty()
            from words in db.ArticleVersions.Where(x => x.ArticleId == other!.Id && x.Number == other.PublicNumber).DefaultIfEmpty()
            select new ArticleSight(
                a.Id, a.Kind, a.DepartmentId, v.Title, v.TitleEn, v.Summary, v.SummaryEn,
                a.ArchivedAt == null ? v.Body : "", a.ArchivedAt == null ? v.BodyEn : "", a.PublishedAt!.Value, v.ValidUntil)
            {
                ArchivedAt = a.ArchivedAt,
                ArchiveReason = a.ArchiveReason,
                Replacement = words == null ? null : new ArticleChoice(words.ArticleId, words.Title, words.TitleEn),
            }).FirstOrDefaultAsync(cancel);
        return sight is null ? null : sight with
        {
            IsOver = sight.ValidUntil < Today,
            Versions = await db.ArticleVersions.AsNoTracking().Where(v => v.ArticleId == id && v.PublishedAt != null).OrderByDescending(v => v.Number)
                .Select(v => new ArticleEdition(v.Number, v.PublishedAt!.Value, v.ChangeNote)).ToListAsync(cancel),
        };
    }

    /// <summary>What is public, whether or not it holds still.</summary>
    internal static IQueryable<Article> Public(PlatformDbContext db) => db.Articles.AsNoTracking().Where(a => a.PublicNumber > 0 && a.ArchivedAt == null);

    /// <summary>The rows of articles that hold on a day, the pinned first, then the latest.</summary>
    internal static IQueryable<ArticleRow> Rows(PlatformDbContext db, IQueryable<Article> articles, DateOnly today) =>
        from a in articles
        join v in db.ArticleVersions on new { ArticleId = a.Id, Number = a.PublicNumber } equals new { v.ArticleId, v.Number }
        where v.ValidUntil == null || v.ValidUntil >= today
        orderby a.IsPinned descending, a.PublishedAt descending, a.Id descending
        select new ArticleRow(a.Id, a.Kind, a.DepartmentId, v.Title, v.TitleEn, v.Summary, v.SummaryEn, a.PublishedAt!.Value, v.PublishedAt!.Value, a.IsPinned);

    private DateOnly Today => district.Calendar.DayOf(clock.UtcNow);
}

/// <summary>What somebody looks for; null means everything.</summary>
/// <param name="Kind">News, policies or guides.</param>
/// <param name="Text">Words of the title, the summary or the text.</param>
/// <param name="Year">The local year of publishing.</param>
/// <param name="Before">The last article of the page before.</param>
public sealed record ArticleFilter(ArticleKind? Kind = null, string? Text = null, int? Year = null, int? Before = null);

/// <summary>A page of articles.</summary>
/// <param name="Rows">The articles.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record ArticleList(IReadOnlyList<ArticleRow> Rows, int? Next);

/// <summary>An article in a list; times in UTC.</summary>
/// <param name="Id">The article.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="DepartmentId">The department that wrote it; null for the body that runs the platform.</param>
/// <param name="Title">The title.</param>
/// <param name="TitleEn">The title in English, or empty.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="SummaryEn">The same in English, or empty.</param>
/// <param name="PublishedAt">When its first version was published.</param>
/// <param name="ChangedAt">When its present version was.</param>
/// <param name="IsPinned">Whether it stands before the others.</param>
public sealed record ArticleRow(
    int Id, ArticleKind Kind, int? DepartmentId, string Title, string TitleEn, string Summary, string SummaryEn, DateTime PublishedAt, DateTime ChangedAt, bool IsPinned);

/// <summary>An article as everybody reads it.</summary>
public sealed record ArticleSight(
    int Id, ArticleKind Kind, int? DepartmentId, string Title, string TitleEn, string Summary, string SummaryEn, string Body, string BodyEn, DateTime PublishedAt, DateOnly? ValidUntil)
{
    /// <summary>Whether its last day has passed.</summary>
    public bool IsOver { get; init; }

    /// <summary>When it was archived, in UTC.</summary>
    public DateTime? ArchivedAt { get; init; }

    /// <summary>Why.</summary>
    public string? ArchiveReason { get; init; }

    /// <summary>What replaces it.</summary>
    public ArticleChoice? Replacement { get; init; }

    /// <summary>Its published versions, the latest first.</summary>
    public IReadOnlyList<ArticleEdition> Versions { get; init; } = [];
}

/// <summary>A published version: which, when in UTC, and what it changed.</summary>
public sealed record ArticleEdition(int Number, DateTime At, string? Note);

/// <summary>An article to choose or to be led to.</summary>
public sealed record ArticleChoice(int Id, string Title, string TitleEn);
