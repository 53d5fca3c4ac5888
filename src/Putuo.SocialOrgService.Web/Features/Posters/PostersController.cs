using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Posters;

/// <summary>
/// Posters for people who look at a notice board and not at a screen: of an offering, and of a service in a community. Their codes, and
/// the short addresses beneath for those who type, open the order form with everything already chosen.
/// </summary>
[AllowAnonymous]
public sealed class PostersController(OfferingPages offerings, District district) : Controller
{
    /// <summary>The poster of an offering, for anybody to print.</summary>
    [HttpGet("/offerings/{id:int}/poster")]
    [OutputCache(PolicyName = PublicPages.Policy, Tags = [PublicPages.Registries])]
    public async Task<IActionResult> OfOffering(int id, string? size, CancellationToken cancel) =>
        await offerings.FindAsync(id, cancel) is { Offering: var offering }
            ? View("Poster", new PosterView(PosterView.AddressOf(Request, $"/o/{id}"), $"/offerings/{id}/poster", PosterView.SizeOf(size), offering.CategoryCode) { Offering = offering })
            : NotFound();

    /// <summary>Where the code of an offering's poster leads: to the order form, or to what is left to say where it cannot be ordered.</summary>
    [HttpGet("/o/{id:int}")]
    public async Task<IActionResult> OpenOffering(int id, CancellationToken cancel)
    {
        if (await offerings.FindAsync(id, cancel) is not null)
            return LocalRedirect($"/orders/new/need?offering={id}");
        if (await offerings.FindRestAsync(id, cancel) is not null)
            return LocalRedirect($"/offerings/{id}");
        return await offerings.CategoryOfAsync(id, cancel) is { } category ? LocalRedirect($"/services/{category}") : NotFound();
    }

    /// <summary>Where the code of a community's poster leads.</summary>
    [HttpGet("/s/{code}/{community:int}")]
    public IActionResult OpenService(string code, int community) => district.TryCategory(code.ToUpperInvariant(), out var category)
        ? LocalRedirect($"/orders/new/need?category={category.Code}&community={community}")
        : NotFound();
}
