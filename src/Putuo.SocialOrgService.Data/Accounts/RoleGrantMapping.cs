using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Putuo.SocialOrgService.Data.Accounts;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.HasOne<PlatformUser>().WithMany().HasForeignKey(g => g.UserId);
        grant.HasIndex(g => new { g.OrganizationId, g.UserId }).IsUnique().HasFilter("\"OrganizationId\" IS NOT NULL");
        grant.HasIndex(g => g.DelegationId).IsUnique().HasFilter("\"DelegationId\" IS NOT NULL");
        grant.Property(g => g.ActsFor).HasMaxLength(20);
        grant.HasIndex(g => new { g.AreaId, g.Role });
        grant.HasIndex(g => new { g.DepartmentId, g.Role });
    }
}
