using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>The second step of the wizard.</summary>
public sealed class PlacingInput : NeedInput
{
    /// <summary>Behind the fields that every need has, as on the page; the list of errors follows it.</summary>
    private const int Last = 20_000;

    /// <summary>Pictures of the need, sent with this form; those sent before are staged.</summary>
    [Display(Name = "Photos", Order = Last), JsonIgnore]
    public List<IFormFile>? Photos { get; set; }

    /// <summary>Whether only the organization asked may serve it.</summary>
    [Display(Name = "OnlyThis", Order = Last)]
    public bool OnlyThis { get; set; }

    /// <summary>Whether the need's text may be shown in public.</summary>
    [Display(Name = "MayPublishNeed", Order = Last)]
    public bool MayPublishNeed { get; set; }

    /// <summary>Whether proof photos may be shown in public.</summary>
    [Display(Name = "MayPublishPhotos", Order = Last)]
    public bool MayPublishPhotos { get; set; }

    /// <summary>The consent to pass the contact on to whoever serves.</summary>
    [Display(Name = "Consent", Order = Last - 1)]
    public bool Consent { get; set; }
}
