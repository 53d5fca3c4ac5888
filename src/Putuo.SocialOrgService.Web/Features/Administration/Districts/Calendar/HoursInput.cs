using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Calendar;

/// <summary>The hours of a working day as they are typed: a line each.</summary>
public sealed class HoursInput : FactInput
{
    private static readonly char[] Lines = ['\n', '\r', ',', '，', '、', ';', '；'], Between = ['-', '－', '–', '—', '~', '～', '至', '到'];

    /// <summary>A line each: from and to.</summary>
    [Display(Name = "OfficeHours"), StringLength(200)]
    public string? OfficeHours { get; set; }

    /// <summary>The form of the hours as they stand.</summary>
    public static HoursInput Of(CalendarSheet calendar) => new() { OfficeHours = string.Join('\n', calendar.OfficeHours) };

    /// <summary>What was typed, and the lines that cannot be read.</summary>
    public IReadOnlyList<OfficeSpan> Read(out IReadOnlyList<string> unread)
    {
        var (spans, wrong) = (new List<OfficeSpan>(), new List<string>());
        foreach (var line in PlainText.Of(OfficeHours ?? "").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var from, var to] && Time(from) is { } opens && Time(to) is { } closes)
                spans.Add(new OfficeSpan(opens, closes));
            else
                wrong.Add(line);
        }
        unread = wrong;
        return spans;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Replace('：', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
