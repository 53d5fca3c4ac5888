using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>A form works only with its token; who took too long loses nothing that was typed.</summary>
public sealed class FormTokenTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Reason = "家里人有空了，先不麻烦大家";

    [Theory]
    [InlineData(null)]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_without_its_token_does_nothing_and_gets_the_page_of_errors(string? from)
    {
        var (resident, order, action) = await AboutToWithdrawAsync();
        using var answer = await SendAsync(resident, action, from, ("Reason", Reason), ("once", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == action);
        Assert.Equal(OrderStatus.Pending, await StatusAsync(order));
    }

    [Fact]
    public async Task An_expired_form_is_shown_again_with_what_was_typed_and_goes_through_from_there()
    {
        var (resident, order, action) = await AboutToWithdrawAsync();
        using var answer = await SendAsync(resident, action, "same-origin", ("Reason", Reason), ("once", $"{Guid.NewGuid()}"), ("form-token", "expired"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(OrderStatus.Pending, await StatusAsync(order));
        var page = await answer.PageAsync();
        Assert.Contains(Reason, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var again = await resident.SendAsync(page, action);
        Assert.Equal($"/orders/{order.Number}?done=withdrawn", again.Headers.Location?.ToString());
        var told = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().OrderEvents
            .SingleAsync(e => e.OrderId == order.OrderId && e.Kind == OrderEventKind.Withdrawn));
        Assert.Equal(Reason, told.Reason);
    }

    [Fact]
    public async Task A_page_with_a_token_is_kept_by_no_cache_the_second_time_neither()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var tokens = new List<string>();
        for (var time = 0; time < 2; time++)
        {
            using var answer = await resident.GetAsync("/account");
            Assert.True(answer.Headers.CacheControl!.NoStore);
            tokens.Add(TokenOn(await PlatformClient.ReadAsync(answer)));
        }
        Assert.NotEmpty(tokens[0]);
        Assert.Equal(tokens[0], tokens[1]);
    }

    [Fact]
    public async Task The_token_of_one_account_is_none_for_the_next_in_the_same_browser()
    {
        var browser = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var former = TokenOn(await browser.PageAsync("/account"));
        await browser.PostAsync("/account/sign-out");
        await browser.PostAsync("/account/sign-in", new() { ["Phone"] = Cast.PhoneOf(Kind.ResidentB), ["Password"] = Cast.Password });
        Assert.NotEqual(former, TokenOn(await browser.PageAsync("/account")));
        using var answer = await SendAsync(browser.Http, "/account/sign-out", "cross-site", ("form-token", former));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_password_does_not_come_back_with_an_expired_form()
    {
        using var answer = await SendAsync(
            app.Visitor().Http, "/account/sign-in", "same-origin", ("Phone", "13722224444"), ("Password", Cast.Password), ("form-token", "expired"));
        var page = await answer.PageAsync();
        Assert.Equal("13722224444", page.QuerySelector<IHtmlInputElement>("form[action='/account/sign-in'] input[name=Phone]")!.Value);
        Assert.DoesNotContain(Cast.Password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static string TokenOn(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=form-token]")!.Value;

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string action, string? from, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, action)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        return await client.SendAsync(request);
    }

    private async Task<(HttpClient Resident, OrderResult Order, string Action)> AboutToWithdrawAsync()
    {
        var order = await app.PlaceAsync();
        return ((await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).Http, order, $"/orders/{order.Number}/withdrawal");
    }

    private Task<OrderStatus> StatusAsync(OrderResult order) => app.AskAsync(services =>
        services.GetRequiredService<PlatformDbContext>().Orders.Where(o => o.Id == order.OrderId).Select(o => o.Status).SingleAsync());
}
