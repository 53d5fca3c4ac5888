using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>
/// <c>recount-figures</c>: counts all figures again from what happened and names each one that is maintained otherwise; with <c>--write</c> it puts
/// what was counted in its place. Exit code 0 when all agree or were put right, 1 when they differ.
/// </summary>
public sealed class RecountFigures(FigureRecount recount, District district, IStringLocalizer<CommandsTexts> texts) : ICommand
{
    private const string Write = "write";

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        var isWritten = line[Write] is not null;
        var watch = Stopwatch.StartNew();
        var found = await recount.RunAsync(isWritten, cancel);
        var seconds = Math.Max(0.001, watch.Elapsed.TotalSeconds);
        await console.WriteLineAsync(texts["Recounted", found.Orders, found.Rows, seconds.ToString("0.0", CultureInfo.InvariantCulture), (long)(found.Rows / seconds)].Value);
        foreach (var difference in found.Named)
        {
            await console.WriteLineAsync(texts["FigureDiffers", Span(difference), district.TryArea(difference.AreaId, out var area) ? area.NameIn() : $"{difference.AreaId}",
                difference.Measure, $"{difference.Subject} {difference.SubjectId}".TrimEnd(), difference.Maintained, difference.Counted].Value);
        }
        if (found.Different == 0)
            await console.WriteLineAsync(texts["FiguresAgree"].Value);
        else
            await console.WriteLineAsync(texts[isWritten ? "FiguresWritten" : "FiguresDiffer", found.Different].Value);
        return found.Different == 0 || isWritten ? 0 : 1;
    }

    private static string Span(FigureDifference difference) => difference.Period switch
    {
        FigurePeriod.All => "all",
        FigurePeriod.Year => difference.Start.ToString("yyyy", CultureInfo.InvariantCulture),
        FigurePeriod.Month => difference.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => difference.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
