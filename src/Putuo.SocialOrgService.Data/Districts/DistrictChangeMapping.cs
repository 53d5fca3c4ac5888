using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>The history of the district's facts, and the workers of its grids.</summary>
internal sealed class DistrictChangeMapping : IEntityTypeConfiguration<DistrictChange>, IEntityTypeConfiguration<GridWorker>
{
    public void Configure(EntityTypeBuilder<DistrictChange> change)
    {
        change.ToTable("DistrictChanges");
        change.Property(c => c.Key).HasMaxLength(20);
        change.Property(c => c.Name).HasMaxLength(DistrictRules.MostName);
        change.Property(c => c.Fields).HasConversion(JsonText.Converter<ChangedField>(), JsonText.Comparer<ChangedField>());
        change.HasIndex(c => new { c.Subject, c.Key, c.Id });
    }

    public void Configure(EntityTypeBuilder<GridWorker> worker)
    {
        worker.ToTable("GridWorkers");
        worker.HasKey(w => w.AreaId);
        worker.Property(w => w.AreaId).ValueGeneratedNever();
        // It is sealed anew with every change, so that of two changes at once one fails.
        worker.Property(w => w.NameCipher).IsConcurrencyToken();
        worker.HasOne<Area>().WithMany().HasForeignKey(w => w.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}
