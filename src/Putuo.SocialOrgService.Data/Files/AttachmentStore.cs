using System.Security.Cryptography;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>
/// Keeps papers in a folder outside the web root under random names: a PDF as it came, if it is whole and without a password, a picture
/// encoded again. What a file is called says nothing of what it is; its content does.
/// </summary>
public sealed class AttachmentStore
{
    /// <summary>The most bytes of a paper: 10 MiB.</summary>
    public const int MostBytes = PhotoStore.MostBytes;

    private const int Tail = 2048;

    private readonly string folder;
    private readonly SemaphoreSlim decoders = new(2);

    /// <summary>Uses a folder, made for this account only if absent.</summary>
    public AttachmentStore(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        PrivateFolder.Make(this.folder);
    }

    /// <summary>Takes an upload.</summary>
    /// <param name="upload">Its content.</param>
    /// <param name="kinds">The kinds that are taken.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The random name, kind and size of what was stored, or why it was not.</returns>
    public async Task<(string? FileName, AttachmentKind Kind, long Bytes, AttachmentFault? Fault)> StoreAsync(
        Stream upload, IReadOnlyCollection<AttachmentKind> kinds, CancellationToken cancel = default)
    {
        if (await PhotoStore.ReadAsync(upload, cancel) is not { } bytes)
            return Refused(AttachmentFault.TooLarge);
        if (KindOf(bytes) is not { } kind)
            return Refused(AttachmentFault.Unknown);
        if (!kinds.Contains(kind))
            return Refused(AttachmentFault.WrongKind);
        if (kind == AttachmentKind.Pdf)
            return FaultOf(bytes) is { } fault ? Refused(fault) : (Write(bytes, kind), kind, bytes.Length, null);
        await decoders.WaitAsync(cancel);
        try
        {
            return PhotoEncoder.Encode(bytes).Picture is { } picture ? (Write(picture.Full, kind), kind, picture.Full.Length, null) : Refused(AttachmentFault.Damaged);
        }
        finally
        {
            decoders.Release();
        }
    }

    /// <summary>Opens a stored paper; null if there is none of this name.</summary>
    public Stream? Open(string fileName, AttachmentKind kind)
    {
        var path = PhotoStore.IsName(fileName) ? PathOf(fileName, kind) : null;
        return path is not null && File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16_384, FileOptions.Asynchronous)
            : null;
    }

    /// <summary>Deletes a paper, of whatever kind; harmless if there is none.</summary>
    public void Delete(string fileName)
    {
        if (!PhotoStore.IsName(fileName))
            return;
        foreach (var kind in new[] { AttachmentKind.Pdf, AttachmentKind.Jpeg })
            File.Delete(PathOf(fileName, kind));
    }

    /// <summary>The names of all papers stored before an instant, for the sweep that looks for those without a row.</summary>
    public IEnumerable<string> StoredBefore(DateTime utc) =>
        from part in Directory.EnumerateDirectories(folder)
        from path in Directory.EnumerateFiles(part)
        where File.GetLastWriteTimeUtc(path) < utc
        select Path.GetFileNameWithoutExtension(path);

    private static AttachmentKind? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? AttachmentKind.Pdf
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? AttachmentKind.Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? AttachmentKind.Png
        : null;

    /// <summary>A whole PDF ends with where its table of contents begins, and the mark of its end; a locked one names how it is locked beside it.</summary>
    private static AttachmentFault? FaultOf(ReadOnlySpan<byte> pdf)
    {
        var tail = pdf[Math.Max(0, pdf.Length - Tail)..];
        var table = tail.LastIndexOf("startxref"u8);
        if (table < 0 || tail[table..].IndexOf("%%EOF"u8) < 0)
            return AttachmentFault.Damaged;
        return pdf.IndexOf("/Encrypt"u8) >= 0 ? AttachmentFault.Locked : null;
    }

    private static (string?, AttachmentKind, long, AttachmentFault?) Refused(AttachmentFault fault) => (null, default, 0, fault);

    private string Write(byte[] bytes, AttachmentKind kind)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        PhotoStore.WriteThrough(PathOf(name, kind), bytes);
        return name;
    }

    /// <summary>A picture is kept as JPEG, whatever it came as.</summary>
    private string PathOf(string fileName, AttachmentKind kind) => Path.Combine(folder, fileName[..2], fileName + (kind == AttachmentKind.Pdf ? ".pdf" : ".jpg"));
}
