using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Placing, resubmitting, withdrawing: what the requester does while nobody serves.</content>
public sealed partial class ServiceOrder
{
    /// <summary>The fewest and most characters of a need.</summary>
    public const int LeastNeed = 5, MostNeed = 1000;

    /// <summary>How many days ahead a day may be wished.</summary>
    public const int MostDaysAhead = 365;

    /// <summary>The most pictures of a need.</summary>
    public const int MostNeedPhotos = 5;

    /// <summary>Places an order, or says why not.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="actor">Who places it.</param>
    /// <param name="district">The district's areas, categories and calendar.</param>
    /// <param name="someoneIsEligible">Whether any organization could serve it; otherwise it goes to triage.</param>
    /// <param name="now">The instant, in UTC.</param>
    public static (ServiceOrder? Order, RefusalReason? Refusal) Place(
        NewOrder request, Actor actor, District district, bool someoneIsEligible, DateTime now)
    {
        if (WhyNotPlaceable(request, actor, district, now) is { } refusal)
            return (null, refusal);

        var category = district.Category(request.CategoryCode);
        var proxy = actor.MayPlaceForOthers && !request.ForCommunity;
        var order = new ServiceOrder
        {
            CategoryCode = category.Code,
            TopCategory = category.Top,
            Scene = category.Scene,
            AnsweringDepartmentId = category.DepartmentId,
            CommunityId = request.CommunityId,
            StreetId = district.Above(request.CommunityId, AreaLevel.Street)!.Id,
            DistrictId = district.Root.Id,
            GridId = request.GridId,
            Need = PlainText.Of(request.Need),
            Group = request.Group,
            WishDay = request.Wish.Day,
            WishPart = request.Wish.Part,
            Urgent = request.Urgent,
            MayPublishNeed = request.ForCommunity || (request.MayPublishNeed && !category.IsSensitive),
            MayPublishPhotos = request.MayPublishPhotos,
            ConsentVersion = request.ConsentVersion ?? "",
            RequesterUserId = actor.MayPlaceForOthers || actor.Role == ActorRole.DepartmentStaff ? null : actor.Delegation?.ResidentUserId ?? actor.UserId,
            RequesterDepartmentId = actor.Role == ActorRole.DepartmentStaff ? actor.DepartmentId : null,
            RequesterCommunityId = request.ForCommunity ? request.CommunityId : null,
            PlacedByUserId = actor.UserId,
            DelegationId = actor.Delegation?.Id,
            PlacedFor = proxy ? ActingFor.RequesterByPhone : actor.Delegation is null ? ActingFor.Self : ActingFor.RequesterByDelegation,
            AddressedOrganizationId = request.OrganizationId,
            OnlyAddressed = request.OrganizationId is not null && request.OnlyThisOrganization,
            OfferingId = request.OfferingId,
            PlacedAt = now,
        };
        if (request.Slot is { } slot)
            order.Hold(slot, district);
        if (request.Repeat is { } plan)
            order.Repeat(plan, now);
        order.newPhotos.AddRange(request.Photos.Select((photo, index) => Photo.Of(photo, index + 1)));
        order.Happen(OrderEventKind.Placed, actor, now, new() { ActingFor = order.PlacedFor, OrganizationId = request.OrganizationId });
        order.WaitFor(
            request.OrganizationId is not null ? Waiting.Organization
                : category.NeedsTriage || !someoneIsEligible ? Waiting.Triage
                : Waiting.Pool,
            district,
            now);
        order.Count(district, Measure.Placed, now, +1);
        return (order, null);
    }

