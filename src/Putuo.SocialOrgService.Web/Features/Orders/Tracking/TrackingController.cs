using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tracking;

/// <summary>An order's own page for everybody who may know of it, and its photos; to others there is no such order.</summary>
[ForSignedIn]
[Route("orders/{number}")]
public sealed class TrackingController(OrderPages pages, GridWorkers workers, PhotoStore photos, OutcomePages outcomes, Actor actor, IStringLocalizer<TrackingTexts> texts) : Controller
{
    /// <summary>Where it stands, what comes next and by when, everything that happened, and the reader's own steps.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Order(string number, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (await pages.FindAsync(actor, id, cancel) is not { } order)
        {
            if (await pages.IsOwnOtherwiseAsync(actor, id, cancel))
                return ConflictPage.Show(this, texts["OwnTitle"], texts["OwnText"], [new(texts["OwnSwitch"], "/account#roles")]);
            return await pages.LeftAsync(actor, id, cancel) is { } taken ? await outcomes.ShowAsync(this, taken, "claimed", cancel) : NotFound();
        }
        var done = Request.Query["done"].FirstOrDefault();
        return View("Order", new TrackedOrder(order, done, outcomes.Done(done == "rated" && order.State.ConfirmedAt is null ? "ratedfirst" : done))
        {
            GridWorker = order.Need.GridId is { } grid && await workers.OfAsync(actor, grid, cancel) is [{ } worker] ? worker : null,
        });
    }

    /// <summary>A photo in full, or small with <c>?size=thumb</c>, to whoever may see the order's photos.</summary>
    [HttpGet("photos/{photo:long}")]
    public async Task<IActionResult> Photo(string number, long photo, string? size, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindPhotoAsync(actor, id, photo, cancel) is not { } file)
            return NotFound();
        return PhotoAnswer.Of(this, photos.Open(file, size == "thumb" ? PhotoSize.Thumb : PhotoSize.Full));
    }
}

/// <summary>What the page of an order shows.</summary>
/// <param name="Order">The order.</param>
/// <param name="DoneCode">What the reader has just done.</param>
/// <param name="Done">The same in words.</param>
public sealed record TrackedOrder(OrderPage Order, string? DoneCode, string? Done)
{
    /// <summary>Who looks after the order's grid, for the desk of its community.</summary>
    public GridWorkerCard? GridWorker { get; init; }

    /// <summary>The reader's steps beside the order.</summary>
    public IReadOnlyList<StepWay> StepsBeside { get; } = StepWay.Beside(Order);

    /// <summary>The drafts on the reader's device that are of no use any more.</summary>
    public string? DraftsDone
    {
        get
        {
            var done = new List<string>();
            if (DoneCode is "rated" or "ratedfor" || !Order.Steps.Contains(OrderEventKind.Rated))
                done.AddRange([$"rating-{Order.Id}", $"comment-{Order.Id}"]);
            if (DoneCode == "corrected")
                done.AddRange([$"completion-{Order.Id}", $"from-{Order.Id}", $"to-{Order.Id}"]);
            else if (Done is not null)
                done.Add($"{DoneCode}-{Order.Id}");
            return done.Count == 0 ? null : string.Join(' ', done);
        }
    }
}
