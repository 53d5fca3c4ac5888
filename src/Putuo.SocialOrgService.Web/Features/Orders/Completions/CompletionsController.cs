using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>填写完成: description, time and photos, from which the ledger record is made.</summary>
[ForProviders]
[Route("orders/{number}/completion")]
public sealed class CompletionsController(
    OrderDesk desk,
    TaskPages pages,
    CompletionForm form,
    PhotoStore store,
    OutcomePages outcomes,
    LocalTimes times,
    IStringLocalizer<CompletionsTexts> texts,
    Actor actor) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Form(string number, CancellationToken cancel)
    {
        var (order, refused) = await FindAsync(number, done => Task.FromResult(ToResult(done.Number)), cancel);
        return order is null ? refused! : await ShowAsync(order, new CompletionInput { Day = times.Today }, cancel);
    }

    /// <summary>Takes photos in, takes one out, or reports the work done, by the button that was used.</summary>
    [HttpPost]
    [RequestSizeLimit(CompletionForm.MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = CompletionForm.MostBytes)]
    public async Task<IActionResult> Complete(string number, CompletionInput input, CancellationToken cancel)
    {
        var key = FormKey.Of("complete", input.Once ?? Guid.Empty);
        var (order, refused) = await FindAsync(
            number, async done => await desk.FirstResultAsync(actor, key, cancel) is { } first ? ToResult(first.Number) : DoneBefore(done), cancel);
        if (order is null)
            return refused!;
        if (await form.TakeAsync(order.Id, order.PlacedAt, input, [], ModelState, cancel) is not { } photos)
            return await ShowAsync(order, input, cancel);
        var result = await desk.CompleteAsync(actor, order.Id, form.Report(input, photos), key, cancel);
        if (!result.IsDone)
            return form.Say(result.Refusal, ModelState) ? await ShowAsync(order, input, cancel) : await outcomes.ShowAsync(this, result, "completed", cancel);
        await form.FinishAsync(order.Id, cancel);
        return ToResult(result.Number);
    }

    /// <summary>What was written, and what comes next.</summary>
    [HttpGet("result")]
    public async Task<IActionResult> Result(string number, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id)
        && await pages.FindAsync(actor, id, null, cancel) is { Status: OrderStatus.Completed, RecordNumber: not null } order
            ? View("Result", order)
            : NotFound();

    /// <summary>A photo that waits beside the form, in its small size.</summary>
    [HttpGet("photos/{name}")]
    public async Task<IActionResult> Photo(string number, string name, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || !await form.HasPhotoAsync(id.Id, name, cancel))
            return NotFound();
        return PhotoAnswer.Of(this, store.Open(name, PhotoSize.Thumb));
    }

    /// <summary>The order to report on, or why not; for one that is completed already, what <paramref name="done"/> says.</summary>
    private async Task<(OrderTask? Order, IActionResult? Refused)> FindAsync(string number, Func<OrderTask, Task<IActionResult>> done, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.Completed, cancel) is not { } order)
            return (null, NotFound());
        return order.Refusal switch
        {
            null => (order, null),
            RefusalReason.WrongStatus when order is { Status: OrderStatus.Completed, RecordNumber: not null } => (null, await done(order)),
            { } refusal => (null, await outcomes.ShowRefusedAsync(this, id, OrderEventKind.Completed, new OrderResult(refusal, order.Id, order.PlacedAt), cancel)),
        };
    }

    private IActionResult ToResult(string number) => Redirect($"/orders/{number}/completion/result");

    private IActionResult DoneBefore(OrderTask order) => ConflictPage.Show(
        this,
        texts["DoneTitle"],
        texts["DoneBefore", order.Number, times.Moment(order.CompletedAt ?? order.PlacedAt), order.RecordNumber!],
        [new(texts["ToOrder"], $"/orders/{order.Number}"), new(texts["ToRecord"], $"/ledger/{order.RecordNumber}")]);

    private async Task<IActionResult> ShowAsync(OrderTask order, CompletionInput input, CancellationToken cancel)
    {
        ViewData[TaskForms.Order] = order;
        await form.ShowAsync(order, await form.ShownAsync(order, cancel), ViewData, cancel);
        return View("Completion", input);
    }
}
