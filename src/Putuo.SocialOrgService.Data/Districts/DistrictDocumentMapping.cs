using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Settings, calendar and forms in a table of one row.</summary>
internal sealed class DistrictDocumentMapping : IEntityTypeConfiguration<DistrictDocument>
{
    public void Configure(EntityTypeBuilder<DistrictDocument> builder)
    {
        builder.ToTable("DistrictDocuments");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
    }
}
