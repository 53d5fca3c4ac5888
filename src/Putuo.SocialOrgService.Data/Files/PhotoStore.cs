using System.Security.Cryptography;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>The sizes a picture is kept in.</summary>
public enum PhotoSize
{
    /// <summary>At most 1600 pixels a side.</summary>
    Full = 1,

    /// <summary>At most 480 pixels a side.</summary>
    Thumb = 2,
}

/// <summary>
/// Keeps photos in a folder outside the web root: recognised by content, decoded and encoded again (which drops position,
/// camera and anything hidden), under a random name, on the disk before anyone refers to them.
/// </summary>
public sealed class PhotoStore
{
    /// <summary>The most bytes of an upload: 10 MiB.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most pixels of an upload: 50 million.</summary>
    public const int MostPixels = 50_000_000;

    private readonly string folder;
    private readonly SemaphoreSlim decoders = new(2);

    /// <summary>Uses a folder, made for this account only if absent.</summary>
    public PhotoStore(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        PrivateFolder.Make(this.folder);
    }

    /// <summary>Takes an upload.</summary>
    /// <returns>The stored picture, or why it was not taken.</returns>
    public async Task<(StoredPhoto? Photo, PhotoFault? Fault)> StoreAsync(Stream upload, CancellationToken cancel = default)
    {
        if (await ReadAsync(upload, cancel) is not { } bytes)
            return (null, PhotoFault.TooLarge);
        await decoders.WaitAsync(cancel);
        try
        {
            var (picture, fault) = PhotoEncoder.Encode(bytes);
            return picture is null ? (null, fault) : (Write(picture), null);
        }
        finally
        {
            decoders.Release();
        }
    }

    /// <summary>Opens a stored picture; null if there is none of this name.</summary>
    public Stream? Open(string fileName, PhotoSize size)
    {
        var path = PathOf(fileName, size);
        return path is not null && File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16_384, FileOptions.Asynchronous)
            : null;
    }

    /// <summary>The SHA-256 of a stored picture; null if there is none of this name.</summary>
    public async Task<byte[]?> HashOfAsync(string fileName, CancellationToken cancel = default)
    {
        await using var file = Open(fileName, PhotoSize.Full);
        return file is null ? null : await SHA256.HashDataAsync(file, cancel);
    }

    /// <summary>Deletes a picture in both sizes; harmless if there is none.</summary>
    public void Delete(string fileName)
    {
        foreach (var size in new[] { PhotoSize.Full, PhotoSize.Thumb })
        {
            if (PathOf(fileName, size) is { } path && File.Exists(path))
                File.Delete(path);
        }
    }

    /// <summary>
    /// The names of all pictures stored between two instants, for the sweep that looks for those without a row. A part of the store that
    /// nothing was put into since the first of them is not looked through.
    /// </summary>
    public IEnumerable<string> StoredBetween(DateTime fromUtc, DateTime toUtc) =>
        (from part in Directory.EnumerateDirectories(folder)
         where Directory.GetLastWriteTimeUtc(part) >= fromUtc
         from path in Directory.EnumerateFiles(part, "*.jpg")
         let storedAt = File.GetLastWriteTimeUtc(path)
         where storedAt >= fromUtc && storedAt < toUtc
         select Path.GetFileName(path).Split('.')[0]).Distinct();

    /// <summary>Reads an upload; null for more than <see cref="MostBytes"/>.</summary>
    internal static async Task<byte[]?> ReadAsync(Stream upload, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[65_536];
        int read;
        while ((read = await upload.ReadAsync(buffer, cancel)) > 0)
        {
            if (memory.Length + read > MostBytes)
                return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }

    /// <summary>Stores a picture that was encoded here; on a disk without room nothing of it stays.</summary>
    internal StoredPhoto Write(EncodedPhoto picture)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        try
        {
            WriteThrough(PathOf(name, PhotoSize.Thumb)!, picture.Thumb);
            WriteThrough(PathOf(name, PhotoSize.Full)!, picture.Full);
        }
        catch (IOException)
        {
            Delete(name);
            throw;
        }
        return new StoredPhoto(name, picture.Width, picture.Height, SHA256.HashData(picture.Full));
    }

    /// <summary>Writes a new file that is on the disk when this returns.</summary>
    internal static void WriteThrough(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Whether a stored picture could have this name.</summary>
    internal static bool IsName(string fileName) => fileName.Length == 32 && fileName.All(char.IsAsciiHexDigitLower);

    private string? PathOf(string fileName, PhotoSize size) =>
        IsName(fileName)
            ? Path.Combine(folder, fileName[..2], fileName + (size == PhotoSize.Full ? ".jpg" : ".thumb.jpg"))
            : null;
}
