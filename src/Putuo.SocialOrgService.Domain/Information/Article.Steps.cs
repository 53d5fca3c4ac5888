using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

public sealed partial class Article
{
    /// <summary>Begins an article of the actor's office.</summary>
    /// <param name="key">The form's key.</param>
    /// <param name="text">What was typed, without faults.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The draft; null for whoever writes none.</returns>
    public static Article? Draft(Guid key, ArticleText text, Actor actor, DateTime now)
    {
        if (!actor.MayWriteArticles)
            return null;
        var article = new Article { FormKey = key, DepartmentId = actor.DepartmentId };
        article.versions.Add(new ArticleVersion { Number = 1 });
        article.Write(text);
        article.Happen(ArticleTransitions.Find(ArticleEventKind.Drafted, null)!, actor, now);
        return article;
    }

    /// <summary>Whether its version in hand says just this.</summary>
    public bool Says(ArticleText text) => ArticleText.Of(this).Plain() == (text with { Kind = PublicNumber > 0 ? Kind : text.Kind }).Plain();

    /// <summary>Keeps what was typed as the version in hand.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Change(ArticleText text, Actor actor, DateTime now)
    {
        if (WhyNot(ArticleEventKind.Changed, actor) is { } refusal)
            return refusal;
        Write(text);
        return Step(ArticleEventKind.Changed, actor, now);
    }

    /// <summary>提交审核.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Submit(Actor actor, DateTime now) => Step(ArticleEventKind.Submitted, actor, now);

    /// <summary>撤回: takes it out of the approver's hands, to be written on.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? TakeBack(Actor actor, DateTime now) => Step(ArticleEventKind.TakenBack, actor, now);

    /// <summary>退回修改, with what is to be changed.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Return(string? remark, Actor actor, DateTime now) => Step(ArticleEventKind.Returned, actor, now, remark);

    /// <summary>审核发布: the version in hand is public from now on, in the place of the one before.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Publish(Actor actor, DateTime now)
    {
        if (WhyNot(ArticleEventKind.Published, actor) is { } refusal)
            return refusal;
        (PublicNumber, PublishedAt) = (Latest.Number, PublishedAt ?? now);
        Latest.PublishedAt = now;
        return Step(ArticleEventKind.Published, actor, now);
    }

    /// <summary>更正: begins the next version of a public article, with the words of the present one.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Correct(Actor actor, DateTime now)
    {
        if (WhyNot(ArticleEventKind.CorrectionBegun, actor) is { } refusal)
            return refusal;
        versions.Add(Latest.Next());
        return Step(ArticleEventKind.CorrectionBegun, actor, now);
    }

    /// <summary>Gives up what was never public: a draft, whose words are forgotten, or the correction of a public article, which then stays as it is.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Drop(Actor actor, DateTime now)
    {
        if (WhyNot(ArticleEventKind.Dropped, actor) is { } refusal)
            return refusal;
        var isCorrection = IsCorrection;
        Step(ArticleEventKind.Dropped, actor, now);
        if (!isCorrection)
        {
            Latest.Forget();
            return null;
        }
        versions.RemoveAt(versions.Count - 1);
        State = ArticleState.Published;
        return null;
    }

    /// <summary>下架: it leaves every list; its address says so, why, and what replaces it.</summary>
    /// <param name="reason">Why; its readers read it.</param>
    /// <param name="replacedById">The public article that replaces it.</param>
    /// <param name="actor">Who archives.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Archive(string? reason, int? replacedById, Actor actor, DateTime now)
    {
        if (Step(ArticleEventKind.Archived, actor, now, reason) is { } refusal)
            return refusal;
        (ArchivedAt, ArchiveReason, ReplacedById, IsPinned) = (now, PlainText.OrNull(reason), replacedById, false);
        return null;
    }

    /// <summary>置顶 and 取消置顶.</summary>
    /// <returns>Why not; null when done.</returns>
    public ArticleRefusal? Pin(bool isPinned, Actor actor, DateTime now)
    {
        if (Step(isPinned ? ArticleEventKind.Pinned : ArticleEventKind.Unpinned, actor, now) is { } refusal)
            return refusal;
        IsPinned = isPinned;
        return null;
    }

    private ArticleRefusal? Step(ArticleEventKind kind, Actor actor, DateTime now, string? reason = null)
    {
        if (WhyNot(kind, actor) is { } refusal)
            return refusal;
        var said = PlainText.OrNull(reason);
        if (ArticleTransitions.NeedsReason(kind) && (said is null || said.Length > MostReason))
            return ArticleRefusal.ReasonMissing;
        Happen(ArticleTransitions.Find(kind, State)!, actor, now, said);
        return null;
    }

    private void Happen(ArticleTransitions.Row row, Actor actor, DateTime now, string? reason = null)
    {
        events.Add(new ArticleEvent
        {
            Sequence = events.Count + 1,
            Kind = row.Event,
            Number = Latest.Number,
            At = now,
            ActorRole = actor.Role,
            ActorUserId = actor.UserId,
            ActorName = actor.Name,
            Reason = reason,
        });
        State = row.To;
    }

    private void Write(ArticleText text)
    {
        if (PublicNumber == 0)
            Kind = text.Kind!.Value;
        Latest.Write(text);
    }
}
