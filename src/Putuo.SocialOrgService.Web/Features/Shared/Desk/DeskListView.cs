using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>A list in full, behind a figure or a group of a desk.</summary>
/// <param name="List">The list.</param>
/// <param name="Home">The address of the desk.</param>
/// <param name="Cards">The orders, the oldest first.</param>
/// <param name="First">The list's beginning, on a later page.</param>
/// <param name="Next">The next page.</param>
/// <param name="Within">The community or street of an officer's subtree that it is narrowed to.</param>
public sealed record DeskListView(DeskList List, string Home, IReadOnlyList<DeskCard> Cards, string? First, string? Next, int? Within = null)
{
    /// <summary>The address of a list of a desk.</summary>
    public static string Address(string home, DeskList list, int? within = null) => $"{home}/orders?list={list}{(within is { } area ? $"&area={area}" : "")}";

    /// <summary>The page of a list; 404 where the address names none.</summary>
    /// <param name="controller">The controller that asks.</param>
    /// <param name="home">The address of its desk.</param>
    /// <param name="list">The list.</param>
    /// <param name="after">Where the page begins.</param>
    /// <param name="cards">What was read; null when the desk has no such list.</param>
    /// <param name="within">The community or street that it is narrowed to.</param>
    public static IActionResult Show(Controller controller, string home, DeskList list, long after, IReadOnlyList<DeskCard>? cards, int? within = null) => cards is null
        ? controller.NotFound()
        : controller.View("~/Features/Shared/Desk/DeskList.cshtml", new DeskListView(
            list,
            home,
            [.. cards.Take(DeskListPages.PageSize)],
            after > 0 ? Address(home, list, within) : null,
            cards.Count > DeskListPages.PageSize ? $"{Address(home, list, within)}&after={cards[DeskListPages.PageSize - 1].Id}" : null,
            within));
}
