using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>What happens to a filing: returned, approved, rejected, withdrawn. Who may is the domain's table.</summary>
[ForSignedIn]
[Route("lifecycle/filings/{id:long}")]
public sealed class FilingStepsController(
    Actor actor, FilingDesk desk, FilingPages pages, LivePages live, IOutputCacheStore kept, IStringLocalizer<LifeCycleTexts> texts) : Controller
{
    /// <summary>退回补正, with remarks on single fields.</summary>
    [HttpPost("return")]
    public Task<IActionResult> Return(long id, FilingStepInput input, CancellationToken cancel) => StepAsync(
        id, input, () => desk.ReturnAsync(actor, id, [.. input.Remarks.Select(remark => new FieldRemark(remark.Key, remark.Value ?? ""))], input.ReturnReason, cancel), "returned", cancel);

    /// <summary>通过; an annual report with its conclusion.</summary>
    [HttpPost("approval")]
    public Task<IActionResult> Approve(long id, FilingStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ApproveAsync(actor, id, input.Conclusion, input.ApprovalWords, cancel), "approved", cancel);

    /// <summary>不通过.</summary>
    [HttpPost("rejection")]
    public Task<IActionResult> Reject(long id, FilingStepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.RejectAsync(actor, id, input.RejectionReason, cancel), "rejected", cancel);

    /// <summary>撤回.</summary>
    [HttpPost("withdrawal")]
    public Task<IActionResult> Withdraw(long id, CancellationToken cancel) =>
        StepAsync(id, new FilingStepInput(), () => desk.WithdrawAsync(actor, id, cancel), "withdrawn", cancel);

    private async Task<IActionResult> StepAsync(long id, FilingStepInput input, Func<Task<FilingResult>> step, string done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is null)
            return NotFound();
        var result = ModelState.IsValid ? await step() : null;
        switch (result?.Refusal)
        {
            case null when result is not null:
                await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
                await live.TellUsersAsync(result.Told, CancellationToken.None);
                return LocalRedirect($"/lifecycle/filings/{id}?done={done}");
            case FilingRefusal.NotAllowed:
                return Forbid();
            case FilingRefusal.WrongStatus:
                ModelState.AddModelError("", texts["Moved"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case FilingRefusal.RemarkMissing:
                ModelState.AddModelError(nameof(input.ReturnReason), texts["RemarkNeeded", Filing.MostRemark]);
                break;
            case FilingRefusal.ConclusionMissing:
                ModelState.AddModelError(nameof(input.Conclusion), texts["ConclusionNeeded"]);
                break;
            case FilingRefusal.ReasonMissing:
                ModelState.AddModelError(done == "rejected" ? nameof(input.RejectionReason) : nameof(input.ApprovalWords), texts["ReasonNeeded"]);
                break;
        }
        input.Sheet = await pages.FindAsync(actor, id, cancel);
        return input.Sheet is null ? NotFound() : View("Filing", input);
    }
}
