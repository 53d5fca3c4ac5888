using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// Takes newer versions of the life cycle's forms into the database: what they ask changes from year to year. Older versions stay, so
/// that filings begun with them are read, corrected and decided as before.
/// </summary>
public sealed class FormRenewal(PlatformDbContext db)
{
    private const string FileName = "forms.json";

    /// <summary>Reads the forms of a pack and keeps those that are newer than what is known; all of them or none.</summary>
    /// <param name="path">The folder of a pack, or the file of forms itself.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The forms that are asked from now on; empty where all were known as they stand.</returns>
    /// <exception cref="DistrictPackException">The file has faults, or says another thing of a version that is known; all faults are named.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the district's data at the same moment; nothing was stored.</exception>
    public async Task<IReadOnlyList<FormDefinition>> RenewAsync(string path, CancellationToken cancel = default)
    {
        var (folder, name) = Directory.Exists(path) ? (path, FileName) : (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        var document = await db.Set<DistrictDocument>().SingleAsync(cancel);
        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancel);
        var known = JsonText.Read<List<FormDefinition>>(document.Forms);
        List<string> faults = [];
        var file = PackNode.Open(folder, name, faults);
        var read = new DistrictPackForms(departments).Read(file);
        List<FormDefinition> renewed = [];
        foreach (var form in read)
        {
            var newest = known.Where(other => other.Kind == form.Kind).MaxBy(other => other.Version);
            if (newest is null || form.Version > newest.Version)
                renewed.Add(form);
            else if (known.Find(other => (other.Kind, other.Version) == (form.Kind, form.Version)) is not { } same || JsonText.Write(same) != JsonText.Write(form))
                file.Fault("forms", $"version {form.Version} of the form {form.Kind} is known and says something else: write version {newest.Version + 1} for what it asks from now on");
        }
        if (faults.Count > 0)
            throw new DistrictPackException(folder, faults);
        if (renewed.Count == 0)
            return renewed;
        document.Forms = JsonText.Write<List<FormDefinition>>([.. known, .. renewed]);
        document.Version++;
        await db.SaveChangesAsync(cancel);
        return renewed;
    }
}
