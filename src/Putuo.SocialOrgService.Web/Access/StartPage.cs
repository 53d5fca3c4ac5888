using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Where people land after signing in.</summary>
public static class StartPage
{
    /// <summary>The address for a role.</summary>
    public static string For(ActorRole role) => role switch
    {
        ActorRole.OrganizationMember or ActorRole.OrganizationOwner => "/workbench",
        ActorRole.CommunityWorker => "/community",
        ActorRole.AreaOfficer => "/area",
        ActorRole.DepartmentStaff => "/department",
        ActorRole.HotlineAgent => "/hotline",
        ActorRole.Administrator => "/administration",
        _ => "/orders",
    };
}
