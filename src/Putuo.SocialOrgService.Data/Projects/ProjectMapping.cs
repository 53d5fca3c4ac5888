using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<ProjectEvent>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.Property(p => p.Number).HasMaxLength(30);
        project.Property(p => p.Title).HasMaxLength(200);
        project.Property(p => p.TitleEn).HasMaxLength(300);
        project.Property(p => p.CategoryCode).HasMaxLength(4);
        project.Property(p => p.DraftKey).HasMaxLength(64);
        project.Property(p => p.Version).IsConcurrencyToken();
        project.HasMany(p => p.Events).WithOne().HasForeignKey(e => e.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.Navigation(p => p.Events).UsePropertyAccessMode(PropertyAccessMode.Field);
        project.HasIndex(p => p.Number).IsUnique();
        project.HasIndex(p => p.DraftKey).IsUnique();
        project.HasIndex(p => new { p.DepartmentId, p.State, p.Id });
        project.HasIndex(p => new { p.PublishedAt, p.Id });
        project.HasOne<Organization>().WithMany().HasForeignKey(p => p.WinnerOrganizationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProjectEvent> happened)
    {
        happened.ToTable("ProjectEvents");
        happened.Property(e => e.ActorName).HasMaxLength(100);
        happened.Property(e => e.Reason).HasMaxLength(ServiceOrder.MostReason);
        happened.HasIndex(e => new { e.ProjectId, e.Id });
    }
}
