using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Contacts;

/// <summary>Why somebody looks at a contact.</summary>
public sealed class ContactInput
{
    /// <summary>The reason; needed of community workers and administrators, shown to the resident.</summary>
    [StringLength(200)]
    [Display(Name = "Reason")]
    public string? Reason { get; set; }
}
