namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>What there is to do first.</summary>
public enum FirstStepKind
{
    /// <summary>Complete the organization's own entry.</summary>
    Entry,

    /// <summary>Publish what the organization offers.</summary>
    Offering,

    /// <summary>Register who serves.</summary>
    Talent,

    /// <summary>Claim an order.</summary>
    Claim,

    /// <summary>Complete one.</summary>
    Complete,

    /// <summary>Order for a resident.</summary>
    Proxy,

    /// <summary>Decide where an order goes.</summary>
    Triage,

    /// <summary>Publish what the community needs.</summary>
    Demand,

    /// <summary>Confirm and rate.</summary>
    Rate,

    /// <summary>Accept a case.</summary>
    Transfer,

    /// <summary>Make a project of common demands.</summary>
    Bundle,

    /// <summary>Decide on a filing.</summary>
    Decide,

    /// <summary>Publish news, a policy or a guide.</summary>
    Publish,

    /// <summary>Open accounts of staff.</summary>
    Staff,

    /// <summary>Let organizations in.</summary>
    Registry,

    /// <summary>Look over the rules of triage.</summary>
    Rules,

    /// <summary>Open the annual check.</summary>
    Annual,

    /// <summary>Answer a complaint.</summary>
    Complaint,

    /// <summary>Take a call.</summary>
    Call,

    /// <summary>Order for a caller.</summary>
    CallOrder,

    /// <summary>Take the service ledger along as a workbook.</summary>
    Ledger,
}
