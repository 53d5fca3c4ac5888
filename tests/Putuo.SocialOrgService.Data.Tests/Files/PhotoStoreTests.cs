using System.Security.Cryptography;
using System.Text;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Files;
using SkiaSharp;

namespace Putuo.SocialOrgService.Data.Tests.Files;

public sealed class PhotoStoreTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-photos-");
    private readonly PhotoStore store;

    public PhotoStoreTests() => store = new PhotoStore(folder.FullName);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_telephones_picture_loses_its_place_and_camera()
    {
        var upload = Pictures.WithExif(1);
        Assert.True(upload.AsSpan().IndexOf("SecretPhone"u8) > 0);
        var photo = await StoredAsync(upload);
        foreach (var size in new[] { PhotoSize.Full, PhotoSize.Thumb })
        {
            var kept = await ReadAsync(photo, size);
            Assert.True(kept.AsSpan().IndexOf("SecretPhone"u8) < 0 && kept.AsSpan().IndexOf("Exif"u8) < 0);
        }
    }

    [Theory]
    [InlineData(1, 64, 32, "left")]
    [InlineData(2, 64, 32, "right")]
    [InlineData(3, 64, 32, "right")]
    [InlineData(4, 64, 32, "left")]
    [InlineData(5, 32, 64, "top")]
    [InlineData(6, 32, 64, "top")]
    [InlineData(7, 32, 64, "bottom")]
    [InlineData(8, 32, 64, "bottom")]
    public async Task A_picture_taken_sideways_stands_upright(int orientation, int width, int height, string redSide)
    {
        var photo = await StoredAsync(Pictures.WithExif((ushort)orientation));
        Assert.Equal((width, height), (photo.Width, photo.Height));
        using var kept = SKBitmap.Decode(await ReadAsync(photo, PhotoSize.Full));
        var (x, y) = redSide switch
        {
            "left" => (width / 4, height / 2),
            "right" => (width * 3 / 4, height / 2),
            "top" => (width / 2, height / 4),
            _ => (width / 2, height * 3 / 4),
        };
        var pixel = kept.GetPixel(x, y);
        Assert.True(pixel.Red > 200 && pixel.Blue < 80, $"{pixel} where it should be red");
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_large_picture_of_each_known_kind_is_kept_small_as_Jpeg_with_a_thumbnail(SKEncodedImageFormat format)
    {
        var photo = await StoredAsync(Pictures.Encode(4000, 2000, format));
        Assert.Equal((1600, 800), (photo.Width, photo.Height));
        var full = await ReadAsync(photo, PhotoSize.Full);
        Assert.Equal(photo.ContentHash, SHA256.HashData(full));
        Assert.Equal([0xFF, 0xD8, 0xFF], full[..3]);
        using var thumb = SKBitmap.Decode(await ReadAsync(photo, PhotoSize.Thumb));
        Assert.Equal(480, thumb.Width);
    }

    [Fact]
    public async Task A_picture_that_is_also_a_page_or_a_script_is_a_picture_only_afterwards()
    {
        var script = "<script>alert(1)</script><?php echo 1; ?>"u8.ToArray();
        var photo = await StoredAsync([.. Pictures.Jpeg(), .. script]);
        Assert.True((await ReadAsync(photo, PhotoSize.Full)).AsSpan().IndexOf("<script>"u8) < 0);
    }

    public static TheoryData<string, PhotoFault> Refused => new()
    {
        { "GIF and HTML at once", PhotoFault.NotAnImage },
        { "HTML", PhotoFault.NotAnImage },
        { "SVG", PhotoFault.NotAnImage },
        { "nothing", PhotoFault.NotAnImage },
        { "HEIC", PhotoFault.Heic },
        { "a cut JPEG", PhotoFault.Damaged },
        { "a cut PNG", PhotoFault.Damaged },
        { "a JPEG's beginning", PhotoFault.Damaged },
        { "noise behind a WebP's beginning", PhotoFault.Damaged },
        { "a thousand passes", PhotoFault.Damaged },
        { "sixty megapixels", PhotoFault.TooManyPixels },
        { "sides of two billion", PhotoFault.TooManyPixels },
        { "eleven megabytes", PhotoFault.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_picture_is_refused_by_name_and_leaves_nothing(string what, PhotoFault fault)
    {
        byte[] upload = what switch
        {
            "GIF and HTML at once" => [.. "GIF89a/*"u8, .. Pictures.Jpeg(), .. "*/=1;<script>alert(1)</script>"u8],
            "HTML" => Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>"),
            "SVG" => Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
            "nothing" => [],
            "HEIC" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
            "a cut JPEG" => Pictures.Jpeg(400, 400)[..1500],
            "a cut PNG" => Pictures.Encode(400, 400, SKEncodedImageFormat.Png)[..400],
            "a JPEG's beginning" => [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[50]],
            "noise behind a WebP's beginning" => [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBP"u8, .. RandomNumberGenerator.GetBytes(300)],
            "a thousand passes" => Pictures.ManyPasses(640, 1000),
            "sixty megapixels" => Pictures.HeaderOnly(10_000, 6_000),
            "sides of two billion" => Pictures.HeaderOnly(60_000, 60_000),
            _ => [.. Pictures.Jpeg(), .. new byte[11 * 1024 * 1024]],
        };
        var before = GC.GetTotalAllocatedBytes();
        using var stream = new MemoryStream(upload);
        var (photo, found) = await store.StoreAsync(stream);
        Assert.Null(photo);
        Assert.Equal(fault, found);
        Assert.Empty(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000, "a refused upload costs little memory");
    }

    [Fact]
    public async Task A_progressive_picture_is_a_picture_whatever_film_stands_behind_its_end()
    {
        byte[] film = [.. Enumerable.Repeat<byte[]>([0xFF, 0xDA, 0, 2], 200).SelectMany(part => part)];
        var photo = await StoredAsync([.. Pictures.ManyPasses(64, 12), .. film]);
        Assert.Equal((64, 64), (photo.Width, photo.Height));
    }

    [Fact]
    public async Task A_name_leads_to_its_own_picture_only()
    {
        var photo = await StoredAsync(Pictures.Jpeg());
        Assert.Equal(32, photo.FileName.Length);
        Assert.DoesNotContain("jpg", photo.FileName);
        foreach (var name in new[] { "", "../../etc/passwd", photo.FileName + "/..", photo.FileName.ToUpperInvariant() + "x", new string('.', 32), "..%2f" + photo.FileName[6..] })
            Assert.Null(store.Open(name, PhotoSize.Full));
        store.Delete(photo.FileName);
        store.Delete(photo.FileName);
        Assert.Null(store.Open(photo.FileName, PhotoSize.Full));
        Assert.Null(store.Open(photo.FileName, PhotoSize.Thumb));
    }

    [Fact]
    public async Task Many_uploads_at_once_get_many_names()
    {
        var photos = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => StoredAsync(Pictures.Jpeg()))));
        Assert.Equal(12, photos.Select(p => p.FileName).Distinct().Count());
    }

    private async Task<StoredPhoto> StoredAsync(byte[] upload)
    {
        using var stream = new MemoryStream(upload);
        var (photo, fault) = await store.StoreAsync(stream);
        Assert.Null(fault);
        return photo!;
    }

    private async Task<byte[]> ReadAsync(StoredPhoto photo, PhotoSize size)
    {
        await using var stream = store.Open(photo.FileName, size)!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
