namespace Putuo.SocialOrgService.Domain.Triage;

/// <summary>What is done with a triage rule.</summary>
public enum TriageRuleEventKind
{
    /// <summary>新增.</summary>
    Added = 1,

    /// <summary>修改.</summary>
    Changed = 2,

    /// <summary>启用.</summary>
    SwitchedOn = 3,

    /// <summary>停用.</summary>
    SwitchedOff = 4,

    /// <summary>调整顺序.</summary>
    Moved = 5,
}

/// <summary>One line of a triage rule's history. Append-only.</summary>
public sealed class TriageRuleEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The rule.</summary>
    public int RuleId { get; private set; }

    /// <summary>What was done.</summary>
    public required TriageRuleEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account of who did it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>What the rule said before a change.</summary>
    public TriageRuleEntry? Before { get; init; }
}
