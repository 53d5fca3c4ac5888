using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Proxy;

/// <summary>What a community worker writes down during a call.</summary>
public sealed class ProxyInput : NeedInput
{
    /// <summary>The category.</summary>
    [Display(Name = "CategoryCode"), Required(ErrorMessage = "CategoryMissing")]
    public string? CategoryCode { get; set; }

    /// <summary>The offering that is ordered from, which brings its category and organization; null for none.</summary>
    public int? Offering { get; set; }

    /// <summary>That the resident was told and agreed, by telephone or at the counter.</summary>
    [Display(Name = "ConsentTold", Order = 20_000)]
    public bool ConsentTold { get; set; }

    /// <summary>The request to be called that this order answers; null without one.</summary>
    public long? CallbackId { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
