using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("Ratings");
        rating.HasIndex(r => new { r.OrderId, r.Completion, r.Rater }).IsUnique();
        rating.Property(r => r.Comment).HasMaxLength(ServiceOrder.MostComment);
        rating.Property(r => r.Answer).HasMaxLength(ServiceOrder.MostComment);
    }
}
