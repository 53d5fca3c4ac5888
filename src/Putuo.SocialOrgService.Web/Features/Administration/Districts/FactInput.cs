using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Districts;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts;

/// <summary>What every form of the district's data carries.</summary>
public abstract class FactInput
{
    /// <summary>The last change that the form was made after; 0 for none.</summary>
    public long Seen { get; set; }

    /// <summary>What was done with it, newest first.</summary>
    [BindNever]
    public IReadOnlyList<DistrictLine> History { get; set; } = [];

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}
