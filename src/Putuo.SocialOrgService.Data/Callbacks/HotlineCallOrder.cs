namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>An order that a call gives sight of: one of the caller's number, or one placed during the call.</summary>
public sealed class HotlineCallOrder
{
    /// <summary>The call.</summary>
    public long CallId { get; set; }

    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>Whether it was placed during the call.</summary>
    public bool IsNew { get; set; }
}
