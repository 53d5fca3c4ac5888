using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Areas;

/// <summary>市、区、街道、社区: each level of administration has a page that sums its subtree, open to everybody.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries])]
public sealed class AreasController(AreaPages areas) : Controller
{
    /// <summary>One area.</summary>
    [HttpGet("/areas/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await areas.FindAsync(id, cancel) is { } sheet ? View("Area", sheet) : NotFound();
}
