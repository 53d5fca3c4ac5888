namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>The district's triage rules.</summary>
public interface ITriageRuleBook
{
    /// <summary>All rules in their order, those switched off too; bounded by <see cref="TriageRule.MostRules"/>.</summary>
    Task<IReadOnlyList<TriageRule>> AllAsync(CancellationToken cancel = default);

    /// <summary>Stores new and changed rules; false if somebody changed one of them since they were read.</summary>
    Task<bool> CommitAsync(IReadOnlyCollection<TriageRule> rules, CancellationToken cancel = default);
}
