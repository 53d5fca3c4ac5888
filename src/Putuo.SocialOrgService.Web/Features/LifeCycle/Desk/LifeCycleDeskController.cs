using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Desk;

/// <summary>办件审核: the filings that a department or the administrator decides on; first those that wait.</summary>
[ForDeciders]
[Route("lifecycle/desk")]
public sealed class LifeCycleDeskController(Actor actor, FilingPages pages) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(FilingStatus? status, FormKind? kind, long? before, CancellationToken cancel)
    {
        if (!Request.Query.ContainsKey(nameof(status)))
            status = FilingStatus.Submitted;
        var filter = new FilingFilter(status, kind, before);
        return View("Desk", new FilingList("/lifecycle/desk", filter, await pages.ListAsync(actor, filter, cancel)));
    }
}
