using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>入驻申请: anybody with an account applies for an organization and follows what becomes of it; department and administrator find what waits for them .</summary>
[ForSignedIn]
[Route("organizations")]
public sealed class ApplicationsController(
    Actor actor, OrganizationDesk desk, ApplicationPages pages, EntryWords words, LivePages live, IStringLocalizer<ApplicationsTexts> texts) : Controller
{
    /// <summary>The applications that the reader has to do with; offices begin with those in their hands.</summary>
    [HttpGet("applications")]
    public async Task<IActionResult> List(ReviewDesk? desk, int? before, CancellationToken cancel)
    {
        if (!Request.Query.ContainsKey(nameof(desk)) && ApplicationPages.DeskOf(actor) is var own and not ReviewDesk.Applicant)
            desk = own;
        return View("Applications", new ApplicationList(desk, before, await pages.ListAsync(actor, desk, before, cancel)));
    }

    /// <summary>The form.</summary>
    [HttpGet("apply")]
    public Task<IActionResult> Form(CancellationToken cancel) => FormAsync(new EntryInput(), cancel);

    /// <summary>Takes the application; sent twice it is one.</summary>
    [HttpPost("apply")]
    public async Task<IActionResult> Apply(EntryInput input, CancellationToken cancel) => words.Holds(ModelState, input)
        ? await FormAsync(input, cancel)
        : await TakenAsync(input, await desk.ApplyAsync(actor, input.Entry, cancel), "applied", cancel);

    /// <summary>One application: what was typed, what happened, what may be done.</summary>
    [HttpGet("applications/{id:int}")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel) =>
        await pages.FindAsync(actor, id, cancel) is { } sheet ? View("Application", new StepInput { Sheet = sheet, Done = StepInput.Known(done) }) : NotFound();

    /// <summary>The form again, with what was typed.</summary>
    [HttpGet("applications/{id:int}/correction")]
    public async Task<IActionResult> Correction(int id, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        if (!sheet.May.Contains(OrganizationEventKind.Resubmitted))
            return LocalRedirect($"/organizations/applications/{id}");
        var input = EntryInput.Of(sheet.Entry);
        input.Corrects = sheet;
        input.CodeSeen = sheet.Entry.Code is { ChecksOut: false } doubtful ? doubtful.Value : null;
        return await FormAsync(input, cancel);
    }

    /// <summary>Hands the corrected entry in again.</summary>
    [HttpPost("applications/{id:int}/correction")]
    public async Task<IActionResult> Correct(int id, EntryInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        input.Corrects = sheet;
        if (words.Holds(ModelState, input))
            return await FormAsync(input, cancel);
        var result = await desk.ResubmitAsync(actor, id, input.Entry, cancel);
        return result.Refusal is OrganizationRefusal.NotAllowed ? Forbid() : await TakenAsync(input, result, "resubmitted", cancel);
    }

    private async Task<IActionResult> TakenAsync(EntryInput input, OrganizationResult result, string done, CancellationToken cancel)
    {
        if (result.IsDone)
        {
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/organizations/applications/{result.Id}?done={done}");
        }
        words.Say(ModelState, input, result);
        if (result.Refusal is OrganizationRefusal.WrongStatus or OrganizationRefusal.NotAllowed)
        {
            ModelState.AddModelError("", texts["CannotCorrect"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }
        return await FormAsync(input, cancel);
    }

    private async Task<IActionResult> FormAsync(EntryInput input, CancellationToken cancel)
    {
        input.Hosts = await pages.HostsAsync(cancel);
        return View("Apply", input);
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Desk">In whose hands they are.</param>
/// <param name="Before">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record ApplicationList(ReviewDesk? Desk, int? Before, IReadOnlyList<ApplicationRow> Rows);
