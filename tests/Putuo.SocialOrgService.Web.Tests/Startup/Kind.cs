namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The kinds of visitors that the table of routes tells apart. Orders are placed by resident A and served by the organization of owner and member.</summary>
public enum Kind
{
    Visitor,
    ResidentA,
    ResidentB,
    Owner,
    Member,
    OtherOrganization,
    Worker,
    OtherWorker,
    Department,
    OtherDepartment,
    Administrator,
    UnfitOrganization,

    /// <summary>An officer of the street that the orders' communities lie in.</summary>
    Officer,

    /// <summary>An officer of the city, who only looks.</summary>
    CityOfficer,

    /// <summary>An agent of the hotline who is in no call.</summary>
    Agent,
}
