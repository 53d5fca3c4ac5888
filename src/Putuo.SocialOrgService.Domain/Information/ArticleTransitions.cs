using static Putuo.SocialOrgService.Domain.Information.ArticleEventKind;
using static Putuo.SocialOrgService.Domain.Information.ArticleState;
using Part = Putuo.SocialOrgService.Domain.Information.ArticlePart;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>The parts that somebody can play towards one article.</summary>
[Flags]
public enum ArticlePart
{
    /// <summary>A stranger.</summary>
    None = 0,

    /// <summary>The office that writes it.</summary>
    Writer = 1,

    /// <summary>An administrator who typed nothing of the version in hand.</summary>
    Approver = 2,

    /// <summary>Every administrator.</summary>
    Keeper = 4,
}

/// <summary>The life of an article as one table: draft → submitted → published → archived, with the return and the correction. Everything that asks "may this happen" asks here.</summary>
public static class ArticleTransitions
{
    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">Where it stands before; null when there is none yet.</param>
    /// <param name="To">Where it stands after; a correction that is dropped leaves its article published.</param>
    /// <param name="Who">The parts that may cause it.</param>
    public sealed record Row(ArticleEventKind Event, ArticleState? From, ArticleState To, Part Who);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Drafted, null, Draft, Part.Writer),
        new(Changed, Draft, Draft, Part.Writer),
        new(Changed, ArticleState.Returned, ArticleState.Returned, Part.Writer),
        new(ArticleEventKind.Submitted, Draft, ArticleState.Submitted, Part.Writer),
        new(ArticleEventKind.Submitted, ArticleState.Returned, ArticleState.Submitted, Part.Writer),
        new(TakenBack, ArticleState.Submitted, Draft, Part.Writer),
        new(ArticleEventKind.Returned, ArticleState.Submitted, ArticleState.Returned, Part.Keeper),
        new(ArticleEventKind.Published, ArticleState.Submitted, ArticleState.Published, Part.Approver),
        new(CorrectionBegun, ArticleState.Published, Draft, Part.Writer),
        new(ArticleEventKind.Dropped, Draft, ArticleState.Dropped, Part.Writer),
        new(ArticleEventKind.Dropped, ArticleState.Returned, ArticleState.Dropped, Part.Writer),
        new(ArticleEventKind.Archived, ArticleState.Published, ArticleState.Archived, Part.Writer | Part.Keeper),
        new(Pinned, ArticleState.Published, ArticleState.Published, Part.Keeper),
        new(Unpinned, ArticleState.Published, ArticleState.Published, Part.Keeper),
    ];

    private static readonly Dictionary<(ArticleEventKind, ArticleState?), Row> Rows = Table.ToDictionary(row => (row.Event, row.From));

    /// <summary>The line for an event where an article stands; null if it cannot happen there.</summary>
    public static Row? Find(ArticleEventKind kind, ArticleState? from) => Rows.GetValueOrDefault((kind, from));

    /// <summary>Whether an event says why.</summary>
    public static bool NeedsReason(ArticleEventKind kind) => kind is ArticleEventKind.Returned or ArticleEventKind.Archived;

    /// <summary>Who is told of an event: whoever has it in hand then, or wrote what it was done to.</summary>
    public static Part Tells(ArticleEventKind kind) => kind switch
    {
        ArticleEventKind.Submitted => Part.Keeper,
        ArticleEventKind.Returned or ArticleEventKind.Published or ArticleEventKind.Archived => Part.Writer,
        _ => Part.None,
    };
}
