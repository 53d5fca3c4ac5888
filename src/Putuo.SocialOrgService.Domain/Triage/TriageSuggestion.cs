using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>
/// What is suggested for an order, and why: by the first rule that fits it, or else by its category and the authority matrix (权责清单). It is
/// shown to whoever decides and changes nothing by itself.
/// </summary>
public sealed record TriageSuggestion
{
    /// <summary>How many categories are named for an order that no rule puts into one.</summary>
    private const int MostLikely = 3;

    /// <summary>What the rule says that fits; null where the category alone speaks.</summary>
    public TriageRuleEntry? Rule { get; private init; }

    /// <summary>The rule's words that stand in the need.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>The category of the order that the rule is for; null if it is for all.</summary>
    public string? ForCategory { get; private init; }

    /// <summary>Whom the order is for, where the rule asks for it.</summary>
    public TargetGroup? ForGroup { get; private init; }

    /// <summary>The category that the order should have; its own if none other is suggested.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The scene it should have.</summary>
    public required Scene Scene { get; init; }

    /// <summary>The department that should lead, if it is a special case.</summary>
    public required int LeadDepartmentId { get; init; }

    /// <summary>The departments that should support it then.</summary>
    public required IReadOnlyList<int> SupportingDepartmentIds { get; init; }

    /// <summary>For an order in no category (其他) that no rule fits: categories that its words speak for, the best first.</summary>
    public IReadOnlyList<string> Likely { get; private init; } = [];

    /// <summary>Whether two suggestions send an order the same way.</summary>
    public bool IsLike(TriageSuggestion other) => CategoryCode == other.CategoryCode && Scene == other.Scene
        && (Scene != Scene.Special || (LeadDepartmentId == other.LeadDepartmentId && SupportingDepartmentIds.Order().SequenceEqual(other.SupportingDepartmentIds.Order())));

    /// <summary>The suggestion for an order.</summary>
    /// <param name="district">Its categories and their departments.</param>
    /// <param name="rules">The rules that are asked, in their order.</param>
    /// <param name="order">What is known of the order.</param>
    public static TriageSuggestion For(District district, IEnumerable<TriageRule> rules, TriageSubject order)
    {
        var own = district.Category(order.CategoryCode);
        foreach (var rule in rules)
        {
            var says = rule.Entry;
            var words = says.Words.Where(word => order.Need.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
            var category = says.Categories.FirstOrDefault(code => code == own.Code || code == own.Top);
            if ((says.Words.Count > 0 && words.Count == 0) || (says.Categories.Count > 0 && category is null)
                || (says.Groups.Count > 0 && !says.Groups.Contains(order.Group)))
            {
                continue;
            }
            var suggested = says.Category is { } code && district.TryCategory(code, out var other) ? other : own;
            return By(suggested, says) with
            {
                Rule = says,
                Words = words,
                ForCategory = category,
                ForGroup = says.Groups.Count > 0 ? order.Group : null,
            };
        }
        return By(own, null) with { Likely = own.Top == Category.Other ? [.. CategorySearch.Find(district, order.Need, MostLikely).Where(c => c != own).Select(c => c.Code)] : [] };
    }

    private static TriageSuggestion By(Category category, TriageRuleEntry? says)
    {
        var lead = says?.LeadDepartmentId ?? category.DepartmentId;
        return new TriageSuggestion
        {
            CategoryCode = category.Code,
            Scene = says?.Scene ?? category.Scene,
            LeadDepartmentId = lead,
            SupportingDepartmentIds = says is { SupportingDepartmentIds.Count: > 0 } ? says.SupportingDepartmentIds
                : lead == category.DepartmentId ? category.SupportingDepartmentIds
                : [],
        };
    }
}

/// <summary>What a suggestion looks at.</summary>
/// <param name="CategoryCode">The order's category.</param>
/// <param name="Need">The need in the requester's words.</param>
/// <param name="Group">Whom it is for.</param>
public sealed record TriageSubject(string CategoryCode, string Need, TargetGroup Group);
