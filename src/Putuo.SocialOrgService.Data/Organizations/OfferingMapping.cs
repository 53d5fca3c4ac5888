using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

internal sealed class OfferingMapping : IEntityTypeConfiguration<Offering>, IEntityTypeConfiguration<OfferingArea>
{
    public void Configure(EntityTypeBuilder<Offering> offering)
    {
        offering.Property(o => o.Name).HasMaxLength(100);
        offering.Property(o => o.NameEn).HasMaxLength(200);
        offering.Property(o => o.CategoryCode).HasMaxLength(4);
        offering.Property(o => o.About).HasMaxLength(500);
        offering.Property(o => o.AboutEn).HasMaxLength(1000);
        offering.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        offering.HasIndex(o => new { o.CategoryCode, o.Id });
        offering.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OfferingId);
    }

    public void Configure(EntityTypeBuilder<OfferingArea> area)
    {
        area.ToTable("OfferingAreas");
        area.HasKey(a => new { a.OfferingId, a.AreaId });
    }
}
