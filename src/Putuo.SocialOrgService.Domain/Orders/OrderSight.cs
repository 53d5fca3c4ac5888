namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>How much of an order somebody sees.</summary>
public enum OrderSight
{
    /// <summary>What the open pool shows: no contact, no photo, no digits, no reasons.</summary>
    Pool = 1,

    /// <summary>Addressed to them and waiting: the whole need with its photos, no contact.</summary>
    Addressed,

    /// <summary>Everything but the contact: the departments and officers whose scope it lies in.</summary>
    Office,

    /// <summary>Everything, the contact masked.</summary>
    Whole,
}
