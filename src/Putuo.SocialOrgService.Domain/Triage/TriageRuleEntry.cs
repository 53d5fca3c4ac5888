using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>A field of a triage rule.</summary>
public enum RuleField
{
    /// <summary>Its Chinese name.</summary>
    Name = 1,

    /// <summary>Its English name.</summary>
    NameEn,

    /// <summary>The categories it is for.</summary>
    Categories,

    /// <summary>The words it looks for.</summary>
    Words,

    /// <summary>Whom it is for.</summary>
    Groups,

    /// <summary>The category it suggests.</summary>
    Category,

    /// <summary>The scene it suggests.</summary>
    Scene,

    /// <summary>The department it suggests to lead.</summary>
    Lead,

    /// <summary>The departments it suggests to support.</summary>
    Supporting,
}

/// <summary>What is wrong with a field of a triage rule.</summary>
public enum RuleFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has too many characters.</summary>
    TooLong,

    /// <summary>It names nothing that there is here.</summary>
    Unknown,

    /// <summary>A word is too short to mean anything, or too long; see <see cref="RuleFault.Text"/>.</summary>
    WordLength,

    /// <summary>There are more words than a rule may have.</summary>
    TooMany,

    /// <summary>The rule asks for nothing: it would fit every order.</summary>
    FitsAll,

    /// <summary>The rule suggests nothing.</summary>
    SuggestsNothing,

    /// <summary>Departments are for special cases only.</summary>
    NotSpecial,

    /// <summary>The leading department cannot support itself.</summary>
    LeadsAlready,
}

/// <summary>A fault of a triage rule.</summary>
/// <param name="Field">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Text">The word that is meant.</param>
public sealed record RuleFault(RuleField Field, RuleFaultKind Kind, string? Text = null);

/// <summary>What a triage rule says: for which orders it is, and what it suggests for them.</summary>
public sealed record TriageRuleEntry
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 60;

    /// <summary>The most words of a rule.</summary>
    public const int MostWords = 40;

    /// <summary>The fewest and most characters of a word.</summary>
    public const int LeastWord = 2, MostWord = 20;

    /// <summary>The Chinese name, by which a suggestion is explained.</summary>
    public string? Name { get; init; }

    /// <summary>The English name; readers of English see the Chinese one without it.</summary>
    public string? NameEn { get; init; }

    /// <summary>Categories of either level; without any the rule is for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Words of which one must stand in the need; without any every need fits.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whom the order must be for; without any it may be for anybody.</summary>
    public IReadOnlyList<TargetGroup> Groups { get; init; } = [];

    /// <summary>The category that is suggested; null leaves it.</summary>
    public string? Category { get; init; }

    /// <summary>The scene that is suggested; null leaves that of the category.</summary>
    public Scene? Scene { get; init; }

    /// <summary>The department that is suggested to lead a special case; null leaves it to the authority matrix.</summary>
    public int? LeadDepartmentId { get; init; }

    /// <summary>The departments that are suggested to support it; without any those of the authority matrix where no other lead is named.</summary>
    public IReadOnlyList<int> SupportingDepartmentIds { get; init; } = [];

    /// <summary>What is wrong with it; nothing if it can be kept.</summary>
    public IReadOnlyList<RuleFault> Faults(District district)
    {
        var faults = new List<RuleFault>();
        if (PlainText.OrNull(Name) is not { } name)
            faults.Add(new(RuleField.Name, RuleFaultKind.Missing));
        else if (name.Length > MostName)
            faults.Add(new(RuleField.Name, RuleFaultKind.TooLong));
        if (PlainText.OrNull(NameEn)?.Length > MostName)
            faults.Add(new(RuleField.NameEn, RuleFaultKind.TooLong));
        if (Categories.Any(code => !district.TryCategory(code, out _)))
            faults.Add(new(RuleField.Categories, RuleFaultKind.Unknown));
        if (Words.Count > MostWords)
            faults.Add(new(RuleField.Words, RuleFaultKind.TooMany));
        else if (Words.FirstOrDefault(word => word.Length is < LeastWord or > MostWord) is { } wrong)
            faults.Add(new(RuleField.Words, RuleFaultKind.WordLength, wrong));
        if (Groups.Any(group => group == TargetGroup.Unsaid || !Enum.IsDefined(group)))
            faults.Add(new(RuleField.Groups, RuleFaultKind.Unknown));
        if (Categories.Count + Words.Count + Groups.Count == 0)
            faults.Add(new(RuleField.Words, RuleFaultKind.FitsAll));
        if (Category is not null && !district.CanBeOrdered(Category, out _))
            faults.Add(new(RuleField.Category, RuleFaultKind.Unknown));
        if (Scene is { } scene && !Enum.IsDefined(scene))
            faults.Add(new(RuleField.Scene, RuleFaultKind.Unknown));
        if (Category is null && Scene is null)
            faults.Add(new(RuleField.Scene, RuleFaultKind.SuggestsNothing));
        faults.AddRange(DepartmentFaults(district));
        return faults;
    }

    private IEnumerable<RuleFault> DepartmentFaults(District district)
    {
        var known = district.Departments.Select(d => d.Id).ToHashSet();
        if (LeadDepartmentId is { } lead && !known.Contains(lead))
            yield return new(RuleField.Lead, RuleFaultKind.Unknown);
        if (SupportingDepartmentIds.Any(id => !known.Contains(id)))
            yield return new(RuleField.Supporting, RuleFaultKind.Unknown);
        if (LeadDepartmentId is null && SupportingDepartmentIds.Count == 0)
            yield break;
        if (Scene != Triage.Scene.Special)
            yield return new(RuleField.Lead, RuleFaultKind.NotSpecial);
        else if (LeadDepartmentId is { } leading && SupportingDepartmentIds.Contains(leading))
            yield return new(RuleField.Supporting, RuleFaultKind.LeadsAlready);
    }
}
