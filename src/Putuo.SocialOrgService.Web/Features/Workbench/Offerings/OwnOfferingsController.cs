using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Offerings;

/// <summary>本组织的服务: what the own organization offers; its owner and members begin, change, publish, pause and end it .</summary>
[ForOrganizations]
[Route("workbench/offerings")]
public sealed class OwnOfferingsController(
    OfferingDesk desk, OwnOfferingPages pages, OfferingFaults faults, IOutputCacheStore kept, IStringLocalizer<OfferingsTexts> texts, Actor actor) : Controller
{
    /// <summary>The own offerings with the places taken.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken cancel) => View("OwnOfferings", await pages.ListAsync(actor, cancel));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancel) =>
        await pages.ChoicesAsync(actor, cancel) is { } choices ? Form(new OfferingInput { Areas = [.. choices.Areas.Take(1)] }, choices) : LocalRedirect("/workbench/offerings");

    /// <summary>Begins one, as a draft or published at once; sent twice it is one.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Begin(OfferingInput input, string? go, CancellationToken cancel)
    {
        if (await pages.ChoicesAsync(actor, cancel) is not { } choices)
            return LocalRedirect("/workbench/offerings");
        if (!await faults.CheckAsync(ModelState, input, actor, cancel))
            return Form(input, choices);
        var result = await desk.DraftAsync(actor, input.Entry, publish: go == "publish", cancel);
        if (result.IsDone)
            return await DoneAsync(result.Id, go == "publish" ? "published" : "drafted");
        faults.Say(ModelState, input, result);
        return Form(input, choices);
    }

    /// <summary>One as it stands, to be changed, with its history.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var input = OfferingInput.Of(sheet.Entry);
        (input.Seen, input.Sheet) = (sheet.Seen, sheet);
        input.Done = done is "drafted" or "published" or "changed" or "paused" or "resumed" or "ended" ? done : null;
        return Form(input, await pages.ChoicesAsync(actor, cancel));
    }

    /// <summary>Changes it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Change(int id, OfferingInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var isRight = await faults.CheckAsync(ModelState, input, actor, cancel);
        var result = isRight ? await desk.ChangeAsync(actor, id, input.Entry, input.Seen, cancel) : null;
        if (result is { IsDone: true })
            return await DoneAsync(id, "changed");
        if (result is not null)
            faults.Say(ModelState, input, result);
        if (result?.Refusal is OfferingRefusal.WrongState or OfferingRefusal.Inactive)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove(nameof(input.Seen));
            sheet = await pages.FindAsync(actor, id, cancel) ?? sheet;
            input.Seen = sheet.Seen;
        }
        input.Sheet = sheet;
        return Form(input, await pages.ChoicesAsync(actor, cancel));
    }

    /// <summary>Lets everybody see it.</summary>
    [HttpPost("{id:int}/publication")]
    public Task<IActionResult> Publish(int id, CancellationToken cancel) => StepAsync(id, desk.PublishAsync(actor, id, cancel), "published", cancel);

    /// <summary>Lets nobody order it for the time being.</summary>
    [HttpPost("{id:int}/pause")]
    public Task<IActionResult> Pause(int id, CancellationToken cancel) => StepAsync(id, desk.PauseAsync(actor, id, cancel), "paused", cancel);

    /// <summary>Lets it go on.</summary>
    [HttpPost("{id:int}/resumption")]
    public Task<IActionResult> Resume(int id, CancellationToken cancel) => StepAsync(id, desk.ResumeAsync(actor, id, cancel), "resumed", cancel);

    /// <summary>Ends it for good.</summary>
    [HttpPost("{id:int}/end")]
    public Task<IActionResult> End(int id, CancellationToken cancel) => StepAsync(id, desk.EndAsync(actor, id, cancel), "ended", cancel);

    private async Task<IActionResult> StepAsync(int id, Task<OfferingResult> step, string done, CancellationToken cancel)
    {
        var result = await step;
        if (result.IsDone)
            return await DoneAsync(id, done);
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var input = OfferingInput.Of(sheet.Entry);
        (input.Seen, input.Sheet) = (sheet.Seen, sheet);
        faults.Say(ModelState, input, result);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Form(input, await pages.ChoicesAsync(actor, cancel));
    }

    private async Task<IActionResult> DoneAsync(int id, string done)
    {
        await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
        return LocalRedirect($"/workbench/offerings/{id}?done={done}");
    }

    private ViewResult Form(OfferingInput input, OfferingChoices? choices)
    {
        input.Choices = choices;
        input.Lay();
        ViewData["Heading"] = input.Sheet is null ? texts["NewTitle"].Value : texts["EditTitle", Shared.Names.Choose(input.Sheet.Entry.Name!, input.Sheet.Entry.NameEn ?? "")].Value;
        return View("OwnOffering", input);
    }
}
