using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

internal sealed class OfferingMapping :
    IEntityTypeConfiguration<Offering>,
    IEntityTypeConfiguration<OfferingArea>,
    IEntityTypeConfiguration<OfferingTime>,
    IEntityTypeConfiguration<OfferingEvent>
{
    public void Configure(EntityTypeBuilder<Offering> offering)
    {
        offering.Property(o => o.Version).IsConcurrencyToken();
        offering.Property(o => o.Name).HasMaxLength(OfferingEntry.MostName);
        offering.Property(o => o.NameEn).HasMaxLength(OfferingEntry.MostNameEn);
        offering.Property(o => o.CategoryCode).HasMaxLength(4);
        offering.Property(o => o.About).HasMaxLength(OfferingEntry.MostAbout);
        offering.Property(o => o.AboutEn).HasMaxLength(OfferingEntry.MostAboutEn);
        offering.Property(o => o.PriceCovers).HasMaxLength(OfferingEntry.MostCovers);
        offering.Property(o => o.PriceCoversEn).HasMaxLength(OfferingEntry.MostCoversEn);
        offering.Ignore(o => o.HasSlots);
        offering.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        offering.HasIndex(o => new { o.State, o.CategoryCode, o.Id });
        offering.HasIndex(o => new { o.State, o.Id });
        // An organization has one offering of a name, besides those that are over.
        offering.HasIndex(o => new { o.OrganizationId, o.Name }).IsUnique().HasFilter($"\"State\" <> {(int)OfferingState.Ended}");
        offering.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OfferingId);
        offering.HasMany(o => o.Times).WithOne().HasForeignKey(t => t.OfferingId);
        offering.HasMany(o => o.Events).WithOne().HasForeignKey(e => e.OfferingId);
    }

    public void Configure(EntityTypeBuilder<OfferingArea> area)
    {
        area.ToTable("OfferingAreas");
        area.HasKey(a => new { a.OfferingId, a.AreaId });
        area.HasIndex(a => new { a.AreaId, a.OfferingId });
    }

    public void Configure(EntityTypeBuilder<OfferingTime> time)
    {
        time.ToTable("OfferingTimes");
        time.Ignore(t => t.Time);
    }

    public void Configure(EntityTypeBuilder<OfferingEvent> happened)
    {
        happened.ToTable("OfferingEvents");
        happened.HasIndex(e => new { e.OfferingId, e.Sequence }).IsUnique();
    }
}
