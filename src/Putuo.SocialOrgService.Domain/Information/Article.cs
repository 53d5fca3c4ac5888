using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>What kind of information an article is.</summary>
public enum ArticleKind
{
    /// <summary>动态.</summary>
    News = 1,

    /// <summary>政策.</summary>
    Policy = 2,

    /// <summary>指南.</summary>
    Guide = 3,
}

/// <summary>Where an article stands, or the new version of one that is public already.</summary>
public enum ArticleState
{
    /// <summary>草稿.</summary>
    Draft = 1,

    /// <summary>待审核.</summary>
    Submitted = 2,

    /// <summary>退回修改.</summary>
    Returned = 3,

    /// <summary>已发布.</summary>
    Published = 4,

    /// <summary>已下架.</summary>
    Archived = 5,

    /// <summary>已删除, before it was ever public.</summary>
    Dropped = 6,
}

/// <summary>
/// News, a policy or a guide: written by an office, published by somebody else, corrected by a new version, archived in the end. What
/// is public stays so, unchanged, while its next version is written.
/// </summary>
public sealed partial class Article
{
    /// <summary>The most characters of a remark or a reason.</summary>
    public const int MostReason = 300;

    private readonly List<ArticleVersion> versions = [];
    private readonly List<ArticleEvent> events = [];

    /// <summary>The row's id.</summary>
    public int Id { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The key of the form that began it: sent twice it begins one article.</summary>
    public required Guid FormKey { get; init; }

    /// <summary>The kind; it stands once the article is public.</summary>
    public ArticleKind Kind { get; private set; }

    /// <summary>The department that writes it; null for the body that runs the platform.</summary>
    public int? DepartmentId { get; private init; }

    /// <summary>Where it stands.</summary>
    public ArticleState State { get; private set; }

    /// <summary>The number of the version that everybody reads; 0 while there is none.</summary>
    public int PublicNumber { get; private set; }

    /// <summary>When its first version was published, in UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Whether it stands before the others in lists.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>When it was archived, in UTC.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Why it was archived; its readers read it.</summary>
    public string? ArchiveReason { get; private set; }

    /// <summary>The article that replaces it.</summary>
    public int? ReplacedById { get; private set; }

    /// <summary>Its versions, oldest first; the last one may not be public yet.</summary>
    public IReadOnlyList<ArticleVersion> Versions => versions;

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<ArticleEvent> Events => events;

    /// <summary>The version in hand: the one being written, or else the public one.</summary>
    public ArticleVersion Latest => versions[^1];

    /// <summary>Whether everybody reads it.</summary>
    public bool IsPublic => PublicNumber > 0 && ArchivedAt is null;

    /// <summary>Whether a version is written beside the public one.</summary>
    public bool IsCorrection => PublicNumber > 0 && Latest.Number > PublicNumber;

    /// <summary>Whether an actor may cause an event now.</summary>
    public bool May(ArticleEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>Why this actor may not cause an event now; null if it may.</summary>
    public ArticleRefusal? WhyNot(ArticleEventKind kind, Actor actor)
    {
        var part = PartsOf(actor);
        if (!ArticleTransitions.Table.Any(row => row.Event == kind && (row.Who & part) != 0))
            return kind == ArticleEventKind.Published && actor.MayApproveArticles ? ArticleRefusal.OwnText : ArticleRefusal.NotAllowed;
        if (ArticleTransitions.Find(kind, State) is not { } row || (row.Who & part) == 0)
            return ArticleRefusal.WrongState;
        return kind switch
        {
            ArticleEventKind.Pinned when IsPinned => ArticleRefusal.WrongState,
            ArticleEventKind.Unpinned when !IsPinned => ArticleRefusal.WrongState,
            _ => null,
        };
    }

    /// <summary>Whoever typed any of the version in hand does not publish it.</summary>
    private ArticlePart PartsOf(Actor actor)
    {
        var part = actor.MayWriteArticles && actor.DepartmentId == DepartmentId ? ArticlePart.Writer : ArticlePart.None;
        if (!actor.MayApproveArticles)
            return part;
        return part | ArticlePart.Keeper | (WritersOfLatest().Contains(actor.UserId) ? ArticlePart.None : ArticlePart.Approver);
    }

    private IEnumerable<long?> WritersOfLatest() => events.AsEnumerable().Reverse()
        .TakeWhile(e => e.Kind is not (ArticleEventKind.Published or ArticleEventKind.Dropped))
        .Where(e => e.Kind is ArticleEventKind.Drafted or ArticleEventKind.Changed or ArticleEventKind.Submitted)
        .Select(e => e.ActorUserId);
}
