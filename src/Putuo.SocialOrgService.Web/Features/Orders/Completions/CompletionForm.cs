using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>
/// What reporting the work done and correcting the report have in common. Photos are taken in with every sending of the form and wait
/// beside it, so that an error elsewhere loses none of them.
/// </summary>
public sealed class CompletionForm(
    PhotoIntake intake, StagedPhotos staged, OwnTalentPages talents, OutcomePages outcomes, District district, DistrictClock clock, LocalTimes times, IStringLocalizer<CompletionsTexts> texts, Actor actor)
{
    /// <summary>The most bytes of a form with all its photos.</summary>
    public const long MostBytes = (Completion.MostPhotos + 1L) * PhotoStore.MostBytes;

    /// <summary>The photos that wait beside the form of an order, to be shown.</summary>
    public async Task<IReadOnlyList<FormPhoto>> ShownAsync(OrderTask order, CancellationToken cancel) =>
        [.. (await staged.OfAsync(FormOf(order.Id), cancel)).Select(photo => new FormPhoto(photo.FileName, $"/orders/{order.Number}/completion/photos/{photo.FileName}"))];

    /// <summary>Puts what the form shows besides its own fields beside it: photos, and who may be named as having served.</summary>
    public async Task ShowAsync(OrderTask order, IReadOnlyList<FormPhoto> photos, ViewDataDictionary beside, CancellationToken cancel)
    {
        beside["Photos"] = photos;
        beside["Talents"] = actor.MayKeepTalents ? await talents.ChoicesAsync(actor, order.Id, cancel) : null;
    }

    /// <summary>Whether a photo waits beside the form of an order.</summary>
    public Task<bool> HasPhotoAsync(long orderId, string name, CancellationToken cancel) => staged.HasAsync(FormOf(orderId), name, cancel);

    /// <summary>Forgets the form once its photos belong to a record.</summary>
    public Task FinishAsync(long orderId, CancellationToken cancel) => staged.FinishAsync(FormOf(orderId), cancel);

    /// <summary>Takes photos in or out, and says at its field what is wrong.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="placedAt">When it was placed, in UTC.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="kept">Photos that the report has besides those sent with the form.</param>
    /// <param name="state">Where faults are said.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>All photos of the report; null when it is not ready: something is wrong, or only photos were added or taken out.</returns>
    public async Task<IReadOnlyList<StoredPhoto>?> TakeAsync(
        long orderId, DateTime placedAt, CompletionInput input, IReadOnlyList<StoredPhoto> kept, ModelStateDictionary state, CancellationToken cancel)
    {
        if (input.Remove is { Length: > 0 } name)
            await staged.RemoveAsync(FormOf(orderId), name, cancel);
        var (sent, faults) = await intake.TakeAsync(FormOf(orderId), input.Photos, Completion.MostPhotos, kept.Count, () => true, cancel);
        var onlyPhotos = input.Add is not null || input.Remove is not null;
        if (onlyPhotos)
            state.Clear();
        foreach (var fault in faults)
            state.AddModelError(nameof(input.Photos), fault);
        if (onlyPhotos)
            return null;
        if (sent.Count + kept.Count == 0)
            state.AddModelError(nameof(input.Photos), outcomes.Words(RefusalReason.PhotoMissing));
        if (input is { From: { } from, To: { } to } && to <= from)
            state.AddModelError(nameof(input.To), texts["ToBeforeFrom"]);
        if (input.Day is { } day
            && ServiceOrder.WhyNotServed(Utc(day, input.From ?? TimeOnly.MaxValue), Utc(day, input.To ?? default), placedAt, clock.UtcNow)
                is (RefusalReason.ServedAhead or RefusalReason.ServedTooEarly) and { } wrong)
            state.AddModelError(nameof(input.Day), outcomes.Words(wrong));
        return state.IsValid ? [.. kept, .. sent] : null;
    }

    /// <summary>The report that was typed, with its photos.</summary>
    public Completion Report(CompletionInput input, IReadOnlyList<StoredPhoto> photos) => new()
    {
        Description = input.Description ?? "",
        ServedFrom = Utc(input.Day, input.From),
        ServedTo = Utc(input.Day, input.To),
        Minutes = input.Minutes,
        PeopleServed = input.People ?? 0,
        Talents = input.Talents,
        Photos = photos,
        PhotosDeclaredFit = input.Persons == "fit",
    };

    /// <summary>Says a refusal at the field it is about.</summary>
    /// <returns>Whether it is about one.</returns>
    public bool Say(RefusalReason? refusal, ModelStateDictionary state)
    {
        if (FieldOf(refusal) is not { } field)
            return false;
        state.AddModelError(field, outcomes.Words(refusal!.Value));
        return true;
    }

    private byte[] FormOf(long orderId) => StagedPhotos.FormOf($"completion:{actor.UserId}:{orderId}");

    private DateTime Utc(DateOnly? day, TimeOnly? time) => district.Calendar.UtcOf((day ?? times.Today).ToDateTime(time ?? default));

    private static string? FieldOf(RefusalReason? refusal) => refusal switch
    {
        RefusalReason.TextMissing => nameof(CompletionInput.Description),
        RefusalReason.TimeWrong => nameof(CompletionInput.To),
        RefusalReason.ServedAhead or RefusalReason.ServedTooEarly => nameof(CompletionInput.Day),
        RefusalReason.TalentsTooMany => nameof(CompletionInput.Staff),
        RefusalReason.TalentUnknown => nameof(CompletionInput.Talents),
        RefusalReason.AmountWrong => nameof(CompletionInput.People),
        RefusalReason.PhotoMissing or RefusalReason.TooManyPhotos => nameof(CompletionInput.Photos),
        _ => null,
    };
}

/// <summary>A photo beside the form.</summary>
/// <param name="Name">What its button sends to take it out.</param>
/// <param name="Address">Where it is seen small.</param>
public sealed record FormPhoto(string Name, string Address);
