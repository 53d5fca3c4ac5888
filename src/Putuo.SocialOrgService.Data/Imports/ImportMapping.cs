using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportFile>, IEntityTypeConfiguration<HistoricalOrder>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("Imports");
        import.Property(i => i.Version).IsConcurrencyToken();
        import.Property(i => i.FileName).HasMaxLength(Import.MostName);
        import.Property(i => i.ActorName).HasMaxLength(100);
        import.Property(i => i.Hash).HasMaxLength(32);
        import.HasIndex(i => i.FormKey).IsUnique();
        import.HasIndex(i => new { i.State, i.Id });
        import.Ignore(i => i.MayStart);
    }

    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.ToTable("ImportFiles");
        file.HasKey(f => f.ImportId);
        file.Property(f => f.ImportId).ValueGeneratedNever();
        file.HasIndex(f => f.At);
        file.HasOne<Import>().WithOne().HasForeignKey<ImportFile>(f => f.ImportId);
    }

    public void Configure(EntityTypeBuilder<HistoricalOrder> order)
    {
        order.ToTable("HistoricalOrders");
        order.Property(o => o.Source).HasMaxLength(ImportColumns.MostSource);
        order.Property(o => o.ImportedNumber).HasMaxLength(ImportColumns.MostSource);
        order.Property(o => o.CategoryCode).HasMaxLength(4);
        order.HasIndex(o => new { o.Source, o.ImportedNumber }).IsUnique();
        order.HasIndex(o => new { o.ImportId, o.Id });
        order.HasIndex(o => new { o.OrganizationId, o.Id }).HasFilter("\"OrganizationId\" IS NOT NULL");
        order.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        order.HasOne<Import>().WithMany().HasForeignKey(o => o.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
