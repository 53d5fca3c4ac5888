using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>For what a visitor wants the rankings; what makes no sense is left out.</summary>
public sealed class RankingsInput
{
    /// <summary>An area; the whole district without one.</summary>
    public string? Area { get; set; }

    /// <summary>The name of a <see cref="RankingPeriod"/>.</summary>
    public string? Period { get; set; }

    /// <summary>The first day of a range.</summary>
    public string? From { get; set; }

    /// <summary>The last day of a range.</summary>
    public string? To { get; set; }

    /// <summary>A category of the first level.</summary>
    public string? Category { get; set; }

    /// <summary>A type of organizations.</summary>
    public string? Type { get; set; }

    /// <summary>The filter meant, and whether days were asked for that make no sense: then it is all time.</summary>
    public (RankingFilter Filter, bool IsWrong) Read(District district)
    {
        var period = Period == RankingPeriod.RangeName
            ? DayOf(From) is { } from && DayOf(To) is { } to ? RankingPeriod.Between(from, to) : null
            : RankingPeriod.Parse(Period) ?? RankingPeriod.All;
        var filter = new RankingFilter(
            int.TryParse(Area, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && district.TryArea(id, out var area)
                && area.Level is AreaLevel.Street or AreaLevel.Community ? id : district.Root.Id,
            period ?? RankingPeriod.All,
            district.TryCategory(Category, out var category) && category.IsTop ? category.Code : null,
            Enum.TryParse<OrganizationType>(Type, out var type) && Enum.GetName(type) == Type ? type : null);
        return (filter, period is null);
    }

    /// <summary>A filter as an address writes it.</summary>
    public static string Query(RankingFilter filter, District district) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["area"] = filter.AreaId == district.Root.Id ? null : filter.AreaId.ToString(CultureInfo.InvariantCulture),
        ["period"] = filter.Period.Kind == PeriodKind.All ? null : filter.Period.Name,
        ["from"] = filter.Period.Kind == PeriodKind.Range ? filter.Period.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        ["to"] = filter.Period.Kind == PeriodKind.Range ? filter.Period.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        ["category"] = filter.TopCategory,
        ["type"] = filter.Type?.ToString(),
    }.Where(part => part.Value is not null));

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
