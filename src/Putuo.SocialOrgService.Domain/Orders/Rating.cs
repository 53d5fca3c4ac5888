namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Who rates: one rating each per completion.</summary>
public enum Rater
{
    /// <summary>Whoever asked; the only one that counts in figures.</summary>
    Requester = 1,

    /// <summary>A worker of the community.</summary>
    CommunityWorker = 2,

    /// <summary>The department that answers for the category.</summary>
    Department = 3,
}

/// <summary>One to five stars with a comment, belonging to one completion .</summary>
public sealed class Rating
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; internal set; }

    /// <summary>Which completion of the order, from 1.</summary>
    public required int Completion { get; init; }

    /// <summary>Who rates.</summary>
    public required Rater Rater { get; init; }

    /// <summary>One to five.</summary>
    public required int Stars { get; init; }

    /// <summary>The comment; null without one, or once erased.</summary>
    public string? Comment { get; internal set; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account that gave or recorded it.</summary>
    public long? UserId { get; init; }

    /// <summary>Whose word it was (电话代评).</summary>
    public ActingFor ActingFor { get; init; }

    /// <summary>False once a reopening took it out of every figure.</summary>
    public bool IsCurrent { get; internal set; } = true;

    /// <summary>The provider's answer to the comment.</summary>
    public string? Answer { get; internal set; }

    /// <summary>When it was answered, in UTC.</summary>
    public DateTime? AnsweredAt { get; internal set; }

    /// <summary>Since when the comment is hidden from the public, in UTC; null while it is shown.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>Why it is hidden.</summary>
    public string? HiddenReason { get; set; }

    /// <summary>The account that hid it.</summary>
    public long? HiddenByUserId { get; set; }

    /// <summary>Whether the stars count as a good review.</summary>
    public bool IsGood => Stars >= 4;
}
