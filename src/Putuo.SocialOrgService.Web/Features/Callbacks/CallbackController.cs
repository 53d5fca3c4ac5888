using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Callbacks;

/// <summary>
/// 请社区回电: the short form for people without an account or a smartphone. Four answers, no sign-in; it makes no order, the community
/// calls. The form carries a token, so the page is kept in no cache.
/// </summary>
[AllowAnonymous]
[Route("callback")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CallbackController(CallbackBook book, LivePages live, District district, CommunityChoices choices, IStringLocalizer<CallbacksTexts> texts) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Form() => View("Callback", new CallbackInput());

    /// <summary>Takes the request; sent twice it is one.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Ask(CallbackInput input, CancellationToken cancel)
    {
        var request = input.RequestIn(district.Settings.AreaCode);
        foreach (var fault in request.Faults(district))
            Say(fault == CallbackFault.Community ? nameof(input.CommunityId) : fault.ToString(), fault == CallbackFault.Community ? CommunityFault(request.CommunityId) : texts["Missing" + fault]);
        if (!ModelState.IsValid)
            return View("Callback", input);
        var answer = await book.AskAsync(request, HttpContext.Network(), cancel);
        if (answer == CallbackAnswer.TooMany)
        {
            ModelState.AddModelError("", texts["TooMany", TryLimit.Window.TotalMinutes]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View("Callback", input);
        }
        await live.TellCommunityAsync(request.CommunityId, CancellationToken.None);
        return LocalRedirect($"/callback/received?community={request.CommunityId}");
    }

    /// <summary>Says who will call, and when. It shows nothing that was typed, and the same for a number that waited already.</summary>
    [HttpGet("received")]
    public IActionResult Received(int? community) => View("Received", new CallbackReceived(
        community is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community ? area : null));

    private string CommunityFault(int chosen) => district.TryArea(chosen, out var area) && area.Level == AreaLevel.Community
        ? texts["CommunityOff", area.NameIn(), choices.OpenNames()]
        : texts["MissingCommunity"];

    private void Say(string field, string words)
    {
        if (ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            ModelState.AddModelError(field, words);
    }
}

/// <summary>What the page after the form says.</summary>
/// <param name="Community">Who will call, where it is known.</param>
public sealed record CallbackReceived(Area? Community);
