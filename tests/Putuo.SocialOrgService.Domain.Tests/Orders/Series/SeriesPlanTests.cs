using CsCheck;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Domain.Tests.Orders.Series;

/// <summary>On which days an order repeats.</summary>
public sealed class SeriesPlanTests
{
    private static readonly DateOnly Wednesday = new(2022, 9, 21);

    private static readonly Gen<SeriesPlan> Plans = Gen.Select(
        Gen.OneOf(Enum.GetValues<Rhythm>()), Gen.Int[0, 127], Gen.Int[0, 4000], Gen.Int[SeriesPlan.LeastVisits, SeriesPlan.MostVisits],
        (rhythm, also, day, visits) => new SeriesPlan(rhythm, (Weekdays)also, Wednesday.AddDays(day), visits));

    [Fact]
    public void Days_of_any_plan_go_forward_within_a_year_and_fall_on_its_weekdays() => Plans.Sample(plan =>
    {
        var days = plan.Days;
        Assert.Equal(plan.FirstDay, days[0]);
        Assert.Equal(Math.Min(plan.Visits, plan.Longest), days.Count);
        Assert.True(days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second));
        Assert.True(days[^1] < plan.FirstDay.AddYears(1));
        if (plan.Rhythm == Rhythm.Monthly)
            Assert.All(days, day => Assert.Equal(Math.Min(plan.FirstDay.Day, DateTime.DaysInMonth(day.Year, day.Month)), day.Day));
        else
            Assert.All(days, day => Assert.True(plan.Weekdays.HasFlag(SeriesPlan.Of(day.DayOfWeek))));
        if (plan.Rhythm == Rhythm.Fortnightly)
            Assert.All(days, day => Assert.Equal(0, (Monday(day).DayNumber - Monday(plan.FirstDay).DayNumber) % 14));
        Assert.Equal(plan.Visits <= plan.Longest, plan.IsPossible);

        static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    });

    [Fact]
    public void The_first_visits_weekday_is_one_of_them_whatever_else_is_ticked() => Assert.Equal(
        [Wednesday, new DateOnly(2022, 9, 23), new DateOnly(2022, 9, 26), new DateOnly(2022, 9, 28)],
        new SeriesPlan(Rhythm.Weekly, Weekdays.Monday | Weekdays.Friday, Wednesday, 4).Days);

    [Fact]
    public void Holidays_shift_nothing() => Assert.Equal(
        [new DateOnly(2022, 9, 24), new DateOnly(2022, 10, 1), new DateOnly(2022, 10, 8)],
        new SeriesPlan(Rhythm.Weekly, Weekdays.None, new DateOnly(2022, 9, 24), 3).Days);

    [Theory]
    [InlineData(Rhythm.Weekly, 52)]
    [InlineData(Rhythm.Fortnightly, 27)]
    [InlineData(Rhythm.Monthly, 12)]
    public void It_is_as_long_as_a_year_at_most(Rhythm rhythm, int longest)
    {
        var plan = new SeriesPlan(rhythm, Weekdays.None, Wednesday, longest);
        Assert.Equal((longest, true, false, false), (plan.Longest, plan.IsPossible, (plan with { Visits = longest + 1 }).IsPossible, (plan with { Visits = 1 }).IsPossible));
    }
}
