using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>The organizations that lists of work can be narrowed to.</summary>
public sealed class LedgerProviders(PlatformDbContext db)
{
    private const int Most = 500;

    /// <summary>Their names in the order of registration, at most 500.</summary>
    public async Task<IReadOnlyList<ProviderName>> NamesAsync(CancellationToken cancel = default) =>
        await db.Organizations.AsNoTracking().OrderBy(o => o.Id).Take(Most).Select(o => new ProviderName(o.Id, o.Name, o.NameEn)).ToListAsync(cancel);
}

/// <summary>An organization to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
public sealed record ProviderName(int Id, string Name, string NameEn);
