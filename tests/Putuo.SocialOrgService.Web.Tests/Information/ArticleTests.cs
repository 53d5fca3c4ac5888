using System.Net;
using System.Xml.Linq;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Information;

/// <summary>An article is written, returned, published, corrected and archived, each from the page of its actor, and read by everybody.</summary>
public sealed class ArticleTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_department_writes_the_administrator_returns_and_publishes_and_everybody_reads_it_at_once()
    {
        var (writer, keeper, visitor) = (await app.SignInAsync(Cast.PhoneOf(Kind.Department)), await app.SignInAsync(Cast.PhoneOf(Kind.Administrator)), app.Visitor());
        var typed = Typed("怎样借轮椅");
        var sent = await writer.PostAsync("/information/desk/new", typed);
        Assert.EndsWith("?done=drafted", sent.Headers.Location!.ToString());
        Assert.Equal(sent.Headers.Location, (await writer.PostAsync("/information/desk/new", typed)).Headers.Location);
        var desk = sent.Headers.Location.ToString().Split('?')[0];
        var address = desk.Replace("/desk", "");
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync(desk)).StatusCode);

        await writer.PostAsync(desk + "/submission");
        Assert.NotNull((await keeper.PageAsync("/administration")).QuerySelector(".rail a[href='/information/desk'] b"));
        Assert.Contains("《怎样借轮椅》等您审核发布", (await keeper.PageAsync("/notices")).QuerySelector(".inbox")!.TextContent);
        var silent = await PlatformClient.ReadAsync(await keeper.PostAsync(desk + "/return", new() { ["Remark"] = " " }));
        Assert.Contains("请写明原因", silent.QuerySelector("#Remark-error")!.TextContent);
        await keeper.PostAsync(desk + "/return", new() { ["Remark"] = "请写上借多久" });
        Assert.Contains("请写上借多久", (await writer.PageAsync(desk + "/text")).QuerySelector(".notice-warn")!.TextContent);

        typed["Body"] = "## 借多久\n\n三个月。\n\n- 轮椅\n- 护理床\n\n看[办法](/services/B)。<script>alert(1)</script>";
        typed["Seen"] = "3";
        await writer.PostAsync(desk + "/text", typed);
        await writer.PostAsync(desk + "/submission");
        Assert.DoesNotContain("怎样借轮椅", (await visitor.PageAsync("/information")).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.EndsWith("?done=published", (await keeper.PostAsync(desk + "/publication")).Headers.Location!.ToString());

        var page = await visitor.PageAsync(address);
        var text = page.QuerySelector(".article-text")!;
        Assert.Equal(("借多久", 2), (text.QuerySelector("h2")!.TextContent, text.QuerySelectorAll("li").Length));
        Assert.Equal("/services/B", text.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(text.QuerySelector("script"));
        Assert.Equal("说明一句", page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains("怎样借轮椅", (await visitor.PageAsync("/information?q=轮椅")).QuerySelector(".articles")!.TextContent);
        Assert.Contains("怎样借轮椅", (await visitor.PageAsync("/")).QuerySelector($".list a[href='{address}']")!.TextContent);
        Assert.Contains("《怎样借轮椅》已发布", (await writer.PageAsync("/notices")).QuerySelector(".inbox")!.TextContent);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_what_was_typed_stays_and_a_colleagues_change_is_not_lost()
    {
        var writer = await app.SignInAsync(Cast.PhoneOf(Kind.Department));
        var typed = Typed("写错的");
        (typed["Summary"], typed["Body"], typed["TitleEn"]) = ("", "[点](javascript:alert(1))", "Wrong");
        var page = await PlatformClient.ReadAsync(await writer.PostAsync("/information/desk/new", typed));
        Assert.Contains("请写提要", page.QuerySelector("#Summary-error")!.TextContent);
        Assert.Contains("这个链接不能用", page.QuerySelector("#Body-error")!.TextContent);
        Assert.Contains("写英文就要有英文正文", page.QuerySelector("#BodyEn-error")!.TextContent);
        Assert.Equal(("标题", "写错的"), (page.QuerySelector("label[for=Title]")!.TextContent.Trim(), page.QuerySelector("#Title")!.GetAttribute("value")));

        var desk = await DeskAsync(ArticleState.Draft, "同时改的");
        typed = Typed("先存的");
        typed["Seen"] = "1";
        Assert.EndsWith("?done=changed", (await writer.PostAsync(desk + "/text", typed)).Headers.Location!.ToString());
        typed["Title"] = "后存的";
        var late = await writer.PostAsync(desk + "/text", typed);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        page = await PlatformClient.ReadAsync(late);
        Assert.Contains("同事已经改过", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(("后存的", "2"), (page.QuerySelector("#Title")!.GetAttribute("value"), page.QuerySelector("input[name=Seen]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task A_reader_of_English_gets_the_English_text_or_the_Chinese_one_marked_as_such()
    {
        var visitor = app.Visitor();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var address = (await DeskAsync(ArticleState.Published, "只有中文的")).Replace("/desk", "");
        var page = await visitor.PageAsync(address);
        Assert.Equal(("zh-CN", "zh-CN"), (page.QuerySelector("h1")!.GetAttribute("lang"), page.QuerySelector(".article-text")!.GetAttribute("lang")));
        Assert.Contains("in Chinese only", page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task A_correction_shows_when_and_what_it_changed_and_an_archived_article_what_replaces_it()
    {
        var (writer, keeper, visitor) = (await app.SignInAsync(Cast.PhoneOf(Kind.Department)), await app.SignInAsync(Cast.PhoneOf(Kind.Administrator)), app.Visitor());
        var (desk, other) = (await DeskAsync(ArticleState.Published, "旧的办法"), await DeskAsync(ArticleState.Published, "新的办法"));
        await writer.PostAsync(desk + "/correction");
        var typed = Typed("旧的办法");
        (typed["ChangeNote"], typed["Seen"]) = ("", "4");
        Assert.NotNull((await PlatformClient.ReadAsync(await writer.PostAsync(desk + "/text", typed))).QuerySelector("#ChangeNote[aria-invalid=true]"));
        typed["ChangeNote"] = "更正了咨询电话";
        await writer.PostAsync(desk + "/text", typed);
        await writer.PostAsync(desk + "/submission");
        await keeper.PostAsync(desk + "/publication");
        var main = (await visitor.PageAsync(desk.Replace("/desk", ""))).QuerySelector("main")!.TextContent;
        Assert.Contains("更正了咨询电话", main);
        Assert.Contains("第2版", main);

        await keeper.PostAsync(desk + "/archiving", new() { ["Reason"] = "已有新办法", ["Replacement"] = other.Split('/')[^1] });
        var page = await visitor.PageAsync(desk.Replace("/desk", ""));
        Assert.Contains("已有新办法", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("新的办法", page.QuerySelector($".notice a[href='{other.Replace("/desk", "")}']")!.TextContent);
        Assert.Null(page.QuerySelector(".article-text"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null((await visitor.PageAsync("/information")).QuerySelector($"a[href='{desk.Replace("/desk", "")}']"));
    }

    [Fact]
    public async Task The_administrator_does_not_publish_an_own_article()
    {
        var keeper = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var desk = (await keeper.PostAsync("/information/desk/new", Typed("管理员写的"))).Headers.Location!.ToString().Split('?')[0];
        await keeper.PostAsync(desk + "/submission");
        var page = await keeper.PageAsync(desk);
        Assert.Null(page.QuerySelector("form[action$='/publication']"));
        Assert.Contains("要由另一位管理员发布", page.QuerySelector("main")!.TextContent);
        var refused = await keeper.PostAsync(desk + "/publication");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync(desk.Replace("/desk", ""))).StatusCode);
    }

    [Fact]
    public async Task The_feed_names_the_latest_articles_with_their_addresses()
    {
        var address = (await DeskAsync(ArticleState.Published, "订阅里的<一篇>")).Replace("/desk", "");
        using var answer = await app.Visitor().GetAsync("/information/feed.atom");
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var entry = Assert.Single(feed.Root!.Elements(atom + "entry"), entry => entry.Element(atom + "title")!.Value == "订阅里的<一篇>");
        Assert.Equal($"https://localhost{address}", entry.Element(atom + "id")!.Value);
    }

    private async Task<string> DeskAsync(ArticleState state, string title) =>
        $"/information/desk/{await app.AskAsync(services => app.People.ArticleAsync(services, state, title))}";

    private static Dictionary<string, string> Typed(string title) => new()
    {
        ["Kind"] = "Guide",
        ["Title"] = title,
        ["Summary"] = "说明一句",
        ["Body"] = "正文",
        ["once"] = Guid.NewGuid().ToString(),
    };
}
