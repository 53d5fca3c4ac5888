using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class SupportRequestMapping : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> support)
    {
        support.ToTable("OrderSupports");
        support.HasIndex(s => s.OrderId);
        support.HasIndex(s => new { s.DepartmentId, s.Due }, "IX_OrderSupports_Open").HasFilter("\"RepliedAt\" IS NULL AND \"EndedAt\" IS NULL");
        support.HasIndex(s => new { s.IsLate, s.Due }, "IX_OrderSupports_Due").HasFilter("\"RepliedAt\" IS NULL AND \"EndedAt\" IS NULL");
    }
}
