using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Answers;

/// <summary>回复评价: the provider answers a comment, once; the form stands under the comment on the order's page.</summary>
[ForSignedIn]
[Route("orders/{number}/answer")]
public sealed class AnswersController(OrderDesk desk, OrderPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>The form on a page of its own, for the comment of one rater.</summary>
    [HttpGet]
    public Task<IActionResult> Form(string number, Rater rater, CancellationToken cancel) => ShowAsync(number, new AnswerInput { Rater = rater }, cancel);

    /// <summary>Answers.</summary>
    [HttpPost]
    public async Task<IActionResult> Answer(string number, AnswerInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        return ModelState.IsValid
            ? await outcomes.ShowAsync(this, await desk.AnswerAsync(actor, id, input.Rater, input.Answer!, FormKey.Of("answer", input.Once), cancel), "answered", cancel)
            : await ShowAsync(number, input, cancel);
    }

    private async Task<IActionResult> ShowAsync(string number, AnswerInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, cancel) is not { } order)
            return NotFound();
        if (!order.Steps.Contains(OrderEventKind.Answered))
            return LocalRedirect($"/orders/{order.Number}");
        var open = order.Ratings.Where(rating => rating is { Comment: not null, Answer: null }).ToList();
        ViewData["Order"] = order;
        ViewData["Rating"] = open.Find(rating => rating.Rater == input.Rater) ?? open[0];
        return View("Answer", input);
    }
}
