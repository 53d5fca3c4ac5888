using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>What the rankings' page shows.</summary>
/// <param name="Filter">For what.</param>
/// <param name="Query">The same as an address writes it.</param>
/// <param name="Input">What was typed.</param>
/// <param name="IsWrong">Whether days were typed that make no sense.</param>
/// <param name="Tables">Figures and rankings.</param>
/// <param name="Organizations">Names of organizations.</param>
/// <param name="Choices">The spans to choose from.</param>
public sealed record RankingsPage(
    RankingFilter Filter, string Query, RankingsInput Input, bool IsWrong, RankingTables Tables, OrganizationNames Organizations,
    IReadOnlyList<IGrouping<PeriodKind, RankingPeriod>> Choices)
{
    private const int Quarters = 4, Months = 12, Weeks = 8;

    /// <summary>Which places of a ranking a table shows.</summary>
    public Range Places { get; init; } = ..;

    /// <summary>Whether there is a period to compare with.</summary>
    public bool IsCompared => Filter.Period.Before is not null;

    /// <summary>The years of the platform and the last quarters, months and weeks, the newest first, with the one that is shown.</summary>
    public static IReadOnlyList<IGrouping<PeriodKind, RankingPeriod>> Offered(DateOnly today, int firstYear, RankingPeriod shown)
    {
        var offered = Back(PeriodKind.Year, today.Year - firstYear + 1)
            .Concat(Back(PeriodKind.Quarter, Quarters)).Concat(Back(PeriodKind.Month, Months)).Concat(Back(PeriodKind.Week, Weeks))
            .Where(period => period.To!.Value.Year >= firstYear);
        return [.. (shown.Kind is PeriodKind.All or PeriodKind.Range ? offered : offered.Append(shown))
            .DistinctBy(period => period.Name).GroupBy(period => period.Kind)];

        IEnumerable<RankingPeriod> Back(PeriodKind kind, int most)
        {
            var period = RankingPeriod.Around(kind, today);
            for (var i = 0; i < most; i++, period = period.Before ?? period)
                yield return period;
        }
    }
}
