using System.Globalization;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What to measure, on what, and for how long.</summary>
/// <param name="Sizes">How many orders; the mixed load is measured at each of them, everything else at the first.</param>
/// <param name="Seconds">How long a page or a write is loaded.</param>
/// <param name="MixedSeconds">How long the mixed load goes on.</param>
/// <param name="Repeats">How often each is measured for its median.</param>
/// <param name="Connections">How many ask at once.</param>
/// <param name="Folder">Where databases and pictures are kept.</param>
/// <param name="Database">What the mixed load runs on; pages and writes are measured on SQLite.</param>
/// <param name="Pages">Whether pages are measured against the bare server.</param>
/// <param name="Writes">Whether writes are measured.</param>
/// <param name="Import">Whether imports are measured; only when they are asked for.</param>
/// <param name="Registries">Whether registries, lists and exports are measured; only when they are asked for.</param>
/// <param name="Mixed">Whether the mixed load is measured.</param>
/// <param name="Keep">Whether a database that is filled already is used again.</param>
/// <param name="Page">Of the pages only those whose name holds this.</param>
internal sealed record BenchmarkOptions(
    IReadOnlyList<int> Sizes,
    int Seconds,
    int MixedSeconds,
    int Repeats,
    int Connections,
    string Folder,
    DatabaseProvider Database,
    bool Pages,
    bool Writes,
    bool Import,
    bool Registries,
    bool Mixed,
    bool Keep,
    string Page)
{
    /// <summary>Reads the command line.</summary>
    public static BenchmarkOptions Parse(string[] args)
    {
        var only = Text("--only", "");
        var database = Enum.Parse<DatabaseProvider>(Text("--database", nameof(DatabaseProvider.Sqlite)), ignoreCase: true);
        return new BenchmarkOptions(
            [.. Text("--orders", "100000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            Number("--seconds", 5),
            Number("--seconds", 60),
            Number("--repeats", 3),
            Number("--connections", 16),
            Text("--folder", Path.Combine(Path.GetTempPath(), "putuo-benchmarks")),
            database,
            Pages: only is "pages" || (only.Length == 0 && database == DatabaseProvider.Sqlite),
            Writes: only is "writes" || (only.Length == 0 && database == DatabaseProvider.Sqlite),
            Import: only is "import",
            Registries: only is "registries",
            Mixed: only is "mixed" or "",
            Keep: args.Contains("--keep"),
            Page: Text("--page", ""));

        string Text(string name, string otherwise) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : otherwise;

        int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
    }
}
