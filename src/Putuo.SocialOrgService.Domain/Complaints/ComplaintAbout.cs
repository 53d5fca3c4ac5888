namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>Whom or what a complaint is about .</summary>
public enum ComplaintAbout
{
    /// <summary>One order, and whoever served it.</summary>
    Order = 1,

    /// <summary>An organization.</summary>
    Organization = 2,

    /// <summary>Workers of a community.</summary>
    Community = 3,

    /// <summary>Staff of a street or town.</summary>
    Street = 4,

    /// <summary>Staff of a department.</summary>
    Department = 5,

    /// <summary>The platform, or an administrator of it.</summary>
    Platform = 6,
}
