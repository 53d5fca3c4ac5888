using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

internal sealed class OrganizationMapping :
    IEntityTypeConfiguration<Organization>,
    IEntityTypeConfiguration<OrganizationField>,
    IEntityTypeConfiguration<OrganizationArea>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Version).IsConcurrencyToken();
        organization.Property(o => o.Name).HasMaxLength(100);
        organization.Property(o => o.NameEn).HasMaxLength(200);
        organization.Property(o => o.CreditCode).HasMaxLength(18);
        organization.Property(o => o.FilingNumber).HasMaxLength(40);
        organization.Property(o => o.LegalRepresentative).HasMaxLength(60);
        organization.Property(o => o.PartyBranch).HasMaxLength(100);
        organization.Property(o => o.About).HasMaxLength(1000);
        organization.Property(o => o.AboutEn).HasMaxLength(2000);
        organization.Property(o => o.Resources).HasMaxLength(500);
        organization.Property(o => o.StandingReason).HasMaxLength(Organization.MostReason);
        organization.HasIndex(o => o.CreditCode).IsUnique();
        organization.HasIndex(o => new { o.Status, o.Id });
        organization.HasOne<Organization>().WithMany().HasForeignKey(o => o.HostId).OnDelete(DeleteBehavior.Restrict);
        organization.HasMany(o => o.Fields).WithOne().HasForeignKey(f => f.OrganizationId);
        organization.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<OrganizationField> field)
    {
        field.ToTable("OrganizationFields");
        field.HasKey(f => new { f.OrganizationId, f.CategoryCode });
        field.Property(f => f.CategoryCode).HasMaxLength(4);
        field.HasIndex(f => new { f.CategoryCode, f.OrganizationId });
    }

    public void Configure(EntityTypeBuilder<OrganizationArea> area)
    {
        area.ToTable("OrganizationAreas");
        area.HasKey(a => new { a.OrganizationId, a.AreaId });
        area.HasIndex(a => new { a.AreaId, a.OrganizationId });
    }
}
