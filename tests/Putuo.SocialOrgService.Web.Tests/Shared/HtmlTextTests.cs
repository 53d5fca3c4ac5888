using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Putuo.SocialOrgService.Web.Features.Shared.Components;

namespace Putuo.SocialOrgService.Web.Tests.Shared;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' x='")]
    [InlineData("a & b &lt; c")]
    [InlineData("</p><p title='")]
    [InlineData("服务 120 > 60，“好”")]
    public void What_is_put_into_a_hole_is_text_wherever_it_stands(string text)
    {
        var page = new HtmlParser().ParseDocument(Html.Of($"""<p title="{text}">{text}</p>""").Value!);
        var only = Assert.Single(page.Body!.Children);
        Assert.Equal(text, only.GetAttribute("title"));
        Assert.Equal(text, only.TextContent);
        Assert.Single(only.Attributes);
    }

    [Fact]
    public void Content_that_is_HTML_already_stays_so_and_nothing_is_nothing()
    {
        IHtmlContent built = new HtmlContentBuilder().AppendHtml("<b>").Append("a<b").AppendHtml("</b>");
        Assert.Equal("<p><i>x</i><b>a&lt;b</b></p>", Html.Of($"<p>{Html.Of($"<i>{'x'}</i>")}{built}{(string?)null}{(IHtmlContent?)null}</p>").Value);
    }
}
