using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<CallTask>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasIndex(n => new { n.EventId, n.UserId }).IsUnique();
        notice.HasIndex(n => new { n.OrganizationEventId, n.UserId }).IsUnique();
        notice.HasOne<Organization>().WithMany().HasForeignKey(n => n.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Filing>().WithMany().HasForeignKey(n => n.FilingId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<OrganizationEvent>().WithMany().HasForeignKey(n => n.OrganizationEventId).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.ArticleEventId, n.UserId }).IsUnique();
        notice.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<ArticleEvent>().WithMany().HasForeignKey(n => n.ArticleEventId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<Certificate>().WithMany().HasForeignKey(n => n.CertificateId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<Complaint>().WithMany().HasForeignKey(n => n.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        notice.HasIndex(n => new { n.UserId, n.Id }, "IX_Notices_Unread").HasFilter("\"ReadAt\" IS NULL");
        notice.HasIndex(n => new { n.UserId, n.Id }, "IX_Notices_Read").HasFilter("\"ReadAt\" IS NOT NULL");
        notice.HasIndex(n => n.At);
        notice.HasOne<PlatformUser>().WithMany().HasForeignKey(n => n.UserId);
        notice.Property(n => n.CategoryCode).HasMaxLength(4);
        notice.Property(n => n.ActorName).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<CallTask> task)
    {
        task.HasOne<ServiceOrder>().WithMany().HasForeignKey(t => t.OrderId).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => t.EventId).IsUnique();
        task.HasIndex(t => new { t.CommunityId, t.OrderId, t.Id }, "IX_CallTasks_Open").HasFilter("\"DoneAt\" IS NULL");
        task.HasIndex(t => t.At);
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.HasOne(m => m.Event).WithMany().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Restrict);
        message.HasIndex(m => new { m.NextTryAt, m.Id }).HasFilter("\"DeliveredAt\" IS NULL");
        message.HasIndex(m => new { m.DeliveredAt, m.Id }).HasFilter("\"DeliveredAt\" IS NOT NULL");
    }
}
