using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Triage.Rules;

/// <summary>Says a triage rule in two sentences, in the reader's language.</summary>
public sealed class RuleWords(District district, PublicWords words, IStringLocalizer<RulesTexts> texts)
{
    /// <summary>The rule's name.</summary>
    public string Name(TriageRuleEntry rule) => Names.Choose(rule.Name!, rule.NameEn ?? "");

    /// <summary>For which orders it is.</summary>
    public string If(TriageRuleEntry rule)
    {
        var parts = new List<string>();
        if (rule.Categories.Count > 0)
            parts.Add(texts["IfCategories", words.Categories(rule.Categories)]);
        if (rule.Words.Count > 0)
            parts.Add(texts["IfWords", words.Listed(rule.Words)]);
        if (rule.Groups.Count > 0)
            parts.Add(texts["IfGroups", words.Listed(rule.Groups.Select(words.Target))]);
        return texts["If", string.Join(texts["And"], parts)];
    }

    /// <summary>What it suggests.</summary>
    public string Then(TriageRuleEntry rule)
    {
        var parts = new List<string>();
        if (rule.Category is { } category)
            parts.Add(texts["ThenCategory", words.Categories([category])]);
        if (rule.Scene is { } scene)
            parts.Add(texts["ThenScene" + scene]);
        if (rule.LeadDepartmentId is { } lead)
            parts.Add(texts["ThenLead", Department(lead)]);
        if (rule.SupportingDepartmentIds.Count > 0)
            parts.Add(texts["ThenSupporting", words.Listed(rule.SupportingDepartmentIds.Select(Department))]);
        return texts["Then", string.Join(texts["ThenAnd"], parts)];
    }

    /// <summary>What a rule said before may name a department that was removed since.</summary>
    private string Department(int id) => district.Departments.FirstOrDefault(department => department.Id == id)?.NameIn() ?? texts["DepartmentGone"];
}
