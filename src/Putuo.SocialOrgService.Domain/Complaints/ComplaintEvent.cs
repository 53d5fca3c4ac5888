using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>What happens to a complaint.</summary>
public enum ComplaintEventKind
{
    /// <summary>已收到.</summary>
    Received = 1,

    /// <summary>开始办理.</summary>
    Taken = 2,

    /// <summary>请被投诉方说明情况, with the handler's question.</summary>
    StatementAsked = 3,

    /// <summary>被投诉方说明了情况.</summary>
    StatementGiven = 4,

    /// <summary>转给另一个部门办理.</summary>
    PassedOn = 5,

    /// <summary>回避: somebody of the office says to be the one complained of.</summary>
    Recused = 6,

    /// <summary>答复.</summary>
    Answered = 7,

    /// <summary>不满意, with the reason.</summary>
    Reopened = 8,

    /// <summary>撤回.</summary>
    Withdrawn = 9,

    /// <summary>超过时限.</summary>
    TermMissed = 10,

    /// <summary>电话告知: the answer was told by telephone, or was tried to be.</summary>
    Told = 11,
}

/// <summary>One line of a complaint's history: who, when, what, why. Append-only, but for its words, which go when the complaint's do.</summary>
public sealed class ComplaintEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The complaint.</summary>
    public long ComplaintId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required ComplaintEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it; null for the platform and for whoever complains without one.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>The office or organization that acted; empty for whoever complains.</summary>
    public required string ActorName { get; init; }

    /// <summary>The answer, the question, the statement, or why; null without words and once they are erased.</summary>
    public string? Text { get; init; }

    /// <summary>The level it was passed on to.</summary>
    public ComplaintLevel? ToLevel { get; init; }

    /// <summary>The street it was passed on to.</summary>
    public int? ToAreaId { get; init; }

    /// <summary>The department it was passed on to.</summary>
    public int? ToDepartmentId { get; init; }
}
