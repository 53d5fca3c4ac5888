using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Who may see the contact, and how long .</content>
public sealed partial class ServiceOrder
{
    /// <summary>The most characters of a reason for looking.</summary>
    public const int MostLookReason = 200;

    /// <summary>Whether its token (QR code) still opens its page: until some days after it was completed or closed.</summary>
    public bool HasToken(District district, DateTime now) => !((CompletedAt ?? ClosedAt)?.AddDays(district.Settings.TokenDays) < now);

    /// <summary>
    /// Whether somebody may hand its token out: whoever asked, and the own community. Nobody hands anything out on the telephone, and a delegate
    /// does not, since a token goes on opening the order when the delegation is over.
    /// </summary>
    public bool MayHandOutToken(Actor actor, District district, DateTime now) =>
        RequesterCommunityId is null && actor.Role is not (ActorRole.HotlineAgent or ActorRole.Delegate) && HasToken(district, now) && (PartsOf(actor) & (OrderPart.Requester | OrderPart.CommunityWorker)) != 0;

    /// <summary>
    /// The need as somebody reads it: whoever has not taken the order on sees no digit of it, but of what a community publishes itself; nobody but the requester what may be a
    /// telephone number, which stands behind the contact's own button. The community that speaks for a caller is not the requester.
    /// </summary>
    public string NeedFor(OrderSight sight, Actor actor) => sight < OrderSight.Office ? Digits.BlankNeed(Need, RequesterCommunityId is not null)
        : PartsOf(actor).HasFlag(OrderPart.Requester) && !HasNoAccount ? Need
        : Digits.BlankLong(Need);

    /// <summary>
    /// Why an actor may not see name, phone and address now; null if it may: the provider from the claim until some days after
    /// completion, the requester, the own community and the administrator with a reason.
    /// </summary>
    public RefusalReason? WhyNoContact(Actor actor, string? reason, District district, DateTime now)
    {
        if (reason?.Trim().Length > MostLookReason)
            return RefusalReason.TextMissing;
        var parts = PartsOf(actor);
        if (parts.HasFlag(OrderPart.Provider))
        {
            return Status == OrderStatus.Accepted
                || (Status == OrderStatus.Completed && now <= CompletedAt!.Value.AddDays(district.Settings.ContactDays))
                ? null
                : RefusalReason.TermOver;
        }
        if (actor.UserId is not null && actor.UserId == RequesterUserId && parts.HasFlag(OrderPart.Requester))
            return null;
        if (!parts.HasFlag(OrderPart.CommunityWorker) && actor.Role != ActorRole.Administrator)
            return RefusalReason.NotAllowed;
        return Blank(reason) ? RefusalReason.ReasonMissing : null;
    }
}
