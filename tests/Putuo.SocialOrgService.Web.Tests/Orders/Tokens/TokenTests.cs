using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Tokens;

/// <summary>An order's QR code: what it opens, and what the last four digits let its holder do.</summary>
public sealed class TokenTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly string Digits = OrderMaking.Phone[^4..];

    [Fact]
    public async Task The_page_shows_where_the_order_stands_and_nothing_personal()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var answer = await app.Visitor().GetAsync("/t/" + TokenOf(order));
        var page = await PlatformClient.ReadAsync(answer);
        var text = page.DocumentElement.TextContent;
        Assert.Contains(order.Number, text);
        Assert.Contains("海岛助老服务中心", text);
        Assert.Contains("已完成", text);
        Assert.DoesNotContain("老人想有人陪着去医院", text);
        Assert.DoesNotContain("助餐", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("中午十一点半把饭菜送到门口", text);
        Assert.DoesNotContain(app.People.Community.Name, page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("****", text);
        Assert.Empty(page.QuerySelectorAll("main img"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
    }

    [Theory]
    [InlineData("/prefs?returnUrl={0}")]
    [InlineData("/account/sign-in?returnUrl={0}%2Flink&ended=true")]
    [InlineData("/account/register?returnUrl={0}")]
    [InlineData("{0}/rating")]
    [InlineData("{0}/nothing")]
    public async Task No_page_whose_address_holds_the_token_tells_it_to_the_next_one(string address)
    {
        var order = await app.CompleteAsync(forCaller: true);
        var answer = await app.Visitor().GetAsync(string.Format(CultureInfo.InvariantCulture, address, "/t/" + TokenOf(order)));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_rating_by_token_confirms_counts_as_the_requesters_and_is_marked()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var done = await RateAsync(order, Digits, "很周到");
        Assert.EndsWith("?done=rated", done.Headers.Location!.ToString());
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await worker.PageAsync("/orders/" + order.Number);
        Assert.Contains("扫码", page.QuerySelector(".ratings")!.TextContent);
        Assert.Contains("扫码评价5星", page.QuerySelector(".timeline")!.TextContent);
        var rating = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Ratings.Single(r => r.OrderId == order.OrderId)));
        Assert.Equal((Rater.Requester, ActingFor.RequesterByToken), (rating.Rater, rating.ActingFor));
    }

    [Fact]
    public async Task After_the_community_has_confirmed_a_rating_by_token_leaves_the_way_to_have_it_done_again()
    {
        var order = await app.CompleteAsync(forCaller: true);
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PostAsync($"/orders/{order.Number}/confirmation", new() { ["once"] = $"{Guid.NewGuid()}" });
        Assert.Equal("提交评价", (await app.Visitor().PageAsync("/t/" + TokenOf(order))).QuerySelector("#rate .actions button")!.TextContent.Trim());
        await RateAsync(order, Digits, "窗户还漏风");
        Assert.NotNull((await app.Visitor().PageAsync("/t/" + TokenOf(order))).QuerySelector("a[href$='/reopening']"));
    }

    [Fact]
    public async Task A_rating_sent_twice_counts_once()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var once = $"{Guid.NewGuid()}";
        var first = await RateAsync(order, Digits, "很周到", once);
        var second = await RateAsync(order, Digits, "很周到", once);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await app.AskAsync(services => Task.FromResult(services.GetRequiredService<PlatformDbContext>().Ratings.Count(r => r.OrderId == order.OrderId))));
    }

    [Fact]
    public async Task Wrong_digits_are_counted_and_five_of_them_close_the_code_until_the_community_renews_it()
    {
        var order = await app.CompleteAsync(forCaller: true);
        for (var left = 4; left > 0; left--)
        {
            var page = await PlatformClient.ReadAsync(await RateAsync(order, "0000", "打错了"));
            Assert.Contains($"还可以试{left}次", page.QuerySelector(".has-error")!.TextContent);
            Assert.Contains("打错了", page.QuerySelector("#Comment")!.TextContent);
        }
        await RateAsync(order, "0000", "又打错了");
        var closed = await PlatformClient.ReadAsync(await RateAsync(order, Digits, "这次对了"));
        Assert.Contains("停用", Assert.Single(closed.QuerySelectorAll("main .notice")).TextContent);
        Assert.Null(closed.QuerySelector(".error-summary"));
        var reopening = await app.Visitor().PageAsync($"/t/{TokenOf(order)}/reopening");
        Assert.Null(reopening.QuerySelector("main form[method=post]"));
        Assert.Contains("停用", reopening.QuerySelector("main")!.TextContent);

        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Contains("已停用", (await worker.PageAsync($"/orders/{order.Number}/slip")).QuerySelector("main .notice")!.TextContent);
        await worker.PostAsync($"/orders/{order.Number}/slip/renewal", []);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/t/" + TokenOf(order))).StatusCode);
        Assert.EndsWith("?done=rated", (await RateAsync(order, Digits, "终于好了", generation: 2)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Reopening_by_token_asks_what_is_wrong_and_sends_the_order_back()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var visitor = app.Visitor();
        var address = $"/t/{TokenOf(order)}/reopening";
        var empty = await PlatformClient.ReadAsync(await visitor.PostAsync(address, new() { ["Digits"] = Digits }));
        Assert.NotNull(empty.QuerySelector("#Reason[aria-invalid=true]"));
        var done = await visitor.PostAsync(address, new() { ["Digits"] = Digits, ["Reason"] = "窗户还漏风" });
        Assert.EndsWith("?done=reopened", done.Headers.Location!.ToString());
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync("/orders/" + order.Number);
        Assert.Contains("已接单", page.QuerySelector("#order-head .badge")!.TextContent);
        Assert.Contains("窗户还漏风", page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task It_says_what_comes_next_and_after_a_rating_which_one_was_given_and_that_nothing_is_reopened_any_more()
    {
        var visitor = app.Visitor();
        var waiting = await app.PlaceForCallerAsync();
        Assert.Contains("正在等社会组织接单", (await visitor.PageAsync("/t/" + TokenOf(waiting))).QuerySelector(".next")!.TextContent);

        var order = await app.CompleteAsync(forCaller: true);
        var page = await visitor.PageAsync("/t/" + TokenOf(order));
        Assert.Contains("电话末四位", page.QuerySelector("label[for=Digits]")!.TextContent);
        Assert.Equal(["完成时间", "自动确认"], page.QuerySelectorAll("main dt").Select(term => term.TextContent).TakeLast(2));
        var done = await RateAsync(order, Digits, "很周到");
        var rated = await visitor.PageAsync(done.Headers.Location!.OriginalString);
        Assert.Null(rated.QuerySelector("main .stars"));
        Assert.Single(rated.QuerySelectorAll(".notice"), notice => notice.TextContent.Contains("谢谢您"));
        var opened = await visitor.PageAsync("/t/" + TokenOf(order));
        Assert.Contains("已经评价过了", opened.QuerySelector("main")!.TextContent);
        Assert.Null(opened.QuerySelector("main .stars"));
        var reopening = await visitor.PageAsync($"/t/{TokenOf(order)}/reopening");
        Assert.Null(reopening.QuerySelector("main form[method=post]"));
        Assert.Contains("您已经确认办好", reopening.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("0580-2345678", "5678")]
    [InlineData("13912345678", "5678")]
    public async Task The_last_four_digits_of_any_number_open_it(string phone, string digits)
    {
        Assert.True(Telephone.TryNormalise(phone, "0580", out var number));
        var order = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Worker], new NewOrder
        {
            CategoryCode = Cast.Category,
            Need = "每天中午送一份软一些的饭菜",
            CommunityId = app.People.Community.Id,
            Contact = new Contact("李大伯", number, null),
            ConsentVersion = "1",
        }));
        var book = app.Services.CreateScope().ServiceProvider.GetRequiredService<TokenBook>();
        Assert.Equal(TokenProof.Wrong, await book.ProveAsync(order.OrderId, "0000"));
        Assert.Equal(TokenProof.Right, await book.ProveAsync(order.OrderId, digits));
    }

    [Fact]
    public async Task A_member_of_the_provider_does_not_take_the_order_into_an_own_account()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var member = new Domain.People.Actor(Domain.People.ActorRole.TokenHolder, 999, OrderId: order.OrderId) { OtherOrganizations = [app.People.OrganizationId] };
        var refused = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().LinkAsync(member, order.OrderId, 999));
        Assert.Equal(RefusalReason.OwnService, refused.Refusal);
    }

    [Fact]
    public async Task The_provider_cannot_rate_by_token()
    {
        var order = await app.CompleteAsync(forCaller: true);
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var refused = await member.PostAsync($"/t/{TokenOf(order)}/rating", new() { ["Digits"] = Digits, ["Stars"] = "5" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task A_resident_takes_the_order_into_the_own_account_by_its_token()
    {
        var order = await app.PlaceForCallerAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync("/orders/" + order.Number)).StatusCode);
        Assert.NotNull((await resident.PageAsync("/t/" + TokenOf(order))).QuerySelector("a[href$='/link']"));
        await resident.PostAsync($"/t/{TokenOf(order)}/link", new() { ["Digits"] = Digits });
        var page = await resident.PageAsync("/orders/" + order.Number);
        Assert.Contains("关联到居民的账号", page.QuerySelector(".timeline")!.TextContent);
        var again = await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PostAsync($"/t/{TokenOf(order)}/link", new() { ["Digits"] = Digits });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAEAAAABAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Another_text_is_no_token_and_the_page_says_a_way_on(string token)
    {
        var answer = await app.Visitor().GetAsync("/t/" + token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(answer)).QuerySelector("main a[href='/help']"));
    }

    [Fact]
    public async Task A_token_with_one_sign_changed_opens_nothing()
    {
        var token = TokenOf(await app.PlaceAsync());
        var wrong = 0;
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            wrong += app.Services.GetRequiredService<OrderTokens>().TryRead(changed, out _, out _) ? 1 : 0;
        }
        Assert.Equal(0, wrong);
        Assert.Matches(new Regex("^[A-Za-z0-9_-]+$"), token);
    }

    [Fact]
    public async Task The_success_page_and_the_slip_carry_the_code_for_whoever_may_hand_it_out()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var order = await app.PlaceForCallerAsync();
        Assert.NotNull((await worker.PageAsync($"/orders/{order.Number}/placed")).QuerySelector(".qr svg"));
        Assert.NotNull((await worker.PageAsync($"/orders/{order.Number}/slip")).QuerySelector(".slip .qr svg"));
        var own = await app.PlaceAsync();
        Assert.DoesNotContain("给居民", (await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{own.Number}/slip")).QuerySelector("main")!.TextContent);
        Assert.Empty((await worker.PageAsync($"/orders/{order.Number}/slip")).QuerySelectorAll("[style]"));
        Assert.Null((await (await app.SignInAsync(Cast.PhoneOf(Kind.Administrator))).PageAsync($"/orders/{order.Number}/placed")).QuerySelector(".qr"));
    }

    private Task<HttpResponseMessage> RateAsync(OrderResult order, string digits, string comment, string? once = null, int generation = 1) =>
        app.Visitor().PostAsync($"/t/{TokenOf(order, generation)}/rating", new()
        {
            ["Digits"] = digits,
            ["Stars"] = "5",
            ["Comment"] = comment,
            ["once"] = once ?? $"{Guid.NewGuid()}",
        });

    private string TokenOf(OrderResult order, int generation = 1) => app.Services.GetRequiredService<OrderTokens>().Make(order.OrderId, generation);
}
