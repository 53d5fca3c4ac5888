using System.Security.Cryptography;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>A picture belonging to an order: shown with the need, or proof in a ledger record. The file lies in the photo store.</summary>
public sealed class Photo
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; internal set; }

    /// <summary>The ledger record it proves; null for a picture of the need.</summary>
    public long? RecordId { get; internal set; }

    /// <summary>Its random name in the store; null once erased.</summary>
    public string? FileName { get; private set; }

    /// <summary>Its place among its pictures, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>SHA-256 over a random salt and the content; stays after erasure so that the ledger's chain still verifies.</summary>
    public byte[] Commitment { get; private set; } = [];

    /// <summary>The salt of the commitment; null once erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>A picture that was stored under a random name.</summary>
    /// <param name="file">What the store says of it.</param>
    /// <param name="position">Its place, from 1.</param>
    /// <param name="orderId">The order it proves; 0 for one that is being placed.</param>
    public static Photo Of(StoredPhoto file, int position, long orderId = 0)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return new Photo
        {
            OrderId = orderId,
            FileName = file.FileName,
            Width = file.Width,
            Height = file.Height,
            Position = position,
            Salt = salt,
            Commitment = ServiceRecord.Commit(salt, file.ContentHash),
        };
    }

    /// <summary>Whether a file with this SHA-256 is the one committed to; an erased photo proves nothing any more and is taken as kept.</summary>
    public bool Proves(byte[] contentHash) => Salt is null || Commitment.AsSpan().SequenceEqual(ServiceRecord.Commit(Salt, contentHash));

    /// <summary>Forgets the content and keeps its commitment (已依法删除).</summary>
    public void Erase()
    {
        FileName = null;
        Salt = null;
    }
}

/// <summary>A picture as the store keeps it: re-encoded, without metadata, fsynced.</summary>
/// <param name="FileName">Its random name.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="ContentHash">SHA-256 of the stored bytes.</param>
public sealed record StoredPhoto(string FileName, int Width, int Height, byte[] ContentHash);
