namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>That a department is asked to support the one that leads a transferred case (配合): its own term, its own reply .</summary>
public sealed class SupportRequest
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; internal set; }

    /// <summary>Who is asked.</summary>
    public required int DepartmentId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Until when it must reply, in UTC.</summary>
    public required DateTime Due { get; set; }

    /// <summary>When it replied, in UTC; the reply stands in the timeline.</summary>
    public DateTime? RepliedAt { get; internal set; }

    /// <summary>Whether the term was missed (counted once).</summary>
    public bool IsLate { get; internal set; }

    /// <summary>When it was no longer needed or the case went elsewhere, in UTC.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Whether a reply is still waited for.</summary>
    public bool IsOpen => RepliedAt is null && EndedAt is null;
}
