using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Catalogue;

/// <summary>The service catalogue in two levels, and the search in plain words.</summary>
[AllowAnonymous]
public sealed class CatalogueController(District district, OrganizationPages organizations, OfferingPages offers) : Controller
{
    private const int MostOfferings = 6;
    private const int MostOrganizations = 6;

    /// <summary>The whole catalogue, or what fits a search.</summary>
    [HttpGet("/services")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Index(string? q, CancellationToken cancel)
    {
        var query = PlainText.Sought(q, CategorySearch.LongestQuery);
        if (query is null)
            return View("Catalogue", new CataloguePage(null, [], [], [], false));
        var found = CategorySearch.Find(district, query).Select(c => c.Code).ToList();
        var offerings = await offers.SearchAsync(query, MostOfferings, cancel);
        var fitting = await organizations.ListAsync(new OrganizationFilter(query), cancel);
        return View("Catalogue", new CataloguePage(
            query, found, offerings, [.. fitting.Rows.Take(MostOrganizations)],
            ElderModeNames.AreIn(query)));
    }

    /// <summary>A category: what it is, how long it takes, who does it.</summary>
    [HttpGet("/services/{code}")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> Service(string code, CancellationToken cancel)
    {
        if (!district.TryCategory(code.ToUpperInvariant(), out var category))
            return NotFound();
        var isGroup = category.IsTop && district.Within(category.Code).Any();
        return View(isGroup ? "Group" : "Service", new ServicePage(
            category.Code,
            isGroup ? [] : await offers.InCategoryAsync(category.Code, cancel),
            await organizations.ServingAsync(category.Top, cancel)));
    }
}
