using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>How many orders stand in each stage, each counted to <see cref="WorkbenchPages.MostCounted"/> at most.</summary>
public sealed record StageCounts(int Pending, int Accepted, int Completed, int Rejected)
{
    /// <summary>Of nobody's orders.</summary>
    public static StageCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>In all stages together.</summary>
    public int All => Pending + Accepted + Completed + Rejected;

    /// <summary>In one stage.</summary>
    public int Of(OrderStatus stage) => stage switch
    {
        OrderStatus.Pending => Pending,
        OrderStatus.Accepted => Accepted,
        OrderStatus.Completed => Completed,
        _ => Rejected,
    };
}

/// <summary>Where a page of own orders begins: after an order that waits for a confirmation, or before one of the others; by default at the list's beginning.</summary>
/// <param name="Waiting">The last order shown that waits for a confirmation.</param>
/// <param name="Before">The others begin before this id.</param>
public sealed record OwnPlace(long? Waiting = null, long? Before = null)
{
    /// <summary>Whether this is the list's beginning.</summary>
    public bool IsFirst => this is { Waiting: null, Before: null };
}
