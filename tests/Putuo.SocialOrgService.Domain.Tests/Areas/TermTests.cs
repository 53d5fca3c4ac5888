using CsCheck;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Areas;

/// <summary>Terms in the calendar of 2022: offices 8:30–12:00 and 14:00–17:00, free from 10 to 12 September and 1 to 7 October, worked on 8 and 9 October.</summary>
public sealed class TermTests
{
    private static readonly WorkCalendar Calendar = TestDistrict.Calendar;

    [Theory]
    [InlineData("09-09 16:00", "24h", "09-10 16:00")]
    [InlineData("09-05 09:00", "2wh", "09-05 11:00")]
    [InlineData("09-05 11:00", "2wh", "09-05 15:00")]
    [InlineData("09-05 12:30", "1wh", "09-05 15:00")]
    [InlineData("09-05 06:00", "1wh", "09-05 09:30")]
    [InlineData("09-05 10:00", "2wh", "09-05 12:00")]
    [InlineData("09-09 16:00", "2wh", "09-13 09:30")]
    [InlineData("09-10 10:00", "8wh", "09-14 10:00")]
    [InlineData("09-30 16:30", "1wh", "10-08 09:00")]
    [InlineData("09-05 09:00", "3wd", "09-08 17:00")]
    [InlineData("09-05 23:50", "1wd", "09-06 17:00")]
    [InlineData("09-09 09:00", "1wd", "09-13 17:00")]
    [InlineData("09-11 09:00", "1wd", "09-13 17:00")]
    [InlineData("09-29 09:00", "2wd", "10-08 17:00")]
    [InlineData("09-29 09:00", "3wd", "10-09 17:00")]
    public void A_term_ends_when_the_calendar_says(string start, string term, string end) =>
        Assert.Equal(end, Text(Calendar.EndOf(At(start), Term.Parse(term))));

    [Theory]
    [InlineData("h", "09-06 09:00", "09-05 10:00", "09-05 15:00", "09-06 14:00")]
    [InlineData("wh", "09-05 15:00", "09-05 11:00", "09-06 09:00", "09-06 11:00")]
    [InlineData("wh", "09-05 12:00", "09-05 11:00", "09-10 09:00", "09-13 09:30")]
    [InlineData("wd", "09-08 17:00", "09-06 10:00", "09-07 10:00", "09-09 17:00")]
    [InlineData("wd", "09-08 17:00", "09-08 10:00", "09-13 10:00", "09-14 17:00")]
    [InlineData("wd", "09-08 17:00", "09-08 10:00", "09-08 10:05", "09-08 17:00")]
    public void A_pause_adds_just_what_was_not_used(string unit, string end, string paused, string resumed, string expected) =>
        Assert.Equal(expected, Text(Calendar.Prolong(At(end), At(paused), At(resumed), Term.Parse("1" + unit).Unit)));

    [Fact]
    public void A_term_that_had_ended_before_the_pause_stays_ended() =>
        Assert.Equal(At("09-05 10:00"), Calendar.Prolong(At("09-05 10:00"), At("09-05 11:00"), At("09-08 11:00"), TermUnit.WorkingHours));

    [Fact]
    public void Pausing_and_resuming_at_once_changes_no_term() => Instants.Select(Gen.Enum<TermUnit>(), Gen.Int[1, 40], Gen.Double[0, 0.99]).Sample((start, unit, amount, used) =>
    {
        var end = Calendar.EndOf(start, new Term(amount, unit));
        var pause = start + ((end - start) * used);
        var prolonged = Calendar.Prolong(end, pause, pause.AddTicks(1), unit);
        Assert.True(prolonged >= end);
        var more = unit == TermUnit.WorkingHours ? Calendar.WorkingTimeBetween(end, prolonged) : prolonged - end;
        Assert.True(more <= TimeSpan.FromMilliseconds(1), $"{end:o} became {prolonged:o}");
    });

    [Fact]
    public void A_longer_term_never_ends_earlier_and_ends_in_office_hours() => Instants.Select(Gen.Int[1, 60]).Sample((start, amount) =>
    {
        foreach (var unit in new[] { TermUnit.WorkingHours, TermUnit.WorkingDays })
        {
            var end = Calendar.EndOf(start, new Term(amount, unit));
            Assert.True(end > start && end < Calendar.EndOf(start, new Term(amount + 1, unit)));
            Assert.True(Calendar.IsWorkingDay(Calendar.DayOf(end)));
        }
        Assert.Equal(TimeSpan.FromHours(amount), Calendar.WorkingTimeBetween(start, Calendar.EndOf(start, new Term(amount, TermUnit.WorkingHours))));
    });

    [Theory]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("3")]
    [InlineData("h")]
    [InlineData("3 wd")]
    [InlineData("٣h")]
    [InlineData("99999999999h")]
    public void What_is_no_term_is_refused(string text) => Assert.Throws<FormatException>(() => Term.Parse(text));

    [Fact]
    public void Terms_are_written_as_they_are_read() =>
        Assert.All(new[] { "24h", "8wh", "3wd" }, text => Assert.Equal(text, Term.Parse(text).ToString()));

    private static Gen<DateTime> Instants { get; } =
        Gen.Int[0, 60 * 24 * 50].Select(minutes => TestDistrict.Local(8, 28, 0).AddMinutes(minutes));

    private static DateTime At(string text) => Calendar.UtcOf(DateTime.ParseExact("2022-" + text, "yyyy-MM-dd HH:mm", null));

    private static string Text(DateTime utc) => Calendar.LocalOf(utc).ToString("MM-dd HH:mm");
}
