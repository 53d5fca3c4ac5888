using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.HasOne<Organization>().WithMany().HasForeignKey(i => i.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        invitation.Property(i => i.CodeKey).HasMaxLength(64);
        invitation.HasIndex(i => i.CodeKey).IsUnique();
        invitation.HasIndex(i => new { i.OrganizationId, i.Id });
        invitation.HasIndex(i => i.At);
    }
}
