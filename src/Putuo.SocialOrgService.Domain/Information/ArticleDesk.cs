using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>The front door of news, policies and guides: who writes, publishes, corrects and archives them. The same sent twice is done once.</summary>
public sealed class ArticleDesk(IArticleBook articles, District district, DistrictClock clock)
{
    /// <summary>起草.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="key">The form's key: sent twice it begins one article.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ArticleResult> DraftAsync(Actor actor, Guid key, ArticleText text, CancellationToken cancel = default)
    {
        if (!actor.MayWriteArticles)
            return new(ArticleRefusal.NotAllowed);
        if (FaultsOf(text, isCorrection: false) is { Count: > 0 } faults)
            return new(ArticleRefusal.Incomplete, Faults: faults);
        if (await articles.FindByKeyAsync(key, cancel) is { } before)
            return await AgainAsync(before, actor, text, cancel);
        var article = Article.Draft(key, text, actor, clock.UtcNow)!;
        if (await articles.CommitAsync(article, cancel) is { } told)
            return new(null, article.Id) { Told = told };
        return await articles.FindByKeyAsync(key, cancel) is { } first ? await AgainAsync(first, actor, text, cancel) : new(ArticleRefusal.WrongState);
    }

    /// <summary>Keeps what was typed as the version in hand; nothing new is done already.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="seen">How much of the history the form's page had read: what somebody changed since is not overwritten unseen. Null asks for no such care.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ArticleResult> ChangeAsync(Actor actor, int articleId, ArticleText text, int? seen = null, CancellationToken cancel = default)
    {
        if (await articles.OpenAsync(articleId, cancel) is not { } article)
            return new(ArticleRefusal.NotFound);
        if (article.WhyNot(ArticleEventKind.Changed, actor) is { } refusal)
            return new(refusal, articleId, Last: article.Events[^1]);
        if (FaultsOf(text, article.IsCorrection) is { Count: > 0 } faults)
            return new(ArticleRefusal.Incomplete, articleId, faults);
        if (article.Says(text))
            return new(null, articleId);
        if (seen < article.Events.Count)
            return new(ArticleRefusal.WrongState, articleId, Last: article.Events[^1]);
        article.Change(text, actor, clock.UtcNow);
        return await CommitAsync(article, cancel);
    }

    /// <summary>提交审核; what a correction changes has to be said by then.</summary>
    public async Task<ArticleResult> SubmitAsync(Actor actor, int articleId, CancellationToken cancel = default)
    {
        if (await articles.OpenAsync(articleId, cancel) is { } article && article.May(ArticleEventKind.Submitted, actor)
            && FaultsOf(ArticleText.Of(article), article.IsCorrection) is { Count: > 0 } faults)
            return new(ArticleRefusal.Incomplete, articleId, faults);
        return await DecideAsync(articleId, ArticleEventKind.Submitted, actor, null, a => a.Submit(actor, clock.UtcNow), cancel);
    }

    /// <summary>撤回.</summary>
    public Task<ArticleResult> TakeBackAsync(Actor actor, int articleId, CancellationToken cancel = default) =>
        DecideAsync(articleId, ArticleEventKind.TakenBack, actor, null, a => a.TakeBack(actor, clock.UtcNow), cancel);

    /// <summary>退回修改.</summary>
    public Task<ArticleResult> ReturnAsync(Actor actor, int articleId, string? remark, CancellationToken cancel = default) =>
        DecideAsync(articleId, ArticleEventKind.Returned, actor, remark, a => a.Return(remark, actor, clock.UtcNow), cancel);

    /// <summary>审核发布.</summary>
    public Task<ArticleResult> PublishAsync(Actor actor, int articleId, CancellationToken cancel = default) =>
        DecideAsync(articleId, ArticleEventKind.Published, actor, null, a => a.Publish(actor, clock.UtcNow), cancel);

    /// <summary>更正.</summary>
    public Task<ArticleResult> CorrectAsync(Actor actor, int articleId, CancellationToken cancel = default) =>
        DecideAsync(articleId, ArticleEventKind.CorrectionBegun, actor, null, a => a.Correct(actor, clock.UtcNow), cancel);

