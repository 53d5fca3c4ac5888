namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>For whom a pending order waits.</summary>
public enum Waiting
{
    /// <summary>Nobody: the order is not pending.</summary>
    Nobody = 0,

    /// <summary>Any eligible organization (点单池).</summary>
    Pool = 1,

    /// <summary>The organization it is addressed to.</summary>
    Organization = 2,

    /// <summary>A decision of the community, the street or the administrator.</summary>
    Triage = 3,

    /// <summary>The department it was transferred to.</summary>
    Department = 4,

    /// <summary>The project it is bundled into (已并入项目); its terms stand still.</summary>
    Project = 5,
}
