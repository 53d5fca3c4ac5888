using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>Why something asked of the triage rules was not done.</summary>
public enum TriageRuleRefusal
{
    /// <summary>No such rule.</summary>
    NotFound = 1,

    /// <summary>Only the administrator keeps the rules.</summary>
    NotAllowed,

    /// <summary>The entry has faults.</summary>
    Incomplete,

    /// <summary>Another rule has this name.</summary>
    NameTaken,

    /// <summary>There are as many rules as there may be.</summary>
    TooMany,

    /// <summary>Somebody changed it meanwhile.</summary>
    Lost,
}

/// <summary>What became of something asked of the triage rules.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The rule.</param>
/// <param name="Faults">What is wrong with the entry.</param>
public sealed record TriageRuleResult(TriageRuleRefusal? Refusal, int Id = 0, IReadOnlyList<RuleFault>? Faults = null);

/// <summary>The front door of the triage rules. The administrator keeps them; the same sent twice is done once.</summary>
public sealed class TriageRuleDesk(ITriageRuleBook book, District district, DistrictClock clock)
{
    /// <summary>Adds a rule, behind all others.</summary>
    public async Task<TriageRuleResult> AddAsync(Actor actor, TriageRuleEntry entry, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict)
            return new(TriageRuleRefusal.NotAllowed);
        // Whoever added one of this name at the same moment is found by the second look.
        for (var isAgain = false; ; isAgain = true)
        {
            var rules = await book.AllAsync(cancel);
            if (rules.FirstOrDefault(rule => rule.Says(entry)) is { } same)
                return new(null, same.Id);
            if (WhyNot(rules, null, entry) is { } wrong)
                return wrong;
            if (rules.Count >= TriageRule.MostRules)
                return new(TriageRuleRefusal.TooMany);
            var added = TriageRule.Add(entry, rules.Select(rule => rule.Position).DefaultIfEmpty().Max() + 1, actor, clock.UtcNow);
            if (await book.CommitAsync([added], cancel))
                return new(null, added.Id);
            if (isAgain)
                return new(TriageRuleRefusal.Lost);
        }
    }

    /// <summary>Lets a rule say something else.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="id">The rule.</param>
    /// <param name="entry">What it says from now on.</param>
    /// <param name="seen">The version that the form was made of: what somebody changed since is not overwritten unseen.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<TriageRuleResult> ChangeAsync(Actor actor, int id, TriageRuleEntry entry, long seen, CancellationToken cancel = default) => DecideAsync(
        actor,
        id,
        (rules, rule) => WhyNot(rules, rule, entry)
            ?? (rule.Says(entry) ? new(null, id) : rule.Version != seen ? new TriageRuleResult(TriageRuleRefusal.Lost, id) : null),
        (_, rule) => rule.Change(entry, actor, clock.UtcNow) ? [rule] : [],
        cancel);

    /// <summary>Lets a rule be asked, or be asked no more.</summary>
    public Task<TriageRuleResult> SwitchAsync(Actor actor, int id, bool on, CancellationToken cancel = default) => DecideAsync(
        actor, id, (_, _) => null, (_, rule) => rule.Switch(on, actor, clock.UtcNow) ? [rule] : [], cancel);

    /// <summary>Puts a rule one place up or down; at the end of the list it stays.</summary>
    /// <param name="actor">Who moves it.</param>
    /// <param name="id">The rule.</param>
    /// <param name="up">Whether before the one above it, or behind the one below.</param>
    /// <param name="seen">The place it was seen at: moved already, it is not moved again.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<TriageRuleResult> MoveAsync(Actor actor, int id, bool up, int seen, CancellationToken cancel = default) => DecideAsync(
        actor,
        id,
        (_, rule) => rule.Position == seen ? null : new(null, id),
        (rules, rule) =>
        {
            var other = up ? rules.LastOrDefault(r => r.Position < rule.Position) : rules.FirstOrDefault(r => r.Position > rule.Position);
            if (other is null)
                return [];
            var (place, now) = (other.Position, clock.UtcNow);
            other.MoveTo(rule.Position, actor, now);
            rule.MoveTo(place, actor, now);
            return [rule, other];
        },
        cancel);

    private async Task<TriageRuleResult> DecideAsync(
        Actor actor,
        int id,
        Func<IReadOnlyList<TriageRule>, TriageRule, TriageRuleResult?> whyNot,
        Func<IReadOnlyList<TriageRule>, TriageRule, IReadOnlyCollection<TriageRule>> change,
        CancellationToken cancel)
    {
        if (!actor.MayKeepDistrict)
            return new(TriageRuleRefusal.NotAllowed, id);
        var rules = await book.AllAsync(cancel);
        if (rules.FirstOrDefault(rule => rule.Id == id) is not { } found)
            return new(TriageRuleRefusal.NotFound, id);
        if (whyNot(rules, found) is { } answer)
            return answer;
        var changed = change(rules, found);
        return changed.Count == 0 || await book.CommitAsync(changed, cancel) ? new(null, id) : new(TriageRuleRefusal.Lost, id);
    }

    private TriageRuleResult? WhyNot(IReadOnlyList<TriageRule> rules, TriageRule? own, TriageRuleEntry entry)
    {
        if (entry.Faults(district) is { Count: > 0 } faults)
            return new(TriageRuleRefusal.Incomplete, own?.Id ?? 0, faults);
        var name = PlainText.OrNull(entry.Name);
        return rules.FirstOrDefault(rule => rule != own && rule.Entry.Name == name) is { } other ? new(TriageRuleRefusal.NameTaken, other.Id) : null;
    }
}
