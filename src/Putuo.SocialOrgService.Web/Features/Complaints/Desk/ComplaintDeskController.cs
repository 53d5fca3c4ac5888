using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Desk;

/// <summary>投诉办理: the office above the one complained of takes a complaint in hand, asks, passes on, answers. What points at the reader is not there.</summary>
[ForComplaintHandlers]
[Route("complaints/desk")]
public sealed class ComplaintDeskController(Actor actor, ComplaintDesk desk, ComplaintBook book, ComplaintPages pages, ComplaintWords words, LivePages live) : Controller
{
    /// <summary>What is open, by the end of its term; or what stands in one way.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(ComplaintStatus? status, long? after, string? done, CancellationToken cancel) => View(
        "Desk",
        new ComplaintList("/complaints/desk", after is not null, await pages.DeskAsync(actor, status, after, cancel), "after") { Status = status, Done = HandlingInput.Known(done) });

    /// <summary>One complaint, with the contact masked.</summary>
    [HttpGet("{id:long}")]
    public Task<IActionResult> Show(long id, string? done, CancellationToken cancel) => ShowAsync(id, new HandlingInput { Done = HandlingInput.Known(done) }, cancel);

    /// <summary>Shows the contact; the look is written down.</summary>
    [HttpPost("{id:long}/contact")]
    public async Task<IActionResult> Open(long id, CancellationToken cancel) => await book.OpenAsync(actor, id, cancel) is { } contact
        ? await ShowAsync(id, new HandlingInput { Contact = contact }, cancel)
        : NotFound();

    /// <summary>开始办理.</summary>
    [HttpPost("{id:long}/taking")]
    public Task<IActionResult> Take(long id, CancellationToken cancel) => StepAsync(id, new HandlingInput(), () => desk.TakeAsync(actor, id, cancel), "", "taken", cancel);

    /// <summary>Asks for a statement.</summary>
    [HttpPost("{id:long}/question")]
    public Task<IActionResult> Ask(long id, HandlingInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.AskAsync(actor, id, input.Question, input.NamesOrder, cancel), nameof(input.Question), "asked", cancel);

    /// <summary>答复.</summary>
    [HttpPost("{id:long}/answer")]
    public Task<IActionResult> Answer(long id, HandlingInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.AnswerAsync(actor, id, input.Answer, cancel), nameof(input.Answer), "answered", cancel);

    /// <summary>电话告知.</summary>
    [HttpPost("{id:long}/call")]
    public Task<IActionResult> Tell(long id, HandlingInput input, CancellationToken cancel) =>
        StepAsync(id, input, () => desk.TellAsync(actor, id, input.CallNote, cancel), nameof(input.CallNote), "told", cancel);

    /// <summary>Passes it on.</summary>
    [HttpPost("{id:long}/passing")]
    public Task<IActionResult> Pass(long id, HandlingInput input, CancellationToken cancel) => StepAsync(
        id, input, () => desk.PassAsync(actor, id, ComplaintWords.ReadOffice(input.PassTo) ?? default, input.PassReason, cancel), nameof(input.PassReason), "passed", cancel);

    /// <summary>回避: the reader is the one complained of.</summary>
    [HttpPost("{id:long}/recusal")]
    public Task<IActionResult> Recuse(long id, CancellationToken cancel) => StepAsync(id, new HandlingInput(), () => desk.RecuseAsync(actor, id, cancel), "", "recused", cancel);

    private async Task<IActionResult> StepAsync(long id, HandlingInput input, Func<Task<ComplaintResult>> step, string field, string done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Part: ComplaintPart.Handler })
            return await HasLeftAsync() ? LocalRedirect($"/complaints/desk?done={done}") : NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancel);
        var result = await step();
        if (result.IsDone)
        {
            await live.TellUsersAsync(result.Told, CancellationToken.None);
            return LocalRedirect(done is "passed" or "recused" ? $"/complaints/desk?done={done}" : $"/complaints/desk/{id}?done={done}");
        }
        words.Say(ModelState, result, field, done == "passed" ? Complaint.MostReason : Complaint.MostText);
        if (result.Refusal is not (ComplaintRefusal.TextMissing or ComplaintRefusal.OfficeWrong))
            Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, input, cancel);

        async Task<bool> HasLeftAsync() =>
            done is "passed" or "recused" && await desk.DidLastAsync(actor, id, done == "passed" ? ComplaintEventKind.PassedOn : ComplaintEventKind.Recused, cancel);
    }

    private async Task<IActionResult> ShowAsync(long id, HandlingInput input, CancellationToken cancel)
    {
        input.Sheet = await pages.FindAsync(actor, id, cancel);
        return input.Sheet is { Part: ComplaintPart.Handler } ? View("Handling", input) : NotFound();
    }
}
