using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>
/// 填写完成: description, time and photos, from which the ledger record is made. Photos are taken in with every sending of the
/// form and wait beside it, so that an error elsewhere loses none of them.
/// </summary>
[ForProviders]
[Route("orders/{number}/completion")]
public sealed class CompletionsController(
    OrderDesk desk,
    TaskPages pages,
    PhotoIntake intake,
    StagedPhotos staged,
    PhotoStore store,
    OutcomePages outcomes,
    District district,
    DistrictClock clock,
    LocalTimes times,
    IStringLocalizer<CompletionsTexts> texts,
    Actor actor) : Controller
{
    private const long MostBytes = (Completion.MostPhotos + 1L) * PhotoStore.MostBytes;

    /// <summary>The form.</summary>
    [HttpGet]
    public async Task<IActionResult> Form(string number, CancellationToken cancel)
    {
        var (order, refused) = await FindAsync(number, done: ToResult, cancel);
        return order is null ? refused! : await ShowAsync(order, new CompletionInput { Day = Today }, cancel);
    }

    /// <summary>Takes photos in, takes one out, or reports the work done, by the button that was used.</summary>
    [HttpPost]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Complete(string number, CompletionInput input, CancellationToken cancel)
    {
        var (order, refused) = await FindAsync(number, done: DoneBefore, cancel);
        if (order is null)
            return input.Once is not null && OrderNumber.TryParse(number, out var repeated) ? await RepeatAsync(repeated, input, refused!, cancel) : refused!;
        var form = FormOf(order.Id);
        if (input.Remove is { Length: > 0 } name)
            await staged.RemoveAsync(form, name, cancel);
        var (photos, faults) = await intake.TakeAsync(form, input.Photos, Completion.MostPhotos, () => true, cancel);
        if (input.Add is not null || input.Remove is not null)
            ModelState.Clear();
        foreach (var fault in faults)
            ModelState.AddModelError(nameof(CompletionInput.Photos), fault);
        if (input.Add is not null || input.Remove is not null)
            return await ShowAsync(order, input, cancel);
        if (photos.Count == 0)
            ModelState.AddModelError(nameof(CompletionInput.Photos), outcomes.Words(RefusalReason.PhotoMissing));
        if (input is { From: { } from, To: { } to } && to <= from)
            ModelState.AddModelError(nameof(CompletionInput.To), texts["ToBeforeFrom"]);
        if (input.Day is { } day && ServiceOrder.WhyNotServed(Utc(day, input.From ?? TimeOnly.MaxValue), Utc(day, input.To ?? default), order.PlacedAt, clock.UtcNow)
            is (RefusalReason.ServedAhead or RefusalReason.ServedTooEarly) and { } wrong)
            ModelState.AddModelError(nameof(CompletionInput.Day), outcomes.Words(wrong));
        if (!ModelState.IsValid)
            return await ShowAsync(order, input, cancel);

        var result = await desk.CompleteAsync(actor, order.Id, Report(input, photos), FormKey.Of("complete", input.Once ?? Guid.Empty), cancel);
        if (result.IsDone)
        {
            await staged.FinishAsync(form, cancel);
            return ToResult(result.Number);
        }
        if (FieldOf(result.Refusal) is not { } field)
            return await outcomes.ShowAsync(this, result, "completed", cancel);
        ModelState.AddModelError(field, outcomes.Words(result.Refusal!.Value));
        return await ShowAsync(order, input, cancel);
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
        if (!OrderNumber.TryParse(number, out var id) || !await staged.HasAsync(FormOf(id.Id), name, cancel))
            return NotFound();
        return PhotoAnswer.Of(this, store.Open(name, PhotoSize.Thumb));
    }

    private DateOnly Today => district.Calendar.DayOf(clock.UtcNow);

    private byte[] FormOf(long orderId) => StagedPhotos.FormOf($"completion:{actor.UserId}:{orderId}");

    /// <summary>The order to report on, or why not; for one that is completed already, what <paramref name="done"/> says.</summary>
    private async Task<(OrderTask? Order, IActionResult? Refused)> FindAsync(string number, Func<OrderTask, IActionResult> done, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.Completed, cancel) is not { } order)
            return (null, NotFound());
        return order.Refusal switch
        {
            null => (order, null),
            RefusalReason.WrongStatus when order is { Status: OrderStatus.Completed, RecordNumber: not null } => (null, done(order)),
            { } refusal => (null, await outcomes.ShowAsync(this, new OrderResult(refusal, order.Id, order.PlacedAt), "completed", cancel)),
        };
    }

    private IActionResult ToResult(OrderTask order) => ToResult(order.Number);

    private IActionResult ToResult(string number) => Redirect($"/orders/{number}/completion/result");

    private IActionResult DoneBefore(OrderTask order) => ConflictPage.Show(
        this,
        texts["DoneTitle"],
        texts["DoneBefore", order.Number, times.Moment(order.CompletedAt ?? order.PlacedAt), order.RecordNumber!],
        [new(texts["ToOrder"], $"/orders/{order.Number}"), new(texts["ToRecord"], $"/ledger/{order.RecordNumber}")]);

    /// <summary>The same form sent again after it was done shows its first result.</summary>
    private async Task<IActionResult> RepeatAsync(OrderNumber number, CompletionInput input, IActionResult refused, CancellationToken cancel)
    {
        var first = await desk.CompleteAsync(actor, number, Report(new CompletionInput(), []), FormKey.Of("complete", input.Once!.Value), cancel);
        if (!first.IsDone)
            return refused;
        Response.StatusCode = StatusCodes.Status200OK;
        return ToResult(first.Number);
    }

    private Completion Report(CompletionInput input, IReadOnlyList<StoredPhoto> photos) => new()
    {
        Description = input.Description ?? "",
        ServedFrom = Utc(input.Day, input.From),
        ServedTo = Utc(input.Day, input.To),
        Minutes = input.Minutes,
        PeopleServed = input.People ?? 0,
        Photos = photos,
        PhotosDeclaredFit = input.Persons == "fit",
    };

    private DateTime Utc(DateOnly? day, TimeOnly? time) => district.Calendar.UtcOf((day ?? Today).ToDateTime(time ?? default));

    private async Task<IActionResult> ShowAsync(OrderTask order, CompletionInput input, CancellationToken cancel)
    {
        ViewData["Order"] = order;
        ViewData["Today"] = Today;
        ViewData["Photos"] = (await staged.OfAsync(FormOf(order.Id), cancel)).Select(photo => photo.FileName).ToList();
        return View("Completion", input);
    }

    private static string? FieldOf(RefusalReason? refusal) => refusal switch
    {
        RefusalReason.TextMissing => nameof(CompletionInput.Description),
        RefusalReason.TimeWrong or RefusalReason.ServedAhead or RefusalReason.ServedTooEarly => nameof(CompletionInput.Day),
        RefusalReason.AmountWrong => nameof(CompletionInput.People),
        RefusalReason.PhotoMissing or RefusalReason.TooManyPhotos => nameof(CompletionInput.Photos),
        _ => null,
    };
}
