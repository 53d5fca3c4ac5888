namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>Free days in a row.</summary>
/// <param name="Name">What is celebrated (国庆节).</param>
/// <param name="From">The first free day.</param>
/// <param name="To">The last free day.</param>
public sealed record Holiday(string Name, DateOnly From, DateOnly To)
{
    private const int Longest = 30;

    /// <summary>Its days.</summary>
    public IEnumerable<DateOnly> Days() => Enumerable.Range(0, IsSpan ? To.DayNumber - From.DayNumber + 1 : 0).Select(From.AddDays);

    /// <summary>Whether it ends after it begins and lasts a month at most.</summary>
    internal bool IsSpan => To >= From && To.DayNumber - From.DayNumber <= Longest;
}
