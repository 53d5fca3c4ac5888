using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>Two steps that meet at one order.</summary>
/// <param name="Make">An order ready for both.</param>
/// <param name="One">The one step.</param>
/// <param name="Other">The other.</param>
/// <param name="Outcome">What may become of them.</param>
internal sealed record StepPair(
    Func<Platform, Task<long>> Make, Func<OrderDesk, long, Task<OrderResult>> One, Func<OrderDesk, long, Task<OrderResult>> Other, Outcome Outcome)
{
    private static readonly DateTime Now = TestDistrict.Monday;

    /// <summary>All of them by what they are, so that a second process finds the one that is asked for.</summary>
    public static IReadOnlyDictionary<string, StepPair> All { get; } = new Dictionary<string, StepPair>
    {
        ["Two organizations claiming"] = new(
            on => on.PlaceAsync(),
            (desk, id) => desk.ClaimAsync(Cast.FirstMember, id),
            (desk, id) => desk.ClaimAsync(Cast.SecondMember, id),
            Outcome.OneOnly),
        ["Claiming and withdrawing"] = new(
            on => on.PlaceAsync(),
            (desk, id) => desk.ClaimAsync(Cast.FirstMember, id),
            (desk, id) => desk.WithdrawAsync(Cast.Requester, id, null),
            Outcome.OneOnly),
        ["Completing and taking back"] = new(
            on => on.ClaimedAsync(),
            (desk, id) => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(Now)),
            (desk, id) => desk.TakeBackAsync(Cast.Worker, id, "一直没有联系居民"),
            Outcome.OneOnly),
        ["Reopening and confirming"] = new(
            on => on.CompletedAsync(),
            (desk, id) => desk.ReopenAsync(Cast.Requester, id, "窗户还漏风"),
            (desk, id) => desk.ConfirmAsync(Cast.Requester, id),
            Outcome.OneOnly),
        ["Rating from two devices"] = new(
            on => on.CompletedAsync(),
            (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好"),
            (desk, id) => desk.RateAsync(Cast.Requester, id, 1, "不好"),
            Outcome.OneOnly),
        ["The requester and the worker rating"] = new(
            on => on.CompletedAsync(),
            (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好"),
            (desk, id) => desk.RateAsync(Cast.Worker, id, 4, null),
            Outcome.EitherOrder),
        ["Claiming and routing"] = new(
            on => on.PlaceAsync(),
            (desk, id) => desk.ClaimAsync(Cast.FirstMember, id),
            (desk, id) => desk.RouteAsync(Cast.Worker, id, Cast.SecondId, "请他们办"),
            Outcome.EitherOrder),
        ["Accepting and returning a case"] = new(
            TransferredAsync,
            (desk, id) => desk.AcceptTransferAsync(Cast.LeadStaff, id),
            (desk, id) => desk.ReturnTransferAsync(Cast.LeadStaff, id, "不归我们管"),
            Outcome.EitherOrder),
        ["A supporting department replying from two desks"] = new(
            TransferredAsync,
            (desk, id) => desk.ReplySupportAsync(Cast.ThirdStaff, id, "下周上门"),
            (desk, id) => desk.ReplySupportAsync(Cast.ThirdStaff, id, "已经办好"),
            Outcome.OneOnly),
        ["Joining two accounts"] = new(
            on => on.PlaceAsync(Cast.Worker),
            (desk, id) => desk.LinkAsync(Cast.Worker, id, Cast.Requester.UserId!.Value),
            (desk, id) => desk.LinkAsync(Cast.Worker, id, Cast.Neighbour.UserId!.Value),
            Outcome.OneOnly),
        ["The same form sent twice"] = new(
            on => on.CompletedAsync(),
            (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好", $"rate-{id}"),
            (desk, id) => desk.RateAsync(Cast.Requester, id, 5, "好", $"rate-{id}"),
            Outcome.Repeated),
    };

    private static async Task<long> TransferredAsync(Platform on)
    {
        var id = await on.PlaceAsync();
        Assert.Null((await on.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, TestDistrict.Lead, [TestDistrict.Third], "多部门处理"))).Refusal);
        return id;
    }
}

/// <summary>What may become of two steps at once.</summary>
internal enum Outcome
{
    /// <summary>One excludes the other.</summary>
    OneOnly,

    /// <summary>Both may happen, one after the other, or the first excludes the second.</summary>
    EitherOrder,

    /// <summary>Both are the same: done once and acknowledged twice.</summary>
    Repeated,
}

/// <summary>What became of one of the two, as a second process can say it too.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Kind">What happened.</param>
/// <param name="First">What the loser was told of.</param>
/// <param name="Repeated">Whether it had been done before.</param>
internal sealed record StepEnd(RefusalReason? Refusal, OrderEventKind? Kind, OrderEventKind? First, bool Repeated)
{
    private const string Nothing = "-";

    public bool IsDone => Refusal is null;

    public static StepEnd Of(OrderResult result) => new(result.Refusal, result.Event?.Kind, result.First?.Kind, result.Repeated);

    public static StepEnd Read(string line)
    {
        var words = line.Split(' ');
        return new(ValueOf<RefusalReason>(words[1]), ValueOf<OrderEventKind>(words[2]), ValueOf<OrderEventKind>(words[3]), bool.Parse(words[4]));
    }

    /// <summary>As one line that <see cref="Read"/> takes.</summary>
    public string Say() => $"end {Refusal?.ToString() ?? Nothing} {Kind?.ToString() ?? Nothing} {First?.ToString() ?? Nothing} {Repeated}";

    private static T? ValueOf<T>(string word)
        where T : struct, Enum => word == Nothing ? null : Enum.Parse<T>(word);
}
