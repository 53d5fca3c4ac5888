using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Complaints;

internal sealed class ComplaintMapping :
    IEntityTypeConfiguration<Complaint>,
    IEntityTypeConfiguration<ComplaintEvent>,
    IEntityTypeConfiguration<ComplaintExclusion>,
    IEntityTypeConfiguration<ComplaintContact>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ToTable("Complaints");
        complaint.Property(c => c.Version).IsConcurrencyToken();
        complaint.Property(c => c.Key).HasMaxLength(64);
        complaint.Property(c => c.Who).HasMaxLength(ComplaintEntry.MostWho);
        complaint.Property(c => c.Text).HasMaxLength(Complaint.MostText);
        complaint.Property(c => c.Wish).HasMaxLength(ComplaintEntry.MostWish);
        complaint.HasIndex(c => c.Key).IsUnique();
        complaint.HasIndex(c => new { c.Due, c.Id }).HasFilter("\"Due\" IS NOT NULL");
        complaint.HasIndex(c => new { c.Status, c.Id });
        complaint.HasIndex(c => new { c.ComplainantUserId, c.Id }).HasFilter("\"ComplainantUserId\" IS NOT NULL");
        complaint.HasIndex(c => new { c.OrganizationId, c.Id }).HasFilter("\"OrganizationId\" IS NOT NULL");
        complaint.HasIndex(c => new { c.AreaId, c.Id }).HasFilter("\"AreaId\" IS NOT NULL");
        complaint.HasIndex(c => new { c.DepartmentId, c.Id }).HasFilter("\"DepartmentId\" IS NOT NULL");
        complaint.HasIndex(c => c.Since, "IX_Complaints_ToErase").HasFilter("\"ErasedAt\" IS NULL");
        complaint.HasOne<ServiceOrder>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<Area>().WithMany().HasForeignKey(c => c.AreaId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<PlatformUser>().WithMany().HasForeignKey(c => c.ComplainantUserId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasMany(c => c.Events).WithOne().HasForeignKey(e => e.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        complaint.HasMany(c => c.Excluded).WithOne().HasForeignKey(x => x.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        complaint.Ignore(c => c.Office);
        complaint.Ignore(c => c.HasRespondent);
    }

    public void Configure(EntityTypeBuilder<ComplaintEvent> happened)
    {
        happened.ToTable("ComplaintEvents");
        happened.HasIndex(e => new { e.ComplaintId, e.Sequence }).IsUnique();
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Text).HasMaxLength(Complaint.MostText);
    }

    public void Configure(EntityTypeBuilder<ComplaintExclusion> exclusion)
    {
        exclusion.ToTable("ComplaintExclusions");
        exclusion.HasKey(x => new { x.ComplaintId, x.UserId });
        exclusion.HasOne<PlatformUser>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ComplaintContact> contact)
    {
        contact.ToTable("ComplaintContacts");
        contact.HasKey(c => c.ComplaintId);
        contact.Property(c => c.ComplaintId).ValueGeneratedNever();
        contact.HasOne(c => c.Complaint).WithOne().HasForeignKey<ComplaintContact>(c => c.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        contact.Property(c => c.NameCipher).HasMaxLength(400);
        contact.Property(c => c.PhoneCipher).HasMaxLength(200);
        contact.Property(c => c.MaskedName).HasMaxLength(20);
        contact.Property(c => c.MaskedPhone).HasMaxLength(20);
    }
}
