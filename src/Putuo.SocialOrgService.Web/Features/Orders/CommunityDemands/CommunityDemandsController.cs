using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.CommunityDemands;

/// <summary>
/// 发布社区需求: a community worker publishes what the community needs, an order whose requester is the community; it is claimed like others, or
/// bundled into a project.
/// </summary>
[ForCommunityWorkers]
[Route("community/demands/new")]
public sealed class CommunityDemandsController(OrderDesk desk, District district, NeedRules rules, OutcomePages outcomes, IStringLocalizer<CommunityDemandsTexts> texts, Actor actor) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Form() => View("CommunityDemand", new CommunityDemandInput());

    /// <summary>Publishes it; sent twice it is one.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Publish(CommunityDemandInput input, CancellationToken cancel)
    {
        var key = FormKey.Of("community demand", input.Once);
        if (await desk.FirstResultAsync(actor, key, cancel) is { } first)
            return LocalRedirect($"/orders/{first.Number}?done=published");
        input.CommunityId = actor.AreaId;
        if (string.IsNullOrWhiteSpace(input.Name))
            ModelState.AddModelError(nameof(input.Name), texts["NameNeeded"]);
        if (!rules.Check(input, ModelState))
            return View("CommunityDemand", input);
        var result = await desk.PlaceAsync(actor, RequestOf(input), key, cancel);
        if (result.IsDone)
            return LocalRedirect($"/orders/{result.Number}?done=published");
        ModelState.AddModelError(result.Refusal == RefusalReason.CategoryUnknown ? nameof(input.CategoryCode) : "", outcomes.Words(result.Refusal!.Value));
        return View("CommunityDemand", input);
    }

    private NewOrder RequestOf(CommunityDemandInput input) => new()
    {
        ForCommunity = true,
        CategoryCode = input.CategoryCode ?? "",
        Need = input.Need ?? "",
        Wish = input.Wish,
        Group = input.Group ?? TargetGroup.Unsaid,
        CommunityId = input.CommunityId ?? 0,
        Contact = new Contact(input.Name?.Trim() ?? "", Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone) ? phone : "", input.Address),
    };
}
