using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>The front door of the annual check: the administrator opens the campaign of a year .</summary>
public sealed class AnnualDesk(IAnnualRegistry annual, District district, DistrictClock clock)
{
    /// <summary>Opens a campaign: from now on every organization that takes part owes its report, a suspended one too.</summary>
    /// <param name="actor">Who opens it.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="deadline">The last day on which a report is in time.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<CampaignResult> OpenAsync(Actor actor, int year, DateOnly deadline, CancellationToken cancel = default)
    {
        if (AnnualCampaign.WhyNot(actor, year, deadline, district, clock.UtcNow) is { } refusal)
            return new(refusal);
        if (await annual.ExistsAsync(year, cancel))
            return new(CampaignRefusal.Exists);
        var campaign = AnnualCampaign.Open(actor, year, deadline, district, clock.UtcNow)!;
        var duties = DutiesOf(year, await annual.TakingPartAsync(cancel));
        return await annual.OpenAsync(campaign, duties, cancel) is { } told ? new(null) { Told = told } : new(CampaignRefusal.Exists);
    }

    /// <summary>The reports that these organizations owe for a year.</summary>
    public static IReadOnlyList<AnnualDuty> DutiesOf(int year, IEnumerable<ReportingOrganization> organizations) =>
        [.. organizations.Where(o => AnnualCampaign.Takes(year, o.Type, o.RegisteredOn)).Select(o => new AnnualDuty { Year = year, OrganizationId = o.Id })];
}

/// <summary>What became of opening a campaign.</summary>
/// <param name="Refusal">Why it was not opened; null when it was.</param>
public sealed record CampaignResult(CampaignRefusal? Refusal)
{
    /// <summary>The accounts that have a new notice.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
