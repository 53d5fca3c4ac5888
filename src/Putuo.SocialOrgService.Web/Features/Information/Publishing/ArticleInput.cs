using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Web.Features.Information.Publishing;

/// <summary>The words of an article, as typed. Its names are those of <see cref="ArticleField"/>, which say where a fault is.</summary>
public sealed class ArticleInput
{
    /// <summary>News, policy or guide.</summary>
    [Display(Name = "Kind")]
    public ArticleKind? Kind { get; set; }

    /// <summary>The title.</summary>
    [Display(Name = "ArticleTitle"), StringLength(ArticleText.MostTitle)]
    public string? Title { get; set; }

    /// <summary>What it is about.</summary>
    [Display(Name = "Summary"), StringLength(ArticleText.MostSummary)]
    public string? Summary { get; set; }

    /// <summary>The text.</summary>
    [Display(Name = "Body"), StringLength(ArticleText.MostBody)]
    public string? Body { get; set; }

    /// <summary>The last day on which it holds.</summary>
    [Display(Name = "ValidUntil")]
    public DateOnly? ValidUntil { get; set; }

    /// <summary>The title in English.</summary>
    [Display(Name = "TitleEn"), StringLength(ArticleText.MostTitleEn)]
    public string? TitleEn { get; set; }

    /// <summary>What it is about, in English.</summary>
    [Display(Name = "SummaryEn"), StringLength(ArticleText.MostSummaryEn)]
    public string? SummaryEn { get; set; }

    /// <summary>The text in English.</summary>
    [Display(Name = "BodyEn"), StringLength(ArticleText.MostBodyEn)]
    public string? BodyEn { get; set; }

    /// <summary>What a correction changes.</summary>
    [Display(Name = "ChangeNote"), StringLength(ArticleText.MostChangeNote)]
    public string? ChangeNote { get; set; }

    /// <summary>The key of a new article's form.</summary>
    public Guid Once { get; set; }

    /// <summary>How much of the article's history the form's page had read.</summary>
    public int? Seen { get; set; }

    /// <summary>The article that is written on; null for a new one.</summary>
    [BindNever]
    public ArticleSheet? Sheet { get; set; }

    /// <summary>What stands there.</summary>
    internal static ArticleInput Of(ArticleSheet sheet) => new()
    {
        Kind = sheet.Text.Kind,
        Title = sheet.Text.Title,
        Summary = sheet.Text.Summary,
        Body = sheet.Text.Body,
        ValidUntil = sheet.Text.ValidUntil,
        TitleEn = sheet.Text.TitleEn,
        SummaryEn = sheet.Text.SummaryEn,
        BodyEn = sheet.Text.BodyEn,
        ChangeNote = sheet.Text.ChangeNote,
        Seen = sheet.History.Count,
        Sheet = sheet,
    };

    /// <summary>The same as the domain takes it; the kind of a public article stands.</summary>
    internal ArticleText Text => new()
    {
        Kind = Sheet is { PublicNumber: > 0 } ? Sheet.Text.Kind : Kind,
        Title = Title,
        Summary = Summary,
        Body = Body,
        ValidUntil = ValidUntil,
        TitleEn = TitleEn,
        SummaryEn = SummaryEn,
        BodyEn = BodyEn,
        ChangeNote = ChangeNote,
    };
}
