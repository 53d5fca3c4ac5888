using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Community.Callbacks;

/// <summary>
/// 请回电: the queue of those who asked to be called. The number stands behind its own button, each look is written down; after the call the
/// request goes on waiting, becomes a proxy order, or is closed with a reason.
/// </summary>
[ForCommunityWorkers]
[Route("community/callbacks")]
public sealed class CallbacksController(CallbackBook book, CallbackPages pages, IStringLocalizer<CallbacksTexts> texts, Actor actor) : Controller
{
    /// <summary>Who waits, longest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Queue(long after, string? done, CancellationToken cancel)
    {
        var rows = await pages.WaitingAsync(actor, after, CallbackPages.PageSize + 1, cancel);
        return View("Callbacks", new CallbackQueue([.. rows.Take(CallbackPages.PageSize)])
        {
            First = after > 0 ? "/community/callbacks" : null,
            Next = rows.Count > CallbackPages.PageSize ? $"/community/callbacks?after={rows[CallbackPages.PageSize - 1].Id}" : null,
            Done = Done(done),
        });
    }

    /// <summary>One request, masked; what became of it when it is over.</summary>
    [HttpGet("{id:long}")]
    public Task<IActionResult> Show(long id, string? done, CancellationToken cancel) => ShowAsync(id, new ClosingInput(), null, done, cancel);

    /// <summary>Shows name and number.</summary>
    [HttpPost("{id:long}/number")]
    public async Task<IActionResult> Open(long id, CancellationToken cancel) =>
        await ShowAsync(id, new ClosingInput(), await book.OpenAsync(actor, id, cancel), null, cancel);

    /// <summary>Nobody answered.</summary>
    [HttpPost("{id:long}/try")]
    public async Task<IActionResult> Try(long id, int seen, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is null)
            return NotFound();
        return LocalRedirect(await book.TriedAsync(actor, id, seen, cancel) ? "/community/callbacks?done=tried" : $"/community/callbacks/{id}");
    }

    /// <summary>Closes it without an order.</summary>
    [HttpPost("{id:long}/closing")]
    public async Task<IActionResult> Close(long id, ClosingInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is null)
            return NotFound();
        var refusal = ModelState.IsValid ? await book.CloseAsync(actor, id, input.Reason, cancel) : null;
        if (refusal == RefusalReason.CallbackOver)
            return LocalRedirect($"/community/callbacks/{id}");
        if (refusal is not null)
            ModelState.AddModelError(nameof(input.Reason), texts["ReasonNeeded"]);
        return ModelState.IsValid ? LocalRedirect("/community/callbacks?done=closed") : await ShowAsync(id, input, null, null, cancel);
    }

    private async Task<IActionResult> ShowAsync(long id, ClosingInput input, OpenCallback? open, string? done, CancellationToken cancel) =>
        await pages.FindAsync(actor, id, cancel) is { } row ? View("Callback", new CallbackView(row, input, open, Done(done))) : NotFound();

    private string? Done(string? code) => code is "tried" or "closed" ? texts["Done_" + code].Value : null;
}

/// <summary>Why a request is closed without an order.</summary>
public sealed class ClosingInput
{
    /// <summary>The reason; colleagues read it.</summary>
    [Display(Name = "Reason"), StringLength(ServiceOrder.MostReason)]
    public string? Reason { get; set; }
}

/// <summary>A page of the queue.</summary>
/// <param name="Rows">Who waits.</param>
public sealed record CallbackQueue(IReadOnlyList<CallbackRow> Rows)
{
    /// <summary>The way to the first page; null on it.</summary>
    public string? First { get; init; }

    /// <summary>The way to the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}

/// <summary>The page of one request.</summary>
/// <param name="Row">The request, masked.</param>
/// <param name="Input">The reason typed.</param>
/// <param name="Open">Name and number in the clear, once the look is written down.</param>
/// <param name="Done">What was just done.</param>
public sealed record CallbackView(CallbackRow Row, ClosingInput Input, OpenCallback? Open, string? Done)
{
    /// <summary>The reason, as the form names it.</summary>
    public string? Reason => Input.Reason;
}
