using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Complaints;

/// <summary>
/// 投诉与建议: how to complain, and the answer for whoever complained without an account. The code is sent with each form and stands in no
/// address; five wrong ones close a complaint for a day.
/// </summary>
[AllowAnonymous]
[Route("complaints")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ComplaintsController(
    ComplaintBook book, ComplaintDesk desk, ComplaintPages pages, ComplaintWords words, LivePages live, IStringLocalizer<ComplaintsTexts> texts) : Controller
{
    /// <summary>How to complain, and where the answer is.</summary>
    [HttpGet("")]
    public IActionResult Start() => View("Complaints", new ComplaintStepInput());

    /// <summary>Number and code, typed together.</summary>
    [HttpPost("")]
    public Task<IActionResult> LookUp(ComplaintStepInput input, CancellationToken cancel) => AnswerAsync(input.Number, input, "Complaints", null, "", cancel);

    /// <summary>Asks for the code; whether there is such a complaint it does not tell.</summary>
    [HttpGet("{complaint}")]
    public IActionResult Ask(string complaint) =>
        ComplaintNumber.TryParse(complaint, out var id) ? View("Code", new ComplaintStepInput { Number = ComplaintNumber.Of(id) }) : NotFound();

    /// <summary>Shows stage and answer.</summary>
    [HttpPost("{complaint}")]
    public Task<IActionResult> Show(string complaint, ComplaintStepInput input, CancellationToken cancel) => AnswerAsync(complaint, input, "Code", null, "", cancel);

    /// <summary>不满意.</summary>
    [HttpPost("{complaint}/reopening")]
    public Task<IActionResult> Reopen(string complaint, ComplaintStepInput input, CancellationToken cancel) =>
        AnswerAsync(complaint, input, "Code", (holder, id) => desk.ReopenAsync(holder, id, input.ReopenReason, cancel), "reopened", cancel);

    /// <summary>撤回.</summary>
    [HttpPost("{complaint}/withdrawal")]
    public Task<IActionResult> Withdraw(string complaint, ComplaintStepInput input, CancellationToken cancel) =>
        AnswerAsync(complaint, input, "Code", (holder, id) => desk.WithdrawAsync(holder, id, cancel), "withdrawn", cancel);

    private async Task<IActionResult> AnswerAsync(
        string? number, ComplaintStepInput input, string form, Func<Actor, long, Task<ComplaintResult>>? step, string done, CancellationToken cancel)
    {
        var isNumber = ComplaintNumber.TryParse(number, out var id);
        if (!isNumber && form == "Code")
            return NotFound();
        input.Number = isNumber ? ComplaintNumber.Of(id) : number;
        if (!isNumber && ModelState.IsValid)
            ModelState.AddModelError(nameof(input.Number), texts["NumberNeeded"]);
        var (proof, holder) = ModelState.GetFieldValidationState(nameof(input.Code)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid || !isNumber
            ? (CodeProof.Wrong, Actor.Anonymous)
            : await book.ProveAsync(number, input.Code, HttpContext.Network(), cancel);
        if (proof != CodeProof.Right)
        {
            if (isNumber && ModelState.IsValid)
                ModelState.AddModelError(nameof(input.Code), texts[proof == CodeProof.Closed ? "CodeClosed" : "CodeWrong", ComplaintBook.MostFaults]);
            Response.StatusCode = proof == CodeProof.Closed ? StatusCodes.Status429TooManyRequests : Response.StatusCode;
            return View(form, input);
        }
        if (step is not null && ModelState.IsValid)
        {
            var result = await step(holder, id);
            words.Say(ModelState, result, nameof(input.ReopenReason), Complaint.MostReason);
            input.Done = result.IsDone ? done : null;
            await live.TellUsersAsync(result.Told, CancellationToken.None);
        }
        if (await pages.FindAsync(holder, id, cancel) is not { } sheet)
            return NotFound();
        (input.Sheet, input.Address) = (sheet, $"/complaints/{sheet.Number}");
        return View("Complaint", input);
    }
}
