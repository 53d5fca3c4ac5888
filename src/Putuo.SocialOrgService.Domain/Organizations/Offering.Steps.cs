using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <content>What its organization does with it.</content>
public sealed partial class Offering
{
    /// <summary>Begins one as a draft (新建).</summary>
    /// <param name="entry">What was typed, without faults.</param>
    /// <param name="actor">Who begins it, of the organization.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>The offering; null for whoever works for no organization.</returns>
    public static Offering? Draft(OfferingEntry entry, Actor actor, DateTime now)
    {
        if (!actor.IsOrganization || actor.OrganizationId is not { } organization)
            return null;
        var offering = Empty(organization);
        offering.Describe(entry);
        offering.Happen(OfferingTransitions.Find(OfferingEventKind.Drafted, null)!, actor, now);
        return offering;
    }

    /// <summary>Whether it says just this.</summary>
    public bool Says(OfferingEntry entry) => Differences(entry).Count == 0;

    /// <summary>In what an entry differs from it; blanks at the ends and the order of choices are no difference.</summary>
    public IReadOnlyList<OfferingField> Differences(OfferingEntry entry)
    {
        var other = Empty(OrganizationId);
        other.Describe(entry);
        return [.. Facts(this).Zip(Facts(other)).Where(pair => !Equals(pair.First.Value, pair.Second.Value)).Select(pair => pair.First.Field)];

        static IEnumerable<(OfferingField Field, object? Value)> Facts(Offering o) =>
        [
            (OfferingField.Name, o.Name), (OfferingField.NameEn, o.NameEn), (OfferingField.Category, o.CategoryCode),
            (OfferingField.About, o.About), (OfferingField.AboutEn, o.AboutEn),
            (OfferingField.Areas, string.Join(',', o.areas.Select(a => a.AreaId).Order())),
            (OfferingField.Times, string.Join(',', o.times.Select(t => t.Time).OrderBy(t => t.DayNumber).ThenBy(t => t.From))),
            (OfferingField.WeekCapacity, o.WeekCapacity), (OfferingField.Holidays, o.AlsoOnHolidays),
            (OfferingField.Price, o.PriceFen), (OfferingField.PriceCovers, o.PriceCovers), (OfferingField.PriceCoversEn, o.PriceCoversEn),
        ];
    }

    /// <summary>Why this actor may not cause an event now; null if it may. Whether the organization is active is asked of the registry.</summary>
    public OfferingRefusal? WhyNot(OfferingEventKind kind, Actor actor) =>
        !IsKeptBy(actor) ? OfferingRefusal.NotFound : OfferingTransitions.Find(kind, State) is null ? OfferingRefusal.WrongState : null;

    /// <summary>Whether this actor may cause an event now.</summary>
    public bool May(OfferingEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>Lets it become public (发布), go on (恢复), rest (暂停) or end (结束).</summary>
    /// <returns>Why not; null when done.</returns>
    public OfferingRefusal? Step(OfferingEventKind kind, Actor actor, DateTime now)
    {
        if (WhyNot(kind, actor) is { } refusal)
            return refusal;
        Happen(OfferingTransitions.Find(kind, State)!, actor, now);
        return null;
    }

    /// <summary>Changes what it says (修改); places that are taken stay taken.</summary>
    /// <param name="entry">What was typed, without faults.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public OfferingRefusal? Change(OfferingEntry entry, Actor actor, DateTime now)
    {
        if (WhyNot(OfferingEventKind.Changed, actor) is { } refusal)
            return refusal;
        var changes = string.Join(',', Differences(entry));
        Describe(entry);
        Happen(OfferingTransitions.Find(OfferingEventKind.Changed, State)!, actor, now, changes);
        return null;
    }

    private static Offering Empty(int organizationId) =>
        new() { OrganizationId = organizationId, Name = "", NameEn = "", CategoryCode = "", About = "", AboutEn = "", State = OfferingState.Draft };

    private void Describe(OfferingEntry entry)
    {
        Name = PlainText.Of(entry.Name!);
        NameEn = PlainText.OrNull(entry.NameEn) ?? "";
        CategoryCode = entry.CategoryCode!;
        About = PlainText.Of(entry.About!);
        AboutEn = PlainText.OrNull(entry.AboutEn) ?? "";
        AlsoOnHolidays = entry.Times.Count > 0 && entry.AlsoOnHolidays;
        WeekCapacity = entry.Times.Count > 0 ? entry.WeekCapacity : null;
        PriceFen = entry.PriceFen ?? 0;
        PriceCovers = PriceFen > 0 ? PlainText.OrNull(entry.PriceCovers) : null;
        PriceCoversEn = PriceFen > 0 ? PlainText.OrNull(entry.PriceCoversEn) : null;
        areas.RemoveAll(a => !entry.Areas.Contains(a.AreaId));
        OfferIn(entry.Areas);
        times.RemoveAll(t => !entry.Times.Contains(t.Time));
        OfferAt(entry.Times);
    }

    private void Happen(OfferingTransitions.Row row, Actor actor, DateTime now, string? changes = null)
    {
        events.Add(new OfferingEvent
        {
            Sequence = events.Count + 1,
            Kind = row.Event,
            At = now,
            ActorRole = actor.Role,
            ActorUserId = actor.UserId,
            Changes = changes,
        });
        State = row.To;
    }
}
