using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration.Districts;

public sealed class CategoryTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Base = "/administration/district";

    [Fact]
    public async Task A_category_is_added_found_by_its_words_and_changed_with_its_history()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var added = await administrator.PostAsync($"{Base}/categories/new", Typed("A88", "代写书信"));
        Assert.Equal($"{Base}/categories/A88?done=added", added.Headers.Location!.ToString());
        Assert.Contains("代写书信", (await app.Visitor().PageAsync("/services?q=写信")).QuerySelector("main")!.TextContent);
        var page = await administrator.PageAsync($"{Base}/categories/A88");
        var changed = Typed("A88", "代写书信");
        (changed["Answer"], changed["Seen"]) = ("36", ((IHtmlInputElement)page.QuerySelector("[name=Seen]")!).Value);
        Assert.Equal($"{Base}/categories/A88?done=changed", (await administrator.PostAsync($"{Base}/categories/A88", changed)).Headers.Location!.ToString());
        Assert.Contains("36小时", (await administrator.PageAsync($"{Base}/categories/A88")).QuerySelector("main")!.TextContent);
        Assert.Equal($"{Base}/categories?done=removed", (await administrator.PostAsync($"{Base}/categories/A88/removal")).Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Code", "A1", "#Code", "不是类别代码")]
    [InlineData("Code", "Z01", "#Code", "下面不再分")]
    [InlineData("Code", "A01", "#Code", "已经用在别的上面")]
    [InlineData("IsEmergency", "true", "#IsEmergency", "都按小时")]
    [InlineData("SupportingDepartmentIds", "1", "#SupportingDepartmentIds", "已经牵头")]
    public async Task What_packs_refuse_is_said_at_its_field(string field, string value, string at, string said)
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var form = Typed("A89", "不能要的");
        form[field] = value;
        var answer = await administrator.PostAsync($"{Base}/categories/new", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var link = (await PlatformClient.ReadAsync(answer)).QuerySelector(".error-summary a")!;
        Assert.Equal((at, true), (link.GetAttribute("href"), link.TextContent.Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_department_is_renamed_everywhere_and_one_that_answers_for_something_stays()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        await administrator.PostAsync($"{Base}/departments/2", new() { ["Name"] = "司法和调解局", ["NameEn"] = "Justice Bureau" });
        Assert.Contains("司法和调解局", (await administrator.PageAsync($"{Base}/departments")).QuerySelector("main")!.TextContent);
        var held = await administrator.PostAsync($"{Base}/departments/2/removal");
        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
        Assert.Contains("服务类别", (await PlatformClient.ReadAsync(held)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task A_setting_counts_on_the_next_page_and_one_that_contradicts_another_is_refused()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var form = (await administrator.PageAsync($"{Base}/settings")).QuerySelector<IHtmlFormElement>($"form[action='{Base}/settings']")!;
        var typed = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } and not "form-token").ToDictionary(input => input.Name!, input => input.Value);
        (typed["IcpNumber"], typed["RateDays"]) = ("浙ICP备00000000号", "3");
        var refused = await PlatformClient.ReadAsync(await administrator.PostAsync($"{Base}/settings", typed));
        Assert.Equal("#RateDays", refused.QuerySelector(".error-summary a")!.GetAttribute("href"));
        typed["RateDays"] = "45";
        Assert.Equal($"{Base}/settings?done=changed", (await administrator.PostAsync($"{Base}/settings", typed)).Headers.Location!.ToString());
        Assert.Contains("浙ICP备00000000号", (await app.Visitor().PageAsync("/")).QuerySelector("footer")!.TextContent);
        Assert.Contains("45", (await administrator.PageAsync($"{Base}/settings")).QuerySelector("main .list")!.TextContent);
    }

    private static Dictionary<string, string> Typed(string code, string name) => new()
    {
        ["Code"] = code, ["Name"] = name, ["NameEn"] = "Letters", ["About"] = "上门帮忙写信。", ["AboutEn"] = "Letters are written at home.", ["Words"] = "写信、寄信", ["Scene"] = "Individual",
        ["Answer"] = "24", ["AnswerUnit"] = "ClockHours", ["Complete"] = "3", ["CompleteUnit"] = "WorkingDays", ["ConfirmUnit"] = "WorkingDays",
        ["PhotoHint"] = "拍信封。", ["PhotoHintEn"] = "The envelope.", ["DepartmentId"] = "1", ["Seen"] = "0",
    };
}
