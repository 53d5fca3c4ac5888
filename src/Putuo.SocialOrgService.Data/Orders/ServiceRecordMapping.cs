using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class ServiceRecordMapping : IEntityTypeConfiguration<ServiceRecord>
{
    public void Configure(EntityTypeBuilder<ServiceRecord> record)
    {
        record.ToTable("ServiceRecords");
        record.HasIndex(r => new { r.Chain, r.Sequence }).IsUnique();
        record.HasIndex(r => r.Number).IsUnique();
        // The ledger is read by the time of service, so that days of long ago are found as fast as those of this week.
        record.HasIndex(r => new { r.ServedFrom, r.Id });
        record.HasIndex(r => new { r.OrganizationId, r.ServedFrom, r.Id }).HasFilter("\"OrganizationId\" IS NOT NULL");
        record.HasIndex(r => new { r.DepartmentId, r.ServedFrom, r.Id }).HasFilter("\"DepartmentId\" IS NOT NULL");
        record.HasIndex(r => new { r.AnsweringDepartmentId, r.ServedFrom, r.Id });
        record.HasIndex(r => new { r.CommunityId, r.ServedFrom, r.Id });
        record.Property(r => r.Number).HasMaxLength(20);
        record.Property(r => r.Supersedes).HasMaxLength(20);
        record.Property(r => r.Chain).HasMaxLength(8);
        record.Property(r => r.CategoryCode).HasMaxLength(4);
        record.Property(r => r.Description).HasMaxLength(ServiceOrder.MostDescription);
        record.Property(r => r.DescriptionSalt).HasMaxLength(32);
        record.Property(r => r.DescriptionCommitment).HasMaxLength(32);
        record.Property(r => r.Place).HasMaxLength(100);
        record.Property(r => r.PlaceSalt).HasMaxLength(32);
        record.Property(r => r.PlaceCommitment).HasMaxLength(32);
        record.Property(r => r.PreviousHash).HasMaxLength(64);
        record.Property(r => r.Hash).HasMaxLength(64);
        record.HasMany(r => r.Talents).WithOne().HasForeignKey(t => t.RecordId).OnDelete(DeleteBehavior.Restrict);
        record.HasMany(r => r.Photos).WithOne().HasForeignKey(p => p.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}
