using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>The lines of the report, as they go into docs/performance.md.</summary>
internal static class Report
{
    public const string PageHead = "| Page | req/s | bare req/s | share of L | by CPU time | must | bytes |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    public const string WriteHead = "| Write | per second | p99 ms | what |\n| --- | ---: | ---: | --- |";

    public static string Line(PageFinding f) => string.Create(CultureInfo.InvariantCulture,
        $"| {f.Case.Name} | {f.PerSecond:0} | {f.BarePerSecond:0} | **{f.Share:0.00}** | {f.ProcessorShare:0.00} | {f.Case.Must:0.00} | {f.Bytes} |");

    public static string Line(WriteResult w) => string.Create(CultureInfo.InvariantCulture,
        $"| {w.Name} | {w.PerSecond:0} | {w.P99Milliseconds:0.0} | {w.Remark} |");
}
