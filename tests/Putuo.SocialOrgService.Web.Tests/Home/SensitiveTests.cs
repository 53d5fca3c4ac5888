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
    }
}
