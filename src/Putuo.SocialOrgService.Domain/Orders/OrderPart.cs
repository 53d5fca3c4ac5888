namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>The parts that somebody can play towards one order; one person may play several at once.</summary>
[Flags]
public enum OrderPart
{
    /// <summary>A stranger.</summary>
    None = 0,

    /// <summary>Whoever asked: the resident, the department or community that placed it for itself, or the community for a resident without an account.</summary>
    Requester = 1,

    /// <summary>A worker of the order's community.</summary>
    CommunityWorker = 2,

    /// <summary>Whoever decides where a pending order goes: community worker, street, administrator.</summary>
    Triage = 4,

    /// <summary>Any organization; whether it fits is asked of <c>Organization</c>.</summary>
    Organization = 8,

    /// <summary>The organization a pending order is addressed to.</summary>
    Addressed = 16,

    /// <summary>The organization or department that serves it.</summary>
    Provider = 32,

    /// <summary>The department it was transferred to.</summary>
    LeadDepartment = 64,

    /// <summary>The department that answers for the category.</summary>
    AnsweringDepartment = 128,

    /// <summary>The platform itself.</summary>
    System = 256,

    /// <summary>A department that is asked to support the one that leads the case.</summary>
    SupportingDepartment = 512,

    /// <summary>Whoever opened the order's token (扫码) and knows the telephone's last four digits.</summary>
    TokenHolder = 1024,

    /// <summary>An officer of the street, the district or the city that it lies in.</summary>
    AreaOfficer = 2048,

    /// <summary>A hotline agent during the call of whoever asked.</summary>
    HotlineAgent = 4096,
}
