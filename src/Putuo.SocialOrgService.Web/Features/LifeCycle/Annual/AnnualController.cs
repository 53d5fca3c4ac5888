using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Annual;

/// <summary>年检: the campaigns, each with its figures and its organizations; the administrator opens a new one .</summary>
[ForDeciders]
[Route("lifecycle/annual")]
public sealed class AnnualController(Actor actor, AnnualDesk desk, AnnualPages pages, LivePages live, LocalTimes times, IStringLocalizer<LifeCycleTexts> texts) : Controller
{
    /// <summary>The campaigns.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(CancellationToken cancel) => ShowAsync(new CampaignInput(), cancel);

    /// <summary>Opens a campaign; sent twice it leads to the same.</summary>
    [HttpPost("")]
    [ForAdministrators]
    public async Task<IActionResult> Open(CampaignInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancel);
        var result = await desk.OpenAsync(actor, input.Year!.Value, input.Deadline!.Value, cancel);
        if (result.Refusal is null)
            await live.TellUsersAsync(result.Told, CancellationToken.None);
        if (result.Refusal is null or CampaignRefusal.Exists)
            return LocalRedirect($"/lifecycle/annual/{input.Year}");
        ModelState.AddModelError(result.Refusal == CampaignRefusal.YearWrong ? nameof(input.Year) : nameof(input.Deadline), texts["Refusal_" + result.Refusal]);
        return await ShowAsync(input, cancel);
    }

    /// <summary>One campaign.</summary>
    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, DutyState? state, string? name, long? after, CancellationToken cancel)
    {
        if (await pages.FindAsync(actor, year, cancel) is not { } sheet)
            return NotFound();
        var filter = new DutyFilter(state, PlainText.Sought(name, 40), after);
        return View("Campaign", new CampaignView(sheet, filter, await pages.DutiesAsync(actor, year, filter, cancel)));
    }

    private async Task<IActionResult> ShowAsync(CampaignInput input, CancellationToken cancel)
    {
        input.Campaigns = await pages.CampaignsAsync(cancel);
        input.IsOpened = input.Campaigns.Any(campaign => campaign.Year == AnnualCampaign.ReportedIn(times.Today));
        return View("Campaigns", input);
    }
}

/// <summary>A campaign's page.</summary>
/// <param name="Sheet">Its figures.</param>
/// <param name="Filter">Which organizations are listed.</param>
/// <param name="Rows">The rows, one more where there are more.</param>
public sealed record CampaignView(CampaignSheet Sheet, DutyFilter Filter, IReadOnlyList<DutyRow> Rows);
