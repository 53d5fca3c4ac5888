using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Administration.Organizations;

/// <summary>The administrator sees where every organization stands, suspends one and lets it in again .</summary>
[ForAdministrators]
[Route("administration/organizations")]
public sealed class RegistryController(
    Actor actor, RegistryPages pages, OrganizationDesk desk, LivePages live, IOutputCacheStore kept, IStringLocalizer<AdministrationTexts> texts) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(OrganizationStatus? status, string? name, int? before, CancellationToken cancel) =>
        View("Registry", new RegistryList(status, name, before, await pages.ListAsync(actor, status, name, before, cancel)));

    /// <summary>One organization and the way to change where it stands.</summary>
    [HttpGet("{id:int}")]
    public Task<IActionResult> Show(int id, string? done, CancellationToken cancel) =>
        ShowAsync(id, new StandingInput { Done = done is "suspended" or "resumed" or "closed" ? done : null }, cancel);

    /// <summary>Suspends it.</summary>
    [HttpPost("{id:int}/suspension")]
    public async Task<IActionResult> Suspend(int id, StandingInput input, CancellationToken cancel) =>
        ModelState.IsValid
            ? await DoneAsync(id, input, await desk.SuspendAsync(actor, id, input.Reason, cancel), "suspended", cancel)
            : await ShowAsync(id, input, cancel);

    /// <summary>Lets it in again.</summary>
    [HttpPost("{id:int}/resumption")]
    public async Task<IActionResult> Resume(int id, CancellationToken cancel) =>
        await DoneAsync(id, new StandingInput(), await desk.ResumeAsync(actor, id, cancel), "resumed", cancel);

    /// <summary>Closes it for good.</summary>
    [HttpPost("{id:int}/closing")]
    public async Task<IActionResult> Close(int id, ClosingInput input, CancellationToken cancel) =>
        ModelState.IsValid
            ? await DoneAsync(id, new StandingInput(), await desk.CloseAsync(actor, id, input.ClosingReason, cancel), "closed", cancel)
            : await ShowAsync(id, new StandingInput(), cancel);

    private async Task<IActionResult> DoneAsync(int id, StandingInput input, OrganizationResult result, string done, CancellationToken cancel)
    {
        if (result.Refusal is not { } refusal)
        {
            await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/administration/organizations/{id}?done={done}");
        }
        var field = refusal != OrganizationRefusal.ReasonMissing ? "" : done == "closed" ? nameof(ClosingInput.ClosingReason) : nameof(input.Reason);
        ModelState.AddModelError(field, texts["Organization" + refusal]);
        return await ShowAsync(id, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(int id, StandingInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } organization)
            return NotFound();
        input.Organization = organization;
        return View("Standing", input);
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Status">The status it is narrowed to.</param>
/// <param name="Name">The part of a name.</param>
/// <param name="Before">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record RegistryList(OrganizationStatus? Status, string? Name, int? Before, IReadOnlyList<RegistryRow> Rows);

/// <summary>Why an organization is suspended.</summary>
public sealed class StandingInput
{
    /// <summary>The reason; its members read it.</summary>
    [Display(Name = "SuspensionReason"), Required(ErrorMessage = "ReasonNeeded"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? Reason { get; set; }

    /// <summary>The organization.</summary>
    [BindNever]
    public RegistryRow? Organization { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}

/// <summary>Why an organization is closed.</summary>
public sealed class ClosingInput
{
    /// <summary>The reason; it stays in its history.</summary>
    [Display(Name = "ClosingReason"), Required(ErrorMessage = "ReasonNeeded"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? ClosingReason { get; set; }
}
