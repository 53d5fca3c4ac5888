using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Talents;

/// <summary>What is done on a talent's page: certificates are entered, renewed and taken out, and the talent gets a code for the own account.</summary>
[ForOrganizations]
[Route("workbench/talents/{id:int}")]
public sealed class CertificatesController(
    Actor actor, OwnTalentPages pages, TalentDesk desk, FieldCipher cipher, IOutputCacheStore kept, IStringLocalizer<TalentsTexts> texts) : Controller
{
    /// <summary>Enters a certificate, or its new last day.</summary>
    [HttpPost("certificates")]
    public async Task<IActionResult> Add(int id, CertificateInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        input.Sheet = sheet;
        if (ModelState.IsValid && input.Kind == CertificateKind.Other && PlainText.OrNull(input.CertificateName) is null)
            ModelState.AddModelError(nameof(input.CertificateName), texts["CertificateNameMissing"]);
        if (!ModelState.IsValid)
            return View("OwnTalent", input);
        var result = await desk.CertifyAsync(actor, id, input.Kind!.Value, input.CertificateName, input.ExpiresOn, cancel);
        return await DoneAsync(id, result, input, "certified");
    }

    /// <summary>Takes a certificate out.</summary>
    [HttpPost("certificates/{certificate:long}/removal")]
    public async Task<IActionResult> Remove(int id, long certificate, CancellationToken cancel) => await pages.FindAsync(actor, id, cancel) is { } sheet
        ? await DoneAsync(id, await desk.UncertifyAsync(actor, id, certificate, cancel), new CertificateInput { Sheet = sheet }, "uncertified")
        : NotFound();

    /// <summary>Shows a code by which the talent agrees in the own account; sent twice, it shows the same.</summary>
    [HttpPost("code")]
    public async Task<IActionResult> Code(int id, Guid once, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var code = TalentCode.For(cipher, once == Guid.Empty ? Guid.NewGuid() : once, id);
        var result = await desk.OfferCodeAsync(actor, id, TalentCode.KeyOf(cipher, code), cancel);
        return result.IsDone ? View("Code", new OfferedCode(sheet, code)) : Refused(result, new CertificateInput { Sheet = sheet });
    }

    private async Task<IActionResult> DoneAsync(int id, TalentResult result, CertificateInput input, string done)
    {
        if (!result.IsDone)
            return Refused(result, input);
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect($"/workbench/talents/{id}?done={done}");
    }

    private ViewResult Refused(TalentResult result, CertificateInput input)
    {
        ModelState.AddModelError("", result.Refusal == TalentRefusal.TooMany
            ? texts["TooManyCertificates", Talent.MostCertificates]
            : texts["Refusal" + result.Refusal]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("OwnTalent", input);
    }
}
