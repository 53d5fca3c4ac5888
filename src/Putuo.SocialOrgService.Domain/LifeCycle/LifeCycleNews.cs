namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>What a notice tells of the life of an organization.</summary>
public enum LifeCycleNews
{
    /// <summary>A filing was submitted.</summary>
    Submitted = 2,

    /// <summary>It was returned for correction.</summary>
    Returned = 3,

    /// <summary>It was submitted again.</summary>
    Resubmitted = 4,

    /// <summary>It was approved.</summary>
    Approved = 5,

    /// <summary>It was rejected.</summary>
    Rejected = 6,

    /// <summary>It was withdrawn.</summary>
    Withdrawn = 7,

    /// <summary>Whoever has it in hand missed the term.</summary>
    TermMissed = 8,

    /// <summary>A campaign opened: the organization's annual report is due.</summary>
    ReportDue = 20,

    /// <summary>The deadline comes near and the report is not in.</summary>
    Reminder = 21,

    /// <summary>The organization was entered in the list of abnormal activity.</summary>
    Listed = 22,

    /// <summary>It was taken off that list.</summary>
    Lifted = 23,
}
