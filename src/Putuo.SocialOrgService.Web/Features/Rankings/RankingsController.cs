using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>Open data: the three rankings and how every figure is counted .</summary>
[AllowAnonymous]
public sealed class RankingsController(RankingPages rankings, OrganizationPages organizations, District district) : Controller
{
    /// <summary>The rankings of an area and a span; two statements.</summary>
    [HttpGet("/data")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures])]
    public async Task<IActionResult> Index(RankingsInput input, CancellationToken cancel)
    {
        var area = input.AreaIn(district);
        var span = input.Span();
        return View("Rankings", new RankingsPage(
            area.Id, span, input,
            await rankings.ReadAsync(area.Id, span.From, span.To, span.IsChosen, cancel),
            await organizations.NamesAsync(cancel)));
    }

    /// <summary>How every figure is counted (口径).</summary>
    [HttpGet("/data/definitions")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public IActionResult Definitions() => View("Definitions");
}
