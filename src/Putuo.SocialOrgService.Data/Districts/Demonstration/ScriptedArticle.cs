using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented article; department by name, local times. Paragraphs of a text stand in lines of their own.</summary>
internal sealed record ScriptedArticle
{
    public required ArticleKind Kind { get; init; }

    public required string Department { get; init; }

    public required DateTime DraftedAt { get; init; }

    public required ScriptedWords Words { get; init; }

    public required IReadOnlyList<ScriptedArticleStep> Steps { get; init; }
}

/// <summary>The words of a version.</summary>
internal sealed record ScriptedWords
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required IReadOnlyList<string> Body { get; init; }

    public string? TitleEn { get; init; }

    public string? SummaryEn { get; init; }

    public IReadOnlyList<string> BodyEn { get; init; } = [];

    public DateOnly? ValidUntil { get; init; }

    public string? ChangeNote { get; init; }
}

/// <summary>A step of an article: what, when, by which office, with which words.</summary>
internal sealed record ScriptedArticleStep
{
    public required DateTime At { get; init; }

    public required ArticleEventKind Do { get; init; }

    public required string By { get; init; }

    public string? Text { get; init; }

    /// <summary>The changed words of a correction.</summary>
    public ScriptedWords? Words { get; init; }

    /// <summary>The title of the article that replaces an archived one; it stands before it in the file.</summary>
    public string? ReplacedBy { get; init; }
}
