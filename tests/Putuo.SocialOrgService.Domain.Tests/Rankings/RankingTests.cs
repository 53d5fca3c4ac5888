using CsCheck;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Tests.Rankings;

public sealed class RankingTests
{
    private static readonly Gen<List<(string Subject, long Count)>> Counts =
        Gen.Int[1, 60].SelectMany(n => Gen.Long[0, 20].List[n].Select(counts => counts.Select((count, i) => (i.ToString(), count)).ToList()));

    [Fact]
    public void Equal_counts_share_a_place_and_the_next_is_left_out() => Assert.Equal(
        [new Standing(1, "A", 9), new Standing(2, "C", 5), new Standing(2, "D", 5), new Standing(4, "B", 1)],
        Ranking.ByCount([("D", 5), ("B", 1), ("A", 9), ("C", 5), ("E", 0)]));

    [Fact]
    public void Organizations_with_equal_counts_stand_by_the_number_of_their_id() => Assert.Equal(
        ["2", "10"], Ranking.ByCount([("10", 3), ("2", 3)]).Select(s => s.Subject));

    [Fact]
    public void A_place_is_one_more_than_the_number_of_better_ones() => Counts.Sample(counts =>
        Ranking.ByCount(counts).All(s => s.Place == 1 + counts.Count(c => c.Count > s.Count)));

    [Fact]
    public void The_order_of_the_rows_read_does_not_matter() => Counts.Sample(counts =>
        Ranking.ByCount(counts).SequenceEqual(Ranking.ByCount(counts.AsEnumerable().Reverse())));

    [Fact]
    public void A_place_says_how_it_moved_since_the_period_before()
    {
        var before = Ranking.ByCount([("A", 9), ("B", 5), ("C", 1)]);
        Assert.Equal(
            [("B", 1, 1), ("A", 2, -1), ("D", 3, null), ("C", 4, -1)],
            Ranking.ByCount([("A", 3), ("B", 4), ("D", 2), ("C", 1)], before).Select(s => (s.Subject, s.Place, s.Rise)));
        Assert.All(before, s => Assert.Null(s.Former));
        Assert.Equal(
            [("2", 2), ("1", -1)],
            Ranking.ByGoodReviews([("1", 1, 2, 2), ("2", 9, 9, 9)], Ranking.ByGoodReviews([("3", 1, 2, 2), ("1", 9, 9, 9), ("2", 2, 9, 9)])).Select(s => (s.Subject, s.Rise ?? 0)));
    }

    [Fact]
    public void Many_good_reviews_stand_above_few_perfect_ones()
    {
        var ranking = Ranking.ByGoodReviews([("1", 3, 3, 3), ("2", 95, 96, 120), ("3", 0, 0, 5)]);
        Assert.Equal(["2", "1"], ranking.Select(s => s.Subject));
        Assert.Equal(0.8, ranking[0].RatedShare);
        Assert.Equal(1, ranking[1].GoodShare);
    }

    [Fact]
    public void Equally_good_ones_share_a_place_stand_by_the_number_of_their_id_and_without_a_review_none_has_one() => Assert.Equal(
        [(1, "2"), (1, "10"), (3, "3")],
        Ranking.ByGoodReviews([("10", 4, 5, 9), ("3", 1, 5, 9), ("2", 4, 5, 6), ("4", 0, 0, 9)]).Select(s => (s.Place, s.Subject)));

    [Fact]
    public void Nothing_divided_by_nothing_has_no_share() => Assert.Null(Ranking.Share(0, 0));
}