    /// <summary>Gives up a draft, or a correction.</summary>
    public Task<ArticleResult> DropAsync(Actor actor, int articleId, CancellationToken cancel = default) =>
        DecideAsync(articleId, ArticleEventKind.Dropped, actor, null, a => a.Drop(actor, clock.UtcNow), cancel);

    /// <summary>下架.</summary>
    /// <param name="actor">Who archives.</param>
    /// <param name="articleId">The article.</param>
    /// <param name="reason">Why; its readers read it.</param>
    /// <param name="replacedById">What replaces it: another one that is public.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ArticleResult> ArchiveAsync(Actor actor, int articleId, string? reason, int? replacedById, CancellationToken cancel = default) =>
        replacedById is { } other && (other == articleId || !await articles.IsPublicAsync(other, cancel))
            ? new(ArticleRefusal.NoReplacement, articleId)
            : await DecideAsync(articleId, ArticleEventKind.Archived, actor, reason, a => a.Archive(reason, replacedById, actor, clock.UtcNow), cancel);

    /// <summary>置顶 and 取消置顶.</summary>
    public Task<ArticleResult> PinAsync(Actor actor, int articleId, bool isPinned, CancellationToken cancel = default) =>
        DecideAsync(articleId, isPinned ? ArticleEventKind.Pinned : ArticleEventKind.Unpinned, actor, null, a => a.Pin(isPinned, actor, clock.UtcNow), cancel);

    /// <summary>Everything that is wrong with what was typed today.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="isCorrection">Whether an article that is public is corrected by it.</param>
    public IReadOnlyList<ArticleFault> FaultsOf(ArticleText text, bool isCorrection) =>
        text.Faults(isCorrection, district.Calendar.DayOf(clock.UtcNow), articles.LinksIn);

    /// <summary>A form's key belongs to whoever sent it first; sent again with other words, it writes on, as long as nobody else wrote meanwhile.</summary>
    private async Task<ArticleResult> AgainAsync(Article before, Actor actor, ArticleText text, CancellationToken cancel) =>
        before.Events[0].ActorUserId != actor.UserId ? new(ArticleRefusal.NotAllowed)
        : before.Says(text) ? new(null, before.Id)
        : await ChangeAsync(actor, before.Id, text, before.Events.All(happened => happened.ActorUserId == actor.UserId) ? before.Events.Count : 1, cancel);

    private async Task<ArticleResult> DecideAsync(
        int articleId, ArticleEventKind kind, Actor actor, string? reason, Func<Article, ArticleRefusal?> decide, CancellationToken cancel)
    {
        if (await articles.OpenAsync(articleId, cancel) is not { } article)
            return new(ArticleRefusal.NotFound);
        return decide(article) switch
        {
            null => await CommitAsync(article, cancel),
            ArticleRefusal.WrongState when IsLast(article, kind, actor, reason) => new(null, articleId),
            var refusal => new(refusal, articleId, Last: article.Events[^1]),
        };
    }

    private async Task<ArticleResult> CommitAsync(Article article, CancellationToken cancel)
    {
        var mine = article.Events[^1];
        if (await articles.CommitAsync(article, cancel) is { } told)
            return new(null, article.Id) { Told = told };
        var now = await articles.OpenAsync(article.Id, cancel);
        return now?.Events[^1] is { } last && last.Kind == mine.Kind && last.ActorUserId == mine.ActorUserId && last.Reason == mine.Reason && now.Says(ArticleText.Of(article))
            ? new(null, article.Id)
            : new(ArticleRefusal.WrongState, article.Id, Last: now?.Events[^1]);
    }

    /// <summary>Whether the last that happened is just what is asked for: the same form sent twice.</summary>
    private static bool IsLast(Article article, ArticleEventKind kind, Actor actor, string? reason) =>
        article.Events[^1] is var last && last.Kind == kind && last.ActorUserId == actor.UserId && last.Reason == PlainText.OrNull(reason);
}
