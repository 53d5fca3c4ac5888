using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>Articles as those see them who write and publish: an office its own, the administrator besides what other offices handed in.</summary>
public sealed class ArticleDeskPages(PlatformDbContext db)
{
    /// <summary>How many articles a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>A page of articles, the newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="state">Only those that stand so.</param>
    /// <param name="before">Only those with a smaller id.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public Task<List<ArticleDeskRow>> ListAsync(Actor actor, ArticleState? state, int? before, CancellationToken cancel = default)
    {
        var found = Visible(db, actor);
        if (state is { } only)
            found = found.Where(a => a.State == only);
        if (before is { } last)
            found = found.Where(a => a.Id < last);
        return found.OrderByDescending(a => a.Id).Take(PageSize + 1)
            .Select(a => new ArticleDeskRow(
                a.Id,
                a.Kind,
                a.DepartmentId,
                a.State,
                a.Versions.OrderByDescending(v => v.Number).Select(v => v.Title).First(),
                a.Versions.OrderByDescending(v => v.Number).Select(v => v.TitleEn).First(),
                a.Versions.Max(v => v.Number),
                a.PublicNumber > 0 && a.ArchivedAt == null,
                a.Events.OrderByDescending(e => e.Sequence).Select(e => e.At).First()))
            .ToListAsync(cancel);
    }

    /// <summary>One article with its versions, its history and what this actor may do; null if there is none for this actor.</summary>
    public async Task<ArticleSheet?> FindAsync(Actor actor, int id, CancellationToken cancel = default)
    {
        var article = await Visible(db, actor).Include(a => a.Versions.OrderBy(v => v.Number)).Include(a => a.Events.OrderBy(e => e.Sequence))
            .AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id, cancel);
        return article is null ? null : new ArticleSheet(
            article.Id, article.DepartmentId, article.State, article.Latest.Number, ArticleText.Of(article),
            [.. article.Events.Select(e => new ArticleLine(e.Kind, e.At, e.ActorName, e.Number, e.Reason))],
            [.. Enum.GetValues<ArticleEventKind>().Where(kind => article.May(kind, actor))])
        {
            PublicNumber = article.PublicNumber,
            IsPublic = article.IsPublic,
            IsPinned = article.IsPinned,
            WhyNotPublished = article.State == ArticleState.Submitted ? article.WhyNot(ArticleEventKind.Published, actor) : null,
            Former = article.IsCorrection ? ArticleText.Of(article.Kind, article.Versions[^2]) : null,
        };
    }

    /// <summary>What may replace an archived article: the public ones, the latest first.</summary>
    public Task<List<ArticleChoice>> ReplacementsAsync(int otherThan, CancellationToken cancel = default) => (
        from a in ArticlePages.Public(db).Where(a => a.Id != otherThan)
        join v in db.ArticleVersions on new { ArticleId = a.Id, Number = a.PublicNumber } equals new { v.ArticleId, v.Number }
        orderby a.Id descending
        select new ArticleChoice(a.Id, v.Title, v.TitleEn)).Take(ArticlePages.MostChoices).ToListAsync(cancel);

    /// <summary>What waits for this actor: for the administrator what was submitted, for an office what came back to it.</summary>
    internal static IQueryable<Article> WaitingFor(PlatformDbContext db, Actor actor)
    {
        var state = actor.MayApproveArticles ? ArticleState.Submitted : ArticleState.Returned;
        return Visible(db, actor).Where(a => a.State == state);
    }

    private static IQueryable<Article> Visible(PlatformDbContext db, Actor actor)
    {
        var kept = db.Articles.AsNoTracking().Where(a => a.State != ArticleState.Dropped);
        var own = actor.DepartmentId;
        return actor.MayApproveArticles ? kept.Where(a => a.DepartmentId == null || a.State != ArticleState.Draft || a.PublicNumber > 0)
            : actor.MayWriteArticles ? kept.Where(a => a.DepartmentId == own)
            : kept.Where(a => false);
    }
}

/// <summary>An article on the desk.</summary>
/// <param name="Id">The article.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="DepartmentId">The department that writes it; null for the body that runs the platform.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Title">The title of the version in hand.</param>
/// <param name="TitleEn">The same in English, or empty.</param>
/// <param name="Number">The version in hand.</param>
/// <param name="IsPublic">Whether everybody reads it, or a version before.</param>
/// <param name="Since">When something happened to it last, in UTC.</param>
public sealed record ArticleDeskRow(
    int Id, ArticleKind Kind, int? DepartmentId, ArticleState State, string Title, string TitleEn, int Number, bool IsPublic, DateTime Since);

/// <summary>An article as its desk shows it.</summary>
/// <param name="Id">The article.</param>
/// <param name="DepartmentId">The department that writes it; null for the body that runs the platform.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">The version in hand.</param>
/// <param name="Text">Its words.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="May">What the reader may do now.</param>
public sealed record ArticleSheet(
    int Id, int? DepartmentId, ArticleState State, int Number, ArticleText Text, IReadOnlyList<ArticleLine> History, IReadOnlyList<ArticleEventKind> May)
{
    /// <summary>The version that everybody reads; 0 while there is none.</summary>
    public int PublicNumber { get; init; }

    /// <summary>Whether everybody reads it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it stands before the others.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Why the reader does not publish what was submitted.</summary>
    public ArticleRefusal? WhyNotPublished { get; init; }

    /// <summary>The words of the version before, where a public article is corrected.</summary>
    public ArticleText? Former { get; init; }

    /// <summary>Whether a public article is corrected.</summary>
    public bool IsCorrection => PublicNumber > 0 && Number > PublicNumber;
}

/// <summary>A line of an article's history; the instant in UTC.</summary>
public sealed record ArticleLine(ArticleEventKind Kind, DateTime At, string ActorName, int Number, string? Reason);
