using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

internal sealed class FigureMapping : IEntityTypeConfiguration<FigureEntry>, IEntityTypeConfiguration<FigureRow>
{
    public void Configure(EntityTypeBuilder<FigureEntry> entry)
    {
        entry.Property(e => e.CategoryCode).HasMaxLength(4);
    }

    public void Configure(EntityTypeBuilder<FigureRow> row)
    {
        row.HasKey(r => new { r.AreaId, r.Period, r.Subject, r.Measure, r.Start, r.SubjectId });
        row.Property(r => r.SubjectId).HasMaxLength(16);
    }
}
