using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class OrderEventMapping : IEntityTypeConfiguration<OrderEvent>
{
    public void Configure(EntityTypeBuilder<OrderEvent> happened)
    {
        happened.ToTable("OrderEvents");
        happened.HasIndex(e => new { e.OrderId, e.Sequence }).IsUnique();
        happened.HasIndex(e => new { e.OrganizationId, e.Id }, "IX_OrderEvents_Declined").HasFilter("\"Kind\" = 4");
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Reason).HasMaxLength(ServiceOrder.MostNeed);
        happened.Property(e => e.Categories).HasConversion(change => change!.ToString(), text => CategoryChange.Parse(text)).HasMaxLength(CategoryChange.MostLength);
        happened.Property(e => e.RecordNumber).HasMaxLength(20);
    }
}
