using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>A process and its children, as Linux tells of them: a PostgreSQL server has one for each connection.</summary>
/// <param name="file">The file whose first line is the id of the parent.</param>
internal sealed class ProcessFamily(string file)
{
    private const double TicksPerSecond = 100;

    private readonly int parent = int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);

    /// <summary>The parent and its present children.</summary>
    public IEnumerable<int> Ids => Members().Select(member => member.Id);

    /// <summary>Processor time used so far, that of children that have ended included.</summary>
    public TimeSpan Processor => TimeSpan.FromSeconds(Members().Sum(member => member.Ticks) / TicksPerSecond);

    private IEnumerable<(int Id, long Ticks)> Members()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || StatOf(folder) is not { } stat)
                continue;
            // State, parent, …: user and system time are the 12th and 13th behind the name, those of ended children follow.
            if (id == parent)
                yield return (id, stat[11] + stat[12] + stat[13] + stat[14]);
            else if (stat[1] == parent)
                yield return (id, stat[11] + stat[12]);
        }
    }

    /// <summary>The fields behind the name, the state as 0; null where the process has ended.</summary>
    private static long[]? StatOf(string folder)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            return [.. line[(line.LastIndexOf(')') + 2)..].Split(' ').Take(15)
                .Select(field => long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
