using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What is wrong with a record.</summary>
public enum LedgerBreak
{
    /// <summary>The record was changed, or does not follow the one before it.</summary>
    Record = 1,

    /// <summary>A photo's file is not the one that was recorded.</summary>
    Photo = 2,

    /// <summary>A photo's file is gone.</summary>
    PhotoMissing = 3,

    /// <summary>An order or its timeline names a record that is not there.</summary>
    RecordMissing = 4,
}

/// <summary>The result of looking through the ledger.</summary>
/// <param name="Records">How many records were found intact before the first break.</param>
/// <param name="Chains">How many chains they stand in.</param>
/// <param name="Photos">How many photos were compared.</param>
/// <param name="Break">What is broken; null when all is intact.</param>
/// <param name="Broken">The number of the first broken record.</param>
public sealed record LedgerFinding(int Records, int Chains, int Photos, LedgerBreak? Break = null, string? Broken = null);

/// <summary>Goes through every chain of the ledger, record by record, and finds the first one that was tampered with.</summary>
public sealed class LedgerAudit(PlatformDbContext db, FieldCipher cipher)
{
    /// <summary>Verifies all chains.</summary>
    /// <param name="hashOf">The SHA-256 of a stored photo by its name; null if the file is gone.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<LedgerFinding> VerifyAsync(Func<string, CancellationToken, Task<byte[]?>> hashOf, CancellationToken cancel = default)
    {
        db.ExpectLongWork();
        var (records, chains, photos) = (0, 0, 0);
        var (chain, sequence, hash) = ("", 0, ServiceRecord.Genesis);
        var names = await db.TalentNames.AsNoTracking().ToDictionaryAsync(n => n.TalentId, n => TalentNames.Open(cipher, n.NameCipher), cancel);
        var rows = db.ServiceRecords.AsNoTracking().Include(r => r.Photos).Include(r => r.Talents).OrderBy(r => r.Chain).ThenBy(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var record in rows.WithCancellation(cancel))
        {
            if (record.Chain != chain)
            {
                (chain, sequence, hash) = (record.Chain, 0, ServiceRecord.Genesis);
                chains++;
            }
            if (!record.IsIntact(sequence, hash) || !record.Talents.Where(t => t.TalentId is not null).All(t => names.TryGetValue(t.TalentId!.Value, out var name) && t.Proves(name)))
                return Broken(LedgerBreak.Record, record.Number);
            foreach (var photo in record.Photos.Where(p => p.FileName is not null && p.Salt is not null))
            {
                if (await hashOf(photo.FileName!, cancel) is not { } found)
                    return Broken(LedgerBreak.PhotoMissing, record.Number);
                if (!photo.Proves(found))
                    return Broken(LedgerBreak.Photo, record.Number);
                photos++;
            }
            (sequence, hash) = (record.Sequence, record.Hash);
            records++;
        }
        var missing = await db.OrderEvents.Where(e => e.RecordNumber != null && !db.ServiceRecords.Any(r => r.Number == e.RecordNumber))
            .OrderBy(e => e.Id).Select(e => e.RecordNumber).FirstOrDefaultAsync(cancel)
            ?? await db.Orders.Where(o => o.RecordNumber != null && !db.ServiceRecords.Any(r => r.Number == o.RecordNumber))
                .OrderBy(o => o.Id).Select(o => o.RecordNumber).FirstOrDefaultAsync(cancel);
        return missing is null ? new LedgerFinding(records, chains, photos) : Broken(LedgerBreak.RecordMissing, missing);

        LedgerFinding Broken(LedgerBreak what, string number) => new(records, chains, photos, what, number);
    }
}
