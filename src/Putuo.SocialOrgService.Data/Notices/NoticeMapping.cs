using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;

namespace Putuo.SocialOrgService.Data.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasIndex(n => new { n.EventId, n.UserId }).IsUnique();
        notice.HasIndex(n => new { n.UserId, n.Id });
        notice.HasIndex(n => n.UserId, "IX_Notices_Unread").HasFilter("\"ReadAt\" IS NULL");
        notice.HasOne<PlatformUser>().WithMany().HasForeignKey(n => n.UserId);
        notice.Property(n => n.CategoryCode).HasMaxLength(4);
        notice.Property(n => n.ActorName).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.HasOne(m => m.Event).WithMany().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Restrict);
        message.HasIndex(m => new { m.NextTryAt, m.Id }).HasFilter("\"DeliveredAt\" IS NULL");
    }
}
