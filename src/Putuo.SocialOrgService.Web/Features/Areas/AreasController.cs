using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Areas;

/// <summary>市、区、街道、社区: each level of administration has a page that sums its subtree, open to everybody.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
public sealed class AreasController(AreaPages areas, GridWorkers workers, Actor actor) : Controller
{
    /// <summary>One area; its desk sees who looks after the grids.</summary>
    [HttpGet("/areas/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await areas.FindAsync(id, cancel) is { } sheet ? View("Area", new AreaView(sheet, await workers.OfAsync(actor, id, cancel), actor.MayKnowGridWorkers(id))) : NotFound();
}

/// <summary>What the page of an area shows.</summary>
/// <param name="Sheet">The area and its figures.</param>
/// <param name="Workers">The workers of its grids, for those who may know them.</param>
/// <param name="ShowsGrids">Whether the reader may know them.</param>
public sealed record AreaView(AreaSheet Sheet, IReadOnlyList<GridWorkerCard> Workers, bool ShowsGrids);
