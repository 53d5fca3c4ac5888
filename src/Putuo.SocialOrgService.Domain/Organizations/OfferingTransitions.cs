using static Putuo.SocialOrgService.Domain.Organizations.OfferingEventKind;
using static Putuo.SocialOrgService.Domain.Organizations.OfferingState;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The life of an offering as one table: draft → published ⇄ paused → ended. Everything that asks "may this happen" asks here.</summary>
public static class OfferingTransitions
{
    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">Where it stands before; null when there is no offering yet.</param>
    /// <param name="To">Where it stands after.</param>
    public sealed record Row(OfferingEventKind Event, OfferingState? From, OfferingState To);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Drafted, null, Draft),
        new(OfferingEventKind.Published, Draft, OfferingState.Published),
        new(Changed, Draft, Draft),
        new(Changed, OfferingState.Published, OfferingState.Published),
        new(Changed, OfferingState.Paused, OfferingState.Paused),
        new(OfferingEventKind.Paused, OfferingState.Published, OfferingState.Paused),
        new(Resumed, OfferingState.Paused, OfferingState.Published),
        new(OfferingEventKind.Ended, Draft, OfferingState.Ended),
        new(OfferingEventKind.Ended, OfferingState.Published, OfferingState.Ended),
        new(OfferingEventKind.Ended, OfferingState.Paused, OfferingState.Ended),
    ];

    private static readonly Dictionary<(OfferingEventKind, OfferingState?), Row> Rows = Table.ToDictionary(r => (r.Event, r.From));

    /// <summary>The line for an event where an offering stands; null if it cannot happen there.</summary>
    public static Row? Find(OfferingEventKind kind, OfferingState? from) => Rows.GetValueOrDefault((kind, from));
}
