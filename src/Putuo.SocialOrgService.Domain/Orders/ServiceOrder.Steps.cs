using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>What an actor's page offers: the table, and the details that a verb would refuse anyway.</content>
public sealed partial class ServiceOrder
{
    /// <summary>
    /// The steps an actor can take now. It asks the transitions and what the order knows of itself; whether an organization's
    /// fields and areas fit is asked of <see cref="Organizations.Organization.Fits"/>. Needs the current ratings loaded.
    /// </summary>
    public IReadOnlySet<OrderEventKind> StepsFor(Actor actor, District district, DateTime now)
    {
        var parts = PartsOf(actor);
        return OrderTransitions.From(Status)
            .Where(row => (row.Who & parts) != 0 && May(row.Event, actor) && IsTimely(row.Event, actor, district, now))
            .Select(row => row.Event)
            .ToHashSet();
    }

    private bool IsTimely(OrderEventKind kind, Actor actor, District district, DateTime now) => kind switch
    {
        OrderEventKind.Confirmed => RaterOf(ActingFor.Self, actor) == Rater.Requester ? !ConfirmedByRequester : ConfirmedAt is null,
        OrderEventKind.Rated => now <= CompletedAt!.Value.AddDays(district.Settings.RateDays)
            && WordsToRate(actor).Count > 0,
        OrderEventKind.Reopened => !ConfirmedByRequester && now <= CompletedAt!.Value.AddDays(district.Settings.ReopenDays),
        OrderEventKind.Answered => ratings.Any(r => r.IsCurrent && r.Comment is not null && r.Answer is null),
        OrderEventKind.Released => ProviderOrganizationId is not null,
        OrderEventKind.Paused or OrderEventKind.PauseProposed => PausedAt is null,
        OrderEventKind.SupportReplied => OpenSupport(actor) is not null,
        OrderEventKind.Linked => HasNoAccount,
        OrderEventKind.Resumed => PausedAt is not null || PauseAskedUntil is not null,
        _ => true,
    };
}
