using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Information;

/// <summary>What a visitor looks for among the articles; what makes no sense is left out.</summary>
public sealed class InformationInput
{
    /// <summary>The most characters of what is looked for.</summary>
    public const int LongestText = 40;

    /// <summary>News, Policy or Guide.</summary>
    public string? Kind { get; set; }

    /// <summary>Words of an article.</summary>
    public string? Q { get; set; }

    /// <summary>The year of publishing.</summary>
    public string? Year { get; set; }

    /// <summary>The last article of the page before.</summary>
    public string? Before { get; set; }

    /// <summary>The filter that the pages understand.</summary>
    public ArticleFilter ToFilter() => new(
        Enum.TryParse<ArticleKind>(Kind, out var kind) && Enum.GetName(kind) == Kind ? kind : null,
        PlainText.Sought(Q, LongestText),
        int.TryParse(Year, out var year) && year is >= 2000 and <= 2100 ? year : null,
        int.TryParse(Before, out var before) ? before : null);
}
