using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

internal sealed class TalentMapping :
    IEntityTypeConfiguration<Talent>,
    IEntityTypeConfiguration<TalentField>,
    IEntityTypeConfiguration<TalentArea>,
    IEntityTypeConfiguration<Certificate>,
    IEntityTypeConfiguration<TalentName>,
    IEntityTypeConfiguration<TalentKey>,
    IEntityTypeConfiguration<ServedTalent>
{
    public void Configure(EntityTypeBuilder<Talent> talent)
    {
        talent.ToTable("Talents");
        talent.Property(t => t.Version).IsConcurrencyToken();
        talent.Property(t => t.MaskedName).HasMaxLength(10);
        talent.Property(t => t.NameOrder).HasMaxLength(100);
        talent.Property(t => t.PublicName).HasMaxLength(TalentEntry.MostName);
        talent.Property(t => t.Skills).HasMaxLength(TalentEntry.MostSkills);
        talent.Property(t => t.ConsentVersion).HasMaxLength(20);
        talent.Property(t => t.CodeKey).HasMaxLength(64);
        talent.HasIndex(t => new { t.OrganizationId, t.FormKey }).IsUnique();
        talent.HasIndex(t => new { t.OrganizationId, t.Status, t.NameOrder, t.Id });
        talent.HasIndex(t => new { t.Status, t.NameOrder, t.Id });
        talent.HasIndex(t => t.CodeKey).IsUnique().HasFilter("\"CodeKey\" IS NOT NULL");
        talent.HasIndex(t => t.UserId).HasFilter("\"UserId\" IS NOT NULL");
        talent.HasIndex(t => t.EndedAt).HasFilter("\"EndedAt\" IS NOT NULL AND \"ErasedAt\" IS NULL");
        talent.HasOne<Organization>().WithMany().HasForeignKey(t => t.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        talent.HasOne<PlatformUser>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Restrict);
        talent.HasMany(t => t.Fields).WithOne().HasForeignKey(f => f.TalentId);
        talent.HasMany(t => t.Areas).WithOne().HasForeignKey(a => a.TalentId);
        talent.HasMany(t => t.Certificates).WithOne().HasForeignKey(c => c.TalentId);
        talent.Ignore(t => t.Name);
        talent.Ignore(t => t.Entry);
        talent.Ignore(t => t.News);
    }

    public void Configure(EntityTypeBuilder<TalentField> field)
    {
        field.ToTable("TalentFields");
        field.HasKey(f => new { f.TalentId, f.CategoryCode });
        field.Property(f => f.CategoryCode).HasMaxLength(4);
        field.HasIndex(f => new { f.CategoryCode, f.TalentId });
    }

    public void Configure(EntityTypeBuilder<TalentArea> area)
    {
        area.ToTable("TalentAreas");
        area.HasKey(a => new { a.TalentId, a.AreaId });
        area.HasIndex(a => new { a.AreaId, a.TalentId });
    }

    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("Certificates");
        certificate.Property(c => c.Name).HasMaxLength(Certificate.MostName);
        certificate.HasIndex(c => c.ExpiresOn).HasFilter("\"NotifiedAt\" IS NULL AND \"ExpiresOn\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<TalentName> name)
    {
        name.ToTable("TalentNames");
        name.HasKey(n => n.TalentId);
        name.Property(n => n.TalentId).ValueGeneratedNever();
        name.Property(n => n.NameCipher).HasMaxLength(400);
        name.HasOne<Talent>().WithOne().HasForeignKey<TalentName>(n => n.TalentId);
    }

    public void Configure(EntityTypeBuilder<TalentKey> key)
    {
        key.ToTable("TalentKeys");
        key.HasKey(k => new { k.TalentId, k.Key });
        key.Property(k => k.Key).HasMaxLength(32);
        key.HasIndex(k => new { k.Key, k.TalentId });
        key.HasOne<Talent>().WithMany().HasForeignKey(k => k.TalentId);
    }

    public void Configure(EntityTypeBuilder<ServedTalent> served)
    {
        served.ToTable("ServedTalents");
        served.HasKey(s => new { s.RecordId, s.Position });
        served.Property(s => s.Salt).HasMaxLength(32);
        served.Property(s => s.Commitment).HasMaxLength(32);
        served.HasIndex(s => new { s.TalentId, s.RecordId }).HasFilter("\"TalentId\" IS NOT NULL");
        served.HasOne<Talent>().WithMany().HasForeignKey(s => s.TalentId).OnDelete(DeleteBehavior.Restrict);
    }
}
