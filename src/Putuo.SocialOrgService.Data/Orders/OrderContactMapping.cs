using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class OrderContactMapping : IEntityTypeConfiguration<OrderContact>
{
    public void Configure(EntityTypeBuilder<OrderContact> contact)
    {
        contact.HasKey(c => c.OrderId);
        contact.Property(c => c.OrderId).ValueGeneratedNever();
        contact.HasOne(c => c.Order).WithOne().HasForeignKey<OrderContact>(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        contact.Property(c => c.NameCipher).HasMaxLength(400);
        contact.Property(c => c.PhoneCipher).HasMaxLength(200);
        contact.Property(c => c.AddressCipher).HasMaxLength(1000);
        contact.Property(c => c.PhoneIndex).HasMaxLength(32);
        contact.HasIndex(c => new { c.PhoneIndex, c.OrderId });
        contact.Property(c => c.LastDigits).HasMaxLength(32);
        contact.Property(c => c.PlaceIndex).HasMaxLength(32);
        contact.HasIndex(c => new { c.PlaceIndex, c.OrderId });
        contact.HasIndex(c => new { c.ErasedAt, c.OrderId }, "IX_OrderContacts_Kept").HasFilter("\"ErasedAt\" IS NULL");
        contact.Property(c => c.MaskedName).HasMaxLength(20);
        contact.Property(c => c.MaskedPhone).HasMaxLength(20);
    }
}
