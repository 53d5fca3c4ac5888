namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>How far an order of the tests has come.</summary>
public enum Stage
{
    InPool,
    Addressed,
    Accepted,

    /// <summary>Accepted, and its terms stand still.</summary>
    Paused,
    Completed,

    /// <summary>Completed, and rated by the requester with a comment.</summary>
    Rated,

    /// <summary>Handed to the other department, which has not taken it up yet.</summary>
    Transferred,

    /// <summary>Withdrawn.</summary>
    Rejected,

    /// <summary>In the pool, placed by the worker for a caller.</summary>
    ForCaller,
}
