using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Administration.Accounts;

/// <summary>What the list of accounts is narrowed to.</summary>
public sealed class AccountSearchInput
{
    /// <summary>A whole phone number.</summary>
    [Display(Name = "Phone"), Telephone]
    public string? Phone { get; set; }

    /// <summary>A role.</summary>
    [Display(Name = "Role")]
    public ActorRole? Role { get; set; }

    /// <summary>Only accounts before this one, for the next page.</summary>
    public long? Before { get; set; }
}
