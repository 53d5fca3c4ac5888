using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>
/// The page of a form about one step of an order, with the order on top (<c>_TaskHead</c>): 404 for whom there is no such order, and in
/// words why the step cannot be taken now for whoever sees it.
/// </summary>
public sealed class TaskForms(TaskPages pages, OutcomePages outcomes, Actor actor)
{
    /// <summary>The order of the form, for its view.</summary>
    public const string Order = "Order";

    /// <summary>Shows the form, new or with what was typed.</summary>
    /// <param name="controller">The controller that asks.</param>
    /// <param name="number">The order.</param>
    /// <param name="step">The step.</param>
    /// <param name="view">The form's view.</param>
    /// <param name="input">What the form begins with.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<IActionResult> ShowAsync(Controller controller, string number, OrderEventKind step, string view, object input, CancellationToken cancel) =>
        ShowAsync(controller, number, step, view, _ => Task.FromResult(input), cancel);

    /// <summary>Shows the form, beginning with what the order tells.</summary>
    /// <param name="controller">The controller that asks.</param>
    /// <param name="number">The order.</param>
    /// <param name="step">The step.</param>
    /// <param name="view">The form's view.</param>
    /// <param name="begin">What the form of an order begins with.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IActionResult> ShowAsync(
        Controller controller, string number, OrderEventKind step, string view, Func<OrderTask, Task<object>> begin, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, step, cancel) is not { } order)
            return controller.NotFound();
        if (order.Refusal is { } refusal)
            return await outcomes.ShowRefusedAsync(controller, id, step, new OrderResult(refusal, order.Id, order.PlacedAt), cancel);
        controller.ViewData[Order] = order;
        return controller.View(view, await begin(order));
    }
}
