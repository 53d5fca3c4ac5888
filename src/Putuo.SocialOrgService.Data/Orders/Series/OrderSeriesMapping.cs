using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Data.Orders.Series;

internal sealed class OrderSeriesMapping : IEntityTypeConfiguration<OrderSeries>
{
    public void Configure(EntityTypeBuilder<OrderSeries> series)
    {
        series.HasKey(s => s.Id);
        series.Property(s => s.Version).IsConcurrencyToken();
        series.Ignore(s => s.Plan);
        series.HasIndex(s => new { s.NextDay, s.Id }, "IX_OrderSeries_NextDay").HasFilter("\"NextDay\" IS NOT NULL");
    }
}
