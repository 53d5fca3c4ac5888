namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>The four stages of a service order, exactly four .</summary>
public enum OrderStatus
{
    /// <summary>待确认.</summary>
    Pending = 1,

    /// <summary>已接单.</summary>
    Accepted = 2,

    /// <summary>已拒绝: declined, refused, withdrawn or called off; <see cref="ServiceOrder.RejectedBy"/> says which.</summary>
    Rejected = 3,

    /// <summary>已完成.</summary>
    Completed = 4,
}
