using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What a page or a form did during a load.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="IsWrite">Whether it is a form.</param>
/// <param name="PerSecond">How many were answered a second.</param>
/// <param name="P50">Half of them took at most this long, in milliseconds.</param>
/// <param name="P99">All but a hundredth of them took at most this long, in milliseconds.</param>
/// <param name="Lost">How many were told that somebody else was faster (409).</param>
/// <param name="Errors">How many were answered with anything but what was asked for.</param>
internal sealed record MixedFinding(string Name, bool IsWrite, double PerSecond, double P50, double P99, int Lost, int Errors);

/// <summary>Counts what one visitor saw.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (bool IsWrite, List<double> Times, int Lost, int Errors)> counts = [];

    /// <summary>Status and address of the first answer that was an error.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Counts one answer.</summary>
    public void Add(string name, bool isWrite, Answer answer, bool isDone, string path)
    {
        var (_, times, lost, errors) = counts.GetValueOrDefault(name, (isWrite, [], 0, 0));
        times.Add(answer.Milliseconds);
        var isLost = answer.Status == 409;
        if (!isDone && !isLost)
            FirstError ??= string.Create(CultureInfo.InvariantCulture, $"{name}: {path} answered {answer.Status} {answer.Location}");
        counts[name] = (isWrite, times, lost + (isLost ? 1 : 0), errors + (isDone || isLost ? 0 : 1));
    }

    /// <summary>What several visitors saw together, pages before forms, and behind them all reads and all writes.</summary>
    public static List<MixedFinding> Sum(IEnumerable<Tally> tallies, double seconds)
    {
        var all = tallies.SelectMany(t => t.counts).ToLookup(c => (c.Key, c.Value.IsWrite), c => c.Value);
        var kinds = all.Select(group => Finding(group.Key.Key, group.Key.IsWrite, group)).OrderBy(f => f.IsWrite).ThenBy(f => f.Name, StringComparer.Ordinal);
        var sums = all.GroupBy(group => group.Key.IsWrite, group => group.AsEnumerable()).OrderBy(group => group.Key)
            .Select(group => Finding(group.Key ? "all writes" : "all reads", group.Key, group.SelectMany(c => c)));
        return [.. kinds, .. sums];

        MixedFinding Finding(string name, bool isWrite, IEnumerable<(bool IsWrite, List<double> Times, int Lost, int Errors)> seen)
        {
            var one = seen.ToList();
            var times = one.SelectMany(c => c.Times).Order().ToList();
            return new MixedFinding(name, isWrite, times.Count / seconds, Percentile(times, 0.5), Percentile(times, 0.99), one.Sum(c => c.Lost), one.Sum(c => c.Errors));
        }
    }

    private static double Percentile(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
