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

namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>What happens to an application: checked, returned, approved, refused, withdrawn. Who may is the domain's table.</summary>
[ForSignedIn]
[Route("organizations/applications/{id:int}")]
public sealed class ApplicationStepsController(
    Actor actor, OrganizationDesk desk, ApplicationPages pages, LivePages live, IOutputCacheStore kept, IStringLocalizer<ApplicationsTexts> texts) : Controller
{
    /// <summary>初审通过.</summary>
    [HttpPost("check")]
    public Task<IActionResult> Check(int id, CancellationToken cancel) =>
        StepAsync(id, new StepInput(), () => desk.CheckAsync(actor, id, cancel), "checked", cancel);

    /// <summary>退回补正.</summary>
    [HttpPost("return")]
    public Task<IActionResult> Return(int id, StepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ReturnAsync(actor, id, input.Remarks, cancel), "returned", cancel);

    /// <summary>审核通过.</summary>
    [HttpPost("approval")]
    public Task<IActionResult> Approve(int id, StepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.ApproveAsync(actor, id, input.CodeReason, cancel), "approved", cancel);

    /// <summary>不予入驻.</summary>
    [HttpPost("refusal")]
    public Task<IActionResult> Refuse(int id, StepInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.RefuseAsync(actor, id, input.Reason, cancel), "refused", cancel);

    /// <summary>撤回申请.</summary>
    [HttpPost("withdrawal")]
    public Task<IActionResult> Withdraw(int id, CancellationToken cancel) =>
        StepAsync(id, new StepInput(), () => desk.WithdrawAsync(actor, id, cancel), "withdrawn", cancel);

    private async Task<IActionResult> StepAsync(int id, StepInput input, Func<Task<OrganizationResult>> step, string done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is null)
            return NotFound();
        var result = ModelState.IsValid ? await step() : null;
        if (result is { IsDone: true })
        {
            await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect($"/organizations/applications/{id}?done={done}");
        }
        switch (result?.Refusal)
        {
            case OrganizationRefusal.NotFound or OrganizationRefusal.NotAllowed:
                return Forbid();
            case OrganizationRefusal.WrongStatus:
                ModelState.AddModelError("", texts["Moved"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OrganizationRefusal.ApplicantFull:
                ModelState.AddModelError("", texts["ApplicantFull"]);
                break;
            case OrganizationRefusal.NoHost:
                ModelState.AddModelError("", texts["HostGone"]);
                break;
            case OrganizationRefusal.CodeReasonMissing:
                ModelState.AddModelError(nameof(StepInput.CodeReason), texts["CodeReasonNeeded"]);
                break;
            case OrganizationRefusal.ReasonMissing:
                ModelState.AddModelError(done == "returned" ? nameof(StepInput.Remarks) : nameof(StepInput.Reason), texts["ReasonNeeded"]);
                break;
        }
        input.Sheet = await pages.FindAsync(actor, id, cancel);
        return input.Sheet is null ? NotFound() : View("Application", input);
    }
}

/// <summary>What is typed for a step, and the page it stands on.</summary>
public sealed class StepInput
{
    private static readonly string[] Steps = ["applied", "resubmitted", "checked", "returned", "approved", "refused", "withdrawn"];

    /// <summary>What is to be corrected; the applicant reads it.</summary>
    [Display(Name = "Remarks"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? Remarks { get; set; }

    /// <summary>Why it is refused; the applicant reads it.</summary>
    [Display(Name = "Reason"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? Reason { get; set; }

    /// <summary>Why a credit code whose check character fails is taken for genuine.</summary>
    [Display(Name = "CodeReason"), StringLength(Domain.Organizations.Organization.MostReason)]
    public string? CodeReason { get; set; }

    /// <summary>The application.</summary>
    [BindNever]
    public ApplicationSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>A step that the page has words for; null for anything else.</summary>
    internal static string? Known(string? done) => Steps.Contains(done) ? done : null;
}
