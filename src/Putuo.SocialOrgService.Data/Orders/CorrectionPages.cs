using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What the form of a correction begins with: the present ledger record of an order, for the provider that wrote it.</summary>
public sealed class CorrectionPages(PlatformDbContext db)
{
    /// <summary>The record; null if there is none that this actor's organization or department wrote.</summary>
    public async Task<RecordToCorrect?> FindAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        var record = await db.ServiceRecords.AsNoTracking()
            .Where(r => r.OrderId == number.Id && r.IsLatest
                && ((actor.OrganizationId != null && r.OrganizationId == actor.OrganizationId)
                    || (actor.DepartmentId != null && r.DepartmentId == actor.DepartmentId)))
            .Select(r => new RecordToCorrect(
                r.Number,
                r.OrderPlacedAt,
                r.Description,
                r.ServedFrom,
                r.ServedTo,
                r.Minutes,
                r.PeopleServed,
                r.PhotosDeclaredFit,
                r.Talents.Where(t => t.TalentId != null).OrderBy(t => t.Position).Select(t => t.TalentId!.Value).ToList(),
                r.Photos.Where(p => p.FileName != null).OrderBy(p => p.Position).Select(p => new RecordedPhoto(p.Id, p.FileName!, p.Width, p.Height)).ToList()))
            .FirstOrDefaultAsync(cancel);
        return record is not null && number.Names(record.OrderPlacedAt, number.Id) ? record : null;
    }
}

/// <summary>A ledger record as its correction begins from it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="OrderPlacedAt">When the order was placed, from which its number is made.</param>
/// <param name="Description">What was done, in full; null once erased.</param>
/// <param name="ServedFrom">When the service began, in UTC.</param>
/// <param name="ServedTo">When it ended.</param>
/// <param name="Minutes">Service time of all together.</param>
/// <param name="People">How many were served.</param>
/// <param name="PhotosDeclaredFit">Whether the photos were declared fit to be public.</param>
/// <param name="Talents">Who served, as far as that is not erased.</param>
/// <param name="Photos">Its photos, without erased ones.</param>
public sealed record RecordToCorrect(
    string Number,
    DateTime OrderPlacedAt,
    string? Description,
    DateTime ServedFrom,
    DateTime ServedTo,
    int Minutes,
    int People,
    bool PhotosDeclaredFit,
    IReadOnlyList<int> Talents,
    IReadOnlyList<RecordedPhoto> Photos)
{
    /// <summary>How many served at the same time, as the service time of all tells; at least one.</summary>
    public int Staff => Completion.StaffOf(ServedFrom, ServedTo, Minutes);
}

/// <summary>A photo of a record.</summary>
/// <param name="Id">The row's id, part of its address.</param>
/// <param name="FileName">Its name in the store.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record RecordedPhoto(long Id, string FileName, int Width, int Height);
