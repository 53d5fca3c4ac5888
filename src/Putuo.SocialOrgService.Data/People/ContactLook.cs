using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>One look at an order's contact: who, when, why. Shown to the resident (谁看过我的信息).</summary>
public sealed class ContactLook
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>Who looked.</summary>
    public long UserId { get; set; }

    /// <summary>In which role.</summary>
    public ActorRole Role { get; set; }

    /// <summary>The organization, community or department of who looked.</summary>
    public string ActorName { get; set; } = "";

    /// <summary>Why, where a reason is asked for.</summary>
    public string? Reason { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }
}
