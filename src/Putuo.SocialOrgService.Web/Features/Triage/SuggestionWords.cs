using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>Says what is suggested for an order, and why, in the reader's language.</summary>
public sealed class SuggestionWords(District district, PublicWords words, IStringLocalizer<TriageTexts> texts)
{
    /// <summary>The way that is suggested: the category first, if it is another one than the order's.</summary>
    public string Way(TriageSuggestion said, string own)
    {
        var way = said.Likely.Count > 0 ? texts["SuggestLikely", Listed(said.Likely.Select(Name))].Value : Scene(said);
        return said.CategoryCode == own ? way : texts["SuggestCategory", Name(said.CategoryCode), way];
    }

    /// <summary>The scene that is suggested, with the departments of a special case.</summary>
    public string Scene(TriageSuggestion said)
    {
        if (said.Scene != Domain.Triage.Scene.Special)
            return texts["Suggest" + said.Scene];
        var lead = district.Department(said.LeadDepartmentId).NameIn();
        return said.SupportingDepartmentIds.Count == 0
            ? texts["SuggestSpecial", lead]
            : texts["SuggestSpecialWith", lead, Listed(said.SupportingDepartmentIds.Select(id => district.Department(id).NameIn()))];
    }

    /// <summary>What speaks for it: the rule and what it found in the order, or the category alone.</summary>
    public string Because(TriageSuggestion said)
    {
        if (said.Rule is not { } rule)
            return said.Likely.Count > 0 ? texts["BecauseLikely"] : texts["BecauseMatrix", Name(said.CategoryCode)];
        var found = new List<string>();
        if (said.Words.Count > 0)
            found.Add(texts["BecauseWords", Listed(said.Words.Select(word => texts["Quoted", word].Value))]);
        if (said.ForCategory is { } category)
            found.Add(texts["BecauseCategory", Name(category)]);
        if (said.ForGroup is { } group)
            found.Add(texts["BecauseGroup", words.Target(group)]);
        return texts["BecauseRule", Names.Choose(rule.Name!, rule.NameEn ?? ""), string.Join(texts["BecauseAnd"], found)];
    }

    private string Name(string code) => district.Category(code).NameIn();

    private string Listed(IEnumerable<string> names) => words.Listed(names);
}
