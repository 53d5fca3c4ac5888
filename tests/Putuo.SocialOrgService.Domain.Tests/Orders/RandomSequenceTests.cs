using CsCheck;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Whatever people do in whatever order, the code and the model agree at every step and the promises hold.</summary>
public sealed class RandomSequenceTests
{
    private const int Sequences = 2_000;

    private static readonly Gen<(OrderEventKind Kind, int Who, int Variant, int Hours)> Step = Gen.Select(
        Gen.OneOf([.. Verbs.All]), Gen.Int[0, Cast.Everybody.Count - 1], Gen.Int[0, 5], Gen.Frequency((8, Gen.Int[0, 12]), (1, Gen.Int[100, 800])));

    private static readonly Gen<(int Start, Origin Origin)> Start = Gen.Select(Gen.Int[0, 4], Gen.OneOf(Enum.GetValues<Origin>()));

    [Fact]
    public void Any_sequence_of_events_agrees_with_the_model() => Gen.Select(Start, Step.Array[1, 120]).Sample(
        (start, steps) =>
        {
            var (order, situation) = Begin(start.Start, start.Origin);
            var now = TestDistrict.Monday;
            foreach (var (kind, who, variant, hours) in steps)
            {
                now = now.AddHours(hours);
                var actor = WhoCould(kind, who, variant, order);
                var due = order.Status == OrderStatus.Pending ? order.AnswerDue : order.CompleteDue;
                var should = DomainTable.Allows(kind, situation, actor, variant, now, termIsOver: due <= (situation.PausedAt ?? now));
                var refusal = Verbs.Try(order, kind, actor, now, variant);
                Assert.True(should == refusal is null, $"{kind} by {actor}: {refusal?.ToString() ?? "done"} in {situation}");
                if (refusal is null)
                    situation = situation.After(kind, actor, variant, now);
                AssertAgree(order, situation);
                AssertTermsStandStill(order, kind, refusal is null, due);
            }
            AssertTimeline(order);
            AssertFigures(order);
        },
        iter: Sequences);

    private static (ServiceOrder, Situation) Begin(int start, Origin origin)
    {
        var requester = origin switch { Origin.Resident => Cast.Requester, Origin.ResidentWithoutAccount => Cast.Worker, _ => Cast.ThirdStaff };
        var pool = new Situation { Origin = origin };
        var request = OrderBuilder.Request();
        return start switch
        {
            0 => (OrderBuilder.Placed(requester), pool),
            1 => (OrderBuilder.Placed(requester, request with { OrganizationId = Cast.FirstId }), pool with { Waiting = Waiting.Organization, Addressed = Cast.FirstId }),
            2 => (OrderBuilder.Placed(requester, request with { OrganizationId = Cast.FirstId, OnlyThisOrganization = true }),
                pool with { Waiting = Waiting.Organization, Addressed = Cast.FirstId, OnlyAddressed = true }),
            3 => (OrderBuilder.Placed(requester, someoneIsEligible: false), pool with { Waiting = Waiting.Triage }),
            _ => (OrderBuilder.Placed(requester, OrderBuilder.Request(TestDistrict.Concert)),
                pool with { Waiting = Waiting.Triage, Scene = Scene.Common, Category = TestDistrict.Concert }),
        };
    }

    /// <summary>Half of the time somebody who may, so that sequences go deep; otherwise anybody.</summary>
    private static Actor WhoCould(OrderEventKind kind, int who, int variant, ServiceOrder order) =>
        variant >= 3 && Cast.Everybody.Skip(who).Concat(Cast.Everybody).Select(p => p.Actor).FirstOrDefault(a => order.May(kind, a)) is { } able
            ? able
            : Cast.Everybody[who].Actor;

    private static void AssertAgree(ServiceOrder order, Situation situation)
    {
        Assert.Equal(situation.Status, order.Status);
        Assert.Equal(situation.Waiting, order.Waiting);
        Assert.Equal(situation.RejectedBy, order.RejectedBy);
        Assert.Equal((situation.Category, situation.Scene), (order.CategoryCode, order.Scene));
        Assert.Equal(situation.Completions, order.Completions);
        Assert.Equal(situation.IsLate, order.IsLate);
        Assert.Equal(situation.IsPaused, order.PausedAt is not null);
        Assert.Equal(order.Status == OrderStatus.Pending, order.Waiting != Waiting.Nobody);
        if (order.Status is OrderStatus.Pending)
            Assert.Null(order.ProviderOrganizationId ?? order.ProviderDepartmentId);
        if (order.Status is OrderStatus.Accepted or OrderStatus.Completed)
        {
            Assert.True(order.ProviderOrganizationId is null != order.ProviderDepartmentId is null, "not exactly one provider");
            var taken = order.NewEvents.Last(e => e.Kind is OrderEventKind.Claimed or OrderEventKind.TransferAccepted);
            Assert.Equal(order.ProviderOrganizationId, taken.OrganizationId);
            Assert.Equal(order.ProviderDepartmentId, taken.DepartmentId);
        }
        if (order.Status == OrderStatus.Completed)
        {
            Assert.NotEmpty(order.NewRecords[^1].Photos);
            Assert.False(string.IsNullOrWhiteSpace(order.NewRecords[^1].Description));
        }
        Assert.Equal(order.Ratings.Count, order.Ratings.Select(r => (r.Completion, r.Rater)).Distinct().Count());
        Assert.Equal(situation.Raters, order.Ratings.Where(r => r.IsCurrent).Select(r => r.Rater).ToHashSet());
    }

