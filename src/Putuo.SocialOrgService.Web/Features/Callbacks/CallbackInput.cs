using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Callbacks;

namespace Putuo.SocialOrgService.Web.Features.Callbacks;

/// <summary>The four answers of somebody who wants to be called.</summary>
public sealed class CallbackInput
{
    /// <summary>Form of address; the full name is not asked for.</summary>
    [Display(Name = "Name"), StringLength(CallbackRequest.MostName)]
    public string? Name { get; set; }

    /// <summary>The number as typed.</summary>
    [Display(Name = "Phone"), StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>The community that is to call.</summary>
    [Display(Name = "CommunityId")]
    public int? CommunityId { get; set; }

    /// <summary>Consent to be called.</summary>
    [Display(Name = "Consent")]
    public bool Consent { get; set; }

    /// <summary>The same as the domain takes it.</summary>
    /// <param name="areaCode">The district's area code.</param>
    internal CallbackRequest RequestIn(string areaCode) => new(
        Name ?? "", Telephone.TryNormalise(Phone, areaCode, out var phone) ? phone : "", CommunityId ?? 0, Consent ? CallbackRequest.PresentConsent : null);
}
