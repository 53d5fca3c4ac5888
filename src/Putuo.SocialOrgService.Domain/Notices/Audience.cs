namespace Putuo.SocialOrgService.Domain.Notices;

/// <summary>Groups of people a notice goes to.</summary>
[Flags]
public enum Audience
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Whoever asked, if by an account.</summary>
    Requester = 1,

    /// <summary>Everybody of the organization or department that serves, or that the event names.</summary>
    Provider = 2,

    /// <summary>The workers of the order's community.</summary>
    CommunityWorkers = 4,

    /// <summary>The staff of the department that answers for the category.</summary>
    AnsweringDepartment = 8,

    /// <summary>The staff of the department it was transferred to.</summary>
    LeadDepartment = 16,

    /// <summary>The staff of the supporting department that the event names.</summary>
    NamedDepartment = 32,
}
