using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Triage;

/// <summary>The triage rules as the administrator reads them, and what a changed rule would have suggested for the last orders (试算).</summary>
public sealed class TriageRulePages(PlatformDbContext db, District district)
{
    /// <summary>How many of the last orders a dry run looks at.</summary>
    public const int MostTried = 1000;

    /// <summary>How many orders a dry run names.</summary>
    public const int MostNamed = 50;

    /// <summary>How many lines of a rule's history are shown, the newest ones.</summary>
    public const int MostLines = 30;

    /// <summary>All rules in their order.</summary>
    public async Task<IReadOnlyList<TriageRuleSheet>> ListAsync(Actor actor, CancellationToken cancel = default) => actor.MayKeepDistrict
        ? await Sheets(db.TriageRules.AsNoTracking()).ToListAsync(cancel)
        : [];

    /// <summary>One rule with its history; null if there is none, and for whoever keeps none.</summary>
    public async Task<TriageRuleSheet?> FindAsync(Actor actor, int id, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict || await Sheets(db.TriageRules.AsNoTracking().Where(r => r.Id == id)).FirstOrDefaultAsync(cancel) is not { } sheet)
            return null;
        var history = await (
            from e in db.TriageRuleEvents.AsNoTracking()
            where e.RuleId == id
            from u in db.Users.Where(u => u.Id == e.ActorUserId).DefaultIfEmpty()
            orderby e.Id descending
            select new TriageRuleLine(e.Kind, e.At, u == null ? null : u.MaskedName, e.Before)).Take(MostLines).ToListAsync(cancel);
        return sheet with { History = history };
    }

    /// <summary>
    /// What the rules would have suggested for the last orders of the district if one of them said something else, or if there were one more:
    /// only orders whose suggestion would be another are named. Orders whose need was erased are left out.
    /// </summary>
    /// <param name="actor">The administrator; nothing for others.</param>
    /// <param name="id">The rule that is to change; null for a new one, behind all others.</param>
    /// <param name="entry">What it would say.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<TriageTrial?> TryAsync(Actor actor, int? id, TriageRuleEntry entry, CancellationToken cancel = default)
    {
        if (!actor.MayKeepDistrict)
            return null;
        var rules = await db.TriageRules.AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(cancel);
        var now = rules.Where(r => r.IsOn).ToList();
        var tried = TriageRule.Of(entry, int.MaxValue);
        List<TriageRule> then = id is { } changed
            ? [.. rules.Where(r => r.IsOn || r.Id == changed).Select(r => r.Id == changed ? tried : r)]
            : [.. now, tried];
        var orders = await db.Orders.AsNoTracking()
            .Where(o => o.DistrictId == district.Root.Id && o.Need != "").OrderByDescending(o => o.Id).Take(MostTried)
            .Select(o => new { o.Id, o.PlacedAt, o.CategoryCode, o.Need, o.Group, o.Scene, o.Status })
            .ToListAsync(cancel);
        var different = new List<TriedOrder>();
        var fitting = 0;
        foreach (var order in orders)
        {
            var subject = new TriageSubject(order.CategoryCode, order.Need, order.Group);
            var (before, after) = (TriageSuggestion.For(district, now, subject), TriageSuggestion.For(district, then, subject));
            if (ReferenceEquals(after.Rule, tried.Entry))
                fitting++;
            if (!before.IsLike(after))
                different.Add(new TriedOrder(order.Id, order.PlacedAt, order.CategoryCode, order.Scene, order.Status, before, after));
        }
        return new TriageTrial(orders.Count, orders.LastOrDefault()?.PlacedAt, fitting, different.Count, [.. different.Take(MostNamed)]);
    }

    private static IQueryable<TriageRuleSheet> Sheets(IQueryable<TriageRule> rules) => rules
        .OrderBy(r => r.Position).ThenBy(r => r.Id).Take(TriageRule.MostRules)
        .Select(r => new TriageRuleSheet(r.Id, r.Version, r.Position, r.IsOn, r.Entry));
}

/// <summary>A rule as its page shows it.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Version">Its version.</param>
/// <param name="Position">Its place among the rules.</param>
/// <param name="IsOn">Whether it is asked.</param>
/// <param name="Entry">What it says.</param>
public sealed record TriageRuleSheet(int Id, long Version, int Position, bool IsOn, TriageRuleEntry Entry)
{
    /// <summary>What was done with it lately, the newest first.</summary>
    public IReadOnlyList<TriageRuleLine> History { get; init; } = [];
}

/// <summary>A line of a rule's history.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Name">The masked name of who did it; null for an account that is gone.</param>
/// <param name="Before">What the rule said before a change.</param>
public sealed record TriageRuleLine(TriageRuleEventKind Kind, DateTime At, string? Name, TriageRuleEntry? Before);

/// <summary>What a dry run found.</summary>
/// <param name="Orders">How many orders it looked at.</param>
/// <param name="Since">When the oldest of them was placed, in UTC; null without any.</param>
/// <param name="Fitting">For how many the rule would have been the one that speaks.</param>
/// <param name="Different">For how many something else would have been suggested.</param>
/// <param name="Named">The latest of these.</param>
public sealed record TriageTrial(int Orders, DateTime? Since, int Fitting, int Different, IReadOnlyList<TriedOrder> Named);

/// <summary>An order for which something else would have been suggested.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="Scene">The scene it is in by what people decided.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Before">What is suggested as the rules are.</param>
/// <param name="After">What would be suggested.</param>
public sealed record TriedOrder(
    long Id, DateTime PlacedAt, string CategoryCode, Scene Scene, OrderStatus Status, TriageSuggestion Before, TriageSuggestion After)
{
    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);
}
