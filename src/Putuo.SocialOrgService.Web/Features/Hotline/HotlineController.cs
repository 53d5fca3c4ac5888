using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Hotline;

/// <summary>
/// 热线: an agent takes a call by the caller's number, sees the orders of that number until the call ends, and places, confirms and rates as the
/// caller says. The number stands in no address.
/// </summary>
[ForHotlineAgents]
[Route("hotline")]
public sealed class HotlineController(HotlineBook hotline, IStringLocalizer<HotlineTexts> texts, District district, Actor actor) : Controller
{
    /// <summary>The present call, or the form that asks for the number of the next one.</summary>
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancel) => ShowAsync(new HotlineInput(), cancel);

    /// <summary>Takes a call.</summary>
    [HttpPost("calls")]
    public async Task<IActionResult> Begin(HotlineInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
            return await ShowAsync(input, cancel);
        if (await hotline.BeginAsync(actor, phone, cancel))
            return LocalRedirect("/hotline");
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError(nameof(input.Phone), texts["TooMany", TryLimit.Window.TotalMinutes]);
        return await ShowAsync(input, cancel);
    }

    /// <summary>Ends it.</summary>
    [HttpPost("calls/end")]
    public async Task<IActionResult> End(CancellationToken cancel)
    {
        await hotline.EndAsync(actor, cancel);
        return LocalRedirect("/hotline");
    }

    private async Task<IActionResult> ShowAsync(HotlineInput input, CancellationToken cancel)
    {
        ViewData["Call"] = await hotline.FindAsync(actor, cancel);
        return View("Hotline", input);
    }
}
