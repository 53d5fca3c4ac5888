using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

/// <summary>A value of the wrong kind is answered with the field's name and what to fill in.</summary>
public sealed class WrongTypesTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task Each_field_of_the_wizard_says_what_to_fill_in()
    {
        var visitor = app.Visitor();
        await visitor.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        var page = await PlatformClient.ReadAsync(await visitor.PostAsync("/orders/new/need", new()
        {
            ["When"] = "whenever", ["Day"] = "soon", ["Part"] = "x", ["CommunityId"] = "north", ["GridId"] = "x", ["Urgent"] = "x", ["Group"] = "x",
        }));
        var said = page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim()).ToList();
        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.Contains("请选什么时候", said);
        Assert.Contains("哪一天请填日期，例如2022-09-21", said);
        Assert.Contains("哪个社区请从列出的里面选一个", said);
        Assert.Contains("主要帮谁请从列出的里面选一个", said);
        Assert.DoesNotContain(said, line => line.Contains("这一项"));
    }

    [Fact]
    public async Task A_number_field_keeps_what_was_typed_and_says_so_in_its_own_words()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        var page = await PlatformClient.ReadAsync(await member.PostAsync($"/orders/{order.Number}/completion", new() { ["Staff"] = "两个", ["Day"] = "昨天" }));
        var staff = page.QuerySelector<IHtmlInputElement>("#Staff")!;
        Assert.Equal("text", staff.GetAttribute("type"));
        Assert.Equal("numeric", staff.GetAttribute("inputmode"));
        Assert.Equal("两个", staff.Value);
        Assert.DoesNotContain("这一项", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Single(page.QuerySelector("#Staff-error")!.Children);
        Assert.Contains("请填去了几个人，例如2", page.QuerySelector("#Staff-error")!.TextContent);
        Assert.True(page.QuerySelector("main form")!.HasAttribute("novalidate"));
    }

    [Fact]
    public async Task Every_bad_photo_is_named_beside_the_field()
    {
        var visitor = app.Visitor();
        await visitor.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        var form = await visitor.PageAsync("/orders/new/need");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("input[name=form-token]")!.Value), "form-token" },
            { new ByteArrayContent("no picture"u8.ToArray()), "Photos", "一.jpg" },
            { new ByteArrayContent("none either"u8.ToArray()), "Photos", "二.jpg" },
        };
        var page = await PlatformClient.ReadAsync(await visitor.Http.PostAsync("/orders/new/need", content));
        var said = page.QuerySelector("#Photos-error")!.TextContent;
        Assert.Contains("一.jpg", said);
        Assert.Contains("二.jpg", said);
    }
}
