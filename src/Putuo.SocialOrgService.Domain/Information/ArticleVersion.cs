using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>A version of an article: its words in both languages. Once published it is never changed.</summary>
public sealed class ArticleVersion
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; init; }

    /// <summary>Counts the versions of an article, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The title in English; empty for a text in Chinese alone.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>What it is about, in a sentence, for lists and search engines.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>The same in English.</summary>
    public string SummaryEn { get; private set; } = "";

    /// <summary>The text, in Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The text in English.</summary>
    public string BodyEn { get; private set; } = "";

    /// <summary>The last day on which it holds; null without an end.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>What differs from the version before, in a sentence; readers see it.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>When it became public, in UTC; null before.</summary>
    public DateTime? PublishedAt { get; internal set; }

    internal ArticleVersion Next() => new()
    {
        Number = Number + 1,
        Title = Title,
        TitleEn = TitleEn,
        Summary = Summary,
        SummaryEn = SummaryEn,
        Body = Body,
        BodyEn = BodyEn,
        ValidUntil = ValidUntil,
    };

    internal void Forget() =>
        (Title, TitleEn, Summary, SummaryEn, Body, BodyEn, ChangeNote) = ("", "", "", "", "", "", null);

    internal void Write(ArticleText text)
    {
        Title = PlainText.Of(text.Title!);
        TitleEn = PlainText.OrNull(text.TitleEn) ?? "";
        Summary = PlainText.Of(text.Summary!);
        SummaryEn = PlainText.OrNull(text.SummaryEn) ?? "";
        Body = PlainText.Of(text.Body!);
        BodyEn = PlainText.OrNull(text.BodyEn) ?? "";
        ValidUntil = text.ValidUntil;
        ChangeNote = Number > 1 ? PlainText.OrNull(text.ChangeNote) : null;
    }
}
