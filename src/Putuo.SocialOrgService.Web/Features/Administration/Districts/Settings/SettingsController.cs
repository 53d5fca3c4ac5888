using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Settings;

/// <summary>The administrator sets the names, the telephone and the days that hold for the whole platform.</summary>
[ForAdministrators]
[Route("administration/district/settings")]
public sealed class SettingsController(Actor actor, DistrictDesk desk, DistrictBook book, FactForms forms) : Controller
{
    private const DistrictSubject Subject = DistrictSubject.Settings;

    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string? done, CancellationToken cancel)
    {
        await forms.FollowAsync(Subject, "", cancel);
        var input = SettingsInput.Of(book.Current.Settings);
        input.Done = done is "changed" ? done : null;
        return await ShowAsync(input, cancel);
    }

    /// <summary>Sets them.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Change(SettingsInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancel);
        var result = await desk.SaveSettingsAsync(actor, input.ToSettings(), input.Seen, cancel);
        return await forms.SayAsync(this, result, Subject, cancel)
            ?? (result.Refusal is null ? LocalRedirect("/administration/district/settings?done=changed") : await ShowAsync(input, cancel));
    }

    private async Task<IActionResult> ShowAsync(SettingsInput input, CancellationToken cancel)
    {
        await forms.FillAsync(input, Subject, "", ModelState, cancel);
        return View("Settings", input);
    }
}
