using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Completing with its ledger record, correcting it, reopening.</content>
public sealed partial class ServiceOrder
{
    /// <summary>The fewest and most characters of a completion's description.</summary>
    public const int LeastDescription = 5, MostDescription = 2000;

    /// <summary>The provider reports the work done; the ledger record is written with it .</summary>
    public RefusalReason? Complete(Completion completion, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Completed, actor) ?? WhyNotRecordable(completion, now)) is { } refusal)
            return refusal;
        var happened = Happen(OrderEventKind.Completed, actor, now, new()
        {
            OrganizationId = ProviderOrganizationId,
            DepartmentId = ProviderDepartmentId,
        });
        Completions++;
        WriteRecord(completion, happened, district, now);
        Close(now);
        CompletedAt = now;
        ConfirmedAt = null;
        ConfirmedByRequester = false;
        ConfirmDue = OrderTerms.ConfirmDue(district, district.Category(CategoryCode), Urgent, now);
        Count(district, Measure.Completed, now, +1, ProviderOrganizationId);
        return null;
    }

    /// <summary>The provider writes a correcting record, which replaces the former in sums; nothing is edited.</summary>
    public RefusalReason? Correct(Completion completion, string reason, Actor actor, District district, DateTime now)
    {
        if ((WhyNot(OrderEventKind.Corrected, actor) ?? WhyNotRecordable(completion, now)) is { } refusal)
            return refusal;
        if (WhyNoReason(reason) is { } unclear)
            return unclear;
        var happened = Happen(OrderEventKind.Corrected, actor, now, new() { Reason = reason });
        WriteRecord(completion, happened, district, now);
        return null;
    }

    /// <summary>
    /// The requester says it was not done; the same provider has it again, to be agreed on anew, and this completion's ratings leave every figure.
    /// Nobody of the provider does so, by whatever way: they could take a bad rating out of the figures.
    /// </summary>
    public RefusalReason? Reopen(string reason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Reopened, actor) is { } refusal)
            return refusal;
        if (ConfirmedByRequester)
            return RefusalReason.AlreadyConfirmed;
        if (now > CompletedAt!.Value.AddDays(district.Settings.ReopenDays))
            return RefusalReason.TermOver;
        if (WhyNoReason(reason) is { } unclear)
            return unclear;
        Happen(OrderEventKind.Reopened, actor, now, new() { Reason = reason, ActingFor = SpeaksFor(actor) });
        Count(district, Measure.Completed, CompletedAt.Value, -1, ProviderOrganizationId);
        foreach (var rating in ratings.Where(r => r.IsCurrent))
        {
            rating.IsCurrent = false;
            CountReview(rating, district, -1);
        }
        ClosedAt = CompletedAt = ConfirmedAt = ConfirmDue = ScheduledFor = null;
        CompleteDue = OrderTerms.CompleteDue(district, district.Category(CategoryCode), Urgent, now, Wish);
        return null;
    }

    /// <summary>Whether an order in this state was reopened and not completed since; it is over once it is called off or withdrawn.</summary>
    public static bool AsksToRedo(OrderStatus status, int completions, DateTime? completedAt) =>
        completions > 0 && completedAt is null && (status is OrderStatus.Pending or OrderStatus.Accepted);

    /// <summary>
    /// What is wrong with a time of service: work is not served in the future, nor before it was asked for, by the minute since
    /// forms take times so, and does not end before it began.
    /// </summary>
    public static RefusalReason? WhyNotServed(DateTime from, DateTime to, DateTime placedAt, DateTime now) =>
        to > now ? RefusalReason.ServedAhead
        : from < placedAt.AddTicks(-(placedAt.Ticks % TimeSpan.TicksPerMinute)) ? RefusalReason.ServedTooEarly
        : from > to ? RefusalReason.TimeWrong
        : null;

    private RefusalReason? WhyNotRecordable(Completion completion, DateTime now)
    {
        if (PlainText.Of(completion.Description).Length is < LeastDescription or > MostDescription)
            return RefusalReason.TextMissing;
        if (WhyNotServed(completion.ServedFrom, completion.ServedTo, PlacedAt, now) is { } wrong)
            return wrong;
        if (completion.Minutes is < 1 or > 60_000 || completion.PeopleServed is < 1 or > 10_000)
            return RefusalReason.AmountWrong;
        if (completion.Talents.Count > 0 && ProviderOrganizationId is null)
            return RefusalReason.TalentUnknown;
        if (completion.Talents.Distinct().Count() > completion.Staff)
            return RefusalReason.TalentsTooMany;
        return completion.Photos.Count switch
        {
            0 => RefusalReason.PhotoMissing,
            > Completion.MostPhotos => RefusalReason.TooManyPhotos,
            _ => null,
        };
    }

    private void WriteRecord(Completion completion, OrderEvent happened, District district, DateTime now)
    {
        var record = new ServiceRecord
        {
            OrderId = Id,
            OrderPlacedAt = PlacedAt,
            Completion = Completions,
            OrganizationId = ProviderOrganizationId,
            DepartmentId = ProviderDepartmentId,
            AnsweringDepartmentId = AnsweringDepartmentId,
            Chain = ServiceRecord.ChainOf(ProviderOrganizationId, ProviderDepartmentId),
            Supersedes = RecordNumber,
            WrittenAt = now,
            ServedFrom = completion.ServedFrom,
            ServedTo = completion.ServedTo,
            Minutes = completion.Minutes,
            PeopleServed = completion.PeopleServed,
            CategoryCode = CategoryCode,
            CommunityId = CommunityId,
            PhotosDeclaredFit = completion.PhotosDeclaredFit,
        };
        var place = district.Area(CommunityId).Name + (GridId is { } grid ? district.Area(grid).Name : "");
        record.Fill(PlainText.Of(completion.Description), place, completion.Photos.Select((photo, index) => Photo.Of(photo, index + 1, Id)));
        record.Name(completion.Talents, (int)(completion.ServedTo - completion.ServedFrom).TotalMinutes);
        pendingRecordEvent = happened;
        newRecords.Add(record);
    }

    private OrderEvent? pendingRecordEvent;

    /// <summary>Called in the commit once the record stands in its chain: order and event learn its number.</summary>
    public void RecordSealed(ServiceRecord record)
    {
        RecordNumber = record.Number;
        if (pendingRecordEvent is { } happened)
            happened.RecordNumber = record.Number;
    }
}
