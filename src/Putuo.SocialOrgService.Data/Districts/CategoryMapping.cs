using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>The categories by code; terms as a district pack writes them, lists as JSON text.</summary>
internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasMaxLength(4);
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.NameEn).HasMaxLength(100);
        builder.Property(c => c.About).HasMaxLength(500);
        builder.Property(c => c.AboutEn).HasMaxLength(500);
        builder.Property(c => c.PhotoHint).HasMaxLength(500);
        builder.Property(c => c.PhotoHintEn).HasMaxLength(500);
        builder.Property(c => c.AnswerWithin).HasConversion(t => t.ToString(), text => Term.Parse(text)).HasMaxLength(12);
        builder.Property(c => c.CompleteWithin).HasConversion(t => t.ToString(), text => Term.Parse(text)).HasMaxLength(12);
        builder.Property(c => c.ConfirmWithin).HasConversion(new ValueConverter<Term, string>(t => t.ToString(), text => Term.Parse(text))).HasMaxLength(12);
        builder.Property(c => c.Words).HasConversion(JsonText.Converter<string>(), JsonText.Comparer<string>());
        builder.Property(c => c.SupportingDepartmentIds).HasConversion(JsonText.Converter<int>(), JsonText.Comparer<int>());
        builder.HasOne<Department>().WithMany().HasForeignKey(c => c.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
