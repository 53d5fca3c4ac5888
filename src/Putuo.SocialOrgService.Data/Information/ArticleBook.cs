using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Information;

/// <inheritdoc cref="IArticleBook"/>
public sealed class ArticleBook(PlatformDbContext db) : IArticleBook
{
    private const int MostReaders = 200;

    /// <inheritdoc/>
    public Task<Article?> OpenAsync(int articleId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return Whole.FirstOrDefaultAsync(a => a.Id == articleId, cancel);
    }

    /// <inheritdoc/>
    public Task<Article?> FindByKeyAsync(Guid formKey, CancellationToken cancel = default) =>
        Whole.AsNoTracking().FirstOrDefaultAsync(a => a.FormKey == formKey, cancel);

    /// <inheritdoc/>
    public Task<bool> IsPublicAsync(int articleId, CancellationToken cancel = default) =>
        ArticlePages.Public(db).AnyAsync(a => a.Id == articleId, cancel);

    /// <inheritdoc/>
    public IEnumerable<string> LinksIn(string markdown) => ArticleMarkup.LinksIn(markdown);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>?> CommitAsync(Article article, CancellationToken cancel = default)
    {
        var entry = article.Id == 0 ? db.Articles.Add(article) : db.Entry(article);
        entry.Property(a => a.Version).CurrentValue = article.Version + 1;
        db.ChangeTracker.DetectChanges();
        var readers = await ReadersAsync(article, cancel);
        db.Notices.AddRange(readers.Select(reader => NoticeFor(entry, reader)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return readers;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private IQueryable<Article> Whole =>
        db.Articles.Include(a => a.Versions.OrderBy(v => v.Number)).Include(a => a.Events.OrderBy(e => e.Sequence)).AsSplitQuery();

    /// <summary>The accounts that are told of what happened last; not whoever did it.</summary>
    private async Task<List<long>> ReadersAsync(Article article, CancellationToken cancel)
    {
        var (last, told) = (article.Events[^1], ArticleTransitions.Tells(article.Events[^1].Kind));
        var readers = told.HasFlag(ArticlePart.Keeper)
            ? await db.RoleGrants.Where(g => g.Role == ActorRole.Administrator).OrderBy(g => g.Id).Take(MostReaders).Select(g => g.UserId).ToListAsync(cancel)
            : told.HasFlag(ArticlePart.Writer) ? [.. article.Events.Where(e => e.Kind is ArticleEventKind.Drafted or ArticleEventKind.Submitted).Select(e => e.ActorUserId).OfType<long>()]
            : [];
        return [.. readers.Distinct().Where(reader => reader != last.ActorUserId)];
    }

    private Notice NoticeFor(EntityEntry<Article> entry, long reader)
    {
        var last = entry.Entity.Events[^1];
        return new Notice
        {
            UserId = reader,
            ArticleId = entry.Property(a => a.Id).CurrentValue,
            ArticleEventId = db.Entry(last).Property(e => e.Id).CurrentValue,
            ArticleKind = last.Kind,
            ActorName = last.ActorName,
            At = last.At,
        };
    }
}
