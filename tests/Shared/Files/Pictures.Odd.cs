using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Putuo.SocialOrgService.Tests.Files;

/// <content>Pictures that are something else besides, say more than they show, or cost more than they look.</content>
internal static partial class Pictures
{
    /// <summary>What pictures carry along in every place that their kind has for it; none of it may be left.</summary>
    public static IReadOnlyList<string> Secrets { get; } = ["SecretPhone", "SecretPlace", "<script>", "Exif", "http://ns.adobe.com/xap", "ICC_PROFILE", "Photoshop 3.0", "GPSLatitude"];

    /// <summary>A JPEG that carries Exif with a position, XMP, a colour profile, IPTC, a comment with a script, and a page behind its end.</summary>
    public static byte[] TalkativeJpeg(int width = 320, int height = 240)
    {
        var exif = WithExif(1);
        var length = BinaryPrimitives.ReadUInt16BigEndian(exif.AsSpan(4)) + 2;
        return
        [
            0xFF, 0xD8,
            .. exif.AsSpan(2, length),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/' exif:GPSLatitude='29,56.7N' note='SecretPlace'/>"u8),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "SecretPlace"u8]),
            .. Segment(0xED, "Photoshop 3.0\08BIM\u0004\u0004\0\0\0\0\0\u000BSecretPlace"u8),
            .. Segment(0xFE, "<script>alert(1)</script>"u8),
            .. Jpeg(width, height).AsSpan(2),
            .. "<html><script>alert(1)</script></html>"u8,
        ];
    }

    /// <summary>A PNG that carries Exif with a position, text, a script, and a page behind its end.</summary>
    public static byte[] TalkativePng(int width = 320, int height = 240)
    {
        var exif = WithExif(1);
        var tiff = exif.AsSpan(12, BinaryPrimitives.ReadUInt16BigEndian(exif.AsSpan(4)) - 8).ToArray();
        var plain = Encode(width, height, SKEncodedImageFormat.Png);
        return
        [
            .. plain.AsSpan(0, 33),
            .. Chunk("eXIf", tiff),
            .. Chunk("tEXt", "Comment\0<script>alert(1)</script> SecretPlace"u8),
            .. Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta exif:GPSLatitude='29,56.7N'>SecretPlace</x:xmpmeta>"u8),
            .. plain.AsSpan(33),
            .. "<html><script>alert(1)</script></html>"u8,
        ];
    }

    /// <summary>A WebP that carries Exif with a position and XMP.</summary>
    public static byte[] TalkativeWebp(int width = 320, int height = 240)
    {
        var exif = WithExif(1);
        var tiff = exif.AsSpan(12, BinaryPrimitives.ReadUInt16BigEndian(exif.AsSpan(4)) - 8).ToArray();
        var plain = Encode(width, height, SKEncodedImageFormat.Webp);
        byte[] parts =
        [
            .. RiffPart("VP8X", [0x0C, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0]),
            .. plain.AsSpan(12),
            .. RiffPart("EXIF", tiff),
            .. RiffPart("XMP ", "<x:xmpmeta exif:GPSLatitude='29,56.7N'>SecretPlace <script>alert(1)</script></x:xmpmeta>"u8),
        ];
        return [.. "RIFF"u8, .. LittleEndian(parts.Length + 4), .. "WEBP"u8, .. parts];
    }

    /// <summary>A small progressive JPEG that goes over all its pixels again and again.</summary>
    /// <param name="side">Pixels a side.</param>
    /// <param name="passes">How often.</param>
    public static byte[] ManyPasses(int side, int passes)
    {
        var blocks = (side + 7) / 8 * ((side + 7) / 8);
        var runs = (blocks + 32_766) / 32_767;
        var first = new byte[(blocks + 7) / 8];
        var picture = new MemoryStream();
        picture.Write([0xFF, 0xD8]);
        picture.Write(Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]));
        picture.Write(Segment(0xC2, [8, .. U16(side), .. U16(side), 1, 1, 0x11, 0]));
        picture.Write(Segment(0xC4, [0x00, 1, .. new byte[15], 0]));
        picture.Write(Segment(0xC4, [0x10, 1, .. new byte[15], 0xE0]));
        picture.Write([.. Segment(0xDA, [1, 1, 0x00, 0, 0, 0]), .. first]);
        byte[] pass = [.. Segment(0xDA, [1, 1, 0x00, 1, 63, 0]), .. Runs(runs)];
        for (var turn = 0; turn < passes; turn++)
            picture.Write(pass);
        picture.Write([0xFF, 0xD9]);
        return picture.ToArray();
    }

    /// <summary>A PNG of one colour, tiny for its pixels.</summary>
    public static byte[] Flat(int width, int height)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var line = 0; line < height; line++)
                zlib.Write(row);
        }

        return
        [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", [.. U32(width), .. U32(height), 1, 0, 0, 0, 0]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A PNG whose colour profile unpacks to so many bytes.</summary>
    public static byte[] WithProfile(int bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var part = new byte[1024 * 1024];
            for (var left = bytes; left > 0; left -= part.Length)
                zlib.Write(part);
        }

        var plain = Encode(64, 64, SKEncodedImageFormat.Png);
        return [.. plain.AsSpan(0, 33), .. Chunk("iCCP", [.. "x"u8, 0, 0, .. packed.ToArray()]), .. plain.AsSpan(33)];
    }

    /// <summary>Runs of 32 767 empty blocks, one bit of code and fourteen of length each; an 0xFF in the data is followed by a zero.</summary>
    private static IEnumerable<byte> Runs(int count)
    {
        var bits = string.Concat(Enumerable.Repeat("0" + new string('1', 14), count));
        bits = bits.PadRight((bits.Length + 7) / 8 * 8, '1');
        for (var place = 0; place < bits.Length; place += 8)
        {
            var value = Convert.ToByte(bits.Substring(place, 8), 2);
            yield return value;
            if (value == 0xFF)
                yield return 0;
        }
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, .. U16((ushort)(content.Length + 2)), .. content];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(name), .. content];
        return [.. U32(content.Length), .. named, .. U32((int)Crc(named))];
    }

    private static byte[] RiffPart(string name, ReadOnlySpan<byte> content) =>
        [.. System.Text.Encoding.ASCII.GetBytes(name), .. LittleEndian(content.Length), .. content, .. new byte[content.Length % 2]];

    private static byte[] LittleEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
