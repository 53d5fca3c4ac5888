using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<ContactLook>, IEntityTypeConfiguration<ExportLog>
{
    public void Configure(EntityTypeBuilder<ContactLook> look)
    {
        look.HasOne<ServiceOrder>().WithMany().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Restrict);
        look.HasIndex(l => new { l.SubjectUserId, l.Id }).HasFilter("\"SubjectUserId\" IS NOT NULL");
        look.Property(l => l.ActorName).HasMaxLength(100);
        look.Property(l => l.Reason).HasMaxLength(ServiceOrder.MostLookReason);
    }

    public void Configure(EntityTypeBuilder<ExportLog> export)
    {
        export.Property(e => e.What).HasMaxLength(40);
        export.Property(e => e.Filter).HasMaxLength(400);
    }
}
