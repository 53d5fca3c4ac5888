using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Why somebody did not join or leave an organization.</summary>
public enum MemberRefusal
{
    /// <summary>The actor may not.</summary>
    NotAllowed = 1,

    /// <summary>There is no such invitation any more: wrong, used, withdrawn or over.</summary>
    Unknown,

    /// <summary>The organization has as many members or open invitations as it may.</summary>
    TooMany,

    /// <summary>The account holds as many roles as an account may.</summary>
    TooManyRoles,

    /// <summary>The last owner stays: somebody has to keep the members.</summary>
    LastOwner,

    /// <summary>Too many codes were tried.</summary>
    TooManyTries,

    /// <summary>Somebody has joined by it already.</summary>
    Used,
}

/// <summary>Who works for an organization, and how somebody joins it (成员与邀请, R-08): its owner makes a code that is good once, whoever has it joins with the own account.</summary>
public static class Membership
{
    /// <summary>The most members of an organization.</summary>
    public const int MostMembers = 100;

    /// <summary>The most invitations of an organization that are open at a time.</summary>
    public const int MostInvitations = 20;

    /// <summary>How many days an invitation is good.</summary>
    public const int InvitationDays = 7;

    /// <summary>Whether an invitation may offer this role.</summary>
    public static bool IsOffered(ActorRole role) => role is ActorRole.OrganizationOwner or ActorRole.OrganizationMember;

    /// <summary>Whether a role that is held makes one that is offered needless.</summary>
    public static bool Includes(ActorRole held, ActorRole offered) => held == offered || held == ActorRole.OrganizationOwner;

    /// <summary>Whether an actor may end somebody's membership of the own organization: an owner everybody's, a member the own one.</summary>
    public static bool MayEnd(Actor actor, long memberUserId) => actor.MayKeepMembers || (actor.IsOrganization && actor.UserId == memberUserId);

    /// <summary>Whether an organization takes on members: while it is in the registry.</summary>
    public static bool TakesMembers(OrganizationStatus status) => status is OrganizationStatus.Active or OrganizationStatus.Suspended;
}
