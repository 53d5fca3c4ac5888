using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts;

/// <summary>The district's own data in one place (R-06): ways to each kind, what was changed lately, and all of it as a pack to take along.</summary>
[ForAdministrators]
[Route("administration/district")]
public sealed class DistrictController(Actor actor, DistrictPages pages, PlatformDbContext db, ExportBook exports, District district, DistrictClock clock, PlatformFolders folders) : Controller
{
    /// <summary>The overview.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("District", await pages.HistoryAsync(actor, cancel: cancel));

    /// <summary>Everything as it stands now, as the files of a pack in a zip, with the README that says what each of them holds.</summary>
    [HttpGet("pack.zip")]
    public async Task<IActionResult> Export(CancellationToken cancel)
    {
        var files = new DistrictPackFiles(await DistrictBook.PackAsync(db, cancel)).Write();
        await exports.WriteAsync(actor, DistrictPackFiles.What, "", files.Count, cancel);
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                await using var file = zip.CreateEntry(name).Open();
                await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
            }
            if (new FileInfo(Path.Combine(folders.DistrictPack, DistrictPackFiles.Readme)) is { Exists: true } readme)
                await zip.CreateEntryFromFileAsync(readme.FullName, readme.Name, cancel);
        }
        content.Position = 0;
        return File(content, "application/zip", $"district-{district.Root.Code ?? $"{district.Root.Id}"}-{district.Calendar.DayOf(clock.UtcNow):yyyyMMdd}.zip");
    }
}
