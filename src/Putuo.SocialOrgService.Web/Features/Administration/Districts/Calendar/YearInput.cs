using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Calendar;

/// <summary>A year of the calendar as it is typed: line by line, as the notice tells it.</summary>
public sealed class YearInput : FactInput
{
    private const int MostTyped = 3000;

    private static readonly char[] Between = [' ', '\u3000', '\t'], Lines = ['\n', '\r'], Days = ['\n', '\r', ' ', '\u3000', ',', '，', '、'];

    /// <summary>A line each: name, first and last free day.</summary>
    [Display(Name = "Holidays"), StringLength(MostTyped)]
    public string? Holidays { get; set; }

    /// <summary>The worked days, apart by commas, blanks or lines.</summary>
    [Display(Name = "WorkedWeekends"), StringLength(MostTyped)]
    public string? WorkedWeekends { get; set; }

    /// <summary>The year.</summary>
    [BindNever]
    public int Year { get; set; }

    /// <summary>The form of a year as it stands.</summary>
    public static YearInput Of(CalendarYear year) => new()
    {
        Year = year.Year,
        Holidays = string.Join('\n', year.Holidays.Select(holiday => holiday.From == holiday.To ? $"{holiday.Name} {Say(holiday.From)}" : $"{holiday.Name} {Say(holiday.From)} {Say(holiday.To)}")),
        WorkedWeekends = string.Join('\n', year.WorkedWeekends.Select(Say)),
    };

    /// <summary>What was typed, and the lines that cannot be read.</summary>
    public CalendarYear Read(int year, out IReadOnlyList<(string Field, string Line)> unread)
    {
        var wrong = new List<(string, string)>();
        var holidays = new List<Holiday>();
        foreach (var line in PlainText.Of(Holidays ?? "").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // The days come last; a name may have blanks, but no day that cannot be read.
            if (line.Split(Between, StringSplitOptions.RemoveEmptyEntries) is [_, .., { } end] parts && Day(end) is { } last
                && (parts.Length == 2 || Day(parts[^2]) is not null || !IsMeantAsDay(parts[^2])))
            {
                var first = parts.Length > 2 ? Day(parts[^2]) : null;
                holidays.Add(new Holiday(string.Join(' ', parts.SkipLast(first is null ? 1 : 2)), first ?? last, last));
            }
            else
            {
                wrong.Add((nameof(Holidays), line));
            }
        }
        var worked = new List<DateOnly>();
        foreach (var text in PlainText.Of(WorkedWeekends ?? "").Split(Days, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Day(text) is { } day)
                worked.Add(day);
            else
                wrong.Add((nameof(WorkedWeekends), text));
        }
        unread = wrong;
        return new CalendarYear(year, [.. holidays.OrderBy(holiday => holiday.From)], [.. worked.Distinct().Order()]);
    }

    private static bool IsMeantAsDay(string text) => text.Any(char.IsDigit) && text.AsSpan().ContainsAny("-/.年月");

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
