using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class OrderRowsMapping :
    IEntityTypeConfiguration<IdempotencyKey>,
    IEntityTypeConfiguration<PoolHide>,
    IEntityTypeConfiguration<OrderDraft>,
    IEntityTypeConfiguration<StagedPhoto>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> key)
    {
        key.HasKey(k => k.Key);
        key.Property(k => k.Key).HasMaxLength(32);
        key.HasOne(k => k.Event).WithMany().HasForeignKey(k => k.EventId).OnDelete(DeleteBehavior.Restrict);
        key.HasIndex(k => k.At);
    }

    public void Configure(EntityTypeBuilder<PoolHide> hide)
    {
        hide.HasKey(h => new { h.OrganizationId, h.OrderId });
        hide.HasOne<ServiceOrder>().WithMany().HasForeignKey(h => h.OrderId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrderDraft> draft)
    {
        draft.HasKey(d => d.Id);
        draft.Property(d => d.Id).HasMaxLength(32);
        draft.HasIndex(d => d.ChangedAt);
    }

    public void Configure(EntityTypeBuilder<StagedPhoto> photo)
    {
        photo.HasKey(p => p.FileName);
        photo.Property(p => p.FileName).HasMaxLength(60);
        photo.Property(p => p.FormId).HasMaxLength(32);
        photo.Property(p => p.ContentHash).HasMaxLength(32);
        photo.HasIndex(p => new { p.FormId, p.At });
        photo.HasIndex(p => p.At);
    }
}
