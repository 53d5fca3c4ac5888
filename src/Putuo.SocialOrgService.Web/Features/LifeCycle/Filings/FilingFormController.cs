using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>Fills a filing in, before it is submitted and when it was returned: whatever is typed is kept, whichever button is used.</summary>
[ForSignedIn]
[Route("lifecycle/filings/{id:long}/form")]
public sealed class FilingFormController(
    Actor actor, FilingDesk desk, FilingPages pages, PaperIntake intake, FormWords words, LivePages live, IStringLocalizer<LifeCycleTexts> texts) : Controller
{
    private const string Removal = "remove-";

    /// <summary>The form with what is kept of it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Form(long id, bool saved, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        return sheet.MayWrite ? Show(new FilingFormInput { Seen = sheet.Version, IsSaved = saved }, sheet) : LocalRedirect($"/lifecycle/filings/{id}");
    }

    /// <summary>Keeps what was typed and the papers that came with it, takes a paper off, or submits, by the button that was used.</summary>
    [HttpPost("")]
    [RequestSizeLimit(PaperIntake.MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = PaperIntake.MostBytes)]
    public async Task<IActionResult> Keep(long id, FilingFormInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { Part: FilingPart.Applicant } sheet)
            return NotFound();
        if (!ModelState.IsValid && sheet.MayWrite)
            return Show(input, sheet);
        var isSent = input.Go == "submit";
        if (!sheet.MayWrite)
            return isSent && (await desk.SubmitAsync(actor, id, cancel: cancel)).IsDone ? Submitted(id) : Moved(id);
        long? removed = input.Go?.StartsWith(Removal, StringComparison.Ordinal) == true && long.TryParse(input.Go[Removal.Length..], out var paper) ? paper : null;
        var (papers, faults) = await intake.TakeAsync(sheet, removed, Request.HasFormContentType ? Request.Form.Files : new FormFileCollection(), cancel);
        var answers = sheet.Form.Fields.Select(field => new Answer(field.Key, input.Values.GetValueOrDefault(field.Key) ?? "")).ToList();
        var result = await desk.SaveAsync(actor, id, answers, input.Seen, papers, removed, cancel);
        foreach (var (field, said) in faults)
            ModelState.AddModelError(field, said);
        words.Say(ModelState, sheet.Form, sheet.Form.TooLong(answers));
        if (result.IsDone && isSent && ModelState.IsValid)
            result = await desk.SubmitAsync(actor, id, input.AsIs, cancel);
        else if (result.IsDone && isSent)
            words.Say(ModelState, sheet.Form, (await desk.FaultsAsync(actor, id, input.AsIs, cancel)).Where(fault => !faults.Any(said => said.Field == FormWords.PaperName(fault.Key))));
        switch (result.Refusal)
        {
            case null when isSent && ModelState.IsValid:
                await live.TellUsersAsync(result.Told, CancellationToken.None);
                return Submitted(id);
            case null when ModelState.IsValid:
                return LocalRedirect($"/lifecycle/filings/{id}/form?saved=true{(removed is null && papers.Count == 0 ? "" : "#papers")}");
            case FilingRefusal.Incomplete:
                words.Say(ModelState, sheet.Form, result.Faults ?? []);
                ModelState.Remove(nameof(input.AsIs));
                input.AsIs |= result.Faults?.All(fault => fault.Kind == FieldFaultKind.Uncorrected) == true;
                break;
            case FilingRefusal.ChangedMeanwhile:
                ModelState.AddModelError("", texts["ChangedMeanwhile"]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case not null:
                return Moved(id);
        }
        if (await pages.FindAsync(actor, id, cancel) is not { } now)
            return NotFound();
        ModelState.Remove(nameof(input.Seen));
        input.Seen = now.Version;
        return Show(input, now);
    }

    private LocalRedirectResult Submitted(long id) => LocalRedirect($"/lifecycle/filings/{id}?done=submitted");

    private IActionResult Moved(long id) => ConflictPage.Show(this, texts["MovedTitle"], texts["Moved"], [new(texts["ToFiling"], $"/lifecycle/filings/{id}")]);

    private ViewResult Show(FilingFormInput input, FilingSheet sheet)
    {
        input.Sheet = sheet;
        foreach (var field in sheet.Form.Fields)
            input.Values.TryAdd(field.Key, sheet.Answers.GetValueOrDefault(field.Key));
        return View("Form", input);
    }
}
