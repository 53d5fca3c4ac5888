using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Posters;

/// <summary>扫码点单海报: the posters that a community prints for its notice boards, one for each service .</summary>
[ForCommunityWorkers]
[Route("community/posters")]
public sealed class CommunityPostersController(OfferingPages offerings, District district, Actor actor) : Controller
{
    /// <summary>The posters of the worker's own community.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Desk(CancellationToken cancel) =>
        View("Posters", new PosterDesk(actor.AreaId!.Value, (await offerings.ListAsync(new OfferingFilter(AreaId: actor.AreaId), cancel)).Rows));

    /// <summary>The poster of one service in that community.</summary>
    [HttpGet("{code}")]
    public IActionResult OfService(string code, string? size) => district.TryCategory(code.ToUpperInvariant(), out var category)
        ? View("Poster", new PosterView(
            PosterView.AddressOf(Request, $"/s/{category.Code}/{actor.AreaId}"), $"/community/posters/{category.Code}", PosterView.SizeOf(size), category.Code) { CommunityId = actor.AreaId })
        : NotFound();
}
