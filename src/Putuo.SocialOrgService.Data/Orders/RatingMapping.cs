using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>, IEntityTypeConfiguration<CommentReport>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("Ratings");
        rating.HasIndex(r => new { r.OrderId, r.Completion, r.Rater }).IsUnique();
        rating.Property(r => r.Comment).HasMaxLength(ServiceOrder.MostComment);
        rating.Property(r => r.Answer).HasMaxLength(ServiceOrder.MostComment);
        rating.Property(r => r.HiddenReason).HasMaxLength(ServiceOrder.MostReason);
    }

    public void Configure(EntityTypeBuilder<CommentReport> report)
    {
        report.HasOne<Rating>().WithMany().HasForeignKey(r => r.RatingId).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.Reason).HasMaxLength(ServiceOrder.MostReason);
        report.HasIndex(r => new { r.CommunityId, r.Id }, "IX_CommentReports_Open").HasFilter("\"DecidedAt\" IS NULL");
    }
}
