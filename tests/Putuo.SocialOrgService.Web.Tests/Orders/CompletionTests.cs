using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;
using SkiaSharp;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

public sealed class CompletionTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_completion_writes_its_record_and_shows_the_number()
    {
        var (client, address, page) = await FormAsync(after: 2);
        var done = await client.SendAsync(page, address, [("现场.jpg", Picture(SKEncodedImageFormat.Jpeg)), ("签收单.png", Picture(SKEncodedImageFormat.Png))], Typed());
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, (await done.PageAsync()).QuerySelector(".error-summary")?.TextContent);
        var result = await client.ReadAsync(done.Headers.Location!.OriginalString);
        var number = result.QuerySelector(".result-number a")!.TextContent;
        Assert.Matches("^TZ-O\\d{3}-\\d{4}$", number);

        var record = await client.ReadAsync("/ledger/" + number);
        Assert.Contains("陪同就诊并送回家中", record.QuerySelector(".sheet")!.TextContent);
        Assert.Equal(2, record.QuerySelectorAll(".sheet .photos img").Length);
        var photo = await client.GetAsync(record.QuerySelector(".sheet .photos img")!.GetAttribute("src"));
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);

        var again = await client.SendAsync(page, address, [], Typed());
        Assert.Equal(done.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task Bad_files_are_refused_by_name_the_others_and_all_that_was_typed_are_kept()
    {
        var (client, address, page) = await FormAsync();
        var good = Picture(SKEncodedImageFormat.Jpeg);
        byte[] polyglot = [.. "GIF89a/*"u8, .. "<html><script>alert(1)</script></html>"u8];
        var answer = await client.SendAsync(page, address,
        [
            ("好的照片.jpg", good),
            ("动图.gif", polyglot),
            ("网页.jpg", Encoding.UTF8.GetBytes("<html><body>不是照片</body></html>")),
            ("断了.png", Picture(SKEncodedImageFormat.Png)[..200]),
            ("太大.jpg", [.. good, .. new byte[10 * 1024 * 1024]]),
            ("像素太多.png", Picture(SKEncodedImageFormat.Png, 10_000, 6_000)),
            ("改了名字.txt", good),
        ], Typed());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var shown = await answer.PageAsync();
        var said = string.Join('\n', shown.QuerySelectorAll(".error-summary li").Select(li => li.TextContent));
        foreach (var name in new[] { "动图.gif", "网页.jpg", "断了.png", "太大.jpg", "像素太多.png" })
            Assert.Contains(name, said);
        Assert.DoesNotContain("好的照片.jpg", said);
        Assert.Equal(2, shown.QuerySelectorAll(".staged img").Length);
        Assert.Equal("陪同就诊并送回家中，老人情绪稳定。", ((IHtmlTextAreaElement)shown.QuerySelector("#Description")!).Value);
        Assert.True(((IHtmlInputElement)shown.QuerySelector("input[name=Persons][value=fit]")!).IsChecked);
        Assert.Equal("3", ((IHtmlInputElement)shown.QuerySelector("#Staff")!).Value);

        var thumb = await client.GetAsync(shown.QuerySelector(".staged img")!.GetAttribute("src"));
        Assert.Equal(HttpStatusCode.OK, thumb.StatusCode);
        var stranger = await platform.SignInAsync(ActorRole.CommunityWorker);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync(shown.QuerySelector(".staged img")!.GetAttribute("src"))).StatusCode);

        var name1 = shown.QuerySelector(".staged button")!.GetAttribute("value")!;
        var fewer = await (await client.SendAsync(shown, address, [], [.. Typed(), ("Remove", name1)])).PageAsync();
        Assert.Single(fewer.QuerySelectorAll(".staged img"));
        Assert.Null(fewer.QuerySelector(".error-summary"));
        Assert.Equal("3", ((IHtmlInputElement)fewer.QuerySelector("#Staff")!).Value);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var (client, address, page) = await FormAsync(after: 4);
        var answer = await client.SendAsync(page, address, [], ("Description", "短"), ("From", "11:00"), ("To", "10:00"), ("Staff", "abc"));
        var shown = await answer.PageAsync();
        var fields = shown.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).ToList();
        foreach (var field in new[] { "#Photos", "#Description", "#To", "#Staff", "#Persons" })
            Assert.Contains(field, fields);
        Assert.DoesNotMatch("[A-Za-z]{4,}", shown.QuerySelector(".error-summary")!.TextContent.Replace("JPEG", "").Replace("WebP", ""));
    }

    private async Task<(HttpClient Client, string Address, IHtmlDocument Page)> FormAsync(int after = 0)
    {
        var order = await RunningOrders.AnyAsync(platform, after);
        var client = await platform.SignInAsync(ActorRole.OrganizationOwner, organization: order.Organization);
        var address = $"/orders/{order.Number}/completion";
        return (client, address, await client.ReadAsync(address));
    }

    private (string Name, string Value)[] Typed()
    {
        var today = platform.Services.GetRequiredService<DistrictClock>().UtcNow.AddHours(8);
        return
        [
            ("Description", "陪同就诊并送回家中，老人情绪稳定。"),
            ("Day", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("From", "09:00"),
            ("To", "10:30"),
            ("Staff", "3"),
            ("People", "1"),
            ("Persons", "fit"),
        ];
    }

    private static byte[] Picture(SKEncodedImageFormat format, int width = 320, int height = 240)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgb565, SKAlphaType.Opaque);
        bitmap.Erase(SKColors.SteelBlue);
        using var encoded = bitmap.Encode(format, 80);
        return encoded.ToArray();
    }
}
