using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Home;

public sealed class SensitiveTests(DemonstratedPlatform platform) : PublicOrders(platform), IClassFixture<DemonstratedPlatform>
{
    [Fact]
    public async Task A_sensitive_category_is_never_shown_singly()
    {
        var sensitive = await Platform.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Categories
            .First(c => c.IsSensitive && c.Scene == Domain.Triage.Scene.Individual && c.Top != "Z").Code));
        var order = await PlaceAsync(sensitive, "家里最近有些难处，想请人来帮忙", publish: true);
        var provider = await ClaimAsync(order);
        var photo = await CompleteAsync(order, provider);
        await RateAsync(order, 5, "不该让别人看到的评价");
        foreach (var address in new[] { "/", $"/organizations/{provider}", $"/services/{sensitive}", "/data" })
            Assert.DoesNotContain("不该让别人看到的评价", (await Platform.PageAsync(address)).DocumentElement.OuterHtml);
        Assert.Equal(404, (int)(await Platform.AnswerAsync("/stories/" + photo)).Answer.StatusCode);
        Assert.Null((await Platform.PageAsync($"/organizations/{provider}")).QuerySelector($"img[src='/stories/{photo}']"));
    }

    [Fact]
    public async Task An_organizations_page_shows_photos_of_those_who_agreed_and_of_nobody_else()
    {
        var (agreed, other) = (await PlaceAsync("F01", "水龙头滴水，请来修一下", publish: true), await PlaceAsync("F01", "厨房的灯不亮了，请来看看"));
        var provider = await ClaimAsync(agreed);
        Assert.Equal(provider, await ClaimAsync(other));
        var (shown, hidden) = (await CompleteAsync(agreed, provider), await CompleteAsync(other, provider));
        var page = await Platform.PageAsync($"/organizations/{provider}");
        Assert.NotNull(page.QuerySelector($".photos img[src='/stories/{shown}'][alt*='兴普社区']"));
        Assert.DoesNotContain(hidden, page.DocumentElement.OuterHtml);
    }
}
