using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>What the registry of talents keeps of the reader, in the own account .</summary>
public sealed class ConsentPages(PlatformDbContext db, FieldCipher cipher)
{
    private const int Most = 50;

    /// <summary>Whether an entry was there and nothing is left of its person, who can no more be told from others.</summary>
    public Task<bool> IsErasedAsync(int id, CancellationToken cancel = default) => db.Talents.AnyAsync(t => t.Id == id && t.ErasedAt != null, cancel);

    /// <summary>The reader's own entries, the first one first; those erased are gone.</summary>
    public async Task<IReadOnlyList<OwnEntry>> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.UserId is not { } user)
            return [];
        var found = await db.Talents.AsNoTracking().Where(t => t.UserId == user && t.ErasedAt == null).OrderBy(t => t.Id).Take(Most).Select(t => new
        {
            t.Id, t.OrganizationId, t.Status, t.Skills, t.Availability, t.ConsentOn, IsNamePublic = t.PublicName != null,
            Organization = db.Organizations.Where(o => o.Id == t.OrganizationId).Select(o => new { o.Name, o.NameEn }).First(),
            NameCipher = db.TalentNames.Where(n => n.TalentId == t.Id).Select(n => n.NameCipher).First(),
            Fields = t.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
            Areas = t.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList(),
            Certificates = t.Certificates.OrderBy(c => c.Kind).ThenBy(c => c.Id).Select(c => new CertificateRow(c.Id, c.Kind, c.Name, c.ExpiresOn)).ToList(),
        }).ToListAsync(cancel);
        var hours = found.Count == 0 ? null : await ServedTalents.HoursAsync(db, [.. found.Select(t => t.Id)], cancel);
        return [.. found.Select(t => new OwnEntry(
            new TalentRow
            {
                Id = t.Id,
                Status = t.Status,
                Name = TalentNames.Open(cipher, t.NameCipher),
                OrganizationId = t.OrganizationId,
                OrganizationName = t.Organization.Name,
                OrganizationNameEn = t.Organization.NameEn,
                Skills = t.Skills,
                Times = t.Availability,
                Fields = t.Fields,
                Areas = t.Areas,
                Certificates = t.Certificates,
                Served = hours!.GetValueOrDefault(t.Id, TalentService.None),
            },
            t.ConsentOn,
            t.IsNamePublic))];
    }
}

/// <summary>An entry of the reader's own.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="ConsentOn">The local day of the consent.</param>
/// <param name="IsNamePublic">Whether the full name is public.</param>
public sealed record OwnEntry(TalentRow Row, DateOnly? ConsentOn, bool IsNamePublic);
