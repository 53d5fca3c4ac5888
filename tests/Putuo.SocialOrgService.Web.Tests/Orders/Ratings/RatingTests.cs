using System.Net;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Ratings;

public sealed class RatingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_requester_confirms_and_rates_once()
    {
        var order = await app.CompleteAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var rated = await RateAsync(resident, order, "5", "很好，谢谢");
        Assert.Equal($"/orders/{order.Number}?done=rated", rated.Headers.Location?.ToString());
        var page = await resident.PageAsync($"/orders/{order.Number}");
        Assert.Contains("很好，谢谢", page.QuerySelector(".ratings")!.TextContent);
        Assert.Null(page.QuerySelector("#rate"));

        var again = await RateAsync(resident, order, "1", "");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("已经评价过", (await PlatformClient.ReadAsync(again)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Without_stars_the_form_comes_back_with_the_comment()
    {
        var order = await app.CompleteAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var page = await PlatformClient.ReadAsync(await RateAsync(resident, order, "", "想说的话还在"));
        Assert.Equal("#Stars", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Contains("想说的话还在", page.QuerySelector("#Comment")!.TextContent);
        var said = page.GetElementById(page.QuerySelector("fieldset:has(#Stars)")!.GetAttribute("aria-describedby")!)!;
        Assert.Contains(page.QuerySelector(".error-summary a")!.TextContent, said.TextContent);
    }

    [Fact]
    public async Task Community_and_department_rate_beside_the_requester()
    {
        var order = await app.CompleteAsync();
        var department = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        var first = await RateAsync(department, order, "4", "");
        Assert.Contains("还在等居民确认", (await department.PageAsync(first.Headers.Location!.OriginalString)).QuerySelector(".notice")!.TextContent);
        foreach (var kind in new[] { Kind.ResidentA, Kind.Worker })
            Assert.Equal(HttpStatusCode.Redirect, (await RateAsync(await app.SignInAsync(Cast.PhoneOf(kind)), order, "4", "")).StatusCode);
        Assert.Contains("已办完", (await department.PageAsync(first.Headers.Location!.OriginalString)).QuerySelector(".notice")!.TextContent);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Equal(3, (await resident.PageAsync($"/orders/{order.Number}")).QuerySelectorAll(".ratings > li").Length);
    }

    [Fact]
    public async Task After_the_community_has_confirmed_a_rating_is_only_that_and_the_requester_may_still_have_it_done_again()
    {
        var order = await app.CompleteAsync();
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PostAsync($"/orders/{order.Number}/confirmation", new() { ["once"] = $"{Guid.NewGuid()}" });
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Equal("发出评价", (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector("#rate .actions button")!.TextContent.Trim());
        await RateAsync(resident, order, "1", "");
        Assert.NotNull((await resident.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-rate a[href$='/reopening']"));
        var again = await resident.PostAsync($"/orders/{order.Number}/reopening", new() { ["once"] = $"{Guid.NewGuid()}", ["Reason"] = "饭菜没有送到" });
        Assert.Equal($"/orders/{order.Number}?done=reopened", again.Headers.Location?.ToString());
        Assert.Contains("已接单", (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-head .badge")!.TextContent);
    }

    [Fact]
    public async Task The_word_of_a_caller_is_recorded_as_told_by_telephone()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Equal(2, (await worker.PageAsync($"/orders/{order.Number}")).QuerySelectorAll("#rate input[name=Word]").Length);
        await RateAsync(worker, order, "4", "", "Self");
        Assert.DoesNotContain("电话代评", (await worker.PageAsync($"/orders/{order.Number}")).QuerySelector(".ratings")!.TextContent);
        await RateAsync(worker, order, "5", "", "RequesterByPhone");
        Assert.Contains("电话代评", (await worker.PageAsync($"/orders/{order.Number}")).QuerySelector(".ratings")!.TextContent);
    }

    [Fact]
    public async Task Whoever_may_bring_two_words_says_whose_it_is_before_it_is_recorded()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Empty((await worker.PageAsync($"/orders/{order.Number}")).QuerySelectorAll("#rate input[name=Word][checked]"));
        var page = await PlatformClient.ReadAsync(await RateAsync(worker, order, "4", "送得很准时", word: ""));
        Assert.Equal("#Word", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Contains("送得很准时", page.QuerySelector("#Comment")!.TextContent);
    }

    [Fact]
    public async Task The_provider_cannot_rate_or_confirm_its_own_service()
    {
        var order = await app.CompleteAsync();
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        Assert.Equal(HttpStatusCode.Conflict, (await RateAsync(member, order, "5", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await member.PostAsync($"/orders/{order.Number}/confirmation", new() { ["once"] = $"{Guid.NewGuid()}" })).StatusCode);
    }

    [Fact]
    public async Task Confirming_twice_with_one_form_is_one_confirmation()
    {
        var order = await app.CompleteAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var once = $"{Guid.NewGuid()}";
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = await resident.PostAsync($"/orders/{order.Number}/confirmation", new() { ["once"] = once });
            Assert.Equal($"/orders/{order.Number}?done=confirmed", answer.Headers.Location?.ToString());
        }
    }

    private static Task<HttpResponseMessage> RateAsync(PlatformClient client, OrderResult order, string stars, string comment, string word = "Self") =>
        client.PostAsync($"/orders/{order.Number}/rating", new() { ["once"] = $"{Guid.NewGuid()}", ["Stars"] = stars, ["Comment"] = comment, ["Word"] = word });
}
