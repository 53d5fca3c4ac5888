using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Accounts;

public sealed class RegistrationTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_resident_registers_is_signed_in_and_told_that_the_number_is_not_verified()
    {
        var client = app.Visitor();
        var answer = await client.PostAsync("/account/register", Form("13500000001"));
        Assert.Equal("/account?done=registered", answer.Headers.Location?.OriginalString);
        var page = await client.PageAsync("/account?done=registered");
        Assert.Contains("未核实", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_consent_is_recorded_with_its_version()
    {
        await app.Visitor().PostAsync("/account/register", Form("13500000002"));
        var user = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Users.OrderByDescending(u => u.Id).FirstAsync());
        Assert.NotNull(user.ConsentVersion);
        Assert.NotNull(user.ConsentAt);
    }

    [Fact]
    public async Task A_number_registers_once()
    {
        await app.Visitor().PostAsync("/account/register", Form("13500000003"));
        var page = await PlatformClient.ReadAsync(await app.Visitor().PostAsync("/account/register", Form("135 0000 0003")));
        Assert.NotNull(page.QuerySelector("#Phone-error"));
        Assert.Equal("王大爷", page.QuerySelector<IHtmlInputElement>("#Name")!.Value);
    }

    [Fact]
    public async Task Everything_wrong_is_said_beside_its_field_and_on_top_and_what_was_typed_stays()
    {
        var page = await PlatformClient.ReadAsync(await app.Visitor().PostAsync(
            "/account/register", new() { ["Name"] = "王大爷", ["Phone"] = "12", ["CommunityId"] = "x", ["Password"] = "", ["Consent"] = "" }));
        foreach (var field in new[] { "Phone", "CommunityId", "Password", "Consent" })
        {
            Assert.NotNull(page.QuerySelector($"#{field}-error"));
            Assert.NotNull(page.QuerySelector($".error-summary a[href='#{field}']"));
        }

        Assert.Equal("王大爷", page.QuerySelector<IHtmlInputElement>("#Name")!.Value);
        Assert.Equal("12", page.QuerySelector<IHtmlInputElement>("#Phone")!.Value);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("1234567890")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("qwertyuiop")]
    [InlineData("13500000004")]
    [InlineData("putuo202")]
    [InlineData("putuozhoushan1")]
    public async Task A_trivial_password_is_refused(string password)
    {
        var form = Form("13500000004");
        form["Password"] = password;
        var answer = await app.Visitor().PostAsync("/account/register", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(answer)).QuerySelector("#Password-error"));
    }

    [Fact]
    public async Task A_trivial_password_is_said_together_with_everything_else_that_is_wrong()
    {
        var page = await PlatformClient.ReadAsync(await app.Visitor().PostAsync("/account/register", new() { ["Password"] = "123" }));
        Assert.NotNull(page.QuerySelector("#Name-error"));
        Assert.NotNull(page.QuerySelector("#Password-error"));
    }

    [Fact]
    public async Task A_community_without_services_says_so_in_the_list()
    {
        var closed = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Communities.First(c => !c.IsOn)));
        var page = await app.Visitor().PageAsync("/account/register");
        Assert.Contains("还没有开通", page.QuerySelector($"#CommunityId option[value='{closed.Id}']")!.TextContent);
        Assert.DoesNotContain("还没有开通", page.QuerySelector($"#CommunityId option[value='{app.People.Community.Id}']")!.TextContent);
    }

    private Dictionary<string, string> Form(string phone) => new()
    {
        ["Name"] = "王大爷",
        ["Phone"] = phone,
        ["CommunityId"] = $"{app.People.Community.Id}",
        ["Password"] = Cast.Password,
        ["Consent"] = "true",
    };
}
