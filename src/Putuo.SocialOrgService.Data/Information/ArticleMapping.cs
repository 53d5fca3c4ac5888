using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Data.Information;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleVersion>, IEntityTypeConfiguration<ArticleEvent>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.Version).IsConcurrencyToken();
        article.Property(a => a.ArchiveReason).HasMaxLength(Article.MostReason);
        article.HasIndex(a => a.FormKey).IsUnique();
        article.HasIndex(a => new { a.IsPinned, a.PublishedAt, a.Id }, "IX_Articles_Public").HasFilter("\"PublicNumber\" > 0 AND \"ArchivedAt\" IS NULL");
        article.HasIndex(a => new { a.DepartmentId, a.State, a.Id });
        article.HasIndex(a => new { a.State, a.Id });
        article.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        article.HasOne<Article>().WithMany().HasForeignKey(a => a.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ArticleId);
        article.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.ArticleId);
        article.Ignore(a => a.Latest);
        article.Ignore(a => a.IsPublic);
        article.Ignore(a => a.IsCorrection);
    }

    public void Configure(EntityTypeBuilder<ArticleVersion> version)
    {
        version.ToTable("ArticleVersions");
        version.HasIndex(v => new { v.ArticleId, v.Number }).IsUnique();
        version.Property(v => v.Title).HasMaxLength(ArticleText.MostTitle);
        version.Property(v => v.TitleEn).HasMaxLength(ArticleText.MostTitleEn);
        version.Property(v => v.Summary).HasMaxLength(ArticleText.MostSummary);
        version.Property(v => v.SummaryEn).HasMaxLength(ArticleText.MostSummaryEn);
        version.Property(v => v.ChangeNote).HasMaxLength(ArticleText.MostChangeNote);
    }

    public void Configure(EntityTypeBuilder<ArticleEvent> happened)
    {
        happened.ToTable("ArticleEvents");
        happened.HasIndex(e => new { e.ArticleId, e.Sequence }).IsUnique();
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Reason).HasMaxLength(Article.MostReason);
    }
}
