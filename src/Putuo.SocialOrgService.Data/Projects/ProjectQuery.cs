using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Projects;

/// <summary>The latest changes of projects, which the home page shows: compiled once per host.</summary>
public sealed class ProjectQuery
{
    private readonly Func<PlatformDbContext, int, IAsyncEnumerable<CountedProject>> news = EF.CompileAsyncQuery(
        (PlatformDbContext db, int most) =>
            db.Projects.AsNoTracking().Where(p => p.PublishedAt != null).OrderByDescending(p => p.StateSince).ThenByDescending(p => p.Id).Take(most)
                .Select(p => new CountedProject(
                    new ProjectRow(p.Id, p.Number!, p.Kind, p.Title, p.TitleEn, p.DepartmentId, p.AreaId, p.CategoryCode, p.BudgetFen, p.PublishedAt!.Value, p.Deadline!.Value, p.State, p.StateSince),
                    db.Projects.Count(x => x.PublishedAt != null))));

    /// <summary>The projects that changed last, the latest first, each with the number of all.</summary>
    internal IAsyncEnumerable<CountedProject> News(PlatformDbContext db, int most) => news(db, most);
}

/// <summary>A project, and how many there are.</summary>
internal sealed record CountedProject(ProjectRow Row, int Count);
