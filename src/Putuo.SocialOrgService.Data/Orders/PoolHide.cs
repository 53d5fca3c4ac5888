namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>An organization took an order of the pool off its own sight; no event of the order.</summary>
public sealed class PoolHide
{
    /// <summary>The organization.</summary>
    public int OrganizationId { get; set; }

    /// <summary>The order.</summary>
    public long OrderId { get; set; }
}
