using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Callbacks;

internal sealed class CallbackMapping : IEntityTypeConfiguration<Callback>
{
    public void Configure(EntityTypeBuilder<Callback> callback)
    {
        callback.HasOne<ServiceOrder>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        callback.Property(c => c.NameCipher).HasMaxLength(400);
        callback.Property(c => c.PhoneCipher).HasMaxLength(200);
        callback.Property(c => c.PhoneIndex).HasMaxLength(32);
        callback.Property(c => c.MaskedName).HasMaxLength(20);
        callback.Property(c => c.MaskedPhone).HasMaxLength(20);
        callback.Property(c => c.ConsentVersion).HasMaxLength(40);
        callback.Property(c => c.CloseReason).HasMaxLength(ServiceOrder.MostReason);
        callback.HasIndex(c => new { c.CommunityId, c.Id }, "IX_Callbacks_Open").HasFilter("\"ClosedAt\" IS NULL");
        callback.HasIndex(c => c.At);
    }
}
