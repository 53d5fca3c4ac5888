using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>What was looked at.</summary>
public enum LookKind
{
    /// <summary>The contact of an order.</summary>
    OrderContact = 1,

    /// <summary>The number of somebody who asked to be called.</summary>
    Callback = 2,

    /// <summary>Earlier orders of a number or place.</summary>
    EarlierOrders = 3,

    /// <summary>Whether a number has an account.</summary>
    Account = 4,

    /// <summary>The account whose password was renewed.</summary>
    Password = 5,

    /// <summary>The contact of whoever complains.</summary>
    Complaint = 6,
}

/// <summary>One look at an order's contact: who, when, why. Shown to the resident (谁看过我的信息).</summary>
public sealed class ContactLook
{
    /// <summary>The reason of a look that fills in the form of an order by telephone; pages have words for it.</summary>
    public const string ToFillIn = "fill-in";

    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>What was looked at.</summary>
    public LookKind Kind { get; set; } = LookKind.OrderContact;

    /// <summary>The order; null for what belongs to none.</summary>
    public long? OrderId { get; set; }

    /// <summary>The request to be called.</summary>
    public long? CallbackId { get; set; }

    /// <summary>The complaint.</summary>
    public long? ComplaintId { get; set; }

    /// <summary>The account that was looked for.</summary>
    public long? SubjectUserId { get; set; }

    /// <summary>Who looked.</summary>
    public long UserId { get; set; }

    /// <summary>In which role.</summary>
    public ActorRole Role { get; set; }

    /// <summary>The organization, community or department of who looked.</summary>
    public string ActorName { get; set; } = "";

    /// <summary>Why, where a reason is asked for, as typed or <see cref="ToFillIn"/>.</summary>
    public string? Reason { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }
}
