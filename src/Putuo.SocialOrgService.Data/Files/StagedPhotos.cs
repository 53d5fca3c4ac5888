using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>Pictures already stored for a form that is not finished, so that an error elsewhere loses none of them.</summary>
public sealed class StagedPhotos(PlatformDbContext db, TimeProvider machine)
{
    /// <summary>The id of a form by what only its owner has: a cookie's value, or user and order.</summary>
    public static byte[] FormOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>The pictures of a form in the order they came.</summary>
    public async Task<IReadOnlyList<StoredPhoto>> OfAsync(byte[] form, CancellationToken cancel = default) =>
        await db.StagedPhotos.AsNoTracking().Where(p => p.FormId == form).OrderBy(p => p.At).ThenBy(p => p.FileName)
            .Select(p => new StoredPhoto(p.FileName, p.Width, p.Height, p.ContentHash)).ToListAsync(cancel);

    /// <summary>Adds pictures.</summary>
    public async Task AddAsync(byte[] form, IReadOnlyList<StoredPhoto> photos, CancellationToken cancel = default)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        db.ChangeTracker.Clear();
        db.StagedPhotos.AddRange(photos.Select((photo, index) => new StagedPhoto
        {
            FileName = photo.FileName,
            FormId = form,
            Width = photo.Width,
            Height = photo.Height,
            ContentHash = photo.ContentHash,
            At = now.AddMilliseconds(index),
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Whether a picture belongs to a form.</summary>
    public async Task<bool> HasAsync(byte[] form, string fileName, CancellationToken cancel = default) =>
        PhotoStore.IsName(fileName) && await db.StagedPhotos.AnyAsync(p => p.FileName == fileName && p.FormId == form, cancel);

    /// <summary>Takes one picture off a form; its file goes with the next sweep.</summary>
    public async Task RemoveAsync(byte[] form, string fileName, CancellationToken cancel = default)
    {
        if (!PhotoStore.IsName(fileName))
            return;
        using var turn = await db.EnterWriteAsync(cancel);
        await db.StagedPhotos.Where(p => p.FileName == fileName && p.FormId == form).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Forgets the form once its pictures belong to an order; the files stay.</summary>
    public async Task FinishAsync(byte[] form, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await db.StagedPhotos.Where(p => p.FormId == form).ExecuteDeleteAsync(cancel);
    }
}
