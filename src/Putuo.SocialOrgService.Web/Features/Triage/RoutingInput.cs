using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>Where an order is sent: to the pool, or to one organization.</summary>
public sealed class RoutingInput
{
    /// <summary>What <see cref="To"/> says for the pool.</summary>
    public const string Pool = "pool";

    /// <summary><see cref="Pool"/>, or an organization's id.</summary>
    [Required(ErrorMessage = "ToNeeded")]
    [RegularExpression($@"{Pool}|\d{{1,9}}", ErrorMessage = "ToNeeded")]
    public string? To { get; set; }

    /// <summary>A word to the organization and the requester; may stay empty.</summary>
    [StringLength(ServiceOrder.MostReason)]
    [Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The organization; null for the pool.</summary>
    public int? OrganizationId => int.TryParse(To, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
