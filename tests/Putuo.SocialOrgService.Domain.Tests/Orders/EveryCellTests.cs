using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Domain.Orders.OrderEventKind;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Every cell of situation × event × person: the code does what the second table says, and nothing else.</summary>
public sealed class EveryCellTests
{
    private static readonly DateTime Later = TestDistrict.Monday.AddDays(9);

    /// <summary>Ways into every situation an order can be in, as events from its placing on.</summary>
    private static readonly (string Name, (OrderEventKind Kind, Actor By)[] Way)[] Ways =
    [
        ("in the pool", []),
        ("in the pool, paused", [(Paused, Cast.Worker)]),
        ("claimed while paused", [(Paused, Cast.Worker), (Claimed, Cast.FirstMember)]),
        ("released while paused", [(Claimed, Cast.FirstMember), (Paused, Cast.Worker), (Released, Cast.FirstMember)]),
        ("transferred while paused", [(Paused, Cast.Worker), (Transferred, Cast.Worker)]),
        ("waiting for triage", [(Transferred, Cast.Worker), (TransferReturned, Cast.LeadStaff)]),
        ("at a department", [(Transferred, Cast.Worker)]),
        ("at a department, supported", [(Transferred, Cast.Worker), (SupportReplied, Cast.ThirdStaff)]),
        ("bundled", [(Bundled, Cast.Worker)]),
        ("late in the pool", [(TermMissed, Actor.System)]),
        ("refused", [(Refused, Cast.Worker)]),
        ("accepted", [(Claimed, Cast.FirstMember)]),
        ("accepted, paused", [(Claimed, Cast.FirstMember), (Paused, Cast.Worker)]),
        ("accepted, a pause proposed", [(Claimed, Cast.FirstMember), (PauseProposed, Cast.FirstMember)]),
        ("accepted by a department and supported", [(Transferred, Cast.Worker), (TransferAccepted, Cast.LeadStaff), (SupportReplied, Cast.ThirdStaff)]),
        ("accepted by a department", [(Transferred, Cast.Worker), (TransferAccepted, Cast.LeadStaff)]),
        ("accepted through a project", [(Bundled, Cast.Worker), (Claimed, Actor.System)]),
        ("released", [(Claimed, Cast.FirstMember), (Released, Cast.FirstOwner)]),
        ("taken back", [(Claimed, Cast.FirstMember), (TakenBack, Cast.Administrator)]),
        ("returned by the department that had it", [(Transferred, Cast.Worker), (TransferAccepted, Cast.LeadStaff), (TransferReturned, Cast.LeadStaff)]),
        ("sent back to the pool from a department", [(Transferred, Cast.Worker), (Routed, Cast.Worker)]),
        ("put into another category", [(Categorized, Cast.Worker)]),
        ("given another scene while at a department", [(Transferred, Cast.Worker), (SceneChanged, Cast.Worker)]),
        ("completed", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember)]),
        ("completed by a department", [(Transferred, Cast.Worker), (TransferAccepted, Cast.LeadStaff), (OrderEventKind.Completed, Cast.LeadStaff)]),
        ("completed and confirmed by the system", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Confirmed, Actor.System)]),
        ("late in the pool, then paused", [(TermMissed, Actor.System), (Paused, Cast.Worker)]),
        ("confirmed by the system, then rated by the token",
            [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Confirmed, Actor.System), (Rated, Cast.TokenHolder)]),
        ("rated by the token", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Rated, Cast.TokenHolder)]),
        ("rated by the worker", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Rated, Cast.Worker)]),
        ("rated by the department", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Rated, Cast.AnsweringStaff)]),
    ];

    private static readonly Origin[] Origins = Enum.GetValues<Origin>();

    public static TheoryData<OrderEventKind> Events => [.. Verbs.All];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_happens_for_whom_and_when_the_table_says(OrderEventKind kind)
    {
        var differences = new List<string>();
        var (happened, refused) = (0, 0);
        foreach (var (name, make) in Situations())
        {
            foreach (var (who, actor) in Cast.Everybody)
            {
                var (order, situation) = make();
                var now = kind == TermMissed ? Later.AddDays(60) : Later;
                var variant = kind switch { Answered => (int)Rater.CommunityWorker - 1, SceneChanged => 1, _ => 0 };
                var should = DomainTable.Allows(kind, situation, actor, variant, now, termIsOver: !situation.IsPaused);
                var before = order.NewEvents.Count;
                var status = order.Status;
                var offered = order.StepsFor(actor, TestDistrict.Putuo, now).Contains(kind);
                var refusal = Verbs.Try(order, kind, actor, now, variant);
                var news = order.NewEvents.Skip(before).ToList();
                var what = $"{name}: {kind} by {who}";
                if (should != (refusal is null))
                    differences.Add($"{what} should be {(should ? "possible" : "refused")}, was {(refusal is null ? "done" : refusal)}");
                else if (!should && (news.Count > 0 || order.Status != status))
                    differences.Add($"{what} was refused and yet changed the order");
                else if (should && (news.All(e => e.Kind != kind) || news.First(e => e.Kind == kind).Status != DomainTable.Target(kind, situation)))
                    differences.Add($"{what} led to {order.Status}");
                else if (should && !offered)
                    differences.Add($"{what} is possible and not offered");
                _ = should ? happened++ : refused++;
            }
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(happened > 0, $"No cell allows {kind}.");
        Assert.True(refused > happened, $"Nearly everybody may cause {kind}.");
    }

    [Fact]
    public void The_code_has_a_line_for_every_event_and_none_for_an_unknown_status()
    {
        Assert.Equal(Enum.GetValues<OrderEventKind>().Order(), OrderTransitions.Table.Select(r => r.Event).Distinct().Order());
        Assert.Equal(4, Enum.GetValues<OrderStatus>().Length);
    }

    /// <summary>Every situation with a maker of a fresh order in it, for everybody who could have asked.</summary>
    private static IEnumerable<(string Name, Func<(ServiceOrder, Situation)> Make)> Situations()
    {
        foreach (var origin in Origins)
        {
            foreach (var (name, way) in Ways)
                yield return ($"{origin}, {name}", () => Walk(origin, new(), way));
            var requester = RequesterOf(origin);
            (string, (OrderEventKind, Actor)[])[] own =
            [
                ("withdrawn", [(Withdrawn, requester)]),
                ("called off", [(Claimed, Cast.FirstMember), (CalledOff, requester)]),
                ("called off and sent again", [(Claimed, Cast.FirstMember), (CalledOff, requester), (Resubmitted, requester)]),
                ("rated by the requester", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Rated, requester)]),
                ("confirmed by the requester", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Confirmed, requester)]),
                ("confirmed by the worker, then rated by the requester",
                    [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Confirmed, Cast.Worker), (Rated, requester)]),
                ("reopened", [(Claimed, Cast.FirstMember), (OrderEventKind.Completed, Cast.FirstMember), (Reopened, requester)]),
            ];
            foreach (var (name, way) in own)
                yield return ($"{origin}, {name}", () => Walk(origin, new(), way));
            if (origin == Origin.ResidentWithoutAccount)
                yield return ($"{origin}, linked", () => Walk(origin, new(), [(Linked, Cast.TokenHolder)]));
            var addressed = new Situation { Waiting = Waiting.Organization, Addressed = Cast.FirstId };
            yield return ($"{origin}, addressed", () => Walk(origin, addressed, []));
            yield return ($"{origin}, declined and back in the pool", () => Walk(origin, addressed, [(Declined, Cast.FirstMember)]));
            yield return ($"{origin}, declined by the only one", () => Walk(origin, addressed with { OnlyAddressed = true }, [(Declined, Cast.FirstOwner)]));
            yield return ($"{origin}, withdrawn from the only one and sent again",
                () => Walk(origin, addressed with { OnlyAddressed = true }, [(Withdrawn, requester), (Resubmitted, requester)]));
            yield return ($"{origin}, addressed in vain", () => Walk(origin, addressed, [(TermMissed, Actor.System)]));
            yield return ($"{origin}, addressed to one and given to all", () => Walk(origin, addressed, [(Routed, Cast.Administrator)]));
        }
    }

    private static Actor RequesterOf(Origin origin) =>
        origin switch { Origin.Resident => Cast.Requester, Origin.ResidentWithoutAccount => Cast.Worker, _ => Cast.ThirdStaff };

    private static (ServiceOrder Order, Situation Situation) Walk(Origin origin, Situation start, (OrderEventKind Kind, Actor By)[] way)
    {
        var order = OrderBuilder.Placed(RequesterOf(origin), OrderBuilder.Request() with
        {
            OrganizationId = start.Addressed,
            OnlyThisOrganization = start.OnlyAddressed,
        });
        var situation = start with { Origin = origin };
        foreach (var (kind, by) in way)
        {
            var now = kind == TermMissed || (kind == Confirmed && by == Actor.System) ? Later.AddHours(-1) : TestDistrict.Monday.AddHours(1);
            if (Verbs.Try(order, kind, by, now) is { } refusal)
                throw new InvalidOperationException($"{kind} by {by} was refused on the way: {refusal}.");
            situation = situation.After(kind, by, 0, now);
        }
        return (order, situation);
    }
}
