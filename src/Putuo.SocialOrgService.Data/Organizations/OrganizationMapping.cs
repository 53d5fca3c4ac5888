using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

internal sealed class OrganizationMapping :
    IEntityTypeConfiguration<Organization>,
    IEntityTypeConfiguration<OrganizationField>,
    IEntityTypeConfiguration<OrganizationArea>,
    IEntityTypeConfiguration<OrganizationEvent>
{
    /// <summary>What was refused, withdrawn or closed may be applied for again.</summary>
    private static readonly string IsNotClosed = $"\"{nameof(Organization.Status)}\" <> {(int)OrganizationStatus.Closed}";

    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Version).IsConcurrencyToken();
        organization.Property(o => o.Name).HasMaxLength(OrganizationEntry.MostName);
        organization.Property(o => o.NameInitials).HasMaxLength(ChineseName.MostInitials);
        organization.Property(o => o.NameOrder).HasMaxLength(400);
        organization.Property(o => o.NameEn).HasMaxLength(OrganizationEntry.MostNameEn);
        organization.Property(o => o.SearchText).HasMaxLength(OrganizationEntry.MostName + OrganizationEntry.MostNameEn + OrganizationEntry.MostAbout + (2 * OrganizationEntry.MostResource) + 4);
        organization.Property(o => o.CreditCode).HasMaxLength(UnifiedSocialCreditCode.Length);
        organization.Property(o => o.FilingNumber).HasMaxLength(OrganizationEntry.MostFilingNumber);
        organization.Property(o => o.LegalRepresentative).HasMaxLength(OrganizationEntry.MostRepresentative);
        organization.Property(o => o.PartyBranch).HasMaxLength(OrganizationEntry.MostName);
        organization.Property(o => o.About).HasMaxLength(OrganizationEntry.MostAbout);
        organization.Property(o => o.AboutEn).HasMaxLength(OrganizationEntry.MostAboutEn);
        organization.Property(o => o.Venues).HasMaxLength(OrganizationEntry.MostResource);
        organization.Property(o => o.Equipment).HasMaxLength(OrganizationEntry.MostResource);
        organization.Property(o => o.Funds).HasMaxLength(OrganizationEntry.MostResource);
        organization.Property(o => o.StandingReason).HasMaxLength(Organization.MostReason);
        organization.HasIndex(o => o.CreditCode).IsUnique().HasFilter($"\"CreditCode\" IS NOT NULL AND {IsNotClosed}");
        organization.HasIndex(o => o.FilingNumber).IsUnique().HasFilter($"\"FilingNumber\" IS NOT NULL AND {IsNotClosed}");
        organization.HasIndex(o => new { o.SupervisingDepartmentId, o.Desk, o.Id });
        organization.HasIndex(o => o.ApplicantUserId);
        organization.HasIndex(o => new { o.Status, o.Id });
        organization.HasIndex(o => new { o.Status, o.NameOrder, o.Id });
        organization.HasOne<Organization>().WithMany().HasForeignKey(o => o.HostId).OnDelete(DeleteBehavior.Restrict);
        organization.HasMany(o => o.Fields).WithOne().HasForeignKey(f => f.OrganizationId);
        organization.HasMany(o => o.Areas).WithOne().HasForeignKey(a => a.OrganizationId);
        organization.HasMany(o => o.Events).WithOne().HasForeignKey(e => e.OrganizationId);
        organization.Ignore(o => o.Place);
        organization.Ignore(o => o.CodeIsDoubtful);
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

    public void Configure(EntityTypeBuilder<OrganizationEvent> happened)
    {
        happened.ToTable("OrganizationEvents");
        happened.HasIndex(e => new { e.OrganizationId, e.Sequence }).IsUnique();
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Reason).HasMaxLength(Organization.MostReason);
        happened.Property(e => e.CodeReason).HasMaxLength(Organization.MostReason);
    }
}
