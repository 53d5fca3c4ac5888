namespace Putuo.SocialOrgService.Browser.Tests.Visitors;

/// <summary>Who visits; the demonstration account of each is <see cref="Roles.PhoneOf"/>.</summary>
public enum Role
{
    /// <summary>Not signed in.</summary>
    Nobody,

    /// <summary>A resident of Xingpu.</summary>
    Resident,

    /// <summary>The owner of the Island Elder Care Centre.</summary>
    Organization,

    /// <summary>The owner of the Blue Sail Volunteers.</summary>
    OtherOrganization,

    /// <summary>The community worker of Xingpu.</summary>
    Community,

    /// <summary>Civil affairs, the department that answers for elder care.</summary>
    Department,

    /// <summary>The administrator.</summary>
    Administrator,

    /// <summary>An officer of Donggang, the street above Xingpu.</summary>
    Officer,

    /// <summary>An agent of the hotline.</summary>
    Agent,

    /// <summary>The daughter who may act for the resident.</summary>
    Relative,
}

/// <summary>The demonstration accounts.</summary>
public static class Roles
{
    /// <summary>The phone number to sign in with.</summary>
    public static string PhoneOf(this Role role) => role switch
    {
        Role.Resident => "13800000001",
        Role.Organization => "13800000002",
        Role.OtherOrganization => "13800000004",
        Role.Community => "13800000005",
        Role.Department => "13800000007",
        Role.Administrator => "13800000009",
        Role.Officer => "13800000010",
        Role.Agent => "13800000012",
        Role.Relative => "13800000013",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
