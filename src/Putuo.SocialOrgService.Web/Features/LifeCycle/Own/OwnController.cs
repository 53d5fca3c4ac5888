using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Own;

/// <summary>办件与年检 of the own organization: what is due, what it filed, what can be filed.</summary>
[ForOrganizations]
[Route("workbench/lifecycle")]
public sealed class OwnController(Actor actor, FilingPages filings, AnnualPages annual) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(long? before, CancellationToken cancel)
    {
        var filter = new FilingFilter(Before: before);
        return View("Own", new OwnLifeCycle(
            new FilingList("/workbench/lifecycle", filter, await filings.ListAsync(actor, filter, cancel)),
            await annual.OwnAsync(actor, cancel)));
    }
}

/// <summary>What the page of the own organization shows.</summary>
/// <param name="Filings">Its filings.</param>
/// <param name="Years">Its annual checks, newest first.</param>
public sealed record OwnLifeCycle(FilingList Filings, IReadOnlyList<OwnDuty> Years);
