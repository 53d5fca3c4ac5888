using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Lists;

internal sealed class PublicNeedMapping : IEntityTypeConfiguration<PublicNeed>
{
    public void Configure(EntityTypeBuilder<PublicNeed> need)
    {
        need.HasKey(n => n.OrderId);
        need.Property(n => n.OrderId).ValueGeneratedNever();
        need.Property(n => n.Text).HasMaxLength(ServiceOrder.MostNeed);
        need.HasOne(n => n.Order).WithOne().HasForeignKey<PublicNeed>(n => n.OrderId).OnDelete(DeleteBehavior.Restrict);
        need.HasIndex(n => new { n.CommunityId, n.OrderId }, "IX_PublicNeeds_Asked").HasFilter("\"State\" = 1");
        need.HasIndex(n => n.OrderId, "IX_PublicNeeds_Released").HasFilter("\"Text\" IS NOT NULL");
    }
}
