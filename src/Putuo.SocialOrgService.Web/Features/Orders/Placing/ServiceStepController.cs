using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>
/// 选服务, the first step: category cards of two levels, or a search in plain words over categories and offerings. An address may
/// bring the choice along (<c>?category=A06</c>, <c>?offering=12</c>, <c>?organization=5</c>, a poster's <c>?category=A06&amp;community=12</c>); one press goes on.
/// </summary>
[AllowAnonymous]
[Route("orders/new")]
public sealed class ServiceStepController(
    WizardDraft draft, ServiceChoices choices, OrganizationPages organizations, OfferingPages offerings, IStringLocalizer<PlacingTexts> texts, District district, Actor actor) : Controller
{
    private const int MostFound = 12;

    /// <summary>Shows what can be chosen.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Choose(string? category, int? offering, int? organization, int? community, string? q, CancellationToken cancel)
    {
        if (Elsewhere() is { } way)
            return way;
        var step = Step with { CommunityId = community };
        if (offering is { } wanted)
        {
            if ((await offerings.FindAsync(wanted, cancel))?.Offering is { } found)
                return View("Service", IsForReader(found.CategoryCode) ? step with { Offering = found } : step with { IsWithheld = true });
            if (await offerings.FindRestAsync(wanted, cancel) is not null)
                return LocalRedirect($"/offerings/{wanted}");
        }
        if (organization is { } asked && await organizations.FindAsync(asked, cancel) is { Status: OrganizationStatus.Active } profile)
            step = await AskingAsync(step, profile, cancel);
        if (PlainText.Sought(q, CategorySearch.LongestQuery) is { } query)
            return View("Service", await SearchAsync(step, query, cancel));
        if (district.TryCategory(category, out var known) && !IsForReader(known.Code))
            return View("Service", step with { IsWithheld = true });
        if (known is not null)
            return View("Service", ServiceStep.IsOrderable(district, known) ? step with { Chosen = known.Code, Top = known.Top } : step with { Top = known.Code });
        var answers = await draft.FindAsync(cancel);
        return View("Service", step.Organization is null && answers?.CategoryCode is { } before && IsForReader(before) ? step with { Chosen = before } : step);
    }

    /// <summary>Keeps the choice and goes on.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Take(ServiceInput input, CancellationToken cancel)
    {
        if (Elsewhere() is { } way)
            return way;
        if (await choices.FindAsync(input, cancel) is not { } choice)
            return LocalRedirect("/orders/new");
        if (!IsForReader(choice.CategoryCode!))
        {
            return View("Service", Step with { IsWithheld = true });
        }
        var before = await draft.FindAsync(cancel) ?? new OrderAnswers();
        var begunAs = before.Need is null ? OrderAnswers.RoleOf(actor) : before.BegunAs;
        if (await draft.SaveAsync(choice with { Need = before.Need, IsComplete = false, BegunAs = begunAs }, cancel))
            return LocalRedirect("/orders/new/need");
        ModelState.AddModelError("", texts["TooManyDrafts", TryLimit.Window.TotalMinutes]);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return View("Service", Step);
    }

    private ServiceStep Step => new() { PlacedNumber = draft.PlacedNumber, Tops = actor.Delegation?.Categories ?? [.. district.TopCategories.Select(c => c.Code)] };

    /// <summary>Where those are led who place no order of their own; null for everybody else.</summary>
    private IActionResult? Elsewhere() =>
        actor.MayPlaceForOthers ? LocalRedirect("/orders/new-for-resident" + Request.QueryString)
        : actor.MayAskForHelp ? null
        : StatusCode(StatusCodes.Status403Forbidden);

    private async Task<ServiceStep> AskingAsync(ServiceStep step, OrganizationProfile profile, CancellationToken cancel) => step with
    {
        Organization = new BilingualName(profile.Name, profile.NameEn),
        OrganizationId = profile.Id,
        Tops = [.. profile.Fields.Where(IsForReader)],
        Offerings = [.. (await offerings.OfOrganizationAsync(profile.Id, cancel)).Where(offering => IsForReader(offering.CategoryCode))],
    };

    private async Task<ServiceStep> SearchAsync(ServiceStep step, string query, CancellationToken cancel) => step with
    {
        Query = query,
        Found = [.. CategorySearch.Find(district, query, MostFound).Select(c => c.Code).Where(IsForReader)],
        Offerings = [.. (await offerings.SearchAsync(query, MostFound, cancel)).Where(offering => IsForReader(offering.CategoryCode))],
    };

    /// <summary>Whether the reader may order it: a delegate only what the resident named.</summary>
    private bool IsForReader(string code) => actor.Delegation?.Categories.Contains(district.Category(code).Top) != false;
}
