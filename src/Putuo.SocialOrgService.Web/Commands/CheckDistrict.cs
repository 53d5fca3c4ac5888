using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary>
/// <c>check-district folder</c>: reads a district pack as the first start would and names every fault with file, line and what to write.
/// Exit code 0 when it is in order, 1 when not. Nothing but the folder is touched.
/// </summary>
public sealed class CheckDistrict(IStringLocalizer<CommandsTexts> texts) : ICommand
{
    /// <summary>What to type.</summary>
    public const string Name = "check-district";

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        if (line.Subjects is not [{ } folder])
        {
            await console.WriteLineAsync(texts["FolderNeeded", Name].Value);
            return 1;
        }
        try
        {
            var pack = DistrictPack.Read(folder);
            await console.WriteLineAsync(texts[
                "PackInOrder", pack.Areas.Count, Count(AreaLevel.Community), Count(AreaLevel.Grid), pack.Departments.Count, pack.Categories.Count,
                pack.TriageRules.Count, pack.Forms.Count, pack.Calendar.Years.Count].Value);
            return 0;

            int Count(AreaLevel level) => pack.Areas.Count(area => area.Level == level);
        }
        catch (DistrictPackException wrong)
        {
            await console.WriteLineAsync(texts["PackFaults", wrong.Faults.Count].Value);
            foreach (var fault in wrong.Faults)
                await console.WriteLineAsync(fault);
            if (wrong.Unread is { } file)
                await console.WriteLineAsync(texts["PackTriageLater", file].Value);
            return 1;
        }
    }
}
