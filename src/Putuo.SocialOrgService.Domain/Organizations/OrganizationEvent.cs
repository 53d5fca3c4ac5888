using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>What happens to an entry of the registry of organizations.</summary>
public enum OrganizationEventKind
{
    /// <summary>入驻申请.</summary>
    Applied = 1,

    /// <summary>初审通过: the supervising department found the entry right.</summary>
    Checked = 2,

    /// <summary>退回补正.</summary>
    Returned = 3,

    /// <summary>补正后再次提交.</summary>
    Resubmitted = 4,

    /// <summary>审核通过: it is online.</summary>
    Approved = 5,

    /// <summary>不予入驻.</summary>
    Refused = 6,

    /// <summary>撤回申请.</summary>
    Withdrawn = 7,

    /// <summary>暂停.</summary>
    Suspended = 8,

    /// <summary>恢复.</summary>
    Resumed = 9,

    /// <summary>关闭.</summary>
    Closed = 10,

    /// <summary>资料变更: its owner or the administrator changed the entry.</summary>
    Changed = 11,

    /// <summary>导入: the administrator took it in from a sheet, or changed it by one.</summary>
    Imported = 12,
}

/// <summary>Who has an application in hand.</summary>
public enum ReviewDesk
{
    /// <summary>业务主管单位, which checks it first.</summary>
    Department = 1,

    /// <summary>区民政局, which decides.</summary>
    Keeper = 2,

    /// <summary>The applicant, who corrects it.</summary>
    Applicant = 3,
}

/// <summary>One line of an organization's history on the platform: who, when, what, why. Append-only.</summary>
public sealed class OrganizationEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The organization.</summary>
    public int OrganizationId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required OrganizationEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>The department or office that acted; empty for applicants.</summary>
    public required string ActorName { get; init; }

    /// <summary>Why, or what is to be corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>Why a credit code whose check character fails was taken for genuine.</summary>
    public string? CodeReason { get; init; }

    /// <summary>What a change changed, the names of <see cref="EntryField"/> between commas.</summary>
    public string? Changes { get; init; }
}
