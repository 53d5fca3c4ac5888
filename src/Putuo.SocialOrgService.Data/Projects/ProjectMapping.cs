using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.Property(p => p.Number).HasMaxLength(30);
        project.Property(p => p.Title).HasMaxLength(200);
        project.Property(p => p.TitleEn).HasMaxLength(300);
        project.Property(p => p.CategoryCode).HasMaxLength(4);
        project.HasIndex(p => p.Number).IsUnique();
        project.HasIndex(p => new { p.PublishedAt, p.Id });
        project.HasOne<Organization>().WithMany().HasForeignKey(p => p.WinnerOrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
