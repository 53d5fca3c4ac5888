using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>The lines of the report, as they go into docs/performance.md.</summary>
internal static class Report
{
    public const string PageHead = "| Page | req/s | bare req/s | share of L | by CPU time | must | bytes |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    public const string WriteHead = "| Write | per second | p99 ms | what |\n| --- | ---: | ---: | --- |";

    public const string ImportHead = "| Import | check s | run s | bare s | run, share of bare | MB |\n| --- | ---: | ---: | ---: | ---: | ---: |";

    public const string MixedHead = "| Page or form | req/s | p50 ms | p99 ms | lost | errors | CPU µs alone |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    public const string GrowthHead = "| Page or form | p50 × | p99 × | CPU µs alone | then | × | must | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |";

    /// <summary>A page's cost at the larger size over its cost at the smaller one.</summary>
    private const double MostGrowth = 1.3;

    public const string RegistryHead = "| Page | req/s among few | among many | CPU µs among few | among many | × | bytes |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    public const string ExportHead = "| Export | rows | first, s | warm, s | rows/s | bare s | share of bare | bytes | MB in use |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |";

    public static string Line(RegistryFinding f) => string.Create(CultureInfo.InvariantCulture,
        $"| {f.Name} | {f.Few.PerSecond:0} | {f.Many.PerSecond:0} | {f.Few.ProcessorMicroseconds:0} | {f.Many.ProcessorMicroseconds:0} | **{f.Growth:0.00}** | {f.Many.Bytes} |");

    public static string Line(ExportFinding f) => string.Create(CultureInfo.InvariantCulture,
        $"| {f.Name} | {f.Rows} | {f.FirstSeconds:0.0} | {f.Seconds:0.00} | {f.RowsPerSecond:0} | {f.BareSeconds:0.00} | **{f.BareSeconds / f.Seconds:0.00}** | {f.Bytes} | {f.Megabytes:0} |");

    public static string Line(PageFinding f) => string.Create(CultureInfo.InvariantCulture,
        $"| {f.Case.Name} | {f.PerSecond:0} | {f.BarePerSecond:0} | **{f.Share:0.00}** | {f.ProcessorShare:0.00} | {f.Case.Must:0.00} | {f.Bytes} |");

    public static string Line(WriteResult w) => string.Create(CultureInfo.InvariantCulture,
        $"| {w.Name} | {w.PerSecond:0} | {w.P99Milliseconds:0.0} | {w.Remark} |");

    public static string Line(ImportFinding i) => string.Create(CultureInfo.InvariantCulture,
        $"| {i.Name} | {i.CheckSeconds:0.0} | {i.RunSeconds:0.0} | {i.BareSeconds:0.00} | **{i.BareSeconds / i.RunSeconds:0.000}** | {i.Megabytes:0} |");

    public static string Line(MixedFinding f, double alone) => string.Create(CultureInfo.InvariantCulture,
        $"| {f.Name} | {f.PerSecond:0.0} | {f.P50:0.0} | {f.P99:0.0} | {f.Lost} | {f.Errors} | {Number(alone)} |");

    /// <summary>How a page or a form grew; only pages were asked for alone.</summary>
    public static string Line(MixedFinding first, MixedFinding last, double firstAlone, double lastAlone)
    {
        var growth = string.Create(CultureInfo.InvariantCulture, $"| {first.Name} | {last.P50 / first.P50:0.00} | {last.P99 / first.P99:0.00} | {Number(firstAlone)} | {Number(lastAlone)} |");
        return firstAlone == 0 ? growth + " | | |" : growth + string.Create(CultureInfo.InvariantCulture,
            $" **{lastAlone / firstAlone:0.00}** | {MostGrowth:0.0} | {(lastAlone / firstAlone <= MostGrowth ? "met" : "not met")} |");
    }

    private static string Number(double microseconds) => microseconds == 0 ? "" : microseconds.ToString("0", CultureInfo.InvariantCulture);
}
