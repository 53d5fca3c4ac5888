using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>The registry of social organizations, open to everybody .</summary>
[AllowAnonymous]
public sealed class OrganizationsController(
    OrganizationPages organizations, OfferingPages offerings, RankingPages rankings, StoryPages stories, District district) : Controller
{
    private const int Comments = 10, Photos = 6;

    /// <summary>The list with its filters.</summary>
    [HttpGet("/organizations")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Index(OrganizationsInput input, CancellationToken cancel)
    {
        var filter = input.ToFilter(district);
        var list = await organizations.ListAsync(filter, cancel);
        return View("Organizations", new OrganizationListView(
            filter, list,
            list.Next is null ? null : Address(filter with { After = list.Next }),
            list.HasBefore ? Address(filter with { After = null }) : null)
        {
            Sought = Query(filter with { After = null }),
        });
    }

    /// <summary>The list to take along.</summary>
    [HttpGet("/organizations/export.xlsx"), HttpGet("/organizations/export.csv")]
    public Task<FileStreamResult> Export(
        OrganizationsInput input, [FromServices] OrganizationTable columns, [FromServices] TableFiles files, [FromServices] Actor actor, CancellationToken cancel)
    {
        var filter = input.ToFilter(district) with { After = null };
        return files.AnswerAsync(Request, actor, columns.Table, organizations.StreamAsync(filter, cancel), Query(filter), cancel);
    }

    /// <summary>Which communities and fields have somebody who serves them, and which have nobody.</summary>
    [HttpGet("/organizations/coverage")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Coverage([FromServices] CoveragePages coverage, CancellationToken cancel) =>
        View("Coverage", await coverage.ReadAsync(cancel));

    /// <summary>One organization.</summary>
    [HttpGet("/organizations/{id:int}")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
    public async Task<IActionResult> Profile(int id, CancellationToken cancel)
    {
        if (await organizations.FindAsync(id, cancel) is not { } profile)
            return NotFound();
        return View("Organization", new OrganizationView(
            profile,
            await offerings.OfOrganizationAsync(id, cancel),
            await rankings.OfAsync(id, cancel),
            await stories.CommentsOnAsync(id, Comments, cancel),
            await stories.PhotosOfAsync(id, Photos, cancel)));
    }

    private static string Address(OrganizationFilter filter) => "/organizations" + Query(filter);

    private static string Query(OrganizationFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["q"] = filter.Text,
        ["field"] = filter.Field,
        ["area"] = filter.AreaId?.ToString(),
        ["grade"] = filter.Grade?.ToString(),
        ["resource"] = filter.Resource?.ToString(),
        ["after"] = filter.After?.ToString(),
    }.Where(part => part.Value is not null));
}
