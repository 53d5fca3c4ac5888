using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What to measure and for how long; of the pages only those whose name holds <c>Page</c>.</summary>
internal sealed record BenchmarkOptions(int Orders, int Seconds, int Repeats, int Connections, string Folder, bool Pages, bool Writes, bool Keep, string Page)
{
    public static BenchmarkOptions Parse(string[] args)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
        var folder = Array.IndexOf(args, "--folder") is var at and >= 0
            ? args[at + 1]
            : Path.Combine(Path.GetTempPath(), "putuo-benchmarks");
        var only = Array.IndexOf(args, "--only") is var one and >= 0 ? args[one + 1] : "";
        return new BenchmarkOptions(
            Number("--orders", 100_000),
            Number("--seconds", 5),
            Number("--repeats", 3),
            Number("--connections", 16),
            folder,
            Pages: only is "" or "pages",
            Writes: only is "" or "writes",
            Keep: args.Contains("--keep"),
            Page: Array.IndexOf(args, "--page") is var named and >= 0 ? args[named + 1] : "");
    }
}
