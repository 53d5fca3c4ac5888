using System.IO.Compression;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>A page is light: 15 KB of HTML, 60 KB with everything but photos, compressed.</summary>
[Trait("Category", "Full")]
public sealed class WeightTests(DemonstrationPlatform platform)
{
    private const int MostHtml = 15 * 1024, MostPage = 60 * 1024;

    [Theory]
    [InlineData(Role.Nobody)]
    [InlineData(Role.Resident)]
    [InlineData(Role.Organization)]
    [InlineData(Role.Community)]
    [InlineData(Role.Department)]
    [InlineData(Role.Administrator)]
    public async Task Pages_are_light(Role role)
    {
        await using var visitor = await platform.VisitAsync(role);
        var faults = new List<string>();
        foreach (var path in await SiteMap.OwnPagesAsync(platform, role))
        {
            var page = await visitor.Page.Context.NewPageAsync();
            var browser = await page.Context.NewCDPSessionAsync(page);
            await browser.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
            var answers = new List<IResponse>();
            page.Response += (_, answer) => answers.Add(answer);
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle }); // Parts for live pages come after the rest.
            var (html, all) = (0, 0);
            foreach (var answer in answers.ToList())
            {
                var type = await answer.HeaderValueAsync("content-type") ?? "";
                if (answer.Status != 200 || type.StartsWith("image/jpeg", StringComparison.Ordinal) || type.StartsWith("image/webp", StringComparison.Ordinal))
                {
                    continue;
                }

                var size = Compressed(await answer.BodyAsync());
                all += size;
                html += answer.Request.ResourceType == "document" ? size : 0;
            }

            await page.CloseAsync();
            if (html > MostHtml || all > MostPage)
            {
                faults.Add($"{path}: HTML {html / 1024.0:0.0} KB, all {all / 1024.0:0.0} KB");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The size as the published site sends it; a build for development leaves the files as they are.</summary>
    private static int Compressed(byte[] body)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return (int)small.Length;
    }
}
