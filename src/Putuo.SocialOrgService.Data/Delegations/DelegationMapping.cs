using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Delegations;

namespace Putuo.SocialOrgService.Data.Delegations;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("Delegations");
        delegation.HasOne<PlatformUser>().WithMany().HasForeignKey(d => d.ResidentUserId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<PlatformUser>().WithMany().HasForeignKey(d => d.DelegateUserId).OnDelete(DeleteBehavior.Restrict);
        delegation.Property(d => d.Categories).HasConversion(JsonText.Converter<string>(), JsonText.Comparer<string>()).HasMaxLength(200);
        delegation.Property(d => d.CodeKey).HasMaxLength(64);
        delegation.HasIndex(d => d.CodeKey).IsUnique();
        delegation.HasIndex(d => new { d.ResidentUserId, d.Id });
        delegation.HasIndex(d => new { d.DelegateUserId, d.Id });
        delegation.HasIndex(d => new { d.EndedAt, d.Until });
        delegation.Property(d => d.EndedAt).IsConcurrencyToken();
        delegation.Property(d => d.AcceptedAt).IsConcurrencyToken();
    }
}
