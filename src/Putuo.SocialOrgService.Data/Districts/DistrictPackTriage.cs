using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads triage.json, the rules of triage in the order in which they are asked; a pack without the file has none.</summary>
internal static class DistrictPackTriage
{
    public const string File = "triage.json";

    public static List<TriageRule> Read(PackNode file, District district)
    {
        var rules = new List<TriageRule>();
        foreach (var node in file.Nodes("rules"))
        {
            var (entry, isOn) = (Entry(node, district), node.Flag("on", otherwise: true));
            node.NothingElse();
            foreach (var fault in entry.Faults(district))
                node.Fault(NameOf(fault.Field), Words(fault));
            if (rules.Any(rule => rule.Entry.Name == entry.Name))
                node.Fault("name", $"'{entry.Name}' stands twice: give each rule a name of its own");
            rules.Add(TriageRule.Of(entry, rules.Count + 1, isOn));
        }
        file.NothingElse();
        if (rules.Count > TriageRule.MostRules)
            file.Fault("rules", $"are more than {TriageRule.MostRules}: put some together");
        return rules;
    }

    private static TriageRuleEntry Entry(PackNode node, District district) => new()
    {
        Name = node.Text("name"),
        NameEn = node.Text("nameEn", ""),
        Categories = node.Texts("categories"),
        Words = node.Texts("words"),
        Groups = node.Choices<TargetGroup>("groups"),
        Category = node.Has("category") ? node.Text("category") : null,
        Scene = node.Has("scene") ? node.Choice("scene", Scene.Individual) : null,
        LeadDepartmentId = node.Has("lead") ? DepartmentOf(node, "lead", node.Text("lead"), district) : null,
        SupportingDepartmentIds = [.. node.Texts("supporting").Select(name => DepartmentOf(node, "supporting", name, district)).OfType<int>()],
    };

    private static int? DepartmentOf(PackNode node, string property, string name, District district)
    {
        if (district.Departments.FirstOrDefault(d => d.Name == name) is { } department)
            return department.Id;
        if (name.Length > 0)
            node.Fault(property, $"no department '{name}': write a name as in departments.json");
        return null;
    }

    private static string NameOf(RuleField field) => field switch
    {
        RuleField.NameEn => "nameEn",
        RuleField.Lead => "lead",
        _ => $"{field}".ToLowerInvariant(),
    };

    private static string Words(RuleFault fault) => fault.Kind switch
    {
        RuleFaultKind.Missing => "is missing: write a text",
        RuleFaultKind.TooLong => $"is too long: write at most {TriageRuleEntry.MostName} characters",
        RuleFaultKind.Unknown => "names nothing that there is: write codes as in categories.json",
        RuleFaultKind.WordLength => $"'{fault.Text}' is too short or too long: write {TriageRuleEntry.LeastWord} to {TriageRuleEntry.MostWord} characters",
        RuleFaultKind.TooMany => $"are too many: write at most {TriageRuleEntry.MostWords}",
        RuleFaultKind.FitsAll => "the rule would fit every order: write categories, words or groups",
        RuleFaultKind.SuggestsNothing => "the rule suggests nothing: write scene or category",
        RuleFaultKind.NotSpecial => "only a special case goes to departments: write scene Special, or take lead and supporting out",
        RuleFaultKind.LeadsAlready => "names the leading department again: take it out",
        _ => "is wrong",
    };
}
