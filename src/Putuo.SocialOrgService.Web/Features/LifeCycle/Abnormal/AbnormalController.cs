using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.LifeCycle;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Abnormal;

/// <summary>活动异常名录: public, with those that were taken off again .</summary>
[AllowAnonymous]
[Route("organizations/abnormal")]
public sealed class AbnormalController(AnnualPages pages) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(bool lifted, long? before, CancellationToken cancel) =>
        View("Abnormal", new AbnormalList(lifted, before, await pages.AbnormalAsync(lifted, before, cancel)));
}

/// <summary>A page of the list.</summary>
/// <param name="IsLifted">Whether those are listed that were taken off.</param>
/// <param name="Before">Where the page begins.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record AbnormalList(bool IsLifted, long? Before, IReadOnlyList<AbnormalRow> Rows);
