using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Proxy;

/// <summary>
/// 代点单: a community worker or an agent of the hotline places an order for a resident who calls or comes by. One page, in the order of the talk, for the
/// keyboard; the consent told is recorded and the timeline says who acted for whom. It may answer a request to be called, or order from an
/// organization's offering and choose a slot.
/// </summary>
[ForProxies]
[Route("orders/new-for-resident")]
public sealed class ProxyController(
    OrderDesk desk,
    CallbackBook callbacks,
    HotlineBook hotline,
    EarlierOrders earlier,
    ContactBook contacts,
    NeedRules rules,
    SlotForms slots,
    OfferingPages offerings,
    OutcomePages outcomes,
    IStringLocalizer<ProxyTexts> texts,
    District district,
    Actor actor) : Controller
{
    /// <summary>The version of the words read to the resident.</summary>
    public const string ConsentVersion = Consent.Version + "-phone";

    /// <summary>Under which name the page finds the offerings to choose from.</summary>
    public const string Choices = "Offerings";

    /// <summary>Under which name it finds whether the offering chosen was let go again.</summary>
    public const string Dropped = "Dropped";

    /// <summary>Under which name it finds that the caller's earlier order filled in the form.</summary>
    public const string Taken = "Taken";

    /// <summary>The header by which the page's script asks for the earlier orders alone.</summary>
    private const string PartHeader = "X-Part";

    /// <summary>The form, in the worker's own community or with the number of the agent's call and the community its last order was for; of an offering, with its slots.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Form(string? category, int? offering, CancellationToken cancel)
    {
        var call = actor.Role == ActorRole.HotlineAgent ? await hotline.FindAsync(actor, cancel) : null;
        return await ShowAsync(new ProxyInput
        {
            CommunityId = actor.AreaId ?? call?.Cards.Select(card => (int?)card.CommunityId).FirstOrDefault(),
            Phone = call?.Phone,
            CategoryCode = district.TryCategory(category, out var known) ? known.Code : null,
            Offering = offering,
        }, cancel);
    }

    /// <summary>The same with the name and number of a request to be called, a look that is written down.</summary>
    [ForCommunityWorkers]
    [HttpPost("of-callback")]
    public async Task<IActionResult> FormOf(long callback, CancellationToken cancel) =>
        await callbacks.OpenAsync(actor, callback, cancel) is { } open
            ? await ShowAsync(new ProxyInput { CommunityId = actor.AreaId, CallbackId = callback, Name = open.Name, Phone = open.Phone }, cancel)
            : LocalRedirect($"/community/callbacks/{callback}");

    /// <summary>
    /// Earlier orders of the number and place typed so far: the whole page with everything kept, or that part alone. What one of the same number
    /// says of the caller fills in what is still empty, a look that is written down.
    /// </summary>
    [ForCommunityWorkers]
    [HttpPost("earlier")]
    public async Task<IActionResult> Earlier(ProxyInput input, long? take, CancellationToken cancel)
    {
        ModelState.Clear();
        input.CommunityId = actor.AreaId;
        if (Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
        {
            var found = await earlier.FindAsync(actor, phone, input.GridId, input.Address, cancel);
            var same = found?.FirstOrDefault(order => order.Id == take && order.IsSameNumber);
            var isFilled = same is not null && await FillAsync(input, same, cancel);
            (ViewData["Earlier"], ViewData[Taken]) = (new EarlierFound(found, TryLimit.Window) { Taken = isFilled ? same!.Number : null }, isFilled);
        }
        else
        {
            ModelState.AddModelError(nameof(input.Phone), texts["EarlierPhone"]);
        }
        return Request.Headers.ContainsKey(PartHeader) ? PartialView("_Earlier", ViewData["Earlier"]) : await ShowAsync(input, cancel);
    }

    /// <summary>What can be ordered from in the resident's community, of the service chosen so far, or the one chosen there; everything typed is kept.</summary>
    [HttpPost("offerings")]
    public async Task<IActionResult> Offerings(ProxyInput input, bool drop, CancellationToken cancel)
    {
        ModelState.Clear();
        input.CommunityId = actor.AreaId ?? input.CommunityId;
        ViewData[Dropped] = drop;
        if (drop)
            input.Offering = null;
        else if (!district.TryArea(input.CommunityId ?? 0, out var community))
            ModelState.AddModelError(nameof(input.CommunityId), texts["OfferingsWhere"]);
        else if (input.Offering is null)
            ViewData[Choices] = await offerings.ListAsync(new OfferingFilter(input.CategoryCode, community.Id), cancel);
        return await ShowAsync(input, cancel);
    }

    /// <summary>Places the order; sent twice it is one.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Place(ProxyInput input, CancellationToken cancel)
    {
        var key = FormKey.Of("proxy", input.Once);
        if (await desk.FirstResultAsync(actor, key, cancel) is { } first)
        {
            await KeepInCallAsync(input, first.OrderId);
            return LocalRedirect($"/orders/{first.Number}/placed");
        }
        input.CommunityId = actor.AreaId ?? input.CommunityId;
        if (!input.ConsentTold)
            ModelState.AddModelError(nameof(input.ConsentTold), texts["ConsentToldMissing"]);
        var chosen = input.Offering is { } id ? await offerings.FindAsync(id, cancel) : null;
        var open = chosen is { Offering.Terms.HasSlots: true } ? chosen : null;
        if (open is not null)
            slots.Check(input, open, ModelState);
        if (!rules.Check(input, ModelState))
            return await ShowAsync(input, cancel);
        if (input.Offering is not null && chosen is null)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.AddModelError("", outcomes.Words(RefusalReason.AddresseeUnfit));
            return await ShowAsync(input, cancel);
        }
        var result = await desk.PlaceAsync(actor, RequestOf(input) with
        {
            OrganizationId = chosen?.Offering.OrganizationId,
            OfferingId = chosen?.Offering.Id,
            Slot = open is null ? null : SlotForms.Chosen(input, open),
        }, key, cancel);
        if (result.IsDone)
        {
            await KeepInCallAsync(input, result.OrderId);
            return LocalRedirect($"/orders/{result.Number}/placed");
        }
        if (result.Refusal == RefusalReason.CallbackOver)
            input.CallbackId = null;
        if (slots.Says(input, result, open, ModelState))
            Response.StatusCode = StatusCodes.Status409Conflict;
        else
            ModelState.AddModelError(result.Refusal == RefusalReason.CategoryUnknown ? nameof(input.CategoryCode) : "", outcomes.Words(result.Refusal!.Value));
        return await ShowAsync(input, cancel);
    }

    /// <summary>An agent goes on seeing what was ordered; where no call was taken yet, or none any more, this one begins with the number typed.</summary>
    private async Task KeepInCallAsync(ProxyInput input, long orderId)
    {
        if (actor.Role == ActorRole.HotlineAgent && Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
            await hotline.KeepAsync(actor, phone, orderId, CancellationToken.None);
    }

    private async Task<bool> FillAsync(ProxyInput input, EarlierOrder order, CancellationToken cancel)
    {
        var (hasName, hasPlace) = (!string.IsNullOrWhiteSpace(input.Name), !string.IsNullOrWhiteSpace(input.Address) || (input.GridId is { } typed && typed != order.GridId));
        if (hasName && hasPlace)
            return false;
        if ((await contacts.OpenAsync(actor, order.Id, ContactLook.ToFillIn, cancel)).Contact is not { } contact)
        {
            ModelState.AddModelError(nameof(input.Name), texts["TakeGone"]);
            return false;
        }
        if (!hasName)
            input.Name = contact.Name;
        if (!hasPlace)
            (input.Address, input.GridId) = (contact.Address, order.GridId);
        return true;
    }

    private async Task<IActionResult> ShowAsync(ProxyInput input, CancellationToken cancel)
    {
        var chosen = input.Offering is { } offering ? await offerings.FindAsync(offering, cancel) : null;
        if (chosen is null)
            input.Offering = null;
        else
            input.CategoryCode = chosen.Offering.CategoryCode;
        (ViewData["Offering"], ViewData[SlotForms.Open]) = (chosen?.Offering, chosen is { Offering.Terms.HasSlots: true } ? chosen : null);
        return View("Proxy", input);
    }

    private NewOrder RequestOf(ProxyInput input) => new()
    {
        CategoryCode = input.CategoryCode ?? "",
        Need = input.Need ?? "",
        Wish = input.Wish,
        Repeat = input.Plan,
        Urgent = input.Urgent,
        Group = input.Group ?? TargetGroup.Unsaid,
        CommunityId = input.CommunityId ?? 0,
        GridId = input.GridId,
        Contact = new Contact(input.Name?.Trim() ?? "", Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone) ? phone : "", input.Address),
        ConsentVersion = input.ConsentTold ? ConsentVersion : null,
        CallbackId = input.CallbackId,
    };
}

/// <summary>What the look for earlier orders gave.</summary>
/// <param name="Orders">The orders, newest first; null after too many looks.</param>
/// <param name="Pause">After how long one may look again.</param>
public sealed record EarlierFound(IReadOnlyList<EarlierOrder>? Orders, TimeSpan Pause)
{
    /// <summary>The number of the order that filled in the form; null where none did.</summary>
    public string? Taken { get; init; }
}
