using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.LifeCycle;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Annual;

/// <summary>A campaign to open.</summary>
public sealed class CampaignInput
{
    /// <summary>The year reported on.</summary>
    [Display(Name = "Year"), Required]
    public int? Year { get; set; }

    /// <summary>The last day in time.</summary>
    [Display(Name = "Deadline"), Required]
    public DateOnly? Deadline { get; set; }

    /// <summary>The campaigns there are.</summary>
    [BindNever]
    public IReadOnlyList<CampaignRow> Campaigns { get; set; } = [];

    /// <summary>Whether that of the year that ended last is among them, so that none can be opened now.</summary>
    [BindNever]
    public bool IsOpened { get; set; }
}
