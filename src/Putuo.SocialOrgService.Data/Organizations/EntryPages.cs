using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>An organization's entry of the registry as those see it who may change it: its owner and the administrator .</summary>
public sealed class EntryPages(PlatformDbContext db)
{
    /// <summary>How many lines of its history are shown, the newest ones.</summary>
    public const int MostLines = 50;

    /// <summary>The entry with its history; null for everybody else and before it is online.</summary>
    public async Task<EntrySheet?> FindAsync(Actor actor, int id, CancellationToken cancel = default)
    {
        if (!actor.MayKeepOrganizations && !(actor.MayKeepMembers && actor.OrganizationId == id))
            return null;
        var organization = await db.Organizations.AsNoTracking().Where(o => o.Status != OrganizationStatus.Applied && o.OnlineSince != null)
            .Include(o => o.Fields).Include(o => o.Areas).Include(o => o.Events.OrderByDescending(e => e.Sequence).Take(MostLines))
            .AsSplitQuery().OrderBy(o => o.Id).FirstOrDefaultAsync(o => o.Id == id, cancel);
        return organization is null ? null : new EntrySheet(
            organization.Id,
            organization.Status,
            OrganizationEntry.Of(organization),
            [.. organization.Events.OrderBy(e => e.Sequence).Select(ApplicationLine.Of)],
            organization.May(OrganizationEventKind.Changed, actor),
            organization.MayChangeAll(actor))
        {
            Seen = organization.Events.Select(e => e.Sequence).DefaultIfEmpty().Max(),
        };
    }
}

/// <summary>An entry to change.</summary>
/// <param name="Id">The organization.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Entry">As it stands.</param>
/// <param name="History">What happened lately, oldest first.</param>
/// <param name="MayChange">Whether the reader may change it now.</param>
/// <param name="IsWhole">Whether the reader may change all of it.</param>
public sealed record EntrySheet(
    int Id, OrganizationStatus Status, OrganizationEntry Entry, IReadOnlyList<ApplicationLine> History, bool MayChange, bool IsWhole)
{
    /// <summary>How much of its history there was.</summary>
    public int Seen { get; init; }
}
