using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>A field of an article's form.</summary>
public enum ArticleField
{
    /// <summary>News, policy or guide.</summary>
    Kind = 1,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The text.</summary>
    Body,

    /// <summary>The last day.</summary>
    ValidUntil,

    /// <summary>The title in English.</summary>
    TitleEn,

    /// <summary>The summary in English.</summary>
    SummaryEn,

    /// <summary>The text in English.</summary>
    BodyEn,

    /// <summary>What a correction changes.</summary>
    ChangeNote,
}

/// <summary>What is wrong with a field of an article.</summary>
public enum ArticleFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters.</summary>
    TooLong,

    /// <summary>The day is over already.</summary>
    InPast,

    /// <summary>A link of the text leads nowhere that a reader may be led; see <see cref="ArticleFault.Link"/>.</summary>
    Link,
}

/// <summary>A fault of an article.</summary>
/// <param name="Field">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Link">The link that is wrong.</param>
public sealed record ArticleFault(ArticleField Field, ArticleFaultKind Kind, string? Link = null);

/// <summary>The words of an article, as typed; Chinese is needed, English as a whole or not at all.</summary>
public sealed record ArticleText
{
    /// <summary>The most characters of a title.</summary>
    public const int MostTitle = 100;

    /// <summary>The most characters of an English title.</summary>
    public const int MostTitleEn = 200;

    /// <summary>The most characters of a summary.</summary>
    public const int MostSummary = 200;

    /// <summary>The most characters of an English summary.</summary>
    public const int MostSummaryEn = 400;

    /// <summary>The most characters of a text.</summary>
    public const int MostBody = 20_000;

    /// <summary>The most characters of an English text.</summary>
    public const int MostBodyEn = 40_000;

    /// <summary>The most characters of what a correction changes.</summary>
    public const int MostChangeNote = 200;

    /// <summary>The kind.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Summary { get; init; }

    /// <summary>The text, in Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>The title in English.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The summary in English.</summary>
    public string? SummaryEn { get; init; }

    /// <summary>The text in English.</summary>
    public string? BodyEn { get; init; }

    /// <summary>What a correction changes; needed for one.</summary>
    public string? ChangeNote { get; init; }

    /// <summary>The words of an article's version in hand.</summary>
    public static ArticleText Of(Article article) => Of(article.Kind, article.Latest);

    /// <summary>The words of a version.</summary>
    public static ArticleText Of(ArticleKind kind, ArticleVersion version) => new()
    {
        Kind = kind,
        Title = version.Title,
        Summary = version.Summary,
        Body = version.Body,
        ValidUntil = version.ValidUntil,
        TitleEn = version.TitleEn,
        SummaryEn = version.SummaryEn,
        BodyEn = version.BodyEn,
        ChangeNote = version.ChangeNote,
    };

    /// <summary>Whether there is anything in English.</summary>
    public bool HasEnglish => (PlainText.OrNull(TitleEn) ?? PlainText.OrNull(SummaryEn) ?? PlainText.OrNull(BodyEn)) is not null;

    /// <summary>The same without what nobody sees, to be compared; line ends are those of the platform.</summary>
    public ArticleText Plain() => this with
    {
        Title = PlainText.OrNull(Title),
        Summary = PlainText.OrNull(Summary),
        Body = Lines(Body),
        TitleEn = PlainText.OrNull(TitleEn),
        SummaryEn = PlainText.OrNull(SummaryEn),
        BodyEn = Lines(BodyEn),
        ChangeNote = PlainText.OrNull(ChangeNote),
    };

    /// <summary>Everything that is wrong, in the order of the form.</summary>
    /// <param name="isCorrection">Whether an article that is public is corrected by it.</param>
    /// <param name="today">Today in the district.</param>
    /// <param name="links">The addresses that a text links to.</param>
    public IReadOnlyList<ArticleFault> Faults(bool isCorrection, DateOnly today, Func<string, IEnumerable<string>> links)
    {
        var faults = new List<ArticleFault>();
        if (Kind is not { } kind || !Enum.IsDefined(kind))
            faults.Add(new(ArticleField.Kind, ArticleFaultKind.Missing));
        Words(ArticleField.Title, Title, MostTitle, isNeeded: true);
        Words(ArticleField.Summary, Summary, MostSummary, isNeeded: true);
        Words(ArticleField.Body, Body, MostBody, isNeeded: true, isMarkdown: true);
        if (ValidUntil < today)
            faults.Add(new(ArticleField.ValidUntil, ArticleFaultKind.InPast));
        Words(ArticleField.TitleEn, TitleEn, MostTitleEn, HasEnglish);
        Words(ArticleField.SummaryEn, SummaryEn, MostSummaryEn, HasEnglish);
        Words(ArticleField.BodyEn, BodyEn, MostBodyEn, HasEnglish, isMarkdown: true);
        Words(ArticleField.ChangeNote, ChangeNote, MostChangeNote, isCorrection);
        return faults;

        void Words(ArticleField field, string? text, int most, bool isNeeded, bool isMarkdown = false)
        {
            var plain = PlainText.OrNull(text);
            if (plain is null && isNeeded)
                faults.Add(new(field, ArticleFaultKind.Missing));
            else if (plain?.Length > most)
                faults.Add(new(field, ArticleFaultKind.TooLong));
            else if (isMarkdown && plain is not null && links(plain).FirstOrDefault(link => !ArticleLink.IsSafe(link)) is { } wrong)
                faults.Add(new(field, ArticleFaultKind.Link, wrong));
        }
    }

    private static string? Lines(string? text) => PlainText.OrNull(text)?.ReplaceLineEndings("\n");
}
