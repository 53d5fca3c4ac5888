using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Community.Calls;

/// <summary>电话告知: what happened to the orders of residents who read no notices; one call tells everything new of an order.</summary>
[ForCommunityWorkers]
[Route("community/calls")]
public sealed class CallsController(CallBook book, CallPages pages, IStringLocalizer<CallsTexts> texts, Actor actor) : Controller
{
    /// <summary>The calls to make, what waits longest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Calls(long after, bool rests, string? done, CancellationToken cancel)
    {
        var cards = await pages.WaitingAsync(actor, after > 0 ? new CallPlace(after, rests) : null, CallPages.PageSize + 1, cancel);
        return View("Calls", new CallList([.. cards.Take(CallPages.PageSize)])
        {
            First = after > 0 ? "/community/calls" : null,
            Next = cards.Count > CallPages.PageSize ? Address(cards[CallPages.PageSize - 1].Place) : null,
            Done = done is "told" or "tried" ? texts["Done_" + done].Value : null,
        });
    }

    /// <summary>The resident was told everything up to the newest task shown.</summary>
    [HttpPost("{number}/told")]
    public async Task<IActionResult> Told(string number, long upTo, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var order) && await book.ToldAsync(actor, order, upTo, cancel)
            ? LocalRedirect("/community/calls?done=told")
            : NotFound();

    /// <summary>Nobody answered.</summary>
    [HttpPost("{number}/try")]
    public async Task<IActionResult> Try(string number, long upTo, int seen, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var order) && await book.TriedAsync(actor, order, upTo, seen, cancel)
            ? LocalRedirect("/community/calls?done=tried")
            : NotFound();

    private static string Address(CallPlace place) => $"/community/calls?after={place.Oldest}{(place.Rests ? "&rests=true" : "")}";
}

/// <summary>A page of calls.</summary>
/// <param name="Cards">One card for each order.</param>
public sealed record CallList(IReadOnlyList<CallCard> Cards)
{
    /// <summary>The way to the first page; null on it.</summary>
    public string? First { get; init; }

    /// <summary>The way to the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
