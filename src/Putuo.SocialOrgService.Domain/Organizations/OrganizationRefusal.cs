namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Why something asked of the registry of organizations was not done.</summary>
public enum OrganizationRefusal
{
    /// <summary>No such organization.</summary>
    NotFound = 1,

    /// <summary>Somebody else does this.</summary>
    NotAllowed,

    /// <summary>It does not stand so any more: somebody else was first.</summary>
    WrongStatus,

    /// <summary>A reason is needed, of at most <see cref="Organization.MostReason"/> characters.</summary>
    ReasonMissing,

    /// <summary>The credit code's check character fails; why it is taken for genuine is needed, in at most <see cref="Organization.MostReason"/> characters.</summary>
    CodeReasonMissing,

    /// <summary>The entry has faults.</summary>
    Incomplete,

    /// <summary>Another organization has this credit code or filing number, or another application names it.</summary>
    Taken,

    /// <summary>The same person has applied with this credit code or filing number already, with another entry.</summary>
    AppliedAlready,

    /// <summary>The same person has <see cref="Organization.MostApplications"/> applications that are not decided.</summary>
    TooMany,

    /// <summary>Whoever applied holds as many roles as an account may, and cannot become its owner.</summary>
    ApplicantFull,

    /// <summary>The host is no active organization with a credit code.</summary>
    NoHost,
}
