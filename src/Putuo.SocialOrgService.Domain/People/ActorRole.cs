namespace Putuo.SocialOrgService.Domain.People;

/// <summary>The role somebody acts in; a person holds it within a scope (see <see cref="Actor"/>).</summary>
public enum ActorRole
{
    /// <summary>A visitor who is not signed in.</summary>
    Anonymous = 0,

    /// <summary>The platform itself: terms, confirmations, outbox.</summary>
    System = 1,

    /// <summary>居民.</summary>
    Resident = 2,

    /// <summary>社会组织工作人员, as a member.</summary>
    OrganizationMember = 3,

    /// <summary>社会组织工作人员, as the organization's owner.</summary>
    OrganizationOwner = 4,

    /// <summary>社区工作人员.</summary>
    CommunityWorker = 5,

    /// <summary>街道、市级人员: sees the figures of its subtree, triages in a street.</summary>
    AreaOfficer = 6,

    /// <summary>职能部门工作人员.</summary>
    DepartmentStaff = 7,

    /// <summary>评审专家.</summary>
    Reviewer = 8,

    /// <summary>热线坐席.</summary>
    HotlineAgent = 9,

    /// <summary>亲情代办人.</summary>
    Delegate = 10,

    /// <summary>Somebody who opened an order's token (扫码).</summary>
    TokenHolder = 11,

    /// <summary>平台管理员 (区民政局).</summary>
    Administrator = 12,
}
