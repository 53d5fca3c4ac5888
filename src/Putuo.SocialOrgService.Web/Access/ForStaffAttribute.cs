using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For staff of every kind: organizations, communities, departments, administrators and the roles to come.</summary>
public sealed class ForStaffAttribute : AuthorizeAttribute
{
    private static readonly string All = string.Join(',', Enum.GetValues<ActorRole>().Where(role => new Actor(role).IsStaff));

    /// <summary>Opens a page to them.</summary>
    public ForStaffAttribute() => Roles = All;
}
