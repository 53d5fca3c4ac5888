using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Information;

/// <summary>News, policies and guides, open to everybody .</summary>
[AllowAnonymous]
[OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Information])]
public sealed class InformationController(ArticlePages articles, District district) : Controller
{
    /// <summary>The list, the pinned first, then the latest.</summary>
    [HttpGet("/information")]
    public async Task<IActionResult> Index(InformationInput input, CancellationToken cancel)
    {
        var filter = input.ToFilter();
        return View("Information", new ArticleListView(filter, await articles.ListAsync(filter, cancel), await articles.YearsAsync(cancel)));
    }

    /// <summary>One article; of an archived one, that it is, and what replaces it.</summary>
    [HttpGet("/information/{id:int}")]
    public async Task<IActionResult> Show(int id, CancellationToken cancel) =>
        await articles.FindAsync(id, cancel) is { } article ? View("Article", article) : NotFound();

    /// <summary>The latest ones as an Atom feed, in the reader's language.</summary>
    [HttpGet("/information/feed.atom")]
    public async Task<IActionResult> Feed(CancellationToken cancel)
    {
        var latest = await articles.ListAsync(new ArticleFilter(), cancel);
        return File(ArticleFeed.Of($"{Request.Scheme}://{Request.Host}", district, latest.Rows), ArticleFeed.MediaType);
    }
}
