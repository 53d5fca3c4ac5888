using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Triage.Rules;

/// <summary>A triage rule as it is typed.</summary>
public sealed class RuleInput
{
    private static readonly char[] Between = ['\n', '\r', ',', '，', '、', ';', '；'];

    /// <summary>Its Chinese name.</summary>
    [Required(ErrorMessage = "NameNeeded")]
    [StringLength(TriageRuleEntry.MostName)]
    [Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>Its English name.</summary>
    [StringLength(TriageRuleEntry.MostName)]
    [Display(Name = "NameEn")]
    public string? NameEn { get; set; }

    /// <summary>The categories it is for.</summary>
    [Display(Name = "Categories")]
    public List<string> Categories { get; set; } = [];

    /// <summary>The words it looks for, between commas or line by line.</summary>
    [StringLength(2000)]
    [Display(Name = "Words")]
    public string? Words { get; set; }

    /// <summary>Whom it is for.</summary>
    [Display(Name = "Groups")]
    public List<TargetGroup> Groups { get; set; } = [];

    /// <summary>The category it suggests.</summary>
    [StringLength(3)]
    [Display(Name = "Category")]
    public string? Category { get; set; }

    /// <summary>The scene it suggests.</summary>
    [Display(Name = "Scene")]
    public Scene? Scene { get; set; }

    /// <summary>The department it suggests to lead.</summary>
    [Display(Name = "Lead")]
    public int? Lead { get; set; }

    /// <summary>The departments it suggests to support.</summary>
    [Display(Name = "Supporting")]
    public List<int> Supporting { get; set; } = [];

    /// <summary>The version the form was made of.</summary>
    public long Seen { get; set; }

    /// <summary>The rule as it is kept; null for a new one.</summary>
    [BindNever]
    public TriageRuleSheet? Rule { get; set; }

    /// <summary>What a dry run found.</summary>
    [BindNever]
    public TriageTrial? Trial { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>What the rule says by this form.</summary>
    [BindNever]
    public TriageRuleEntry Entry => new()
    {
        Name = Name,
        NameEn = NameEn,
        Categories = [.. Categories.Where(code => !string.IsNullOrEmpty(code))],
        Words = [.. (Words ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Groups = Groups,
        Category = PlainText.OrNull(Category),
        Scene = Scene,
        LeadDepartmentId = Lead,
        SupportingDepartmentIds = Supporting,
    };

    /// <summary>The form of a rule as it is.</summary>
    public static RuleInput Of(TriageRuleSheet rule) => new()
    {
        Name = rule.Entry.Name,
        NameEn = rule.Entry.NameEn,
        Categories = [.. rule.Entry.Categories],
        Words = string.Join('、', rule.Entry.Words),
        Groups = [.. rule.Entry.Groups],
        Category = rule.Entry.Category,
        Scene = rule.Entry.Scene,
        Lead = rule.Entry.LeadDepartmentId,
        Supporting = [.. rule.Entry.SupportingDepartmentIds],
        Seen = rule.Version,
    };
}
