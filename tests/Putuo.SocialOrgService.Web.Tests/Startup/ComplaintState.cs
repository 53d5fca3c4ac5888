namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>How far a complaint is brought.</summary>
public enum ComplaintState
{
    Received,
    InHand,

    /// <summary>In hand, and a statement is asked for.</summary>
    Asked,
    Answered,
}
