using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Talents;

/// <summary>本组织人才: an organization writes down who serves for it, with their consent, and keeps that up to date .</summary>
[ForOrganizations]
[Route("workbench/talents")]
public sealed class OwnTalentsController(
    Actor actor, OwnTalentPages pages, OrganizationPages organizations, TalentDesk desk, IOutputCacheStore kept, IStringLocalizer<TalentsTexts> texts) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(bool left, int? after, string? done, CancellationToken cancel) =>
        View("OwnTalents", new OwnTalentsView(await pages.ListAsync(actor, left, after, cancel), left, done is "withdrawn" ? done : null));

    /// <summary>The form for a new one; it begins with what the organization serves and where.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var own = await organizations.FindAsync(actor.OrganizationId!.Value, cancel);
        return View("TalentForm", new TalentInput { Areas = [.. own?.Areas ?? []], Fields = own?.Fields is { Count: 1 } only ? [.. only] : [] });
    }

    /// <summary>Writes one down.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Add(TalentInput input, CancellationToken cancel)
    {
        var result = ModelState.IsValid ? await desk.AddAsync(actor, input.Entry, input.Once == Guid.Empty ? Guid.NewGuid() : input.Once, cancel) : null;
        if (result is { IsDone: true })
            return await ChangedAsync($"/workbench/talents/{result.Id}?done=added");
        Say(result);
        return View("TalentForm", input);
    }

    /// <summary>One talent with certificates, consent and hours.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel) => await pages.FindAsync(actor, id, cancel) is { } sheet
        ? View("OwnTalent", new CertificateInput { Sheet = sheet, Done = done is "added" or "changed" or "certified" or "uncertified" or "ended" ? done : null })
        : NotFound();

    /// <summary>The form to change one.</summary>
    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Row.Status: TalentStatus.Asked or TalentStatus.Listed } sheet)
            return NotFound();
        var input = TalentInput.Of(sheet);
        input.Sheet = sheet;
        return View("TalentForm", input);
    }

    /// <summary>Changes one.</summary>
    [HttpPost("{id:int}/edit")]
    public async Task<IActionResult> Change(int id, TalentInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Row.Status: TalentStatus.Asked or TalentStatus.Listed } sheet)
            return NotFound();
        var result = ModelState.IsValid ? await desk.ChangeAsync(actor, id, input.Entry, input.Seen, cancel) : null;
        if (result is { IsDone: true })
            return await ChangedAsync($"/workbench/talents/{id}?done=changed");
        Say(result);
        if (result?.Refusal == TalentRefusal.Lost)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove(nameof(input.Seen));
            sheet = await pages.FindAsync(actor, id, cancel) ?? sheet;
            input.Seen = sheet.Version;
        }
        input.Sheet = sheet;
        return View("TalentForm", input);
    }

    /// <summary>Ends it: the person does not serve for this organization any more.</summary>
    [HttpPost("{id:int}/end")]
    public async Task<IActionResult> End(int id, CancellationToken cancel) =>
        (await desk.EndAsync(actor, id, cancel)).IsDone ? await ChangedAsync($"/workbench/talents/{id}?done=ended") : NotFound();

    /// <summary>Takes the consent back for the person, who asked for it.</summary>
    [HttpPost("{id:int}/withdrawal")]
    public async Task<IActionResult> Withdraw(int id, CancellationToken cancel) =>
        (await desk.WithdrawAsync(actor, id, cancel)).IsDone ? await ChangedAsync("/workbench/talents?done=withdrawn") : NotFound();

    private async Task<IActionResult> ChangedAsync(string next)
    {
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect(next);
    }

    private void Say(TalentResult? result)
    {
        foreach (var fault in result?.Faults ?? [])
        {
            ModelState.AddModelError(fault.Part.ToString(), fault.Kind switch
            {
                EntryFaultKind.Missing => texts["Missing" + fault.Part],
                EntryFaultKind.InFuture => texts["SignedAhead"],
                _ => texts["NotAChoice"],
            });
        }
        if (result is { Faults: null, Refusal: { } refusal })
            ModelState.AddModelError(refusal == TalentRefusal.NameFixed ? nameof(TalentInput.Name) : "", texts["Refusal" + refusal, Talent.MostOfOrganization]);
    }
}
