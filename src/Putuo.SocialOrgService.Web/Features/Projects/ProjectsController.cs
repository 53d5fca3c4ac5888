using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Projects;

/// <summary>The two registries of projects, open to everybody .</summary>
[AllowAnonymous]
public sealed class ProjectsController(ProjectPages projects, TableFiles files, Actor actor, District district) : Controller
{
    /// <summary>The list, the latest published first.</summary>
    [HttpGet("/projects")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Index(ProjectsInput input, CancellationToken cancel)
    {
        var filter = input.ToFilter(district);
        var list = await projects.ListAsync(filter, cancel);
        return View("Projects", new ProjectListView(
            filter, list.Rows, await projects.YearsAsync(cancel),
            list.Next is null ? null : Address(filter with { Before = list.Next }),
            filter.Before is null ? null : Address(filter with { Before = null }),
            new FourLists("/projects", Query(filter with { Before = null }))));
    }

    /// <summary>The list to take along.</summary>
    [HttpGet("/projects/export.xlsx"), HttpGet("/projects/export.csv")]
    public Task<FileStreamResult> Export(ProjectsInput input, [FromServices] ProjectTable columns, CancellationToken cancel)
    {
        var filter = input.ToFilter(district) with { Before = null };
        return files.AnswerAsync(Request, actor, columns.Table, projects.StreamAsync(filter), Query(filter), cancel);
    }

    /// <summary>One project.</summary>
    [HttpGet("/projects/{id:int}")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Entry(int id, CancellationToken cancel) =>
        await projects.FindAsync(id, cancel) is { } project ? View("Project", project) : NotFound();

    private static string Address(ProjectFilter filter) => "/projects" + Query(filter);

    private static string Query(ProjectFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["kind"] = filter.Kind?.ToString(),
        ["state"] = filter.State?.ToString(),
        ["department"] = filter.DepartmentId?.ToString(),
        ["year"] = filter.Year?.ToString(),
        ["before"] = filter.Before?.ToString(),
    }.Where(part => part.Value is not null));
}
