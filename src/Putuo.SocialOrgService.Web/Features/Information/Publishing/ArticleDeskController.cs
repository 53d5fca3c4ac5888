using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Information.Publishing;

/// <summary>Where departments and the administrator write news, policies and guides .</summary>
[ForWriters]
[Route("information/desk")]
public sealed class ArticleDeskController(Actor actor, ArticleDesk desk, ArticleDeskPages pages, IStringLocalizer<PublishingTexts> texts) : Controller
{
    /// <summary>The articles of the own office, and for the administrator all that were handed in.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(ArticleState? state, int? before, string? done, CancellationToken cancel) =>
        View("Desk", new ArticleDeskList(state, before, await pages.ListAsync(actor, state, before, cancel)) { Done = done is "dropped" ? done : null });

    /// <summary>One article: how it will read, what happened, what may be done.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        var replacements = sheet.May.Contains(ArticleEventKind.Archived) ? await pages.ReplacementsAsync(id, cancel) : [];
        return View("Sheet", new ArticleStepInput { Sheet = sheet, Replacements = replacements, Done = ArticleStepInput.Known(done) });
    }

    /// <summary>The form of a new article.</summary>
    [HttpGet("new")]
    public IActionResult Form() => View("Write", new ArticleInput());

    /// <summary>Keeps it as a draft; sent twice it is one.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> Draft(ArticleInput input, CancellationToken cancel)
    {
        var result = ModelState.IsValid ? await desk.DraftAsync(actor, input.Once == Guid.Empty ? Guid.NewGuid() : input.Once, input.Text, cancel) : Incomplete(input);
        return Taken(input, result, "drafted");
    }

    /// <summary>The form of the version in hand.</summary>
    [HttpGet("{id:int}/text")]
    public async Task<IActionResult> Text(int id, CancellationToken cancel) =>
        await pages.FindAsync(actor, id, cancel) is not { } sheet ? NotFound()
        : sheet.May.Contains(ArticleEventKind.Changed) ? View("Write", ArticleInput.Of(sheet))
        : LocalRedirect($"/information/desk/{id}");

    /// <summary>Keeps what was typed.</summary>
    [HttpPost("{id:int}/text")]
    public async Task<IActionResult> Change(int id, ArticleInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } sheet)
            return NotFound();
        input.Sheet = sheet;
        var result = ModelState.IsValid ? await desk.ChangeAsync(actor, id, input.Text, input.Seen, cancel) : Incomplete(input);
        if (result.Refusal == ArticleRefusal.WrongState)
        {
            ModelState.AddModelError("", texts["ChangedMeanwhile"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove(nameof(input.Seen));
            input.Sheet = await pages.FindAsync(actor, id, cancel) ?? sheet;
            input.Seen = input.Sheet.History.Count;
        }
        return Taken(input, result, "changed");
    }

    private ArticleResult Incomplete(ArticleInput input) =>
        new(ArticleRefusal.Incomplete, Faults: desk.FaultsOf(input.Text, input.Sheet is { IsCorrection: true }));

    private IActionResult Taken(ArticleInput input, ArticleResult result, string done)
    {
        if (result.IsDone)
            return LocalRedirect($"/information/desk/{result.Id}?done={done}");
        if (result.Refusal == ArticleRefusal.NotAllowed)
            return Forbid();
        foreach (var fault in result.Faults ?? [])
        {
            if (ModelState.GetFieldValidationState(fault.Field.ToString()) != ModelValidationState.Invalid)
                ModelState.AddModelError(fault.Field.ToString(), Words(fault));
        }
        return View("Write", input);
    }

    private string Words(ArticleFault fault) => fault.Kind switch
    {
        ArticleFaultKind.TooLong => texts["Fault_TooLong"],
        ArticleFaultKind.Link => texts["Fault_Link", fault.Link!],
        _ => texts["Fault_" + fault.Field],
    };
}

/// <summary>What the list shows.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Before">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record ArticleDeskList(ArticleState? State, int? Before, IReadOnlyList<ArticleDeskRow> Rows)
{
    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
