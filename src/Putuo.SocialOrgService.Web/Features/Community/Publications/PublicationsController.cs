using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Community.Publications;

/// <summary>The community reads what residents agreed to have published, and releases it in words that name nobody, or keeps it back .</summary>
[ForCommunityWorkers]
[Route("community/publications")]
public sealed class PublicationsController(PublicNeedBook book, IStringLocalizer<CommunityTexts> texts, Actor actor) : Controller
{
    /// <summary>What waits, the oldest first.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(long after, string? done, CancellationToken cancel) =>
        ShowAsync(after, new PublicationInput { Done = done is "released" or "kept" or "changed" ? done : null }, cancel);

    /// <summary>Releases one in these words.</summary>
    [HttpPost("{order:long}/release")]
    public async Task<IActionResult> Release(long order, PublicationInput input, CancellationToken cancel)
    {
        if (!ServiceOrder.IsNeed(input.PublicText))
            ModelState.AddModelError(nameof(input.PublicText), texts["PublicTextNeeded", ServiceOrder.LeastNeed]);
        if (!ModelState.IsValid)
        {
            input.Typed = order;
            return await ShowAsync(order - 1, input, cancel);
        }
        return await DecideAsync(order, input.PublicText, input.Sent, "released", cancel);
    }

    /// <summary>Keeps one back.</summary>
    [HttpPost("{order:long}/keeping")]
    public Task<IActionResult> Keep(long order, PublicationInput input, CancellationToken cancel) => DecideAsync(order, null, input.Sent, "kept", cancel);

    private async Task<IActionResult> DecideAsync(long order, string? text, int sent, string done, CancellationToken cancel) => await book.DecideAsync(actor, order, text, sent, cancel) switch
    {
        true => LocalRedirect("/community/publications?done=" + done),
        false => LocalRedirect("/community/publications?done=changed"),
        null => NotFound(),
    };

    /// <summary>The list; a form comes back only while its need waits, since somebody else may have decided meanwhile.</summary>
    private async Task<IActionResult> ShowAsync(long after, PublicationInput input, CancellationToken cancel)
    {
        var read = await book.ReadAsync(actor, after, cancel);
        if (input.Typed is { } typed && read.All(need => need.OrderId != typed))
            return NotFound();
        input.Needs = [.. read.Take(PublicNeedBook.PageSize)];
        input.First = after > 0 ? "/community/publications" : null;
        input.Next = read.Count > PublicNeedBook.PageSize ? $"/community/publications?after={input.Needs[^1].OrderId}" : null;
        return View("Publications", input);
    }
}

/// <summary>In which words a need is released.</summary>
public sealed class PublicationInput
{
    /// <summary>What everybody will read.</summary>
    [Display(Name = "PublicText"), StringLength(ServiceOrder.MostNeed)]
    public string? PublicText { get; set; }

    /// <summary>How often the need had been sent when it was read.</summary>
    public int Sent { get; set; }

    /// <summary>The order that the words were typed for; null for a list that is only read.</summary>
    [BindNever]
    public long? Typed { get; set; }

    /// <summary>What waits.</summary>
    [BindNever]
    public IReadOnlyList<AskedNeed> Needs { get; set; } = [];

    /// <summary>The list's beginning, on a later page.</summary>
    [BindNever]
    public string? First { get; set; }

    /// <summary>The next page.</summary>
    [BindNever]
    public string? Next { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}
