using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Words;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts;

/// <summary>What all forms of the district's data have in common: how a refusal is said, and that public pages follow a change at once.</summary>
public sealed class FactForms(
    Actor actor, DistrictPages pages, IDistrictKeeper keeper, DistrictBook book, IOutputCacheStore kept, LocalTimes times, PublicWords words,
    IStringLocalizer<DistrictsTexts> texts)
{
    private long? followed;

    /// <summary>What was done with one fact, newest first.</summary>
    public Task<IReadOnlyList<DistrictLine>> HistoryAsync(DistrictSubject subject, string key, CancellationToken cancel) => pages.HistoryAsync(actor, subject, key, cancel);

    /// <summary>Says at the form why something was not done; lets kept pages go if it was.</summary>
    /// <param name="controller">Whose form it is.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="subject">The kind of fact.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Null when it was done or the form is to be shown again, the answer where there is no such thing.</returns>
    public async Task<IActionResult?> SayAsync(Controller controller, DistrictResult result, DistrictSubject subject, CancellationToken cancel)
    {
        switch (result.Refusal)
        {
            case null:
                foreach (var tag in new[] { PublicPages.Figures, PublicPages.Registries, PublicPages.Information })
                    await kept.EvictByTagAsync(tag, CancellationToken.None);
                break;
            case DistrictRefusal.Faulty:
                foreach (var fault in result.Faults)
                    controller.ModelState.AddModelError(fault.Field, texts[fault.Kind == DistrictFaultKind.CodeForm && subject == DistrictSubject.Category ? "CategoryCodeWrong" : "Fault" + fault.Kind, fault.Text, fault.Number]);
                break;
            case DistrictRefusal.Lost:
                Conflict(controller, texts["ChangedMeanwhile", await LastAsync(subject, result.Key, cancel)]);
                controller.ModelState.Remove(nameof(FactInput.Seen));
                break;
            case DistrictRefusal.Held:
                Conflict(controller, texts["Held", words.Listed(result.Holds.Select(hold => texts["Hold" + hold].Value))]);
                break;
            default:
                return controller.NotFound();
        }
        return null;
    }

    /// <summary>
    /// Lets the picture follow before a form is made of it: the last change is read first, so that what the form shows is never older than the
    /// version it carries.
    /// </summary>
    public async Task FollowAsync(DistrictSubject subject, string key, CancellationToken cancel)
    {
        followed = (await keeper.LastAsync(subject, key, cancel))?.Id ?? 0;
        await book.RefreshAsync(cancel);
    }

    /// <summary>Fills in what a form shows beside what was typed.</summary>
    public async Task FillAsync(FactInput input, DistrictSubject subject, string key, ModelStateDictionary state, CancellationToken cancel)
    {
        input.History = await HistoryAsync(subject, key, cancel);
        if (!state.ContainsKey(nameof(FactInput.Seen)))
            input.Seen = followed ?? (input.History.Count > 0 ? input.History[0].Id : 0);
    }

    private static void Conflict(Controller controller, string words)
    {
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        controller.ModelState.AddModelError("", words);
    }

    private async Task<string> LastAsync(DistrictSubject subject, string key, CancellationToken cancel) =>
        await HistoryAsync(subject, key, cancel) is [{ } last, ..] ? texts["ChangedBy", times.Moment(last.At), last.Who ?? texts["SomeAdministrator"]] : "";
}
