using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

/// <summary>What public pages show of the two registries of projects .</summary>
public sealed class ProjectPages(PlatformDbContext db, ProjectQuery query, District district)
{
    /// <summary>How many projects a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>The latest changes, with the number of projects ever published; one statement.</summary>
    public async Task<ProjectNews> NewsAsync(int most, CancellationToken cancel = default)
    {
        var rows = new List<ProjectRow>(most);
        var count = 0;
        await foreach (var found in query.News(db, most).WithCancellation(cancel))
        {
            rows.Add(found.Row);
            count = found.Count;
        }
        return new ProjectNews(rows, count);
    }

    /// <summary>Projects that fit a filter, the latest published first.</summary>
    public async Task<ProjectList> ListAsync(ProjectFilter filter, CancellationToken cancel = default)
    {
        var rows = await Rows(filter).Take(PageSize + 1).ToListAsync(cancel);
        return rows.Count > PageSize
            ? new ProjectList([.. rows.Take(PageSize)], rows[PageSize - 1].Id)
            : new ProjectList(rows, null);
    }

    /// <summary>The same to its end, for an export.</summary>
    public IAsyncEnumerable<ProjectRow> StreamAsync(ProjectFilter filter) => Rows(filter with { Before = null }).AsAsyncEnumerable();

    private IQueryable<ProjectRow> Rows(ProjectFilter filter)
    {
        var found = Published();
        if (filter.Kind is { } kind)
            found = found.Where(p => p.Kind == kind);
        if (filter.State is { } state)
            found = found.Where(p => p.State == state);
        if (filter.DepartmentId is { } department)
            found = found.Where(p => p.DepartmentId == department);
        if (filter.Year is { } year)
        {
            var from = district.Calendar.UtcOf(new DateTime(year, 1, 1));
            var to = district.Calendar.UtcOf(new DateTime(year + 1, 1, 1));
            found = found.Where(p => p.PublishedAt >= from && p.PublishedAt < to);
        }
        if (filter.Before is { } before)
        {
            found = found.Where(p => db.Projects.Any(k => k.Id == before
                && (p.PublishedAt < k.PublishedAt || (p.PublishedAt == k.PublishedAt && p.Id < k.Id))));
        }
        return found.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id)
            .Select(p => new ProjectRow(p.Id, p.Number!, p.Kind, p.Title, p.TitleEn, p.DepartmentId, p.AreaId, p.CategoryCode, p.BudgetFen, p.PublishedAt!.Value, p.Deadline!.Value, p.State, p.StateSince));
    }

    /// <summary>The local years in which projects were published, the latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        var ends = await Published().GroupBy(_ => 1).Select(g => new { First = g.Min(p => p.PublishedAt!.Value), Last = g.Max(p => p.PublishedAt!.Value) }).FirstOrDefaultAsync(cancel);
        if (ends is null)
            return [];
        var (first, last) = (district.Calendar.DayOf(ends.First).Year, district.Calendar.DayOf(ends.Last).Year);
        return [.. Enumerable.Range(first, last - first + 1).Reverse()];
    }

    /// <summary>One project; null if there is none, or it is not published.</summary>
    public Task<ProjectEntry?> FindAsync(int id, CancellationToken cancel = default) => Published()
        .Where(p => p.Id == id)
        .Select(p => new ProjectEntry(
            new ProjectRow(p.Id, p.Number!, p.Kind, p.Title, p.TitleEn, p.DepartmentId, p.AreaId, p.CategoryCode, p.BudgetFen, p.PublishedAt!.Value, p.Deadline!.Value, p.State, p.StateSince),
            p.WinnerOrganizationId,
            db.Organizations.Where(o => o.Id == p.WinnerOrganizationId).Select(o => o.Name).FirstOrDefault(),
            db.Organizations.Where(o => o.Id == p.WinnerOrganizationId).Select(o => o.NameEn).FirstOrDefault()))
        .FirstOrDefaultAsync(cancel);

    /// <summary>What was ever published; a draft is nobody's business but its department's.</summary>
    private IQueryable<Project> Published() => db.Projects.AsNoTracking().Where(p => p.PublishedAt != null);
}

/// <summary>What somebody looks for; null means everything.</summary>
/// <param name="Kind">Which registry.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DepartmentId">Who issued it.</param>
/// <param name="Year">The local year of publishing.</param>
/// <param name="Before">The last project of the page before.</param>
public sealed record ProjectFilter(ProjectKind? Kind = null, ProjectState? State = null, int? DepartmentId = null, int? Year = null, int? Before = null);

/// <summary>A page of projects.</summary>
/// <param name="Rows">The projects.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record ProjectList(IReadOnlyList<ProjectRow> Rows, int? Next);

/// <summary>The latest changes of projects.</summary>
/// <param name="Rows">The projects.</param>
/// <param name="Published">How many were ever published, cancelled ones included.</param>
public sealed record ProjectNews(IReadOnlyList<ProjectRow> Rows, int Published);

/// <summary>A project in a list; money in fen, times in UTC.</summary>
public sealed record ProjectRow(
    int Id, string Number, ProjectKind Kind, string Title, string TitleEn, int DepartmentId, int AreaId, string CategoryCode,
    long BudgetFen, DateTime PublishedAt, DateTime Deadline, ProjectState State, DateTime StateSince);

/// <summary>A project with its winner.</summary>
public sealed record ProjectEntry(ProjectRow Project, int? WinnerId, string? WinnerName, string? WinnerNameEn);
