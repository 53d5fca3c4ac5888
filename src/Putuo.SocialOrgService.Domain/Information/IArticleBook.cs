namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>Keeps articles with their versions and history.</summary>
public interface IArticleBook
{
    /// <summary>An article with its versions and history, to be changed and given to <see cref="CommitAsync"/>; null if there is none.</summary>
    Task<Article?> OpenAsync(int articleId, CancellationToken cancel = default);

    /// <summary>The article that a form began; null if there is none.</summary>
    Task<Article?> FindByKeyAsync(Guid formKey, CancellationToken cancel = default);

    /// <summary>Whether everybody reads this article now.</summary>
    Task<bool> IsPublicAsync(int articleId, CancellationToken cancel = default);

    /// <summary>The addresses that a text links to, in its order.</summary>
    IEnumerable<string> LinksIn(string markdown);

    /// <summary>Stores a new or an opened article with what happened to it, and tells whom <see cref="ArticleTransitions.Tells"/> names.</summary>
    /// <returns>The accounts that have a new notice; null when somebody changed it since, or the form began it already.</returns>
    Task<IReadOnlyList<long>?> CommitAsync(Article article, CancellationToken cancel = default);
}
