using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>Where a pending order goes: to the pool or an organization, into another category or scene, to a department. All on one page, each with its form.</summary>
[ForTriage]
[Route("orders/{number}")]
public sealed class DecisionsController(OrderDesk desk, TriagePages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>The order, why it is here, what is alike, and the ways on.</summary>
    [HttpGet("triage")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) => await ShowAsync(number, new(), null, cancel);

    /// <summary>分派, to the pool or to an organization that fits.</summary>
    [HttpPost("routing")]
    public async Task<IActionResult> Route(string number, [Bind(Prefix = "Routing")] RoutingInput input, Guid once, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(number, new(Routing: input), once, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.RouteAsync(actor, id, input.OrganizationId, input.Note, FormKey.Of("route", once), cancel);
        return await OutcomeAsync(
            result,
            input.OrganizationId is null ? "pooled" : "routed",
            result.Refusal is RefusalReason.AddresseeUnfit ? FieldOf(nameof(DecisionView.Routing), nameof(RoutingInput.To)) : null,
            () => ShowAsync(number, new(Routing: input), once, cancel),
            cancel);
    }

    /// <summary>场景调整.</summary>
    [HttpPost("scene")]
    public async Task<IActionResult> ChangeScene(string number, [Bind(Prefix = "Scene")] SceneInput input, Guid once, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(number, new(Scene: input), once, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.ChangeSceneAsync(actor, id, input.NewScene!.Value, input.SceneReason!, FormKey.Of("scene", once), cancel);
        return await OutcomeAsync(
            result,
            "scenechanged",
            result.Refusal switch
            {
                RefusalReason.SceneUnchanged => FieldOf(nameof(DecisionView.Scene), nameof(SceneInput.NewScene)),
                RefusalReason.ReasonMissing or RefusalReason.TextMissing => FieldOf(nameof(DecisionView.Scene), nameof(SceneInput.SceneReason)),
                _ => null,
            },
            () => ShowAsync(number, new(Scene: input), once, cancel),
            cancel);
    }

    /// <summary>归类.</summary>
    [HttpPost("category")]
    public async Task<IActionResult> Categorize(string number, [Bind(Prefix = "Category")] CategoryInput input, Guid once, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(number, new(Category: input), once, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.CategorizeAsync(actor, id, input.NewCategory!, input.CategoryNote, FormKey.Of("category", once), cancel);
        return await OutcomeAsync(
            result,
            "categorized",
            result.Refusal switch
            {
                RefusalReason.CategoryUnknown or RefusalReason.CategoryUnchanged => FieldOf(nameof(DecisionView.Category), nameof(CategoryInput.NewCategory)),
                RefusalReason.TextMissing => FieldOf(nameof(DecisionView.Category), nameof(CategoryInput.CategoryNote)),
                _ => null,
            },
            () => ShowAsync(number, new(Category: input), once, cancel),
            cancel);
    }

    /// <summary>转办, to the department that leads and those that support it.</summary>
    [HttpPost("transfer")]
    public async Task<IActionResult> Transfer(string number, [Bind(Prefix = "Transfer")] TransferInput input, Guid once, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(number, new(Transfer: input), once, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.TransferAsync(actor, id, input.DepartmentId!.Value, input.Supporting, input.Ask!, FormKey.Of("transfer", once), cancel);
        return await OutcomeAsync(
            result,
            "transferred",
            result.Refusal switch
            {
                RefusalReason.DepartmentUnknown => FieldOf(nameof(DecisionView.Transfer), nameof(TransferInput.DepartmentId)),
                RefusalReason.ReasonMissing or RefusalReason.TextMissing => FieldOf(nameof(DecisionView.Transfer), nameof(TransferInput.Ask)),
                _ => null,
            },
            () => ShowAsync(number, new(Transfer: input), once, cancel),
            cancel);
    }

    /// <summary>Done, or the same page with the words at the field that is wrong, or the page of a refusal.</summary>
    private async Task<IActionResult> OutcomeAsync(OrderResult result, string done, string? field, Func<Task<IActionResult>> again, CancellationToken cancel)
    {
        if (field is null)
            return await outcomes.ShowAsync(this, result, done, cancel);
        ModelState.AddModelError(field, outcomes.Words(result.Refusal!.Value));
        return await again();
    }

    private static string FieldOf(string form, string field) => $"{form}.{field}";

    private async Task<IActionResult> ShowAsync(string number, Sent sent, Guid? once, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        if (order.Suggestion is not { } suggestion)
            return await outcomes.ShowRefusedAsync(this, id, OrderEventKind.Routed, new OrderResult(order.Refusal, order.Order.Id, order.Order.PlacedAt), cancel);
        return View("Decision", new DecisionView(
            order,
            suggestion,
            sent.Routing ?? new(),
            sent.Category ?? CategoryInput.Of(suggestion, order.Order.CategoryCode),
            sent.Scene ?? SceneInput.Of(suggestion, order.Order.Scene),
            sent.Transfer ?? TransferInput.Of(suggestion),
            once));
    }

    /// <summary>The form that came back; the others are as new.</summary>
    private sealed record Sent(RoutingInput? Routing = null, CategoryInput? Category = null, SceneInput? Scene = null, TransferInput? Transfer = null);
}

/// <summary>What the page shows.</summary>
/// <param name="Case">The order with all that is known for the decision.</param>
/// <param name="Suggestion">What is suggested, and why.</param>
/// <param name="Routing">To the pool or an organization.</param>
/// <param name="Category">Into another category.</param>
/// <param name="Scene">Into another scene.</param>
/// <param name="Transfer">To departments.</param>
/// <param name="Once">The key of a form that came back.</param>
public sealed record DecisionView(
    TriageCase Case, TriageSuggestion Suggestion, RoutingInput Routing, CategoryInput Category, SceneInput Scene, TransferInput Transfer, Guid? Once)
{
    /// <summary>The ways an order can go, the one that suits it best first: what is suggested, else to whoever can claim it.</summary>
    public IReadOnlyList<TriageWay> Ways => [Best, .. Enum.GetValues<TriageWay>().Where(way => way != Best)];

    private TriageWay Best =>
        Suggestion.CategoryCode != Case.Order.CategoryCode || Suggestion.Likely.Count > 0 ? TriageWay.Category
        : Suggestion.Scene == Domain.Triage.Scene.Special || (Suggestion.Rule is null && Case.Order.Scene == Domain.Triage.Scene.Special) ? TriageWay.Transfer
        : Suggestion.Scene == Domain.Triage.Scene.Common && Case.Order.Scene != Domain.Triage.Scene.Common && Suggestion.Rule is not null ? TriageWay.Scene
        : Case.MayGoToPool && Case.Order.Waiting != Waiting.Pool ? TriageWay.Pool
        : Case.Choices.Count > 0 ? TriageWay.Organization
        : TriageWay.Transfer;

    /// <summary>How the button of a way looks: one stands out.</summary>
    public string KindOf(TriageWay way) => way == Best ? "first" : "second";
}

/// <summary>A way that an order goes from triage.</summary>
public enum TriageWay
{
    /// <summary>Into the pool.</summary>
    Pool,

    /// <summary>To one organization.</summary>
    Organization,

    /// <summary>To departments.</summary>
    Transfer,

    /// <summary>Into another category.</summary>
    Category,

    /// <summary>Into another scene.</summary>
    Scene,
}
