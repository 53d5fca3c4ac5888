using System.Collections.Concurrent;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using SkiaSharp;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>
/// Drawn pictures that stand for photos: flat scenes per category in a few variations, always the same for the same
/// category and number. No persons are seen in them.
/// </summary>
internal sealed class DemonstrationPictures(PhotoStore store)
{
    private const int Width = 1200;
    private const int Height = 900;
    private const int ThumbWidth = 480;
    private const int ThumbHeight = 360;
    private const int Variations = 4;

    private readonly ConcurrentDictionary<(DemonstrationMotif Motif, int Variation), EncodedPhoto> drawn = new();

    /// <summary>Stores one picture per request, each under its own name.</summary>
    public StoredPhoto Keep(string categoryCode, int number)
    {
        var key = (DemonstrationMotifs.Of(categoryCode), number % Variations);
        return store.Write(drawn.GetOrAdd(key, k => Draw(k.Item1, k.Item2)));
    }

    internal static EncodedPhoto Draw(DemonstrationMotif motif, int variation) =>
        new(Render(motif, variation, Width, Height), Render(motif, variation, ThumbWidth, ThumbHeight), Width, Height);

    private static byte[] Render(DemonstrationMotif motif, int variation, int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Scale(width / (float)Width, height / (float)Height);
        DemonstrationMotifs.Draw(new DemonstrationBrush(surface.Canvas, variation), motif);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 78);
        return encoded.ToArray();
    }
}
