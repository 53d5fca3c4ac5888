using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Events;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tracking;

/// <summary>Says where an order stands and what comes next, by when, in the reader's words.</summary>
public sealed class NextStep(
    District district, Actor actor, LocalTimes times, EventWords events, IStringLocalizer<TrackingTexts> texts, IStringLocalizer<SharedTexts> shared)
{
    /// <summary>What comes next, in a sentence or two.</summary>
    public string Text(OrderPage order)
    {
        var state = order.State;
        if (state is { PausedUntil: { } until, Status: OrderStatus.Pending or OrderStatus.Accepted })
            return texts["Next_Paused", times.Moment(until)];
        return Again(order, state.Status switch
        {
            OrderStatus.Pending => Waiting(order),
            OrderStatus.Accepted when order.IsProvider => state.ScheduledFor is { } agreed ? texts["Next_ScheduledYours", times.Moment(agreed)] : texts["Next_AcceptedYours"],
            OrderStatus.Accepted when state.ScheduledFor is { } visit => texts["Next_Scheduled", Provider(order), times.Moment(visit)],
            OrderStatus.Accepted => texts["Next_Accepted", Provider(order)],
            OrderStatus.Rejected => Rejected(order, state.RejectedBy ?? OrderEventKind.Withdrawn),
            _ when state.ConfirmedAt is null => order.Steps.Contains(OrderEventKind.Confirmed) ? texts["Next_Confirm", Provider(order)] : texts["Next_ConfirmOther"],
            _ => order.Steps.Contains(OrderEventKind.Rated) ? texts["Next_Rate"] : texts["Next_Done"],
        });
    }

    /// <summary>The same for who holds the order's token, without a place, a reason or a step that the token does not give; null where nothing comes any more.</summary>
    public string? Text(TokenPage page)
    {
        var state = page.State;
        var provider = district.ProviderOf(page.Provider, state.DepartmentId);
        if (state is { PausedUntil: { } until, Status: OrderStatus.Pending or OrderStatus.Accepted })
            return texts["Next_Paused", times.Moment(until)];
        string? next = state.Status switch
        {
            OrderStatus.Pending => state.Waiting switch
            {
                Domain.Orders.Waiting.Organization => texts["Token_Organization"],
                Domain.Orders.Waiting.Triage => texts["Token_Triage"],
                Domain.Orders.Waiting.Department => texts["Next_Department", provider],
                Domain.Orders.Waiting.Project => texts["Token_Project"],
                _ => texts["Token_Pool"],
            },
            OrderStatus.Accepted => state.ScheduledFor is { } visit ? texts["Next_Scheduled", provider, times.Moment(visit)] : texts["Next_Accepted", provider],
            OrderStatus.Rejected => texts["Token_Rejected", events.RejectedNote(state.RejectedBy) ?? ""],
            _ when state.ConfirmedAt is not null || page.IsClosed => default(string),
            _ => texts[page.Steps.Contains(OrderEventKind.Confirmed) ? "Token_Confirm" : "Next_ConfirmOther", provider].Value,
        };
        return state.IsToRedo && next is not null ? texts["Next_RedoOwn", next] : next;
    }

    /// <summary>By when, in words and as an instant in UTC; null when no term runs. A department that is asked for support has its own.</summary>
    public (string Words, DateTime Until)? Due(OrderPage order)
    {
        if (order.State.PausedUntil is not null)
            return null;
        if (order.Steps.Contains(OrderEventKind.SupportReplied)
            && order.Timeline.LastOrDefault(e => e.Kind == OrderEventKind.SupportAsked && e.DepartmentId == actor.DepartmentId)?.Until is { } reply)
            return (texts["Due_Answer", times.Moment(reply)], reply);
        if (order.State.Due is not { } due)
            return null;
        var key = order.State.Status switch
        {
            OrderStatus.Pending => "Due_Answer",
            OrderStatus.Accepted when order.Need.WishDay is { } wished && order.State.ClaimedAt is { } claimed && wished > district.Calendar.DayOf(claimed) =>
                IsOwn(order) ? "Due_CompleteFromWish" : "Due_CompleteFromWishOther",
            OrderStatus.Accepted => "Due_Complete",
            _ => "Due_Confirm",
        };
        return (texts[key, times.Moment(due)], due);
    }

    /// <summary>The strip of stages with their days.</summary>
    public (IReadOnlyList<StepItem> Steps, int Current) Stages(OrderState state, bool isRequester)
    {
        var placed = new StepItem(shared["StagePending"], times.Moment(state.PlacedAt));
        var accepted = new StepItem(shared["StageAccepted"], state.ClaimedAt is { } claimed ? times.Moment(claimed) : null);
        if (state.Status == OrderStatus.Rejected)
        {
            var rejected = new StepItem(shared["StageRejected"], events.RejectedNote(state.RejectedBy), "x");
            IReadOnlyList<StepItem> ended = state.RejectedBy == OrderEventKind.CalledOff ? [placed, accepted, rejected] : [placed, rejected];
            return (ended, ended.Count);
        }
        var completed = new StepItem(shared["StageCompleted"], state.CompletedAt is { } done ? times.Moment(done) : null);
        var confirm = state.ConfirmedAt is { } confirmed
            ? new StepItem(texts["StageConfirmed"], times.Moment(confirmed))
            : new StepItem(texts[isRequester ? "StageConfirm" : "StageConfirmOther"], state.ConfirmDue is { } due ? times.Left(due) : null, "star");
        var current = state.Status switch
        {
            OrderStatus.Pending => 1,
            OrderStatus.Accepted => 2,
            _ => state.ConfirmedAt is null ? 4 : 5,
        };
        return ([placed, current < 2 ? accepted with { Note = null } : accepted, completed, confirm], current);
    }

    /// <summary>Who serves it, by name.</summary>
    public string Provider(OrderPage order) => district.ProviderOf(order.Provider, order.State.DepartmentId);

    /// <summary>What comes next of an order that was not done well begins with that.</summary>
    private string Again(OrderPage order, string next)
    {
        if (!order.State.IsToRedo || order.Sight < OrderSight.Office)
            return next;
        return texts[IsOwn(order) ? "Next_RedoOwn" : "Next_RedoOther", next];
    }

    private string Rejected(OrderPage order, OrderEventKind by) => by switch
    {
        _ when order.IsRequester && order.Steps.Contains(OrderEventKind.Resubmitted) => texts["Next_Resubmit", texts["Next_" + by].Value],
        OrderEventKind.Refused when !order.IsRequester => texts["Next_RefusedOther"],
        OrderEventKind.Declined when !order.IsRequester => texts["Next_DeclinedOther"],
        _ => texts["Next_" + by],
    };

    /// <summary>Whether the reader asked for it themselves.</summary>
    private static bool IsOwn(OrderPage order) => order is { IsRequester: true, SpeaksForRequester: false };

    private string Waiting(OrderPage order)
    {
        var community = district.Area(order.Need.CommunityId).NameIn();
        var category = district.Category(order.Need.CategoryCode);
        if (order.Steps.Contains(OrderEventKind.Claimed))
            return texts[order.State.Waiting == Domain.Orders.Waiting.Organization ? "Next_AddressedYours" : "Next_PoolYours"];
        return order.State.Waiting switch
        {
            Domain.Orders.Waiting.Organization => texts[
                order.Need.OnlyAddressed ? "Next_OrganizationOnly" : "Next_Organization",
                order.Addressed is { } addressed ? Names.Choose(addressed.Zh, addressed.En) : ""],
            Domain.Orders.Waiting.Triage => actor.Role == ActorRole.CommunityWorker ? texts["Next_TriageYours"] : texts["Next_Triage", community],
            Domain.Orders.Waiting.Department => order.Steps.Contains(OrderEventKind.TransferAccepted) ? texts["Next_DepartmentYours"]
                : texts[order.Steps.Contains(OrderEventKind.SupportReplied) ? "Next_SupportYours" : "Next_Department", Provider(order)],
            Domain.Orders.Waiting.Project when order.Timeline.LastOrDefault(entry => entry.Kind == OrderEventKind.Bundled) is { } bundled =>
                texts[actor.Role == ActorRole.Resident ? "Next_Project" : "Next_ProjectOffice", events.Who(bundled), times.Day(bundled.At)],
            Domain.Orders.Waiting.Project => texts["Token_Project"],
            _ => texts["Next_Pool", community, times.Within(OrderTerms.AnswerWithin(district, category, order.Need.Urgent))],
        };
    }
}
