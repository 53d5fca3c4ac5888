using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Districts;

/// <summary>Another district adopts the platform by its pack alone .</summary>
public sealed class InventedDistrictTests(InventedDistrictApp platform) : IClassFixture<InventedDistrictApp>
{
    private const int MostPages = 300;

    private static readonly string[] OfPutuo = ["舟山", "普陀", "浙江", "浙里办", "东港", "兴普", "文康", "Putuo", "Zhoushan", "Zhejiang", "Donggang", "Xingpu"];

    /// <summary>Looked for in what is read: the names of files and the marks of forms hold any digits.</summary>
    private static readonly string[] NumbersOfPutuo = ["0580", "3309"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Nothing_of_Putuo_stands_on_any_page(string culture)
    {
        await AssertOwnAsync(platform.Visitor(), culture, "/", "/sitemap", "/data", "/orders/new", "/account/register", "/organizations/apply", "/callbacks/new");
        await AssertOwnAsync(await platform.AdministratorAsync(), culture, "/administration", "/administration/imports", "/triage/rules");
    }

    [Fact]
    public async Task Its_own_names_categories_and_communities_are_offered()
    {
        var visitor = platform.Visitor();
        Assert.Contains("邻里帮", (await visitor.PageAsync("/")).Title);
        Assert.Contains("磨刀修伞", (await visitor.PageAsync("/services")).Body!.TextContent);
        var area = await visitor.PageAsync("/areas/302");
        Assert.Contains("望山社区", area.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_resident_places_an_order_there()
    {
        var client = platform.Visitor();
        var registered = await client.PostAsync("/account/register", new()
        {
            ["Name"] = "林阿姨", ["Phone"] = "13700000055", ["CommunityId"] = "301", ["Password"] = Cast.Password, ["Consent"] = "true",
        });
        Assert.Equal(HttpStatusCode.Redirect, registered.StatusCode);
        Assert.Equal("/orders/new/need", (await client.PostAsync("/orders/new", new() { ["Category"] = "M01" })).Headers.Location!.ToString());
        var need = await client.PostAsync("/orders/new/need", new()
        {
            ["Need"] = "两把菜刀要磨", ["When"] = "Soon", ["CommunityId"] = "301", ["Name"] = "林阿姨", ["Phone"] = "13700000055", ["Consent"] = "true",
        });
        Assert.Equal("/orders/new/check", need.Headers.Location?.ToString());
        var placed = await client.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal(HttpStatusCode.Redirect, placed.StatusCode);
        var order = await platform.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.SingleAsync());
        Assert.Equal(("M01", 301, 21, 8), (order.CategoryCode, order.CommunityId, order.StreetId, order.DistrictId));
        Assert.Equal(30, (order.AnswerDue - order.PlacedAt)!.Value.TotalHours);
    }

    private static async Task AssertOwnAsync(PlatformClient client, string culture, params string[] from)
    {
        var (known, waiting) = (new HashSet<string>(from), new Queue<string>(from));
        var read = 0;
        while (waiting.TryDequeue(out var address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptLanguage.ParseAdd(culture);
            using var answer = await client.Http.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            read++;
            var text = (await answer.Content.ReadAsStringAsync()).Replace("Putuo.SocialOrgService", "", StringComparison.Ordinal);
            Assert.All(OfPutuo, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{word} stands on {address} ({culture})."));
            using var page = await PlatformClient.ReadAsync(answer);
            Assert.All(NumbersOfPutuo, number => Assert.False(page.Body!.TextContent.Contains(number, StringComparison.Ordinal), $"{number} stands on {address} ({culture})."));
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (known.Count < MostPages && !link.StartsWith("/prefs", StringComparison.Ordinal) && known.Add(link))
                    waiting.Enqueue(link);
            }
        }
        Assert.True(read > 20, $"Only {read} pages were read.");
    }
}
