namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>Why something was not done to an article.</summary>
public enum ArticleRefusal
{
    /// <summary>There is none such for this actor.</summary>
    NotFound = 1,

    /// <summary>This actor may never do it.</summary>
    NotAllowed,

    /// <summary>It cannot be done where the article stands; somebody else may have been first.</summary>
    WrongState,

    /// <summary>Whoever wrote it does not publish it.</summary>
    OwnText,

    /// <summary>It has to be said why.</summary>
    ReasonMissing,

    /// <summary>The text has faults.</summary>
    Incomplete,

    /// <summary>What shall replace it is not public.</summary>
    NoReplacement,
}

/// <summary>What became of something asked of the desk of articles.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The article.</param>
/// <param name="Faults">What is wrong with the text.</param>
/// <param name="Last">What happened to it last, where somebody else was first.</param>
public sealed record ArticleResult(ArticleRefusal? Refusal, int Id = 0, IReadOnlyList<ArticleFault>? Faults = null, ArticleEvent? Last = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The accounts that have a new notice of it.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
