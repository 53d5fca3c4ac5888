using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Information;

namespace Putuo.SocialOrgService.Web.Features.Information.Publishing;

/// <summary>What is typed for a step of an article, and the page it stands on.</summary>
public sealed class ArticleStepInput
{
    private static readonly string[] Steps =
        ["drafted", "changed", "submitted", "taken-back", "returned", "published", "correction-begun", "dropped", "archived", "pinned", "unpinned"];

    /// <summary>What is to be changed; its writers read it.</summary>
    [Display(Name = "Remark"), StringLength(Domain.Information.Article.MostReason)]
    public string? Remark { get; set; }

    /// <summary>Why it is archived; everybody reads it.</summary>
    [Display(Name = "Reason"), StringLength(Domain.Information.Article.MostReason)]
    public string? Reason { get; set; }

    /// <summary>The article that replaces it.</summary>
    [Display(Name = "Replacement")]
    public int? Replacement { get; set; }

    /// <summary>The article.</summary>
    [BindNever]
    public ArticleSheet? Sheet { get; set; }

    /// <summary>What may replace it.</summary>
    [BindNever]
    public IReadOnlyList<ArticleChoice> Replacements { get; set; } = [];

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>A step that the page has words for; null for anything else.</summary>
    internal static string? Known(string? done) => Steps.Contains(done) ? done : null;
}
