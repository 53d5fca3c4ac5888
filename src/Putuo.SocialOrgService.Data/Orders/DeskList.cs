namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>A list in full of what the desk of a community or a department shows the beginning of.</summary>
public enum DeskList
{
    /// <summary>Waiting for an organization or a department.</summary>
    Pending,

    /// <summary>Being served.</summary>
    Running,

    /// <summary>Completed and not confirmed.</summary>
    Unconfirmed,

    /// <summary>Their term is over.</summary>
    Late,

    /// <summary>Cases transferred to the department that it has to take on or return.</summary>
    Transferred,

    /// <summary>Cases the department leads.</summary>
    Cases,

    /// <summary>Cases of other departments that wait for its reply.</summary>
    Supports,
}
