using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Talents;

/// <summary>我在人才库里的信息: what the registry keeps of somebody, agreed to and taken back in the own account .</summary>
[ForSignedIn]
[Route("account/talents")]
public sealed class AgreementsController(
    Actor actor, ConsentPages pages, TalentDesk desk, FieldCipher cipher, TryLimit tries, IOutputCacheStore kept, IStringLocalizer<AccountsTexts> texts) : Controller
{
    /// <summary>The own entries, and the field for a code.</summary>
    [HttpGet("")]
    public Task<IActionResult> Show(string? done, CancellationToken cancel) =>
        ShowAsync(new AgreementInput { Done = done is "agreed" or "withdrawn" ? done : null }, cancel);

    /// <summary>Agrees by a code.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Agree(AgreementInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancel);
        var mine = $"talent {actor.UserId}";
        if (!tries.Take(mine))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError(nameof(input.Code), texts["TooManyTries", TryLimit.Window.TotalMinutes]);
            return await ShowAsync(input, cancel);
        }
        if (!(await desk.AgreeAsync(actor, TalentCode.KeyOf(cipher, input.Code!), input.IsNamePublic, cancel)).IsDone)
        {
            ModelState.AddModelError(nameof(input.Code), texts["TalentCodeUnknown"]);
            return await ShowAsync(input, cancel);
        }
        tries.Forget(mine);
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect("/account/talents?done=agreed");
    }

    /// <summary>Takes the own consent back; what is erased already stays so.</summary>
    [HttpPost("{id:int}/withdrawal")]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancel)
    {
        var isOwn = (await pages.ReadAsync(actor, cancel)).Any(own => own.Row.Id == id) || await pages.IsErasedAsync(id, cancel);
        if (!isOwn || !(await desk.WithdrawAsync(actor, id, cancel)).IsDone)
            return NotFound();
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect("/account/talents?done=withdrawn");
    }

    private async Task<IActionResult> ShowAsync(AgreementInput input, CancellationToken cancel)
    {
        input.Entries = await pages.ReadAsync(actor, cancel);
        return View("Agreements", input);
    }
}
