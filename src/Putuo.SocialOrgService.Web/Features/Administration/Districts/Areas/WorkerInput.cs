using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Areas;

/// <summary>Who looks after a grid; both empty for nobody.</summary>
public sealed class WorkerInput
{
    /// <summary>The grid's last change that the form was made after; 0 for none, null where that is to be read.</summary>
    public long? WorkerSeen { get; set; }

    /// <summary>The name.</summary>
    [Display(Name = "WorkerName"), StringLength(GridWorker.MostName)]
    public string? WorkerName { get; set; }

    /// <summary>The telephone of the office.</summary>
    [Display(Name = "WorkerPhone"), Telephone]
    public string? WorkerPhone { get; set; }
}
