using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Triage;

/// <summary>The triage rules: what a rule says is one readable text, asked only as a whole.</summary>
internal sealed class TriageRuleMapping : IEntityTypeConfiguration<TriageRule>, IEntityTypeConfiguration<TriageRuleEvent>
{
    public void Configure(EntityTypeBuilder<TriageRule> rule)
    {
        rule.ToTable("TriageRules");
        rule.Property(r => r.Version).IsConcurrencyToken();
        rule.Property(r => r.Entry).HasConversion(entry => JsonText.Write(entry), text => JsonText.Read<TriageRuleEntry>(text));
        rule.Property(r => r.Name).HasMaxLength(TriageRuleEntry.MostName);
        rule.HasIndex(r => r.Name).IsUnique();
        rule.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RuleId).OnDelete(DeleteBehavior.Restrict);
        rule.Navigation(r => r.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<TriageRuleEvent> happened)
    {
        happened.ToTable("TriageRuleEvents");
        happened.Property(e => e.Before).HasConversion(entry => JsonText.Write(entry), text => JsonText.Read<TriageRuleEntry>(text));
        happened.HasIndex(e => new { e.RuleId, e.Id });
    }
}
