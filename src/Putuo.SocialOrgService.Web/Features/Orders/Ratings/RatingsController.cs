using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Ratings;

/// <summary>
/// 评价: one to five stars and a comment, once per completion and rater. The requester's rating confirms as well what
/// nobody confirmed yet; a community worker records the word of a requester without an account (电话代评).
/// </summary>
[ForSignedIn]
[Route("orders/{number}/rating")]
public sealed class RatingsController(
    OrderDesk desk, OrderPages pages, OutcomePages outcomes, IStringLocalizer<OrdersTexts> texts, Actor actor) : Controller
{
    /// <summary>The form on a page of its own; it stands on the order's page too.</summary>
    /// <param name="number">The order.</param>
    /// <param name="by"><c>phone</c> where the caller's word is to be recorded.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpGet("")]
    public async Task<IActionResult> Form(string number, string? by, CancellationToken cancel) =>
        await ShowAsync(number, new RatingInput { Word = by == "phone" ? ActingFor.RequesterByPhone : null }, cancel);

    /// <summary>Takes the rating.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Rate(string number, RatingInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (input.Word is null && actor.Role is ActorRole.CommunityWorker or ActorRole.HotlineAgent
            && await pages.FindAsync(actor, id, cancel) is { WordsToRate.Count: > 1 })
            ModelState.AddModelError(nameof(input.Word), texts["WordMissing"]);
        if (!ModelState.IsValid)
            return await ShowAsync(number, input, cancel);
        var result = await desk.RateAsync(actor, id, input.Stars!.Value, input.Comment, FormKey.Of("rate", input.Once), input.Word ?? ActingFor.Self, cancel);
        return await outcomes.ShowAsync(this, result, input.Word == ActingFor.RequesterByPhone ? "ratedfor" : "rated", cancel);
    }

    private async Task<IActionResult> ShowAsync(string number, RatingInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        if (!order.Steps.Contains(OrderEventKind.Rated))
            return LocalRedirect($"/orders/{order.Number}");
        if (input.Word is { } word && !order.WordsToRate.Contains(word))
            input.Word = null;
        ViewData["Order"] = order;
        return View("Rating", input);
    }
}

/// <summary>What a rating says.</summary>
public sealed class RatingInput
{
    /// <summary>One to five stars.</summary>
    [Display(Name = "Stars"), Required(ErrorMessage = "StarsMissing"), Range(1, 5, ErrorMessage = "StarsMissing")]
    public int? Stars { get; set; }

    /// <summary>What the rater adds.</summary>
    [Display(Name = "Comment"), StringLength(ServiceOrder.MostComment)]
    public string? Comment { get; set; }

    /// <summary>Whose word it is: the rater's own, or that of a requester who called; whoever may bring both says which.</summary>
    [Display(Name = "Word"), EnumDataType(typeof(ActingFor), ErrorMessage = "WordMissing")]
    public ActingFor? Word { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
