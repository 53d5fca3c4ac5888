using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Workbench;

/// <summary>An organization keeps what it offers.</summary>
public sealed class OfferingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_member_publishes_an_offering_and_everybody_finds_it_at_once()
    {
        var (member, visitor) = (await app.SignInAsync(Cast.PhoneOf(Kind.Member)), app.Visitor());
        await visitor.PageAsync("/offerings");
        var form = await member.PageAsync("/workbench/offerings/new");
        Assert.NotNull((await member.PageAsync("/workbench")).QuerySelector(".rail a[href='/workbench/offerings']"));
        Assert.DoesNotContain(form.QuerySelectorAll("#Category option"), option => option.GetAttribute("value") == "H01");

        var address = "";
        for (var i = 0; i < 2; i++)
        {
            var made = await member.PostAsync("/workbench/offerings/new", Typed("磨剪子戗菜刀"));
            Assert.EndsWith("?done=published", address = made.Headers.Location!.ToString());
        }
        var id = address.Split('/', '?')[3];
        Assert.Equal(1, await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Offerings.CountAsync(o => o.Name == "磨剪子戗菜刀")));
        Assert.Contains("已发布", (await member.PageAsync(address)).QuerySelector(".notice")!.TextContent);
        Assert.NotNull((await visitor.PageAsync("/offerings")).QuerySelector($"a[href='/offerings/{id}']"));
        var page = (await visitor.PageAsync($"/offerings/{id}")).QuerySelector("main")!.TextContent;
        Assert.All(new[] { "周一、周三 9:00–11:00", "每周6单", "5元", "当面付给社会组织，平台不收钱", "还有2个名额" }, words => Assert.Contains(words, page));
        Assert.NotNull((await visitor.PageAsync($"/organizations/{app.People.OrganizationId}")).QuerySelector($"#offerings a[href='/offerings/{id}']"));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_all_that_was_typed_is_kept()
    {
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        var typed = Typed("");
        (typed["Times[0].To"], typed["Times[1].From"], typed["WeekCapacity"], typed["Price"]) = ("08:00", "14:00", "", "五块");
        var page = await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/offerings/new", typed));
        Assert.Equal(["#Name", "#Price", "#Times_0__From", "#Times_1__Days", "#Times_1__To", "#WeekCapacity"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Order());
        (typed["Times[1].From"], typed["Price"]) = ("", "5");
        page = await PlatformClient.ReadAsync(await owner.PostAsync("/workbench/offerings/new", typed));
        Assert.Contains("结束要比开始晚", page.QuerySelector("#Times_0__From-error")!.TextContent);
        Assert.Contains("请写服务名称", page.QuerySelector("#Name-error")!.TextContent);
        Assert.Contains("请填一周一共能接几单", page.QuerySelector("#WeekCapacity-error")!.TextContent);
        Assert.Equal(("09:00", "08:00", "5", 2), (Value("#Times_0__From"), Value("#Times_0__To"), Value("#Price"), page.QuerySelectorAll("[name='Times[0].Days'][checked]").Length));

        string? Value(string field) => page.QuerySelector(field)!.GetAttribute("value");
    }

    [Fact]
    public async Task A_colleague_who_was_first_is_named_by_the_hour_and_nothing_is_overwritten()
    {
        var (owner, member) = (await app.SignInAsync(Cast.PhoneOf(Kind.Owner)), await app.SignInAsync(Cast.PhoneOf(Kind.Member)));
        var address = $"/workbench/offerings/{await OfferingAsync()}";
        var typed = Typed("上门修伞");
        typed["Seen"] = (await owner.PageAsync(address)).QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await member.PostAsync(address, new(typed))).StatusCode);
        typed["About"] = "负责人写的";
        var late = await owner.PostAsync(address, new(typed));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await PlatformClient.ReadAsync(late);
        Assert.Contains("已有同事操作过（修改）", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("负责人写的", page.QuerySelector("#About")!.TextContent.Trim());
        typed["Seen"] = page.QuerySelector("[name=Seen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await owner.PostAsync(address, new(typed))).StatusCode);
    }

    [Fact]
    public async Task What_rests_or_is_over_cannot_be_ordered_and_its_page_says_so()
    {
        var (owner, visitor) = (await app.SignInAsync(Cast.PhoneOf(Kind.Owner)), app.Visitor());
        var id = await OfferingAsync();
        foreach (var (step, words) in new[] { ("pause", "暂停"), ("resumption", ""), ("end", "结束") })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await owner.PostAsync($"/workbench/offerings/{id}/{step}")).StatusCode);
            var page = (await visitor.PageAsync($"/offerings/{id}")).QuerySelector("main")!;
            Assert.Equal(words.Length == 0, page.QuerySelector($"a[href='/orders/new?offering={id}']") is not null);
            Assert.Contains(words, page.TextContent);
        }
        Assert.Equal(HttpStatusCode.Conflict, (await owner.PostAsync($"/workbench/offerings/{id}/pause")).StatusCode);
    }

    private Task<int> OfferingAsync() => app.AskAsync(services => app.People.OfferingAsync(services));

    private Dictionary<string, string> Typed(string name) => new()
    {
        ["Name"] = name,
        ["Category"] = Cast.Category,
        ["About"] = "自带工具，现磨现用。",
        ["Areas"] = $"{app.People.Community.Id}",
        ["Times[0].Days[0]"] = nameof(DayOfWeek.Monday),
        ["Times[0].Days[1]"] = nameof(DayOfWeek.Wednesday),
        ["Times[0].From"] = "09:00",
        ["Times[0].To"] = "11:00",
        ["Times[0].Places"] = "2",
        ["Times[1].From"] = "",
        ["WeekCapacity"] = "6",
        ["Price"] = "5",
        ["PriceCovers"] = "磨一把",
        ["go"] = "publish",
    };
}
