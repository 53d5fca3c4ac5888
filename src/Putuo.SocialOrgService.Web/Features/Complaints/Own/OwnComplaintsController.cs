using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Own;

/// <summary>我的投诉: the account's own complaints, with their stage and answer.</summary>
[ForSignedIn]
[Route("account/complaints")]
public sealed class OwnComplaintsController(Actor actor, ComplaintDesk desk, ComplaintPages pages, ComplaintWords words, LivePages live) : Controller
{
    /// <summary>The list, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(long? before, CancellationToken cancel) =>
        View("Own", new ComplaintList("/account/complaints", before is not null, await pages.OwnAsync(actor, before, cancel), "before"));

    /// <summary>One of them.</summary>
    [HttpGet("{id:long}")]
    public Task<IActionResult> Show(long id, string? done, CancellationToken cancel) => ShowAsync(id, new ComplaintStepInput { Done = ComplaintStepInput.Known(done) }, cancel);

    /// <summary>不满意.</summary>
    [HttpPost("{id:long}/reopening")]
    public Task<IActionResult> Reopen(long id, ComplaintStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ReopenAsync(actor, id, input.ReopenReason, cancel), "reopened", cancel);

    /// <summary>撤回.</summary>
    [HttpPost("{id:long}/withdrawal")]
    public Task<IActionResult> Withdraw(long id, CancellationToken cancel) =>
        StepAsync(id, new ComplaintStepInput(), () => desk.WithdrawAsync(actor, id, cancel), "withdrawn", cancel);

    private async Task<IActionResult> StepAsync(long id, ComplaintStepInput input, Func<Task<ComplaintResult>> step, string done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Part: ComplaintPart.Complainant })
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancel);
        var result = await step();
        if (result.IsDone)
        {
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/account/complaints/{id}?done={done}");
        }
        words.Say(ModelState, result, nameof(input.ReopenReason), Complaint.MostReason);
        if (result.Refusal != ComplaintRefusal.TextMissing)
            Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(long id, ComplaintStepInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Part: ComplaintPart.Complainant } sheet)
            return NotFound();
        (input.Sheet, input.Address) = (sheet, $"/account/complaints/{id}");
        return View("Complaint", input);
    }
}
