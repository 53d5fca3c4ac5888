using System.IO.Compression;
using System.Xml;

namespace Putuo.SocialOrgService.Data.Imports.Sheets;

/// <summary>Reads the first sheet of a workbook (xlsx) or a list of separated values (csv); which of them it is, its content says and never its name.</summary>
public static class SheetFile
{
    private static readonly (byte[] Begin, SheetFaultKind Kind)[] Others =
    [
        ([0xFF, 0xD8, 0xFF], SheetFaultKind.Picture), ([0x89, (byte)'P', (byte)'N', (byte)'G'], SheetFaultKind.Picture), ("GIF8"u8.ToArray(), SheetFaultKind.Picture),
        ("BM"u8.ToArray(), SheetFaultKind.Picture), ([(byte)'I', (byte)'I', 0x2A, 0], SheetFaultKind.Picture), ([(byte)'M', (byte)'M', 0, 0x2A], SheetFaultKind.Picture),
        ("%PDF"u8.ToArray(), SheetFaultKind.Pdf), ([0xD0, 0xCF, 0x11, 0xE0], SheetFaultKind.OldWorkbook),
        ("Rar!"u8.ToArray(), SheetFaultKind.OtherKind), ([(byte)'7', (byte)'z', 0xBC, 0xAF], SheetFaultKind.OtherKind), ([0x1F, 0x8B], SheetFaultKind.OtherKind),
        ("{\\rtf"u8.ToArray(), SheetFaultKind.OtherKind), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], SheetFaultKind.OtherKind), ("MZ"u8.ToArray(), SheetFaultKind.OtherKind),
    ];

    /// <summary>Reads a file that is held in memory.</summary>
    public static SheetReading Read(byte[] file)
    {
        try
        {
            if (file.Length == 0)
                throw new SheetFaultException(SheetFaultKind.Empty);
            if (file.Length > SheetLimits.MostBytes)
                throw new SheetFaultException(SheetFaultKind.TooLarge);
            if (IsPicture(file))
                throw new SheetFaultException(SheetFaultKind.Picture);
            var rows = file.AsSpan().StartsWith("PK"u8) ? XlsxSheet.Read(file) : CsvSheet.Read(file);
            return rows.Count == 0 ? new([], new SheetFault(SheetFaultKind.Empty)) : new(rows, null);
        }
        catch (SheetFaultException stopped)
        {
            return new([], stopped.Fault);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or IOException or FormatException or NotSupportedException or ArgumentException or OverflowException)
        {
            return new([], new SheetFault(SheetFaultKind.Damaged));
        }
    }

    /// <summary>What a file is that is no list of values, by its first bytes.</summary>
    internal static SheetFaultKind? OtherKindOf(ReadOnlySpan<byte> file)
    {
        foreach (var (begin, kind) in Others)
        {
            if (file.StartsWith(begin) && (begin.Length > 2 || file[..Math.Min(file.Length, 512)].Contains((byte)0)))
                return kind;
        }
        return null;
    }

    private static bool IsPicture(ReadOnlySpan<byte> file) =>
        OtherKindOf(file) == SheetFaultKind.Picture
        || (file.StartsWith("RIFF"u8) && file.Length > 12 && file[8..].StartsWith("WEBP"u8))
        || (file.Length > 12 && file[4..].StartsWith("ftyp"u8));
}

/// <summary>Lets no more of a part through than it may unfold to, whatever its archive says of it.</summary>
internal sealed class BoundedPart(ZipArchiveEntry part) : Stream
{
    private readonly Stream inner = part.Open();
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int bytes)
    {
        read += bytes;
        var suspicious = read > SheetLimits.LeastSuspect && read / Math.Max(1, part.CompressedLength) > SheetLimits.MostRatio;
        return read > SheetLimits.MostUnfolded || suspicious ? throw new SheetFaultException(SheetFaultKind.Bomb, what: part.Name) : bytes;
    }
}
