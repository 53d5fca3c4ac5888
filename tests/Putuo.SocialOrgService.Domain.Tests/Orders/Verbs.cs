using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Every event as the verb that causes it, with right details; a small number chooses among them.</summary>
public static class Verbs
{
    private static readonly IReadOnlyList<Organization> Organizations = Cast.Organizations();

    /// <summary>Everything that can happen to an order that exists and that somebody causes by itself: support is asked for by a transfer.</summary>
    public static IReadOnlyList<OrderEventKind> All { get; } =
        [.. Enum.GetValues<OrderEventKind>().Except([OrderEventKind.Placed, OrderEventKind.SupportAsked])];

    public static int? RoutesTo(int variant) => variant % 2 == 0 ? null : Cast.SecondId;

    public static Scene SceneOf(int variant) => variant % 2 == 0 ? Scene.Individual : Scene.Common;

    /// <summary>Another category of the individual scene, or one of the common scene.</summary>
    public static string CategoryOf(int variant) => variant % 2 == 0 ? TestDistrict.Advice : TestDistrict.Concert;

    public static int StarsOf(int variant) => (variant % 5) + 1;

    public static string? CommentOf(int variant) => variant % 2 == 0 ? "很好" : null;

    /// <summary>A worker brings the own word, or that of a requester who called.</summary>
    public static ActingFor WordOf(Actor actor, int variant) => actor == Cast.Worker && variant % 3 != 0 ? ActingFor.RequesterByPhone : ActingFor.Self;

    public static Rater RaterAnswered(int variant) => (Rater)((variant % 3) + 1);

    public static RefusalReason? Try(ServiceOrder order, OrderEventKind kind, Actor actor, DateTime now, int variant = 0, bool someoneElse = true, bool addresseeFits = true)
    {
        var district = TestDistrict.Putuo;
        const string reason = "说明原因";
        return kind switch
        {
            OrderEventKind.Routed => order.Route(RoutesTo(variant), reason, actor, district, now),
            OrderEventKind.Claimed => order.Claim(Organizations.Single(o => o.Id == (actor.OrganizationId ?? Cast.FirstId)), actor, district, now),
            OrderEventKind.Declined => order.Decline(reason, someoneElse, actor, district, now),
            OrderEventKind.Refused => order.Refuse(reason, actor, now),
            OrderEventKind.Withdrawn => order.Withdraw(null, actor, now),
            OrderEventKind.CalledOff => order.CallOff(reason, actor, now),
            OrderEventKind.Resubmitted => order.Resubmit(null, someoneElse, addresseeFits, actor, district, now),
            OrderEventKind.SceneChanged => order.ChangeScene(SceneOf(variant), reason, someoneElse, actor, district, now),
            OrderEventKind.Categorized => order.Categorize(CategoryOf(variant), reason, someoneElse, actor, district, now),
            OrderEventKind.Bundled => order.Bundle(7, null, actor, district, now),
            OrderEventKind.Unbundled => order.Unbundle(null, actor, district, now),
            OrderEventKind.Transferred => order.Transfer(TestDistrict.Lead, [TestDistrict.Third, TestDistrict.Lead], reason, actor, district, now),
            OrderEventKind.SupportReplied => order.ReplySupport("已核实，我们下周上门。", actor, now),
            OrderEventKind.TransferAccepted => order.AcceptTransfer(actor, district, now),
            OrderEventKind.TransferReturned => order.ReturnTransfer(reason, actor, district, now),
            OrderEventKind.Scheduled => order.Schedule(now.AddHours(3), actor, now),
            OrderEventKind.PauseProposed => order.ProposePause(reason, now.AddDays(2), actor, now),
            OrderEventKind.Paused => order.Pause(reason, now.AddDays(2), actor, now),
            OrderEventKind.Resumed => order.Resume(actor, district, now),
            OrderEventKind.Released => order.Release(reason, someoneElse, actor, district, now),
            OrderEventKind.TakenBack => order.TakeBack(reason, actor, district, now),
            OrderEventKind.Completed => order.Complete(OrderBuilder.Work(now), actor, district, now),
            OrderEventKind.Reopened => order.Reopen(reason, actor, district, now),
            OrderEventKind.Confirmed => order.Confirm(WordOf(actor, variant), actor, now),
            OrderEventKind.Rated => order.Rate(StarsOf(variant), CommentOf(variant), WordOf(actor, variant), actor, district, now),
            OrderEventKind.Answered => order.Answer(RaterAnswered(variant), "谢谢", actor, now),
            OrderEventKind.Corrected => order.Correct(OrderBuilder.Work(now), reason, actor, district, now),
            OrderEventKind.Linked => order.Link(Cast.Requester.UserId!.Value, actor, now),
            OrderEventKind.TermMissed => order.MissTerm(someoneElse, actor, district, now),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
