using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Home;

/// <summary>The front page: one entrance for everybody, with what the platform did in figures .</summary>
[AllowAnonymous]
public sealed class HomeController(
    RankingPages rankings, FrontPages front, ProjectPages projects, StoryPages stories, District district) : Controller
{
    private const int Chips = 5;
    private const int Stories = 4;
    private const int News = 4;

    /// <summary>The question, the catalogue, the figures, what was just done, the rankings, the latest articles, the projects; four statements.</summary>
    [HttpGet("/")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Figures, PublicPages.Registries, PublicPages.Information])]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var tables = await rankings.ReadAsync(new RankingFilter(district.Root.Id, RankingPeriod.All), cancel);
        var (organizations, articles) = await front.ReadAsync(cancel);
        return View("Home", new HomePage(
            tables,
            organizations,
            articles,
            await projects.NewsAsync(News, cancel),
            await stories.LatestAsync(Stories, cancel),
            Popular(tables)));
    }

    /// <summary>What was asked for most and is not sensitive, filled up with the first of each first level.</summary>
    private IReadOnlyList<string> Popular(RankingTables tables) => [.. tables.Details
        .Where(d => d.Count is not null)
        .Select(d => d.Subject)
        .Concat(district.TopCategories.SelectMany(top => district.Within(top.Code).Take(1)).Select(c => c.Code))
        .Where(code => district.TryCategory(code, out var category) && !category.IsSensitive)
        .Distinct()
        .Take(Chips)];
}
