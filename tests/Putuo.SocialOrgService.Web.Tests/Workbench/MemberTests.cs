using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Workbench;

/// <summary>An owner invites, somebody joins by the code, works, and is let go.</summary>
public sealed class MemberTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task Somebody_joins_by_a_code_works_for_the_organization_and_is_let_go_at_once()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var made = new Dictionary<string, string> { ["Role"] = "OrganizationMember", ["Once"] = $"{Guid.NewGuid()}" };
        var shown = await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/members/invitations", made));
        var code = shown.QuerySelector(".one-time")!.TextContent;
        Assert.Equal(code, (await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/members/invitations", made))).QuerySelector(".one-time")!.TextContent);
        Assert.Single((await owner.PageAsync("/workbench/members")).QuerySelectorAll("#invitations li"));

        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.NotNull((await resident.PageAsync("/account")).QuerySelector("a[href='/account/join']"));
        var wrong = await PlatformClient.ReadAsync(await resident.PostAsync("/account/join", new() { ["Code"] = "2222-2222-2222-2222" }));
        Assert.Contains("没有这个邀请码", wrong.QuerySelector("#Code-error")!.TextContent);
        Assert.Equal("2222-2222-2222-2222", wrong.QuerySelector("#Code")!.GetAttribute("value"));
        for (var i = 0; i < 2; i++)
            Assert.Equal("/account?done=joined", (await resident.PostAsync("/account/join", new() { ["Code"] = code.ToUpperInvariant() })).Headers.Location!.OriginalString);
        Assert.Contains("社会组织工作人员", (await resident.PageAsync("/account")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await resident.GetAsync("/workbench")).StatusCode);

        var list = await owner.PageAsync("/workbench/members");
        Assert.Null(list.QuerySelector("#invitations"));
        var member = list.QuerySelectorAll("#members li").Last();
        Assert.Contains("移出", member.TextContent);
        Assert.DoesNotContain(Cast.PhoneOf(Kind.ResidentB), member.TextContent);
        Assert.Null((await resident.PageAsync("/workbench/members")).QuerySelector("#invite"));
        Assert.EndsWith("?done=ended", (await owner.PostAsync(member.QuerySelector("form")!.GetAttribute("action")!)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await resident.GetAsync("/workbench")).StatusCode);
    }

    [Fact]
    public async Task Whoever_leaves_goes_on_without_the_role_and_the_last_owner_is_told_to_stay()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var own = (await owner.PageAsync("/workbench/members")).QuerySelectorAll("#members li").Single(li => li.TextContent.Contains("（您自己）"));
        Assert.Contains("您是唯一的负责人", own.TextContent);
        Assert.Null(own.QuerySelector("form"));
        var grant = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().RoleGrants
            .Where(g => g.OrganizationId == app.People.OrganizationId && g.Role == ActorRole.OrganizationOwner).Select(g => g.Id).SingleAsync());
        using var answer = await owner.PostAsync($"/workbench/members/{grant}/end");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("最后一位负责人", (await PlatformClient.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent);

        var code = (await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/members/invitations", new() { ["Role"] = "OrganizationOwner", ["Once"] = $"{Guid.NewGuid()}" })))
            .QuerySelector(".one-time")!.TextContent;
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await resident.PostAsync("/account/join", new() { ["Code"] = code });
        var leaving = (await resident.PageAsync("/workbench/members")).QuerySelectorAll("#members li").Single(li => li.TextContent.Contains("（您自己）"));
        Assert.Equal("/account?done=left", (await resident.PostAsync(leaving.QuerySelector("form")!.GetAttribute("action")!)).Headers.Location!.OriginalString);
        Assert.Contains("已退出这个组织", (await resident.PageAsync("/account?done=left")).QuerySelector(".notice")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync("/workbench")).StatusCode);
    }

    [Fact]
    public async Task An_invitation_without_a_role_says_so_at_its_field()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        foreach (var role in new[] { "", "Administrator" })
        {
            var page = await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/members/invitations", new() { ["Role"] = role }));
            Assert.Contains("请选身份", page.QuerySelector("#Role-error")!.TextContent);
            Assert.NotNull(page.QuerySelector("#members li"));
        }
    }
}
