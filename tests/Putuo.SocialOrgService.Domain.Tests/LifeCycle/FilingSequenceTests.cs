using CsCheck;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.LifeCycle;

/// <summary>Whatever people do to a filing in whatever order, the code agrees with the rules as they are written down a second time here.</summary>
public sealed class FilingSequenceTests
{
    private const int Sequences = 2_000;

    private static readonly FormDefinition Form = TestDistrict.Putuo.Form(FormKind.Support)!;

    private static readonly Gen<(FilingEventKind Kind, int Who, bool IsRight, int Hours)> Step = Gen.Select(
        Gen.OneOf(Enum.GetValues<FilingEventKind>()), Gen.Int[0, Cast.Everybody.Count - 1], Gen.Bool, Gen.Frequency((6, Gen.Int[0, 12]), (1, Gen.Int[100, 600])));

    [Fact]
    public void Any_sequence_of_steps_agrees_with_the_rules() => Step.Array[1, 60].Sample(
        steps =>
        {
            var now = TestDistrict.Monday;
            var filing = Filing.Begin(Form, KnownFacts.None, null, Cast.FirstMember, now)!;
            foreach (var (kind, who, isRight, hours) in steps)
            {
                now = now.AddHours(hours);
                var actor = who % 2 == 0 ? Likely(filing.Status, who) : Cast.Everybody[who].Actor;
                var (before, events, version) = (filing.Status, filing.Events.Count, filing.Version);
                var (due, overdue) = (filing.Due, filing.OverdueAt);
                var should = Allows(kind, before, actor) && kind switch
                {
                    FilingEventKind.Returned or FilingEventKind.Rejected => isRight,
                    FilingEventKind.Submitted or FilingEventKind.Resubmitted => isRight || filing.Faults(Form, TestDistrict.Calendar.DayOf(now)).Count == 0,
                    FilingEventKind.TermMissed => due < now && overdue is null,
                    _ => true,
                };
                var done = Take(filing, kind, isRight, actor, now);
                Assert.True(should == done, $"{kind} by {actor.Role} at {before}");
                Assert.Equal(events + (done ? 1 : 0), filing.Events.Count);
                Assert.Equal(done ? After(kind, before) : before, filing.Status);
                Assert.True(filing.Version >= version);
                Assert.Equal(filing.Status is FilingStatus.Submitted or FilingStatus.Returned, filing.Due is not null);
                Assert.Equal(filing.Status is FilingStatus.Draft or FilingStatus.Returned, filing.MayWrite(Cast.FirstOwner));
                if (done)
                    Assert.Equal((kind, now, actor.UserId), (filing.Events[^1].Kind, filing.Events[^1].At, filing.Events[^1].ActorUserId));
                Assert.Equal(Enumerable.Range(1, filing.Events.Count), filing.Events.Select(happened => happened.Sequence));
            }
        },
        iter: Sequences);

    private static Actor Likely(FilingStatus status, int who) => (status, who % 3) switch
    {
        (_, 2) => Actor.System,
        (FilingStatus.Submitted, 0) => Cast.AnsweringStaff,
        (FilingStatus.Submitted, _) => Cast.Administrator,
        _ => Cast.FirstOwner,
    };

    private static bool Allows(FilingEventKind kind, FilingStatus at, Actor actor)
    {
        var files = actor.OrganizationId == Cast.FirstId && actor.Role is ActorRole.OrganizationOwner or ActorRole.OrganizationMember && actor.OrganizationId == Cast.FirstId;
        var decides = actor == Cast.Administrator || actor == Cast.AnsweringStaff;
        return kind switch
        {
            FilingEventKind.Submitted => files && at == FilingStatus.Draft,
            FilingEventKind.Resubmitted => files && at == FilingStatus.Returned,
            FilingEventKind.Withdrawn => files && at is FilingStatus.Draft or FilingStatus.Submitted or FilingStatus.Returned && files,
            FilingEventKind.Returned or FilingEventKind.Approved or FilingEventKind.Rejected => decides && at == FilingStatus.Submitted,
            FilingEventKind.TermMissed => actor == Actor.System && at is FilingStatus.Submitted or FilingStatus.Returned && actor == Actor.System,
            _ => false,
        };
    }

    private static FilingStatus After(FilingEventKind kind, FilingStatus before) => kind switch
    {
        FilingEventKind.Submitted or FilingEventKind.Resubmitted => FilingStatus.Submitted,
        FilingEventKind.Returned => FilingStatus.Returned,
        FilingEventKind.Approved => FilingStatus.Approved,
        FilingEventKind.Rejected => FilingStatus.Rejected,
        FilingEventKind.Withdrawn => FilingStatus.Withdrawn,
        _ => before,
    };

    private static bool Take(Filing filing, FilingEventKind kind, bool isRight, Actor actor, DateTime now)
    {
        switch (kind)
        {
            case FilingEventKind.Submitted or FilingEventKind.Resubmitted when (filing.Status == FilingStatus.Returned) == (kind == FilingEventKind.Resubmitted):
                if (isRight && filing.MayWrite(actor))
                {
                    filing.Save(Form, TestForms.Answers(), null, actor, now);
                    filing.Attach(Form, TestForms.Paper(), actor, now);
                }
                return filing.Submit(Form, actor, TestDistrict.Putuo, now) is null;
            case FilingEventKind.Returned:
                return filing.Return(Form, isRight ? [new FieldRemark("people", "请核对人数")] : [new FieldRemark("unknown", "没有这一项")], " ", actor, TestDistrict.Putuo, now) is null;
            case FilingEventKind.Approved:
                return filing.Approve(null, null, actor, now) is null;
            case FilingEventKind.Rejected:
                return filing.Reject(isRight ? "不在扶持范围" : "  ", actor, now) is null;
            case FilingEventKind.Withdrawn:
                return filing.Withdraw(actor, now) is null;
            case FilingEventKind.TermMissed:
                return actor == Actor.System && filing.MissTerm(now);
            default:
                return false;
        }
    }
}
