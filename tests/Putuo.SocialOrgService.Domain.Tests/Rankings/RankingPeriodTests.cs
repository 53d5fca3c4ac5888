using CsCheck;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Tests.Rankings;

public sealed class RankingPeriodTests
{
    private static readonly PeriodKind[] Kinds = [PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month, PeriodKind.Week];
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 365 * 90].Select(n => new DateOnly(2003, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-Q1", "2022-01-01", "2022-03-31")]
    [InlineData("2022-Q4", "2022-10-01", "2022-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2022-W38", "2022-09-19", "2022-09-25")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    public void A_name_means_whole_days(string name, string from, string to)
    {
        var period = RankingPeriod.Parse(name)!;
        Assert.Equal((name, DateOnly.Parse(from), DateOnly.Parse(to)), (period.Name, period.From, period.To));
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2100")]
    [InlineData("2022-Q0")]
    [InlineData("2022-Q5")]
    [InlineData("2022-13")]
    [InlineData("2022-1")]
    [InlineData("2022-W00")]
    [InlineData("2021-W53")]
    [InlineData("2022-W")]
    [InlineData("22")]
    [InlineData("range")]
    [InlineData("２０２２")]
    public void A_name_that_means_nothing_is_no_period(string name) => Assert.Null(RankingPeriod.Parse(name));

    [Fact]
    public void Every_day_lies_in_one_period_of_each_kind_which_its_name_finds_again() => Days.Sample(day => Kinds.All(kind =>
        RankingPeriod.Around(kind, day) is var period && period.From <= day && day <= period.To && RankingPeriod.Parse(period.Name) == period));

    [Fact]
    public void The_period_before_ends_the_day_before_and_is_of_the_same_kind() => Days.Sample(day => Kinds.All(kind =>
        RankingPeriod.Around(kind, day) is var period && period.Before is { } before && before.To == period.From!.Value.AddDays(-1) && before.Kind == kind));

    [Fact]
    public void Before_any_days_lie_as_many_days() => Gen.Select(Days, Gen.Int[0, 400]).Sample((day, more) =>
        RankingPeriod.Between(day, day.AddDays(more)) is { } period && period.Before is { } before
            ? before.To == day.AddDays(-1) && before.From == day.AddDays(-1 - more)
            : day.AddDays(more).Year > 2099 || day.AddDays(-1 - more).Year < 2001);

    [Fact]
    public void Nothing_lies_before_all_time_and_before_the_first_year() =>
        Assert.Equal([null, null, null], new[] { RankingPeriod.All, RankingPeriod.Parse("2001"), RankingPeriod.Parse("2001-01") }.Select(p => p!.Before));

    [Fact]
    public void Days_that_end_before_they_begin_are_no_period() => Assert.Null(RankingPeriod.Between(new(2022, 9, 2), new(2022, 9, 1)));

    [Fact]
    public void A_period_runs_until_its_last_day_is_over() => Assert.Equal(
        [true, true, false],
        new[] { new DateOnly(2022, 9, 1), new(2022, 9, 30), new(2022, 10, 1) }.Select(RankingPeriod.Parse("2022-09")!.IsRunning));
}
