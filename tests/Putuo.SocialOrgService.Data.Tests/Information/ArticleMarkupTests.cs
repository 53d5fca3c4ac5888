using Putuo.SocialOrgService.Data.Information;

namespace Putuo.SocialOrgService.Data.Tests.Information;

public sealed class ArticleMarkupTests
{
    [Fact]
    public void Paragraphs_headings_lists_emphasis_and_links_are_what_they_say()
    {
        var html = ArticleMarkup.HtmlOf("# 大题\n\n第一行\n第二行\n\n## 怎么办\n\n- **打电话**\n- [留号码](/callback)\n\n1. 先看\n");
        Assert.Contains("<h2>大题</h2>", html);
        Assert.Contains("<p>第一行<br />\n第二行</p>", html);
        Assert.Contains("<h2>怎么办</h2>", html);
        Assert.Contains("<li><strong>打电话</strong></li>", html);
        Assert.Contains("<a href=\"/callback\">留号码</a>", html);
        Assert.Contains("<ol>", html);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("字<img src=x onerror=alert(1)>")]
    [InlineData("[点这里](javascript:alert(1))")]
    [InlineData("[点这里](<java\nscript:alert(1)>)")]
    [InlineData("[点这里](&#106;avascript:alert(1))")]
    [InlineData("[点这里][一]\n\n[一]: javascript:alert(1)")]
    [InlineData("![图](javascript:alert(1))")]
    [InlineData("![图](https://evil.example/a.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[点](//evil.example/)")]
    [InlineData("```<script>\nalert(1)\n```")]
    [InlineData("[点这里](/a \"x\" onclick=\"alert(1)\")")]
    public void Nothing_that_is_typed_becomes_a_script_a_picture_or_a_link_that_leads_astray(string markdown)
    {
        var html = ArticleMarkup.HtmlOf(markdown);
        Assert.DoesNotMatch("<(script|img|iframe)", html);
        Assert.DoesNotMatch("<a [^>]*href=\"(javascript|data|//|&#)", html);
        Assert.DoesNotMatch("<[a-z]+ [^>]*\\bon[a-z]+=\"?alert", html);
    }

    [Fact]
    public void The_links_of_a_text_are_named_in_their_order() =>
        Assert.Equal(["/help", "https://example.org/", "javascript:x"], ArticleMarkup.LinksIn("[一](/help) <https://example.org/>\n\n[二][二]\n\n[二]: javascript:x"));
}
