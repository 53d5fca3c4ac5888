using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Members;

/// <summary>An invitation.</summary>
public sealed class InviteInput
{
    /// <summary>The role it offers.</summary>
    [Display(Name = "Role"), Required(ErrorMessage = "RoleMissing"), AllowedValues(null, ActorRole.OrganizationMember, ActorRole.OrganizationOwner, ErrorMessage = "RoleMissing")]
    public ActorRole? Role { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }

    /// <summary>The members.</summary>
    [BindNever]
    public MemberSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}

/// <summary>An invitation that was made.</summary>
/// <param name="Code">What the owner tells whom it is for.</param>
/// <param name="Role">The role it offers.</param>
public sealed record Invited(string Code, ActorRole Role);
