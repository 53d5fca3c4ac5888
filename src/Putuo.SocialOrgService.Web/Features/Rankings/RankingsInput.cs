using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>For which area and span a visitor wants the rankings.</summary>
public sealed class RankingsInput
{
    /// <summary>An area; the whole district without one.</summary>
    public string? Area { get; set; }

    /// <summary>all, a year (2022), a month (2022-09) or range.</summary>
    public string? Period { get; set; }

    /// <summary>The first day of a range.</summary>
    public string? From { get; set; }

    /// <summary>The last day of a range.</summary>
    public string? To { get; set; }

    /// <summary>The area meant.</summary>
    public Area AreaIn(District district) =>
        int.TryParse(Area, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && district.TryArea(id, out var area)
            && area.Level is AreaLevel.Street or AreaLevel.Community ? district.Area(id) : district.Root;

    /// <summary>The span meant; one that makes no sense is all time, with a word about it.</summary>
    public RankingSpan Span()
    {
        if (Period == "range")
        {
            return TryDay(From, out var from) & TryDay(To, out var to) && from <= to
                ? new RankingSpan("range", from, to)
                : new RankingSpan("range", null, null, IsWrong: true);
        }
        if (DateOnly.TryParseExact(Period, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new RankingSpan(Period!, month, month.AddMonths(1).AddDays(-1));
        return DateOnly.TryParseExact(Period, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) && year.Year is > 2000 and < 2100
            ? new RankingSpan(Period!, year, year.AddYears(1).AddDays(-1))
            : new RankingSpan("all", null, null);
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 2000 and < 2100;
}

/// <summary>A span of whole local days.</summary>
/// <param name="Name">all, a year, a month, or range.</param>
/// <param name="From">The first day, or null for all time.</param>
/// <param name="To">The last day, or null for all time.</param>
/// <param name="IsWrong">Whether a range was asked for that makes no sense.</param>
public sealed record RankingSpan(string Name, DateOnly? From, DateOnly? To, bool IsWrong = false)
{
    /// <summary>Whether the reader chose the days.</summary>
    public bool IsChosen => Name == "range" && From is not null;
}
