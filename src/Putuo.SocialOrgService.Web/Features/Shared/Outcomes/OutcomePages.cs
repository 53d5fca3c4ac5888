using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;
using Putuo.SocialOrgService.Web.Features.Shared.Events;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

/// <summary>
/// Turns what the desk answered into a page: done leads to the order with one line of what happened, a lost race to the page
/// that says who was first, an unknown order to 404, any other refusal to a page with its words and a way on.
/// </summary>
public sealed class OutcomePages(Actor actor, OrderDesk desk, OrganizationPages organizations, LocalTimes times, EventWords events, IStringLocalizer<OutcomesTexts> texts)
{
    /// <summary>The page of an outcome.</summary>
    /// <param name="controller">The controller that asks.</param>
    /// <param name="result">What the desk answered.</param>
    /// <param name="done">What was done, a key Done_… of the texts: claimed, withdrawn, rated.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IActionResult> ShowAsync(Controller controller, OrderResult result, string done, CancellationToken cancel = default)
    {
        if (result.IsDone)
            return controller.LocalRedirect($"/orders/{result.Number}?done={done}");
        if (result.Refusal is RefusalReason.NotFound || result.OrderId == 0)
            return controller.NotFound();
        return result.Refusal is RefusalReason.Lost || result.First is not null ? await LostAsync(controller, result, cancel) : ConflictPage.Show(
            controller,
            texts["RefusedTitle"],
            texts["RefusedText", Words(result.Refusal!.Value).TrimEnd('。', '.')],
            WaysOn(result));
    }

    /// <summary>The page of a form whose step cannot be taken: as sending it would be answered, with who was first and when.</summary>
    /// <param name="controller">The controller that asks.</param>
    /// <param name="number">The order.</param>
    /// <param name="step">The step.</param>
    /// <param name="seen">What the form's page has read.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IActionResult> ShowRefusedAsync(Controller controller, OrderNumber number, OrderEventKind step, OrderResult seen, CancellationToken cancel = default) =>
        await ShowAsync(controller, await desk.WhyNotAsync(actor, number, step, cancel) ?? seen, "", cancel);

    /// <summary>The English name of the organization that acted in an event: the one the event names, or else the one that is called so; empty for anybody else.</summary>
    public async Task<string> EnglishNameAsync(OrderEvent happened, CancellationToken cancel = default)
    {
        if (happened.ActorRole is not (ActorRole.OrganizationMember or ActorRole.OrganizationOwner))
            return "";
        var names = (await organizations.NamesAsync(cancel)).ById;
        var own = happened.OrganizationId is { } id ? names.GetValueOrDefault(id) : names.Values.FirstOrDefault(name => name.Chinese == happened.ActorName);
        return own?.English ?? "";
    }

    /// <summary>Why something was not done, for a field or a page.</summary>
    public string Words(RefusalReason refusal) => texts["Refusal_" + refusal];

    /// <summary>What was just done, from the address; null for nothing known.</summary>
    public string? Done(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return null;
        var words = texts["Done_" + code];
        return words.ResourceNotFound ? null : words.Value;
    }

    private async Task<IActionResult> LostAsync(Controller controller, OrderResult result, CancellationToken cancel)
    {
        if (result.First is not { } first)
            return ConflictPage.Show(controller, texts["LostTitle_Other"], texts["LostText_Unknown"], WaysOn(result));
        var claimed = result.Refusal is RefusalReason.Lost && first.Kind == OrderEventKind.Claimed;
        var entry = new TimelineEntry
        {
            Kind = first.Kind,
            At = first.At,
            ActorRole = first.ActorRole,
            ActorName = first.ActorName,
            ActorNameEn = await EnglishNameAsync(first, cancel),
            ActingFor = first.ActingFor,
            DepartmentId = first.DepartmentId,
            Categories = first.Categories,
            Until = first.Until,
            Term = first.Term,
            Stars = first.Stars,
        };
        return ConflictPage.Show(
            controller,
            texts[claimed ? "LostTitle_Claimed" : "LostTitle_Other"],
            claimed ? texts["LostText_Claimed", times.Moment(first.At), events.Who(entry)] : texts["LostText_Other", times.Moment(first.At), events.Title(entry)],
            WaysOn(result, toPool: claimed && actor.IsOrganization),
            claimed ? events.Who(entry) : null);
    }

    /// <summary>An organization may not see the order any more; everybody else looks at it first.</summary>
    private IReadOnlyList<Crumb> WaysOn(OrderResult result, bool toPool = false)
    {
        if (toPool)
            return [new(texts["ToPool"], "/workbench/pool"), new(texts["ToWorkbench"], "/workbench")];
        if (actor.IsOrganization)
            return [new(texts["ToWorkbench"], "/workbench"), new(texts["ToOrder"], $"/orders/{result.Number}")];
        var order = new Crumb(texts["ToOrder"], $"/orders/{result.Number}");
        return actor.MayPlaceForSelf ? [order, new(texts["ToOrders"], "/orders")] : [order, new(texts["ToWorkbench"], StaffRail.HomeOf(actor))];
    }
}
