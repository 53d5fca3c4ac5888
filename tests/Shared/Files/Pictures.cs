using System.Buffers.Binary;
using SkiaSharp;

namespace Putuo.SocialOrgService.Tests.Files;

/// <summary>Uploads as people, telephones and attackers send them.</summary>
internal static partial class Pictures
{
    /// <summary>A JPEG whose left half is red and right half is blue.</summary>
    public static byte[] Jpeg(int width = 64, int height = 32) => Encode(width, height, SKEncodedImageFormat.Jpeg);

    public static byte[] Encode(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Blue);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height, red);
        }
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A telephone's JPEG: EXIF with the camera's name, a position in Putuo and an orientation.</summary>
    public static byte[] WithExif(ushort orientation)
    {
        var tiff = new List<byte>();
        tiff.AddRange("MM\0*"u8.ToArray());
        tiff.AddRange(U32(8));
        const int entries = 3, camera = 8 + 2 + (entries * 12) + 4, gps = camera + 12;
        tiff.AddRange(U16(entries));
        tiff.AddRange(Entry(0x010F, 2, 12, camera));
        tiff.AddRange(Entry(0x0112, 3, 1, orientation << 16));
        tiff.AddRange(Entry(0x8825, 4, 1, gps));
        tiff.AddRange(U32(0));
        tiff.AddRange("SecretPhone\0"u8.ToArray());
        tiff.AddRange(U16(2));
        tiff.AddRange(Entry(0x0001, 2, 2, 'N' << 24));
        tiff.AddRange(Entry(0x0002, 5, 3, gps + 2 + 24 + 4));
        tiff.AddRange(U32(0));
        foreach (var part in new[] { 29, 1, 56, 1, 5678, 100 })
            tiff.AddRange(U32(part));
        byte[] segment = [.. "Exif\0\0"u8, .. tiff];
        var jpeg = Jpeg();
        return [0xFF, 0xD8, 0xFF, 0xE1, .. U16((ushort)(segment.Length + 2)), .. segment, .. jpeg[2..]];
    }

    /// <summary>A PNG that says it is so large and holds nothing.</summary>
    public static byte[] HeaderOnly(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, .. U32(width), .. U32(height), 8, 6, 0, 0, 0];
        byte[] end = [.. "IEND"u8];
        byte[] data = [.. "IDAT"u8, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1];
        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. U32(13), .. header, .. U32((int)Crc(header)),
            .. U32(data.Length - 4), .. data, .. U32((int)Crc(data)),
            .. U32(0), .. end, .. U32((int)Crc(end)),
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, int count, int value) => [.. U16(tag), .. U16(type), .. U32(count), .. U32(value)];

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
