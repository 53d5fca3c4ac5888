using System.Text;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Commands;

/// <summary><c>export-district folder</c>: writes the district as it stands now as the files of a pack into an empty or new folder .</summary>
public sealed class ExportDistrict(PlatformDbContext db, ExportBook exports, IStringLocalizer<CommandsTexts> texts) : ICommand
{
    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandLine line, TextWriter console, CancellationToken cancel)
    {
        if (line.Subjects is not [{ } folder])
        {
            await console.WriteLineAsync(texts["FolderNeeded", line.Name].Value);
            return 1;
        }
        if (Path.Exists(folder) && (File.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            await console.WriteLineAsync(texts["FolderNotEmpty", folder].Value);
            return 1;
        }
        Directory.CreateDirectory(folder);
        var files = new DistrictPackFiles(await DistrictBook.PackAsync(db, cancel)).Write();
        await exports.WriteAsync(Actor.System, DistrictPackFiles.What, "", files.Count, cancel);
        foreach (var (name, text) in files)
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancel);
        await console.WriteLineAsync(texts["PackWritten", Path.GetFullPath(folder)].Value);
        return 0;
    }
}
