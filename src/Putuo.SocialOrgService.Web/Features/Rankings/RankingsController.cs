using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>Open data: the three rankings and how every figure is counted .</summary>
[AllowAnonymous]
[Route("data")]
public sealed class RankingsController(
    RankingPages rankings, OrganizationPages organizations, RankingFiles files, District district, LocalTimes times) : Controller
{
    /// <summary>The rankings that fit a filter; at most four statements.</summary>
    [HttpGet("")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures])]
    public async Task<IActionResult> Index(RankingsInput input, CancellationToken cancel)
    {
        var (filter, isWrong) = input.Read(district);
        return View("Rankings", new RankingsPage(
            filter, RankingsInput.Query(filter, district), input, isWrong,
            await rankings.ReadAsync(filter, cancel),
            await organizations.NamesAsync(cancel),
            RankingsPage.Offered(times.Today, district.Settings.FirstYear, filter.Period)));
    }

    /// <summary>How every figure is counted (口径).</summary>
    [HttpGet("definitions")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public IActionResult Definitions() => View("Definitions");

    /// <summary>类别排行榜 to take along.</summary>
    [HttpGet("categories/export.xlsx"), HttpGet("categories/export.csv")]
    public Task<FileStreamResult> ExportCategories(RankingsInput input, CancellationToken cancel) => files.CategoriesAsync(Request, input.Read(district).Filter, cancel);

    /// <summary>接单排行榜 to take along.</summary>
    [HttpGet("claims/export.xlsx"), HttpGet("claims/export.csv")]
    public Task<FileStreamResult> ExportClaims(RankingsInput input, CancellationToken cancel) => files.ClaimsAsync(Request, input.Read(district).Filter, cancel);

    /// <summary>好评排行榜 to take along.</summary>
    [HttpGet("reviews/export.xlsx"), HttpGet("reviews/export.csv")]
    public Task<FileStreamResult> ExportReviews(RankingsInput input, CancellationToken cancel) => files.ReviewsAsync(Request, input.Read(district).Filter, cancel);
}
