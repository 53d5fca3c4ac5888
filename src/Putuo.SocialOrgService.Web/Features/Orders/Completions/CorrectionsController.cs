using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>更正台账: a further record in new words that replaces the present one in sums; the form begins with what stands there now.</summary>
[ForProviders]
[Route("orders/{number}/correction")]
public sealed class CorrectionsController(
    OrderDesk desk, TaskForms forms, CorrectionPages pages, CompletionForm form, PhotoStore store, OutcomePages outcomes, District district, Actor actor) : Controller
{
    private const string Done = "corrected";

    /// <summary>The form with the present record.</summary>
    [HttpGet]
    public Task<IActionResult> Form(string number, CancellationToken cancel) => ShowAsync(number, Begin, cancel);

    /// <summary>Takes photos in, takes one out, or writes the correcting record, by the button that was used.</summary>
    [HttpPost]
    [RequestSizeLimit(CompletionForm.MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = CompletionForm.MostBytes)]
    public async Task<IActionResult> Correct(string number, CorrectionInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var key = FormKey.Of("correct", input.Once ?? Guid.Empty);
        if (await desk.FirstResultAsync(actor, key, cancel) is { } first)
            return await outcomes.ShowAsync(this, first, Done, cancel);
        if (await pages.FindAsync(actor, id, cancel) is not { } record)
            return await ShowAsync(number, _ => input, cancel);
        if (input.Record is { } begun && begun != record.Number)
            return await outcomes.ShowAsync(this, new OrderResult(RefusalReason.Lost, id.Id, record.OrderPlacedAt), Done, cancel);
        if (long.TryParse(input.Remove, CultureInfo.InvariantCulture, out var removed))
            input.Kept.Remove(removed);
        if (await form.TakeAsync(id.Id, record.OrderPlacedAt, input, await KeptAsync(record, input, cancel), ModelState, cancel) is not { } photos)
            return await ShowAsync(number, _ => input, cancel);
        var result = await desk.CorrectAsync(actor, id, form.Report(input, photos), input.Reason!, key, cancel);
        if (!result.IsDone)
            return form.Say(result.Refusal, ModelState) ? await ShowAsync(number, _ => input, cancel) : await outcomes.ShowAsync(this, result, Done, cancel);
        await form.FinishAsync(id.Id, cancel);
        return await outcomes.ShowAsync(this, result, Done, cancel);
    }

    private Task<IActionResult> ShowAsync(string number, Func<RecordToCorrect, CorrectionInput> begin, CancellationToken cancel) =>
        forms.ShowAsync(this, number, OrderEventKind.Corrected, "Correction", async order =>
        {
            _ = OrderNumber.TryParse(order.Number, out var id);
            var record = await pages.FindAsync(actor, id, cancel)
                ?? throw new InvalidOperationException($"{order.Number} is completed and has no record of its provider.");
            var input = begin(record);
            IReadOnlyList<FormPhoto> photos =
            [
                .. record.Photos.Where(photo => input.Kept.Contains(photo.Id))
                    .Select(photo => new FormPhoto(photo.Id.ToString(CultureInfo.InvariantCulture), $"/orders/{order.Number}/photos/{photo.Id}?size=thumb")),
                .. await form.ShownAsync(order, cancel),
            ];
            await form.ShowAsync(order, photos, ViewData, cancel);
            return input;
        }, cancel);

    private CorrectionInput Begin(RecordToCorrect record)
    {
        var (from, to) = (district.Calendar.LocalOf(record.ServedFrom), district.Calendar.LocalOf(record.ServedTo));
        return new CorrectionInput
        {
            Record = record.Number,
            Kept = [.. record.Photos.Select(photo => photo.Id)],
            Description = record.Description,
            Day = DateOnly.FromDateTime(from),
            From = TimeOnly.FromDateTime(from),
            To = TimeOnly.FromDateTime(to),
            Staff = record.Staff,
            People = record.People,
            Talents = [.. record.Talents],
            Persons = record.PhotosDeclaredFit ? "fit" : "private",
        };
    }

    /// <summary>The photos of the record that stay, as the store has them.</summary>
    private async Task<IReadOnlyList<StoredPhoto>> KeptAsync(RecordToCorrect record, CorrectionInput input, CancellationToken cancel)
    {
        var kept = new List<StoredPhoto>();
        foreach (var photo in record.Photos.Where(photo => input.Kept.Contains(photo.Id)))
        {
            if (await store.HashOfAsync(photo.FileName, cancel) is { } hash)
                kept.Add(new StoredPhoto(photo.FileName, photo.Width, photo.Height, hash));
        }
        return kept;
    }
}
