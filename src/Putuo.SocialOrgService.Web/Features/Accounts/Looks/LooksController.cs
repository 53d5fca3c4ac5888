using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Looks;

/// <summary>谁看过我的信息: every look at the contact of an order of one's own .</summary>
[ForResidents]
[Route("account/looks")]
public sealed class LooksController(Actor actor, LookPages looks) : Controller
{
    /// <summary>The newest looks first.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(long? before, CancellationToken cancel) =>
        View("Looks", await looks.LooksAsync(actor, before, LookPages.PageSize + 1, cancel));
}
