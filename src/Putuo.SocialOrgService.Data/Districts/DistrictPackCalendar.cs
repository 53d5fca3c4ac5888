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
        var holidays = new SortedSet<DateOnly>();
        var worked = new SortedSet<DateOnly>();
        var years = new HashSet<int>();
        foreach (var node in file.Nodes("years"))
        {
            if (!years.Add(node.Number("year")))
                node.Fault("year", "stands twice: write each year once");
            holidays.UnionWith(Holidays(node));
            worked.UnionWith(Worked(node));
            node.NothingElse();
        }
        if (years.Count == 0)
            file.Fault("years", "is missing or empty: write at least the current year with its holidays");
        foreach (var day in worked.Intersect(holidays))
            file.Fault("years", $"{day:yyyy-MM-dd} is both a holiday and worked: take one out");
        file.NothingElse();
        return new CalendarSheet(zone, hours, [.. holidays], [.. worked]);
    }

    private static List<OfficeSpan> Hours(PackNode file)
    {
        var spans = new List<OfficeSpan>();
        foreach (var node in file.Nodes("officeHours"))
        {
            var span = new OfficeSpan(node.Time<TimeOnly>("from", "a time as 08:30"), node.Time<TimeOnly>("to", "a time as 12:00"));
            if (span.From >= span.To || (spans.Count > 0 && span.From < spans[^1].To))
                node.Fault("from", "the spans of a day must follow each other and end after they begin");
            spans.Add(span);
            node.NothingElse();
        }
        if (spans.Count == 0)
            file.Fault("officeHours", "is missing or empty: write at least one span { \"from\": \"08:30\", \"to\": \"17:00\" }");
        return spans;
    }

    private static IEnumerable<DateOnly> Holidays(PackNode year)
    {
        foreach (var node in year.Nodes("holidays"))
        {
            node.Text("name");
            var (from, to) = (node.Time<DateOnly>("from", DayForm), node.Time<DateOnly>("to", DayForm));
            node.NothingElse();
            if (to < from || to.DayNumber - from.DayNumber > 30)
                node.Fault("to", "write the last free day: not before 'from' and at most 30 days after it");
            else
                for (var day = from; day <= to; day = day.AddDays(1))
                    yield return day;
        }
    }

    private static IEnumerable<DateOnly> Worked(PackNode year)
    {
        foreach (var text in year.Texts("workedWeekends"))
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
                year.Fault("workedWeekends", $"'{text}' cannot be read: write {DayForm}");
            else if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                year.Fault("workedWeekends", $"{text} is no Saturday or Sunday: take it out");
            else
                yield return day;
        }
    }
}
