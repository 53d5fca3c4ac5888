namespace Putuo.SocialOrgService.Domain.Rankings;

/// <summary>
/// Puts subjects in order for the three rankings. Equal ones share a place and the next place is left out (1, 2, 2, 4);
/// among themselves they stand by their code, so that a page never shuffles.
/// </summary>
public static class Ranking
{
    /// <summary>The category and the claim ranking: by count, the highest first; without a count no place.</summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="before">The same ranking of the period before, where there is one.</param>
    public static IReadOnlyList<Standing> ByCount(IEnumerable<(string Subject, long Count)> counts, IReadOnlyList<Standing>? before = null)
    {
        var former = PlacesOf(before);
        var ordered = counts.Where(c => c.Count > 0)
            .OrderByDescending(c => c.Count).ThenBy(c => c.Subject.Length).ThenBy(c => c.Subject, StringComparer.Ordinal);
        var places = new List<Standing>();
        foreach (var (subject, count) in ordered)
            places.Add(new Standing(places.Count > 0 && places[^1].Count == count ? places[^1].Place : places.Count + 1, subject, count) { Former = FormerOf(former, subject) });
        return places;
    }

    /// <summary>The good-review ranking: by the lower Wilson bound, the highest first; without a review no place.</summary>
    /// <param name="reviewed">What was counted.</param>
    /// <param name="before">The same ranking of the period before, where there is one.</param>
    public static IReadOnlyList<ReviewStanding> ByGoodReviews(
        IEnumerable<(string Subject, long Good, long Reviews, long Completed)> reviewed, IReadOnlyList<ReviewStanding>? before = null)
    {
        var former = PlacesOf(before);
        var ordered = reviewed.Where(r => r.Reviews > 0)
            .Select(r => new ReviewStanding(0, r.Subject, r.Good, r.Reviews, r.Completed))
            .OrderByDescending(r => r.Bound).ThenBy(r => r.Subject.Length).ThenBy(r => r.Subject, StringComparer.Ordinal);
        var places = new List<ReviewStanding>();
        foreach (var standing in ordered)
            places.Add(standing with { Place = places.Count > 0 && places[^1].Bound == standing.Bound ? places[^1].Place : places.Count + 1, Former = FormerOf(former, standing.Subject) });
        return places;
    }

    /// <summary>One number over another; null where there is nothing to divide by, which pages show as —.</summary>
    public static double? Share(long part, long whole) => whole > 0 ? (double)part / whole : null;

    private static IReadOnlyDictionary<string, int>? PlacesOf(IEnumerable<Ranked>? before) => before?.ToDictionary(b => b.Subject, b => b.Place);

    private static Former? FormerOf(IReadOnlyDictionary<string, int>? former, string subject) =>
        former is null ? null : new Former(former.TryGetValue(subject, out var place) ? place : null);
}

/// <summary>Where a subject stood in the period before.</summary>
/// <param name="Place">The place; null where it had none.</param>
public sealed record Former(int? Place);

/// <summary>A place in a ranking.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Subject">Category code or organization id.</param>
public abstract record Ranked(int Place, string Subject)
{
    /// <summary>Where it stood in the period before; null where there is none to compare with.</summary>
    public Former? Former { get; init; }

    /// <summary>By how many places it rose since then, below zero where it fell; null for one that had no place.</summary>
    public int? Rise => Former?.Place - Place;
}

/// <summary>A place in a ranking by count.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Subject">Category code or organization id.</param>
/// <param name="Count">What was counted.</param>
public sealed record Standing(int Place, string Subject, long Count) : Ranked(Place, Subject);

/// <summary>A place in the good-review ranking.</summary>
/// <param name="Place">The place, from 1.</param>
/// <param name="Subject">The organization's id.</param>
/// <param name="Good">Reviews of four and five stars.</param>
/// <param name="Reviews">All reviews.</param>
/// <param name="Completed">Orders completed.</param>
public sealed record ReviewStanding(int Place, string Subject, long Good, long Reviews, long Completed) : Ranked(Place, Subject)
{
    /// <summary>The lower Wilson bound, by which the ranking is ordered.</summary>
    public double Bound { get; } = WilsonBound.Lower(Good, Reviews);

    /// <summary>Good-review rate 好评率.</summary>
    public double? GoodShare => Ranking.Share(Good, Reviews);

    /// <summary>Rated share 已评率: reviews over completed orders.</summary>
    public double? RatedShare => Ranking.Share(Reviews, Completed);
}
