using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads calendar.json: zone, office hours, and year by year the free days and the weekends worked instead.</summary>
internal static class DistrictPackCalendar
{
    private const string DayForm = "a day as 2022-10-01";

    public static CalendarSheet Read(PackNode file)
    {
        var zone = file.Text("zone");
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            file.Fault("zone", $"the time zone '{zone}' is unknown: write an IANA name such as Asia/Shanghai");
        var hours = Hours(file);
        var years = new List<CalendarYear>();
        foreach (var node in file.Nodes("years"))
        {
            var year = Year(node);
            if (years.Exists(other => other.Year == year.Year))
                node.Fault("year", "stands twice: write each year once");
            else
                years.Add(year);
        }
        if (years.Count == 0)
            file.Fault("years", "is missing or empty: write at least the current year with its holidays");
        var sheet = new CalendarSheet(zone, hours, [.. years.OrderBy(year => year.Year)]);
        foreach (var fault in sheet.Faults())
            file.Fault("years", PackWords.Of(fault));
        file.NothingElse();
        return sheet;
    }

    private static List<OfficeSpan> Hours(PackNode file)
    {
        var spans = new List<OfficeSpan>();
        foreach (var node in file.Nodes("officeHours"))
        {
            var span = new OfficeSpan(node.Time<TimeOnly>("from", "a time as 08:30"), node.Time<TimeOnly>("to", "a time as 12:00"));
            if (!span.MayFollow(spans.LastOrDefault()))
                node.Fault("from", "the spans of a day must follow each other and end after they begin");
            spans.Add(span);
            node.NothingElse();
        }
        if (spans.Count == 0)
            file.Fault("officeHours", "is missing or empty: write at least one span { \"from\": \"08:30\", \"to\": \"17:00\" }");
        return spans;
    }

    private static CalendarYear Year(PackNode node)
    {
        var year = new CalendarYear(node.Number("year"), [], []);
        year = year with { Holidays = [.. node.Nodes("holidays").Select(holiday => Holiday(year, holiday))] };
        year = year with { WorkedWeekends = [.. node.Texts("workedWeekends").Select(text => Worked(year, node, text)).OfType<DateOnly>().Order()] };
        node.NothingElse();
        return year;
    }

    private static Holiday Holiday(CalendarYear year, PackNode node)
    {
        var holiday = new Holiday(node.Text("name"), node.Time<DateOnly>("from", DayForm), node.Time<DateOnly>("to", DayForm));
        node.NothingElse();
        foreach (var fault in year.Faults(holiday))
            if (fault.Kind != DistrictFaultKind.Missing)
                node.Fault(fault.Kind == DistrictFaultKind.TooLong ? "name" : "to", PackWords.Of(fault));
        return holiday;
    }

    private static DateOnly? Worked(CalendarYear year, PackNode node, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            node.Fault("workedWeekends", $"'{text}' cannot be read: write {DayForm}");
            return null;
        }
        node.Faults(year.Faults(day));
        return day;
    }
}