    /// <summary>
    /// Sends a rejected order back to wait, edited or as it was; the system does it after a decline. It waits for its addressed organization
    /// again while that one fits; where only that one was wanted and it fits no more, triage asks the requester. What was ordered for a slot
    /// asks its organization again only for a slot.
    /// </summary>
    /// <param name="edit">The need and the wished time anew; null leaves both as they were.</param>
    /// <param name="someoneElseIsEligible">Whether another organization could serve it; otherwise it goes to triage.</param>
    /// <param name="addresseeFits">Whether the organization that it is addressed to is active and fits it still.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Resubmit(
        OrderEdit? edit, bool someoneElseIsEligible, bool addresseeFits, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Resubmitted, actor) is { } refusal)
            return refusal;
        var afterDecline = actor.Role == ActorRole.System;
        if (afterDecline && RejectedBy != OrderEventKind.Declined)
            return RefusalReason.NotAllowed;
        if (edit is not null && (PartsOf(actor) & OrderPart.Requester) == 0)
            return RefusalReason.NotAllowed;
        if (edit is not null && !IsNeed(edit.Need))
            return RefusalReason.TextMissing;
        if (edit is not null && !IsWishable(edit.Wish, district, now))
            return RefusalReason.TimeWrong;
        var asksAgain = AsksAddresseeAgain(district) && (SlotFrom is null || edit?.Slot is not null);
        var waiting = asksAgain && addresseeFits ? Waiting.Organization
            : (asksAgain && OnlyAddressed) || (NeedsTriage(district) && !afterDecline) || !someoneElseIsEligible ? Waiting.Triage
            : Waiting.Pool;
        Happen(OrderEventKind.Resubmitted, actor, now, new()
        {
            ActingFor = SpeaksFor(actor),
            OrganizationId = waiting == Waiting.Organization ? AddressedOrganizationId : null,
        });
        if (edit is not null)
            (Need, WishDay, WishPart) = (PlainText.Of(edit.Need), edit.Wish.Day, edit.Wish.Part);
        if (waiting == Waiting.Organization && edit?.Slot is { } slot)
            Hold(slot, district);
        WaitFor(waiting, district, now);
        return null;
    }

    /// <summary>Takes a place at this time; it is the order's wish as well. The commit gives it, if one is left.</summary>
    private void Hold(OfferingSlot slot, District district)
    {
        (WishDay, WishPart) = (slot.Day, slot.Part);
        (SlotFrom, SlotTo) = (slot.BeginsAt(district.Calendar), slot.EndsAt(district.Calendar));
        (HeldWeek, NewSlot) = (slot.Week, slot);
    }

    /// <summary>Whether a rejected order, sent again, asks its addressed organization first: unless that one declined it.</summary>
    public bool AsksAddresseeAgain(District district) =>
        AddressedOrganizationId is not null && RejectedBy != OrderEventKind.Declined && !NeedsTriage(district);

    private bool NeedsTriage(District district) => Scene != Scene.Individual || district.Category(CategoryCode).NeedsTriage;

    /// <summary>Takes a pending order back (本人撤回).</summary>
    public RefusalReason? Withdraw(string? reason, Actor actor, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Withdrawn, actor) ?? WhyTooLong(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.Withdrawn, actor, now, new() { Reason = reason, ActingFor = SpeaksFor(actor) });
        Close(now);
        RejectedBy = OrderEventKind.Withdrawn;
        return null;
    }

    /// <summary>Calls an accepted order off (本人取消); it still counts as accepted.</summary>
    public RefusalReason? CallOff(string reason, Actor actor, DateTime now)
    {
        if ((WhyNot(OrderEventKind.CalledOff, actor) ?? WhyNoReason(reason)) is { } refusal)
            return refusal;
        Happen(OrderEventKind.CalledOff, actor, now, new() { Reason = reason, ActingFor = SpeaksFor(actor), OrganizationId = ProviderOrganizationId });
        Close(now);
        RejectedBy = OrderEventKind.CalledOff;
        return null;
    }

    /// <summary>Joins the account of whoever asked (关联账号), once; by the token, or by a worker who has made sure who it is.</summary>
    public RefusalReason? Link(long userId, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.Linked, actor) is { } refusal)
            return refusal;
        if (!HasNoAccount)
            return RefusalReason.AccountUnknown;
        Happen(OrderEventKind.Linked, actor, now, new() { ActingFor = SpeaksFor(actor) });
        RequesterUserId = userId;
        return null;
    }

    /// <summary>Whether whoever asked has no account on the portal.</summary>
    public bool HasNoAccount => RequesterUserId is null && RequesterDepartmentId is null && RequesterCommunityId is null;

    /// <summary>Whether a text is long enough to be understood and not too long.</summary>
    public static bool IsNeed(string? text) => PlainText.OrNull(text)?.Length is >= LeastNeed and <= MostNeed;

    /// <summary>Whether a wished day, where one is, has not passed and is not too far ahead.</summary>
    private static bool IsWishable(TimeWish wish, District district, DateTime now) =>
        wish.Day is not { } day || (district.Calendar.DayOf(now) is var today && day >= today && day <= today.AddDays(MostDaysAhead));

    private static RefusalReason? WhyNotPlaceable(NewOrder request, Actor actor, District district, DateTime now)
    {
        var part = Part(OrderPart.Requester, actor.MayPlaceForSelf) | Part(OrderPart.CommunityWorker, actor.MayPlaceForOthers);
        if ((OrderTransitions.Find(OrderEventKind.Placed, null)!.Who & part) == 0)
            return RefusalReason.NotAllowed;
        if (!district.CanBeOrdered(request.CategoryCode, out var category))
            return RefusalReason.CategoryUnknown;
        if (actor.Role == ActorRole.Delegate && !(now < actor.Delegation?.Until))
            return RefusalReason.NotAllowed;
        if (actor.Delegation?.Categories.Contains(category.Top) == false)
            return RefusalReason.CategoryNotDelegated;
        if (request.OrganizationId is null ? request.Slot is not null : category.NeedsTriage)
            return RefusalReason.AddresseeUnfit;
        if (!district.TryArea(request.CommunityId, out var community) || community is not { Level: AreaLevel.Community, IsOn: true })
            return RefusalReason.CommunityUnknown;
        if (request.GridId is { } grid && (!district.TryArea(grid, out var found) || found.ParentId != community.Id))
            return RefusalReason.CommunityUnknown;
        if (actor.Role == ActorRole.CommunityWorker ? actor.AreaId != community.Id : request.ForCommunity)
            return RefusalReason.NotAllowed;
        if (request.CallbackId is not null && actor.Role != ActorRole.CommunityWorker)
            return RefusalReason.NotAllowed;
        if (!IsNeed(request.Need))
            return RefusalReason.TextMissing;
        if (request.Slot is null && !IsWishable(request.Wish, district, now))
            return RefusalReason.TimeWrong;
        if (!request.Contact.IsUsable)
            return RefusalReason.ContactMissing;
        if (Blank(request.ConsentVersion) && !request.ForCommunity)
            return RefusalReason.ConsentMissing;
        if (!CanRepeat(request))
            return RefusalReason.RepeatWrong;
        return request.Photos.Count > MostNeedPhotos ? RefusalReason.TooManyPhotos : null;
    }

    /// <summary>Whose word it is when an actor does what the requester may.</summary>
    private ActingFor SpeaksFor(Actor actor) =>
        PartsOf(actor).HasFlag(OrderPart.TokenHolder) ? ActingFor.RequesterByToken
        : !PartsOf(actor).HasFlag(OrderPart.Requester) || RequesterCommunityId is not null ? ActingFor.Self
        : actor.Role is ActorRole.CommunityWorker or ActorRole.HotlineAgent ? ActingFor.RequesterByPhone
        : actor.Role == ActorRole.Delegate ? ActingFor.RequesterByDelegation
        : ActingFor.Self;
}
