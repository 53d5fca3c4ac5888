using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Triage.Rules;

/// <summary>The administrator keeps the rules by which triage is given suggestions, and tries a rule on the last orders before it counts.</summary>
[ForAdministrators]
[Route("triage/rules")]
public sealed class RulesController(Actor actor, TriageRuleDesk desk, TriageRulePages pages, District district, IStringLocalizer<RulesTexts> texts) : Controller
{
    /// <summary>All rules in their order.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(string? done, CancellationToken cancel) =>
        View("Rules", new RulesView(await pages.ListAsync(actor, cancel), done is "moved" or "switchedon" or "switchedoff" or "moved-meanwhile" ? done : null));

    /// <summary>An empty form.</summary>
    [HttpGet("new")]
    public IActionResult New() => View("Rule", new RuleInput());

    /// <summary>Adds a rule.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Add(RuleInput input, CancellationToken cancel) =>
        ModelState.IsValid
            ? await DoneAsync(null, input, await desk.AddAsync(actor, input.Entry, cancel), "added", cancel)
            : await ShowAsync(null, input, cancel);

    /// <summary>One rule, to be changed, with its history.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id, string? done, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, id, cancel) is not { } rule)
            return NotFound();
        var input = RuleInput.Of(rule);
        (input.Rule, input.Done) = (rule, done is "added" or "changed" ? done : null);
        return View("Rule", input);
    }

    /// <summary>Changes it.</summary>
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Change(int id, RuleInput input, CancellationToken cancel) =>
        ModelState.IsValid
            ? await DoneAsync(id, input, await desk.ChangeAsync(actor, id, input.Entry, input.Seen, cancel), "changed", cancel)
            : await ShowAsync(id, input, cancel);

    /// <summary>试算 of a new rule.</summary>
    [HttpPost("trial")]
    public Task<IActionResult> TryNew(RuleInput input, CancellationToken cancel) => TryAsync(null, input, cancel);

    /// <summary>试算 of a changed rule.</summary>
    [HttpPost("{id:int}/trial")]
    public Task<IActionResult> TryChanged(int id, RuleInput input, CancellationToken cancel) => TryAsync(id, input, cancel);

    /// <summary>One place up or down.</summary>
    [HttpPost("{id:int}/position")]
    public async Task<IActionResult> Move(int id, bool up, int seen, CancellationToken cancel) =>
        Back(id, await desk.MoveAsync(actor, id, up, seen, cancel), "moved");

    /// <summary>Is asked, or is asked no more.</summary>
    [HttpPost("{id:int}/switch")]
    public async Task<IActionResult> Switch(int id, bool on, CancellationToken cancel) =>
        Back(id, await desk.SwitchAsync(actor, id, on, cancel), on ? "switchedon" : "switchedoff");

    private IActionResult Back(int id, TriageRuleResult result, string done) => result.Refusal switch
    {
        null => LocalRedirect($"/triage/rules?done={done}#rule-{id}"),
        TriageRuleRefusal.Lost => LocalRedirect("/triage/rules?done=moved-meanwhile"),
        _ => NotFound(),
    };

    private async Task<IActionResult> TryAsync(int? id, RuleInput input, CancellationToken cancel)
    {
        if (ModelState.IsValid)
            Say(input.Entry.Faults(district));
        if (ModelState.IsValid)
            input.Trial = await pages.TryAsync(actor, id, input.Entry, cancel);
        return await ShowAsync(id, input, cancel);
    }

    private async Task<IActionResult> DoneAsync(int? id, RuleInput input, TriageRuleResult result, string done, CancellationToken cancel)
    {
        switch (result.Refusal)
        {
            case null:
                return LocalRedirect($"/triage/rules/{result.Id}?done={done}");
            case TriageRuleRefusal.Incomplete:
                Say(result.Faults!);
                break;
            case TriageRuleRefusal.NameTaken:
                ModelState.AddModelError(nameof(RuleInput.Name), texts["NameTaken"]);
                break;
            case TriageRuleRefusal.Lost:
                Response.StatusCode = StatusCodes.Status409Conflict;
                ModelState.AddModelError("", texts["ChangedMeanwhile"]);
                ModelState.Remove(nameof(RuleInput.Seen));
                break;
            case TriageRuleRefusal.TooMany:
                ModelState.AddModelError("", texts["TooMany", TriageRule.MostRules]);
                break;
            default:
                return NotFound();
        }
        return await ShowAsync(id, input, cancel);
    }

    /// <summary>The form's fields are called as those of a rule.</summary>
    private void Say(IReadOnlyList<RuleFault> faults)
    {
        foreach (var fault in faults)
            ModelState.AddModelError($"{fault.Field}", texts["Fault" + fault.Kind, fault.Text ?? "", TriageRuleEntry.LeastWord, TriageRuleEntry.MostWord, TriageRuleEntry.MostWords]);
    }

    private async Task<IActionResult> ShowAsync(int? id, RuleInput input, CancellationToken cancel)
    {
        if (id is { } known && (input.Rule = await pages.FindAsync(actor, known, cancel)) is null)
            return NotFound();
        if (Response.StatusCode == StatusCodes.Status409Conflict)
            input.Seen = input.Rule!.Version;
        return View("Rule", input);
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Rules">The rules in their order.</param>
/// <param name="Done">What was just done.</param>
public sealed record RulesView(IReadOnlyList<TriageRuleSheet> Rules, string? Done);
