using System.Diagnostics;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Shared.Uploads;

/// <summary>Pictures broken at random, always the same way for the same seed.</summary>
public sealed class MutatedPictureTests(Platform platform) : IClassFixture<Platform>
{
    private const int Count = 500, Batch = 9, Seed = 20220921;

    [Fact]
    public async Task Five_hundred_broken_pictures_are_each_refused_in_words_or_served_clean()
    {
        var random = new Random(Seed);
        byte[][] whole = [Pictures.TalkativeJpeg(160, 120), Pictures.TalkativePng(160, 120), Pictures.TalkativeWebp(160, 120)];
        var uploads = Enumerable.Range(0, Count).Select(turn => new Upload($"{turn:000}.jpg", Mutate(whole[turn % whole.Length], random))).ToList();
        var (taken, refused) = (0, 0);
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        foreach (var batch in uploads.Chunk(Batch))
        {
            var desk = await UploadDesk.OfAsync(platform);
            var clock = Stopwatch.StartNew();
            var answer = await desk.AddAsync(batch);
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
            Assert.Equal(batch.Length, answer.Taken.Count + answer.Refused.Count);
            Assert.All(answer.Refused, words => Assert.Matches(@"^\d{3}\.jpg(不是JPEG、PNG或WebP照片|打不开，可能已经损坏|的尺寸太大)", words));
            foreach (var picture in answer.Taken)
                UploadTests.AssertPlain(await desk.ServedAsync(picture));
            Assert.Equal(answer.Taken.Count, await desk.CountAsync());
            (taken, refused) = (taken + answer.Taken.Count, refused + answer.Refused.Count);
        }

        process.Refresh();
        Assert.InRange(process.WorkingSet64 - before, long.MinValue, 512L * 1024 * 1024);
        Assert.True(taken > 50 && refused > 50, $"{taken} taken, {refused} refused: too one-sided to prove much");
    }

    /// <summary>One to eight changes: bits turned, bytes written over, put in or taken out, a piece repeated, the end cut off.</summary>
    private static byte[] Mutate(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var changes = random.Next(1, 9); changes > 0 && bytes.Count > 16; changes--)
        {
            var place = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - place);
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    for (var i = place; i < place + length; i++)
                        bytes[i] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.InsertRange(place, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                case 3:
                    bytes.RemoveRange(place, length);
                    break;
                case 4:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                default:
                    bytes.RemoveRange(bytes.Count - Math.Min(length, bytes.Count / 2), Math.Min(length, bytes.Count / 2));
                    break;
            }
        }

        return [.. bytes];
    }
}
