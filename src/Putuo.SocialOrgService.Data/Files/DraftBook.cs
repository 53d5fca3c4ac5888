using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>
/// Keeps what was typed in a form of several steps: one encrypted row under a random secret that the browser holds in a cookie.
/// Read by an account it is that account's from then on; the row of another account is no draft for this reader. Pictures are staged under the same secret.
/// </summary>
public sealed class DraftBook(PlatformDbContext db, FieldCipher cipher, TimeProvider machine)
{
    private const string Purpose = "OrderDraft.Content";

    /// <summary>A new secret for a browser without a draft.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What was typed; null when there is no draft, or it belongs to somebody else.</summary>
    /// <param name="secret">The browser's secret.</param>
    /// <param name="userId">Who reads; null before signing in. A draft begun before signing in goes along with it.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<string?> ReadAsync(string secret, long? userId, CancellationToken cancel = default)
    {
        var id = StagedPhotos.FormOf(secret);
        var draft = await db.OrderDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        if (draft is null || (draft.UserId is not null && draft.UserId != userId))
            return null;
        if (draft.UserId != userId)
            await BindAsync(id, userId, cancel);
        return Open(draft.Content);
    }

    /// <summary>Whether anything is kept under a secret, whoever may read it.</summary>
    public Task<bool> ExistsAsync(string secret, CancellationToken cancel = default)
    {
        var id = StagedPhotos.FormOf(secret);
        return db.OrderDrafts.AnyAsync(d => d.Id == id, cancel);
    }

    /// <summary>Keeps what was typed, in the place of what was kept before.</summary>
    public async Task WriteAsync(string secret, long? userId, string content, CancellationToken cancel = default)
    {
        var id = StagedPhotos.FormOf(secret);
        db.ChangeTracker.Clear();
        var draft = await db.OrderDrafts.FirstOrDefaultAsync(d => d.Id == id, cancel);
        if (draft is null)
            db.OrderDrafts.Add(draft = new OrderDraft { Id = id });
        draft.UserId = userId;
        draft.Content = cipher.Seal(content, Purpose);
        draft.ChangedAt = machine.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>Forgets the draft; harmless if there is none.</summary>
    public async Task DropAsync(string secret, CancellationToken cancel = default)
    {
        var id = StagedPhotos.FormOf(secret);
        using var turn = await db.EnterWriteAsync(cancel);
        await db.OrderDrafts.Where(d => d.Id == id).ExecuteDeleteAsync(cancel);
    }

    private async Task BindAsync(byte[] id, long? userId, CancellationToken cancel)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await db.OrderDrafts.Where(d => d.Id == id && d.UserId == null).ExecuteUpdateAsync(d => d.SetProperty(x => x.UserId, userId), cancel);
    }

    /// <summary>What a draft holds; null when the key that sealed it is gone.</summary>
    private string? Open(byte[] content)
    {
        try
        {
            return cipher.Open(content, Purpose);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