    private static void AssertTermsStandStill(ServiceOrder order, OrderEventKind kind, bool done, DateTime? before)
    {
        var due = order.Status == OrderStatus.Pending ? order.AnswerDue : order.CompleteDue;
        if (order.PausedAt is { } since && done && BeginsATerm(kind, order.NewEvents[^1].Kind))
            Assert.True(due is null || due > since, "A term that began in a pause was over before it.");
        else if (order.PausedAt is not null)
            Assert.Equal(before, due);
        if (done && kind == OrderEventKind.Resumed)
            Assert.True(before is null || due >= before, "A pause made a term shorter.");
    }

    /// <summary>Whether somebody else has the order from then on, with a term of their own; after a missed one only who is sent it.</summary>
    private static bool BeginsATerm(OrderEventKind kind, OrderEventKind last) => kind
        is OrderEventKind.Routed or OrderEventKind.Claimed or OrderEventKind.Declined or OrderEventKind.SceneChanged or OrderEventKind.Categorized or OrderEventKind.Bundled or OrderEventKind.Unbundled
        or OrderEventKind.Transferred or OrderEventKind.TransferAccepted or OrderEventKind.TransferReturned or OrderEventKind.Released or OrderEventKind.TakenBack
        || (kind == OrderEventKind.TermMissed && last == OrderEventKind.Routed);

    private static void AssertTimeline(ServiceOrder order)
    {
        Assert.Equal(Enumerable.Range(1, order.NewEvents.Count), order.NewEvents.Select(e => e.Sequence));
        Assert.Equal(order.NewEvents.Count, order.EventCount);
        Assert.Equal(order.Status, order.NewEvents[^1].Status);
        OrderStatus? from = null;
        foreach (var happened in order.NewEvents)
        {
            Assert.Equal(OrderTransitions.Find(happened.Kind, from)?.To, happened.Status);
            from = happened.Status;
        }
    }

    /// <summary>Each figure counted again from the timeline and the ratings alone.</summary>
    private static void AssertFigures(ServiceOrder order)
    {
        int Events(OrderEventKind kind) => order.NewEvents.Count(e => e.Kind == kind);
        int Sum(Measure measure) => order.NewFigures.Where(f => f.Measure == measure).Sum(f => f.Delta);

        int InItsCategory(Measure measure) => order.NewFigures.Where(f => f.Measure == measure && f.CategoryCode == order.CategoryCode).Sum(f => f.Delta);

        Assert.Equal(1, Sum(Measure.Placed));
        Assert.Equal(1, InItsCategory(Measure.Placed));
        Assert.Equal(Sum(Measure.Accepted), InItsCategory(Measure.Accepted));
        Assert.Equal(Math.Min(1, Events(OrderEventKind.Claimed)), Sum(Measure.Accepted));
        Assert.Equal(Math.Min(1, Events(OrderEventKind.TransferAccepted)), Sum(Measure.TransfersAccepted));
        Assert.Equal(Events(OrderEventKind.Completed) - Events(OrderEventKind.Reopened), Sum(Measure.Completed));
        Assert.Equal(Events(OrderEventKind.TermMissed), Sum(Measure.TermsMissed));
        var counted = order.Ratings.Where(r => r.IsCurrent && r.Rater == Rater.Requester).ToList();
        Assert.Equal(counted.Count, Sum(Measure.Reviews));
        Assert.Equal(counted.Count(r => r.Stars >= 4), Sum(Measure.GoodReviews));
        foreach (var organization in new[] { Cast.FirstId, Cast.SecondId })
        {
            int Latest(params OrderEventKind[] kinds) =>
                order.NewEvents.Where(e => kinds.Contains(e.Kind) && e.OrganizationId == organization).Select(e => e.Sequence).LastOrDefault();
            Assert.Equal(
                Latest(OrderEventKind.Claimed) > Latest(OrderEventKind.Released, OrderEventKind.TakenBack) ? 1 : 0,
                order.NewFigures.Where(f => f.Measure == Measure.Claims && f.OrganizationId == organization).Sum(f => f.Delta));
        }
        Assert.All(order.NewFigures.Where(f => f.Measure is Measure.Placed or Measure.Accepted), f =>
            Assert.Equal(TestDistrict.Calendar.DayOf(order.PlacedAt), f.Day));
        Assert.Equal(Sums(order.NewFigures), Sums(order.Recount(TestDistrict.Putuo, order.NewEvents)));

        static IEnumerable<string> Sums(IEnumerable<FigureEntry> figures) => figures
            .GroupBy(f => $"{f.Measure} {f.Day} {f.CommunityId} {f.CategoryCode} {f.OrganizationId}", f => f.Delta)
            .Where(sum => sum.Sum() != 0).Select(sum => $"{sum.Key}: {sum.Sum()}").Order(StringComparer.Ordinal);
    }
}
