using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Talents;

/// <summary>收回同意: the administrator takes a consent back for somebody who asked the bureau for it .</summary>
[ForAdministrators]
public sealed class WithdrawalsController(Actor actor, TalentDesk desk, IOutputCacheStore kept) : Controller
{
    /// <summary>Takes it back; the talent is gone from every list at once.</summary>
    [HttpPost("/talents/{id:int}/withdrawal")]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancel)
    {
        if (!(await desk.WithdrawAsync(actor, id, cancel)).IsDone)
            return NotFound();
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect("/talents?done=withdrawn");
    }
}
