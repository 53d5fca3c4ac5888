using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.LifeCycle;

internal sealed class LifeCycleMapping :
    IEntityTypeConfiguration<Filing>,
    IEntityTypeConfiguration<FilingAttachment>,
    IEntityTypeConfiguration<FilingEvent>,
    IEntityTypeConfiguration<AnnualCampaign>,
    IEntityTypeConfiguration<AnnualDuty>
{
    /// <summary>One filing of a matter, of the annual check one a year, that is not over; what was decided or withdrawn may be filed again.</summary>
    private static readonly string IsRunning = $"\"{nameof(Filing.Status)}\" <= {(int)FilingStatus.Returned}";

    public void Configure(EntityTypeBuilder<Filing> filing)
    {
        filing.ToTable("Filings");
        filing.Property(f => f.Version).IsConcurrencyToken();
        filing.Property(f => f.Subject).HasMaxLength(FormField.MostText);
        filing.Property(f => f.Answers).HasConversion(JsonText.Converter<Answer>(), JsonText.Comparer<Answer>());
        filing.Property(f => f.Before).HasConversion(JsonText.Converter<Answer>(), JsonText.Comparer<Answer>());
        filing.HasIndex(f => new { f.Kind, f.OrganizationId }).IsUnique().HasFilter($"\"OrganizationId\" IS NOT NULL AND \"Year\" IS NULL AND {IsRunning}");
        filing.HasIndex(f => new { f.Kind, f.OrganizationId, f.Year }).IsUnique().HasFilter($"\"OrganizationId\" IS NOT NULL AND \"Year\" IS NOT NULL AND {IsRunning}");
        filing.HasIndex(f => new { f.Kind, f.ApplicantUserId }).IsUnique().HasFilter($"\"OrganizationId\" IS NULL AND {IsRunning}");
        filing.HasIndex(f => new { f.OrganizationId, f.Id });
        filing.HasIndex(f => new { f.ApplicantUserId, f.Id });
        filing.HasIndex(f => new { f.DepartmentId, f.Status, f.Id });
        filing.HasIndex(f => f.Due).HasFilter("\"Due\" IS NOT NULL AND \"OverdueAt\" IS NULL");
        filing.HasIndex(f => new { f.Status, f.ChangedAt });
        filing.HasOne<Organization>().WithMany().HasForeignKey(f => f.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        filing.HasOne<PlatformUser>().WithMany().HasForeignKey(f => f.ApplicantUserId).OnDelete(DeleteBehavior.Restrict);
        filing.HasMany(f => f.Attachments).WithOne().HasForeignKey(a => a.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.HasMany(f => f.Events).WithOne().HasForeignKey(e => e.FilingId).OnDelete(DeleteBehavior.Cascade);
        filing.Ignore(f => f.Corrected);
        filing.Ignore(f => f.Remarks);
    }

    public void Configure(EntityTypeBuilder<FilingAttachment> paper)
    {
        paper.ToTable("FilingAttachments");
        paper.Property(a => a.Key).HasMaxLength(40);
        paper.Property(a => a.FileName).HasMaxLength(60);
        paper.Property(a => a.Name).HasMaxLength(FilingAttachment.MostName);
        paper.HasIndex(a => a.FileName);
    }

    public void Configure(EntityTypeBuilder<FilingEvent> happened)
    {
        happened.ToTable("FilingEvents");
        happened.HasIndex(e => new { e.FilingId, e.Sequence }).IsUnique();
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Reason).HasMaxLength(Filing.MostReason);
        happened.Property(e => e.Remarks).HasConversion(JsonText.Converter<FieldRemark>(), JsonText.Comparer<FieldRemark>());
    }

    public void Configure(EntityTypeBuilder<AnnualCampaign> campaign)
    {
        campaign.ToTable("AnnualCampaigns");
        campaign.HasKey(c => c.Year);
        campaign.Property(c => c.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AnnualDuty> duty)
    {
        duty.ToTable("AnnualDuties");
        duty.Property(d => d.Version).IsConcurrencyToken();
        duty.HasIndex(d => new { d.Year, d.OrganizationId }).IsUnique();
        duty.HasIndex(d => new { d.Year, d.Id });
        duty.HasIndex(d => new { d.OrganizationId, d.Year });
        duty.HasIndex(d => d.ListedAt).HasFilter("\"ListedAt\" IS NOT NULL");
        duty.HasOne<AnnualCampaign>().WithMany().HasForeignKey(d => d.Year).OnDelete(DeleteBehavior.Restrict);
        duty.HasOne<Organization>().WithMany().HasForeignKey(d => d.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        duty.HasOne<Filing>().WithMany().HasForeignKey(d => d.FilingId).OnDelete(DeleteBehavior.SetNull);
        duty.Ignore(d => d.IsListed);
        duty.Ignore(d => d.TakesReport);
    }
}
