using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Triage;

/// <inheritdoc cref="ITriageRuleBook"/>
public sealed class TriageRuleBook(PlatformDbContext db) : ITriageRuleBook
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<TriageRule>> AllAsync(CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return await db.TriageRules.OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(IReadOnlyCollection<TriageRule> rules, CancellationToken cancel = default)
    {
        foreach (var rule in rules)
        {
            var entry = rule.Id == 0 ? db.TriageRules.Add(rule) : db.Entry(rule);
            entry.Property(r => r.Version).CurrentValue = rule.Version + 1;
        }
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
