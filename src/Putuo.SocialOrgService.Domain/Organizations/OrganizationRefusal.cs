namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Why something asked of the registry of organizations was not done.</summary>
public enum OrganizationRefusal
{
    /// <summary>No such organization.</summary>
    NotFound = 1,

    /// <summary>Only the administrator does this.</summary>
    NotAllowed,

    /// <summary>It does not stand so any more: somebody else was first.</summary>
    WrongStatus,

    /// <summary>A reason is needed, of at most <see cref="Organization.MostReason"/> characters.</summary>
    ReasonMissing,
}
