using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>All orders that wait for a decision in the own scope, the term that ends first on top, page by page.</summary>
[ForTriage]
[Route("triage")]
public sealed class TriageController(TriagePages pages, District district, Actor actor) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(TriageInput input, CancellationToken cancel)
    {
        if (!actor.MayTriage)
            return Forbid();
        var isWrong = !ModelState.IsValid || input.HasUnknown(district);
        ModelState.Clear();
        var list = await pages.ListAsync(actor, input.For(actor, district), cancel);
        return View("Triage", new TriageListView(
            input,
            isWrong,
            list.Cards,
            input.After is null ? null : input.Address(),
            list.Next is { } next ? input.Address(next) : null));
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Input">The filter.</param>
/// <param name="IsWrong">Whether something in the filter makes no sense and was left out.</param>
/// <param name="Cards">The orders.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
public sealed record TriageListView(TriageInput Input, bool IsWrong, IReadOnlyList<DeskCard> Cards, string? First, string? Next);
