namespace Putuo.SocialOrgService.Domain.Rankings;

/// <summary>
/// The lower end of Wilson's score interval at 95 %: what share of good reviews an organization has at least, judging by the
/// reviews it got. Few reviews give a low bound, so 3 of 3 does not stand above 95 of 96.
/// </summary>
public static class WilsonBound
{
    private const double Z = 1.959963984540054;

    /// <summary>The bound, from 0 to 1.</summary>
    /// <param name="good">Good reviews.</param>
    /// <param name="all">All reviews; without any the bound is 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer reviews than good ones, or fewer than none.</exception>
    public static double Lower(long good, long all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(good);
        ArgumentOutOfRangeException.ThrowIfLessThan(all, good);
        if (all == 0)
            return 0;
        double n = all;
        var share = good / n;
        var centre = share + Z * Z / (2 * n);
        var spread = Z * Math.Sqrt((share * (1 - share) + Z * Z / (4 * n)) / n);
        return Math.Clamp((centre - spread) / (1 + Z * Z / n), 0, share);
    }
}
