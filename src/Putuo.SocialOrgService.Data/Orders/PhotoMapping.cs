using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> photo)
    {
        photo.ToTable("Photos");
        photo.Property(p => p.FileName).HasMaxLength(60);
        photo.HasIndex(p => p.FileName);
        photo.Property(p => p.Salt).HasMaxLength(32);
        photo.Property(p => p.Commitment).HasMaxLength(32);
    }
}
