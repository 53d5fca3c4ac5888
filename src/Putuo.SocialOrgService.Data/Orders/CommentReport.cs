namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>That somebody reported a public comment; who it was is not kept.</summary>
public sealed class CommentReport
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The rating whose comment it is.</summary>
    public long RatingId { get; set; }

    /// <summary>The order, rated in that community.</summary>
    public long OrderId { get; set; }

    /// <summary>The community that decides.</summary>
    public int CommunityId { get; set; }

    /// <summary>Why, in the reporter's words.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>When the community decided, in UTC; null before.</summary>
    public DateTime? DecidedAt { get; set; }

    /// <summary>The account that decided.</summary>
    public long? DecidedByUserId { get; set; }
}
