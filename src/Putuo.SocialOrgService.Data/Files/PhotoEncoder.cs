using System.Buffers.Binary;
using SkiaSharp;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>A picture encoded again, in both sizes, as JPEG.</summary>
internal sealed record EncodedPhoto(byte[] Full, byte[] Thumb, int Width, int Height);

/// <summary>Recognises a picture by its content, turns it upright and encodes it again without metadata.</summary>
internal static class PhotoEncoder
{
    private const int FullSide = 1600;
    private const int ThumbSide = 480;
    private const int Quality = 84;

    /// <summary>The most passes of a progressive JPEG. Cameras and programs write about ten; each of them goes over every pixel.</summary>
    private const int MostPasses = 100;

    /// <summary>What every segment of a JPEG begins with.</summary>
    private const byte Mark = 0xFF;

    public static (EncodedPhoto? Picture, PhotoFault? Fault) Encode(byte[] bytes)
    {
        if (IsHeic(bytes))
            return (null, PhotoFault.Heic);
        if (!IsKnown(bytes))
            return (null, PhotoFault.NotAnImage);
        if (bytes[0] == Mark && PassesOf(bytes) > MostPasses)
            return (null, PhotoFault.Damaged);
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
            return (null, PhotoFault.Damaged);
        if ((long)codec.Info.Width * codec.Info.Height > PhotoStore.MostPixels)
            return (null, PhotoFault.TooManyPixels);
        using var decoded = Decode(codec);
        if (decoded is null)
            return (null, PhotoFault.Damaged);
        using var full = Upright(decoded, codec.EncodedOrigin, FullSide);
        using var thumb = Upright(decoded, codec.EncodedOrigin, ThumbSide);
        return (new EncodedPhoto(Jpeg(full), Jpeg(thumb), full.Width, full.Height), null);
    }

    private static bool IsKnown(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8));

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)
        && (bytes[8..12].SequenceEqual("heic"u8) || bytes[8..12].SequenceEqual("heix"u8) || bytes[8..12].SequenceEqual("mif1"u8));

    /// <summary>How often a JPEG goes over its pixels, counted by its segments: what is packed inside of one or stands behind the end does not count.</summary>
    private static int PassesOf(ReadOnlySpan<byte> jpeg)
    {
        const byte pass = 0xDA, end = 0xD9;
        var passes = 0;
        for (var place = 2; place + 3 < jpeg.Length;)
        {
            var kind = jpeg[place + 1];
            if (jpeg[place] != Mark || kind == Mark)
            {
                place++;
                continue;
            }
            if (kind == end)
                break;
            if (kind == pass)
                passes++;
            var isAlone = kind is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8);
            place += isAlone ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(place + 2)..]);
        }
        return passes;
    }

    private static SKBitmap? Decode(SKCodec codec)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static SKBitmap Upright(SKBitmap source, SKEncodedOrigin origin, int side)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (source.Height, source.Width) : (source.Width, source.Height);
        var scale = Math.Min(1f, side / (float)Math.Max(width, height));
        var target = new SKBitmap(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(target);
        canvas.Clear(SKColors.White);
        canvas.Scale(target.Width / (float)width, target.Height / (float)height);
        canvas.Concat(MatrixOf(origin, source.Width, source.Height));
        using var image = SKImage.FromBitmap(source);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return target;
    }

    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static byte[] Jpeg(SKBitmap bitmap)
    {
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }
}
