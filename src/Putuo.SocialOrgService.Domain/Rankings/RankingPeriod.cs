using System.Globalization;

namespace Putuo.SocialOrgService.Domain.Rankings;

/// <summary>The kinds of spans for which figures are read.</summary>
public enum PeriodKind
{
    /// <summary>Since the platform began.</summary>
    All = 0,

    /// <summary>A calendar year.</summary>
    Year = 1,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter = 2,

    /// <summary>A calendar month.</summary>
    Month = 3,

    /// <summary>Monday to Sunday, by ISO 8601.</summary>
    Week = 4,

    /// <summary>Any days that follow one another.</summary>
    Range = 5,
}

/// <summary>A span of whole local days for which rankings and analyses are read, with the name that addresses write.</summary>
public sealed record RankingPeriod
{
    /// <summary>The name of any days.</summary>
    public const string RangeName = "range";

    private const int FirstYear = 2001, LastYear = 2099;

    private RankingPeriod(PeriodKind kind, string name, DateOnly? from, DateOnly? to) => (Kind, Name, From, To) = (kind, name, from, to);

    /// <summary>Since the platform began.</summary>
    public static RankingPeriod All { get; } = new(PeriodKind.All, "all", null, null);

    /// <summary>What kind of span.</summary>
    public PeriodKind Kind { get; }

    /// <summary>all, 2022, 2022-Q3, 2022-09, 2022-W38 or range.</summary>
    public string Name { get; }

    /// <summary>The first day; null for all time.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day; null for all time.</summary>
    public DateOnly? To { get; }

    /// <summary>The span of the same kind that ends the day before; of any days as many. Null for all time, and where it would begin before the years that count.</summary>
    public RankingPeriod? Before => (Kind, From) switch
    {
        (PeriodKind.All, _) or (_, null) => null,
        (PeriodKind.Range, { } from) => Between(from.AddDays(from.DayNumber - To!.Value.DayNumber - 1), from.AddDays(-1)),
        (_, { } from) => from.AddDays(-1).Year < FirstYear ? null : Around(Kind, from.AddDays(-1)),
    };

    /// <summary>Whether days of it are still to come, so that its figures grow.</summary>
    public bool IsRunning(DateOnly today) => To >= today;

    /// <summary>The span that a name means; null for a name that means none. Any days have <see cref="Between"/>.</summary>
    public static RankingPeriod? Parse(string? name)
    {
        if (string.IsNullOrEmpty(name) || name == All.Name)
            return All;
        if (!int.TryParse(name.AsSpan(0, Math.Min(4, name.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return null;
        DateOnly? day = name[4..] switch
        {
            "" => new DateOnly(year, 1, 1),
            ['-', 'Q', var quarter and >= '1' and <= '4'] => new DateOnly(year, 3 * (quarter - '1') + 1, 1),
            ['-', 'W', _, _] => WeekOf(year, name[6..]),
            _ => DateOnly.TryParseExact(name, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null,
        };
        return day is { } first ? Around(KindOf(name), first) : null;
    }

    /// <summary>Any days; null where they end before they begin or lie outside the years that count.</summary>
    public static RankingPeriod? Between(DateOnly from, DateOnly to) =>
        from <= to && from.Year >= FirstYear && to.Year <= LastYear ? new(PeriodKind.Range, RangeName, from, to) : null;

    /// <summary>The year, quarter, month or week in which a day lies.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Of all time and any days there is not one for a day.</exception>
    public static RankingPeriod Around(PeriodKind kind, DateOnly day)
    {
        switch (kind)
        {
            case PeriodKind.Year:
                return new(kind, Text($"{day.Year:0000}"), new(day.Year, 1, 1), new(day.Year, 12, 31));
            case PeriodKind.Quarter:
                var first = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
                return new(kind, Text($"{day.Year:0000}-Q{(day.Month + 2) / 3}"), first, first.AddMonths(3).AddDays(-1));
            case PeriodKind.Month:
                var month = new DateOnly(day.Year, day.Month, 1);
                return new(kind, Text($"{day.Year:0000}-{day.Month:00}"), month, month.AddMonths(1).AddDays(-1));
            case PeriodKind.Week:
                var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
                var time = monday.ToDateTime(TimeOnly.MinValue);
                return new(kind, Text($"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}"), monday, monday.AddDays(6));
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only years, quarters, months and weeks lie around a day.");
        }
    }

    private static PeriodKind KindOf(string name) => name.Length == 4 ? PeriodKind.Year
        : name[5] == 'Q' ? PeriodKind.Quarter
        : name[5] == 'W' ? PeriodKind.Week
        : PeriodKind.Month;

    private static DateOnly? WeekOf(int year, string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday))
            : null;

    private static string Text(FormattableString name) => FormattableString.Invariant(name);
}
