using System.Diagnostics;
using System.Text;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Shared.Uploads;

/// <summary>What is sent in the place of a photo: each is refused in words, or kept as a picture and nothing else.</summary>
public sealed class UploadTests(Platform platform) : IClassFixture<Platform>
{
    private const string NoPicture = "不是JPEG、PNG或WebP照片", Damaged = "打不开", TooMuch = "尺寸太大";

    private static readonly byte[] Script = "<html><script>alert(1)</script></html>"u8.ToArray();

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04, .. new byte[26], .. "a.html"u8, 0x50, 0x4B, 0x05, 0x06, .. new byte[18]];

    /// <summary>A file, and the words that refuse it; none for what is kept.</summary>
    public static TheoryData<string, string?> Polyglots => new()
    {
        { "GIF and HTML", NoPicture },
        { "GIF and JPEG", NoPicture },
        { "SVG", NoPicture },
        { "SVG with a JPEG in it", NoPicture },
        { "HTML", NoPicture },
        { "HTML and JPEG", NoPicture },
        { "PDF and JPEG", NoPicture },
        { "ZIP and JPEG", NoPicture },
        { "BMP", NoPicture },
        { "TIFF", NoPicture },
        { "RIFF that is a sound", NoPicture },
        { "MP4", NoPicture },
        { "a program", NoPicture },
        { "a JPEG's mark before HTML", Damaged },
        { "a PNG's mark before HTML", Damaged },
        { "a WebP's mark before HTML", Damaged },
        { "a JPEG's mark before a PNG", Damaged },
        { "JPEG and HTML", null },
        { "JPEG and ZIP", null },
        { "JPEG with a script in its comment", null },
        { "JPEG with a PDF in its comment", null },
        { "PNG and a script", null },
        { "PNG and ZIP", null },
        { "WebP and HTML", null },
    };

    [Theory]
    [MemberData(nameof(Polyglots))]
    public async Task A_file_that_is_two_things_is_kept_as_a_picture_alone_or_refused_by_name(string what, string? refused)
    {
        var desk = await UploadDesk.OfAsync(platform);
        var answer = await desk.AddAsync(new Upload("两面.jpg", Polyglot(what)));
        if (refused is not null)
        {
            Assert.Empty(answer.Taken);
            Assert.Contains("两面.jpg" + refused, Assert.Single(answer.Refused));
            Assert.Equal(0, await desk.CountAsync());
            return;
        }

        Assert.Empty(answer.Refused);
        AssertPlain(await desk.ServedAsync(Assert.Single(answer.Taken)));
        Assert.Equal(1, await desk.CountAsync());
    }

    [Fact]
    public async Task What_a_picture_tells_of_place_camera_and_owner_is_gone_in_what_is_served()
    {
        var desk = await UploadDesk.OfAsync(platform, isToComplete: true);
        byte[][] uploads = [Pictures.TalkativeJpeg(), Pictures.TalkativePng(), Pictures.TalkativeWebp(), Pictures.WithExif(6)];
        Assert.All(uploads, upload => Assert.Contains(Pictures.Secrets, secret => Holds(upload, secret)));
        var served = await desk.CompleteAsync(uploads.Select((bytes, place) => new Upload($"{place}.jpg", bytes)));
        Assert.Equal(2 * uploads.Length, served.Count);
        foreach (var picture in served)
            AssertPlain(await desk.ServedAsync(picture));
    }

    [Theory]
    [InlineData("服务.html", "text/html")]
    [InlineData("服务.svg", "image/svg+xml")]
    [InlineData("服务.exe", "application/x-msdownload")]
    [InlineData("服务.php.jpg", "application/x-php")]
    [InlineData("服务", null)]
    [InlineData("服务.jpg", "image/gif; charset=utf-7")]
    [InlineData("服务.png", "no type at all")]
    public async Task A_picture_is_one_whatever_its_name_and_its_sender_say(string name, string? type)
    {
        var desk = await UploadDesk.OfAsync(platform);
        var answer = await desk.AddAsync(new Upload(name, Pictures.Jpeg(), type), new Upload("假.jpg", Script, "image/jpeg"));
        AssertPlain(await desk.ServedAsync(Assert.Single(answer.Taken)));
        Assert.Contains("假.jpg" + NoPicture, Assert.Single(answer.Refused));
        Assert.Equal(1, await desk.CountAsync());
    }

    [Theory]
    [InlineData("../../../../x.jpg", "x.jpg")]
    [InlineData("..\\\\..\\\\x.jpg", "x.jpg")]
    [InlineData("C:\\\\windows\\\\win.ini", "win.ini")]
    [InlineData("/etc/cron.d/x", "x")]
    [InlineData("//server/share/x.jpg", "x.jpg")]
    [InlineData("..", "..")]
    [InlineData("CON", "CON")]
    [InlineData("NUL.jpg", "NUL.jpg")]
    [InlineData("x.jpg::$DATA", "x.jpg::$DATA")]
    [InlineData("x.jpg%00.html", "x.jpg%00.html")]
    [InlineData("<svg onload=x()>.jpg", "<svg onload=x()>.jpg")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("a\u0000b\u0001c\u0008.jpg", "abc.jpg")]
    [InlineData("long", null)]
    [InlineData("emoji", null)]
    public async Task A_name_leads_nowhere_and_is_said_without_its_folder(string name, string? said)
    {
        name = name switch { "long" => new string('长', 4000) + ".jpg", "emoji" => new string('a', 35) + string.Concat(Enumerable.Repeat("😀", 30)) + ".jpg", _ => name };
        said ??= name[..35];
        var desk = await UploadDesk.OfAsync(platform);
        var answer = await desk.AddAsync(new Upload(name, Pictures.Jpeg()), new Upload(name, Script));
        AssertPlain(await desk.ServedAsync(Assert.Single(answer.Taken)));
        Assert.Equal(1, await desk.CountAsync());
        var words = Assert.Single(answer.Refused);
        Assert.StartsWith(said, words);
        Assert.DoesNotContain(words, sign => char.IsControl(sign) || sign is '\u202E' or '\uFFFD' || char.IsSurrogate(sign) != (sign is '\uD83D' or '\uDE00'));
        Assert.InRange(words.Length, said.Length, 41 + 60);
    }

    /// <summary>Small files that ask for much, and whether they are kept.</summary>
    public static TheoryData<string, bool> Bombs => new()
    {
        { "a header of 60 000 by 60 000", false },
        { "a header of two billion by one", false },
        { "a header of 65 500 by 65 500, as JPEG", false },
        { "one colour, 7 100 by 7 100", false },
        { "one colour, 50 million by one", true },
        { "one colour, 7 000 by 7 000", true },
        { "twenty thousand passes", false },
        { "two thousand passes over a large picture", false },
        { "a profile that unpacks to a quarter of a gigabyte", true },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_small_file_costs_little_however_large_it_says_it_is(string what, bool isKept)
    {
        var desk = await UploadDesk.OfAsync(platform);
        var bytes = Bomb(what);
        Assert.InRange(bytes.Length, 1, 4 * 1024 * 1024);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var clock = Stopwatch.StartNew();
        var answer = await desk.AddAsync(new Upload("大.jpg", bytes));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        process.Refresh();
        Assert.InRange(process.WorkingSet64 - before, long.MinValue, 512L * 1024 * 1024);
        Assert.Equal((isKept ? 1 : 0, isKept ? 0 : 1), (answer.Taken.Count, answer.Refused.Count));
        Assert.All(answer.Refused, words => Assert.True(words.Contains(Damaged, StringComparison.Ordinal) || words.Contains(TooMuch, StringComparison.Ordinal), words));
        Assert.Equal(answer.Taken.Count, await desk.CountAsync());
    }

    internal static bool Holds(byte[] bytes, string secret) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0;

    /// <summary>A whole JPEG that ends where its file ends, with nothing in it that an upload carried along.</summary>
    internal static void AssertPlain(byte[] served)
    {
        Assert.Equal([0xFF, 0xD8, 0xFF], served[..3]);
        Assert.Equal([0xFF, 0xD9], served[^2..]);
        Assert.All(Pictures.Secrets, secret => Assert.False(Holds(served, secret), secret));
        using var picture = SKBitmap.Decode(served);
        Assert.NotNull(picture);
    }

    private static byte[] Polyglot(string what)
    {
        var jpeg = Pictures.Jpeg();
        return what switch
        {
            "GIF and HTML" => [.. "GIF89a/*"u8, .. Script, .. "*/=1"u8],
            "GIF and JPEG" => [.. "GIF89a"u8, .. jpeg],
            "SVG" => "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
            "SVG with a JPEG in it" => Encoding.UTF8.GetBytes($"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}'/></svg>"),
            "HTML" => Script,
            "HTML and JPEG" => [.. "<!--"u8, .. jpeg, .. "-->"u8, .. Script],
            "PDF and JPEG" => [.. "%PDF-1.4\n"u8, .. jpeg],
            "ZIP and JPEG" => [.. Zip, .. jpeg],
            "BMP" => [.. "BM"u8, .. new byte[200]],
            "TIFF" => [.. "II*\0"u8, .. new byte[200]],
            "RIFF that is a sound" => [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[200]],
            "MP4" => [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[200]],
            "a program" => [.. "MZ"u8, .. new byte[200]],
            "a JPEG's mark before HTML" => [0xFF, 0xD8, 0xFF, 0xE0, .. Script, .. new byte[2000]],
            "a PNG's mark before HTML" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Script],
            "a WebP's mark before HTML" => [.. "RIFF"u8, 200, 0, 0, 0, .. "WEBP"u8, .. Script, .. new byte[200]],
            "a JPEG's mark before a PNG" => [0xFF, 0xD8, 0xFF, .. Pictures.Encode(64, 64, SKEncodedImageFormat.Png)],
            "JPEG and HTML" => [.. jpeg, .. Script],
            "JPEG and ZIP" => [.. jpeg, .. Zip],
            "JPEG with a script in its comment" => Pictures.TalkativeJpeg(),
            "JPEG with a PDF in its comment" => [0xFF, 0xD8, 0xFF, 0xFE, 0, 11, .. "%PDF-1.4\n"u8, .. jpeg.AsSpan(2)],
            "PNG and a script" => Pictures.TalkativePng(),
            "PNG and ZIP" => [.. Pictures.Encode(64, 64, SKEncodedImageFormat.Png), .. Zip],
            "WebP and HTML" => [.. Pictures.TalkativeWebp(), .. Script],
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
    }

    private static byte[] Bomb(string what) => what switch
    {
        "a header of 60 000 by 60 000" => Pictures.HeaderOnly(60_000, 60_000),
        "a header of two billion by one" => Pictures.HeaderOnly(2_000_000_000, 1),
        "a header of 65 500 by 65 500, as JPEG" => Huge(Pictures.ManyPasses(8, 1)),
        "one colour, 7 100 by 7 100" => Pictures.Flat(7_100, 7_100),
        "one colour, 50 million by one" => Pictures.Flat(999_999, 50),
        "one colour, 7 000 by 7 000" => Pictures.Flat(7_000, 7_000),
        "twenty thousand passes" => Pictures.ManyPasses(640, 20_000),
        "two thousand passes over a large picture" => Pictures.ManyPasses(7_000, 2_000),
        "a profile that unpacks to a quarter of a gigabyte" => Pictures.WithProfile(256 * 1024 * 1024),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    /// <summary>A JPEG of eight by eight pixels that says it is as large as a JPEG can be.</summary>
    private static byte[] Huge(byte[] jpeg)
    {
        ReadOnlySpan<byte> sides = [8, 0, 8, 0, 8], huge = [8, 0xFF, 0xDC, 0xFF, 0xDC];
        huge.CopyTo(jpeg.AsSpan(jpeg.AsSpan().IndexOf(sides)));
        return jpeg;
    }
}
