using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
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
public sealed class RatingsController(OrderDesk desk, OrderPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>The form on a page of its own; it stands on the order's page too.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Form(string number, CancellationToken cancel) => await ShowAsync(number, new RatingInput(), cancel);

    /// <summary>Takes the rating.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Rate(string number, RatingInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (!ModelState.IsValid)
            return await ShowAsync(number, input, cancel);
        var result = await desk.RateAsync(actor, id, input.Stars!.Value, input.Comment, FormKey.Of("rate", input.Once), input.Word, cancel);
        return await outcomes.ShowAsync(this, result, "rated", cancel);
    }

    private async Task<IActionResult> ShowAsync(string number, RatingInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        if (!order.Steps.Contains(OrderEventKind.Rated))
            return LocalRedirect($"/orders/{order.Number}");
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

    /// <summary>Whose word it is: the rater's own, or that of a requester who called.</summary>
    [Display(Name = "Word"), EnumDataType(typeof(ActingFor), ErrorMessage = "WordMissing")]
    public ActingFor Word { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
