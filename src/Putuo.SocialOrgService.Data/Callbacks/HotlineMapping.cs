using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Callbacks;

internal sealed class HotlineMapping : IEntityTypeConfiguration<HotlineCall>, IEntityTypeConfiguration<HotlineCallOrder>
{
    public void Configure(EntityTypeBuilder<HotlineCall> call)
    {
        call.HasOne<PlatformUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        call.Property(c => c.PhoneCipher).HasMaxLength(200);
        call.Property(c => c.MaskedPhone).HasMaxLength(20);
        call.HasIndex(c => new { c.UserId, c.StartedAt });
        call.HasIndex(c => c.StartedAt);
        call.HasIndex(c => c.UserId, "IX_HotlineCalls_Open").IsUnique().HasFilter("\"EndedAt\" IS NULL");
        call.HasMany(c => c.Orders).WithOne().HasForeignKey(o => o.CallId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<HotlineCallOrder> order)
    {
        order.HasKey(o => new { o.CallId, o.OrderId });
        order.HasOne<ServiceOrder>().WithMany().HasForeignKey(o => o.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}
