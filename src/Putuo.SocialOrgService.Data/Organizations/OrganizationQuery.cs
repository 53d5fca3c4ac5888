using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>The names of organizations, which most public pages show: compiled once per host.</summary>
public sealed class OrganizationQuery
{
    private readonly Func<PlatformDbContext, IAsyncEnumerable<NamedOrganization>> names = EF.CompileAsyncQuery(
        (PlatformDbContext db) => db.Organizations.AsNoTracking()
            .Where(o => o.OnlineSince != null)
            .OrderBy(o => o.Id)
            .Select(o => new NamedOrganization(o.Id, o.Name, o.NameEn, o.Status)));

    /// <summary>All that are or ever were online.</summary>
    internal IAsyncEnumerable<NamedOrganization> Names(PlatformDbContext db) => names(db);
}

/// <summary>What a name needs.</summary>
internal sealed record NamedOrganization(int Id, string Name, string NameEn, OrganizationStatus Status);
