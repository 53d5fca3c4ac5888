using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>资料变更: the owner changes how the organization describes itself, the administrator all of its entry .</summary>
[ForSignedIn]
[Route("organizations/{id:int}/entry")]
public sealed class EntryController(
    Actor actor, OrganizationDesk desk, EntryPages entries, ApplicationPages pages, EntryWords words, LivePages live, IOutputCacheStore kept, IStringLocalizer<ApplicationsTexts> texts) : Controller
{
    /// <summary>The entry as it stands, to be changed, with its history.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel)
    {
        if (await entries.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var input = EntryInput.Of(sheet.Entry);
        input.Seen = sheet.Seen;
        input.Done = done is "changed" ? done : null;
        return await FormAsync(input, sheet, cancel);
    }

    /// <summary>Changes it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Change(int id, EntryInput input, CancellationToken cancel)
    {
        if (await entries.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var result = ModelState.IsValid ? await desk.ChangeAsync(actor, id, input.Entry, input.Seen, input.CodeReason, cancel) : null;
        if (result is { IsDone: true })
        {
            await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/organizations/{id}/entry?done=changed");
        }
        if (result is not null)
            words.Say(ModelState, input, result);
        if (result?.Refusal is OrganizationRefusal.WrongStatus or OrganizationRefusal.NotAllowed)
        {
            ModelState.AddModelError("", texts["ChangedMeanwhile"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove(nameof(input.Seen));
            sheet = await entries.FindAsync(actor, id, cancel) ?? sheet;
            input.Seen = sheet.Seen;
        }
        return await FormAsync(input, sheet, cancel);
    }

    private async Task<IActionResult> FormAsync(EntryInput input, EntrySheet sheet, CancellationToken cancel)
    {
        (input.Changes, input.Hosts) = (sheet, sheet.IsWhole ? await pages.HostsAsync(cancel) : []);
        return View("Entry", input);
    }
}
