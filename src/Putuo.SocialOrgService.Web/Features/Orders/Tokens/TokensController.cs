using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tokens;

/// <summary>
/// The page that an order's QR code opens (扫码), for people without an account: where the order stands, and, with the
/// telephone's last four digits, confirming, rating and reopening it. Somebody signed in may take the order into the own account.
/// The address is the key (<see cref="SecretAddresses"/>).
/// </summary>
[Route("t/{token}")]
public sealed class TokensController(
    OrderDesk desk, TokenPages pages, TokenBook book, OutcomePages outcomes, IStringLocalizer<TokensTexts> texts, Actor actor) : Controller
{
    /// <summary>Where the order stands.</summary>
    [AllowAnonymous]
    [HttpGet("")]
    public Task<IActionResult> Progress(string token, string? done, CancellationToken cancel) =>
        ShowAsync("Token", token, new TokenRatingInput { Done = DoneIn(done) }, cancel);

    /// <summary>Confirms, without stars.</summary>
    [AllowAnonymous]
    [HttpPost("confirmation")]
    public Task<IActionResult> Confirm(string token, TokenRatingInput input, CancellationToken cancel)
    {
        ModelState.Remove(nameof(TokenRatingInput.Stars));
        return ActAsync("Token", token, input, "confirmed", (holder, order) =>
            desk.ConfirmAsync(holder, order, FormKey.Of("confirm", input.Once), cancel: cancel), cancel);
    }

    /// <summary>Rates, which confirms as well what nobody confirmed yet.</summary>
    [AllowAnonymous]
    [HttpPost("rating")]
    public Task<IActionResult> Rate(string token, TokenRatingInput input, CancellationToken cancel) =>
        ActAsync("Token", token, input, "rated", (holder, order) =>
            desk.RateAsync(holder, order, input.Stars!.Value, input.Comment, FormKey.Of("rate", input.Once), cancel: cancel), cancel);

    /// <summary>Asks what was not done well.</summary>
    [AllowAnonymous]
    [HttpGet("reopening")]
    public Task<IActionResult> AskReopening(string token, CancellationToken cancel) => ShowAsync("Reopening", token, new TokenReopeningInput(), cancel);

    /// <summary>Reopens.</summary>
    [AllowAnonymous]
    [HttpPost("reopening")]
    public Task<IActionResult> Reopen(string token, TokenReopeningInput input, CancellationToken cancel) =>
        ActAsync("Reopening", token, input, "reopened", (holder, order) =>
            desk.ReopenAsync(holder, order, input.Reason!, FormKey.Of("reopen", input.Once), cancel), cancel);

    /// <summary>Asks a resident whether to take the order into the own account.</summary>
    [ForResidents]
    [HttpGet("link")]
    public Task<IActionResult> AskLink(string token, CancellationToken cancel) => ShowAsync("Link", token, new TokenInput(), cancel);

    /// <summary>Takes it there.</summary>
    [ForResidents]
    [HttpPost("link")]
    public Task<IActionResult> Link(string token, TokenInput input, CancellationToken cancel) =>
        ActAsync("Link", token, input, "linked", (holder, order) =>
            desk.LinkAsync(holder, order, actor.UserId!.Value, FormKey.Of("link", input.Once), cancel), cancel);

    private string? DoneIn(string? code) => code is not null && texts["Done_" + code] is { ResourceNotFound: false } words ? words.Value : null;

    private async Task<IActionResult> ShowAsync(string view, string token, TokenInput input, CancellationToken cancel)
    {
        if (await pages.FindAsync(token, actor, cancel) is not { } page)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("Gone");
        }
        if (page.IsClosed)
            ModelState.Clear();
        (input.Token, input.Page) = (token, page);
        return View(view, input);
    }

    /// <summary>Acts once the digits are right; a token that is closed has nothing to correct, and each of its pages says so instead of its form.</summary>
    private async Task<IActionResult> ActAsync(
        string view, string token, TokenInput input, string done, Func<Actor, OrderNumber, Task<OrderResult>> act, CancellationToken cancel)
    {
        if (ModelState.IsValid && await pages.FindAsync(token, actor, cancel) is { } page)
        {
            var proof = await book.ProveAsync(page.Id, input.Digits, cancel);
            if (proof == TokenProof.Right)
            {
                var result = await act(page.Holder, page.Id);
                if (result.IsDone)
                    return LocalRedirect($"/t/{token}?done={done}");
                Response.StatusCode = StatusCodes.Status409Conflict;
                ModelState.AddModelError("", outcomes.Words(result.Refusal!.Value));
            }
            else if (proof == TokenProof.Wrong && await pages.FindAsync(token, actor, cancel) is { TriesLeft: > 0 and var left })
                ModelState.AddModelError(nameof(input.Digits), texts["DigitsWrong", left]);
        }
        return await ShowAsync(view, token, input, cancel);
    }
}
