using Putuo.SocialOrgService.Domain.Information;
using static Putuo.SocialOrgService.Domain.Information.ArticleFaultKind;

namespace Putuo.SocialOrgService.Domain.Tests.Information;

public sealed class ArticleTextTests
{
    private static readonly DateOnly Today = new(2022, 9, 5);

    [Fact]
    public void What_is_missing_or_too_long_is_said_of_its_field()
    {
        Assert.Empty(Faults(ArticleBuilder.Text));
        Assert.Equal([ArticleField.Kind, ArticleField.Title, ArticleField.Summary, ArticleField.Body], Faults(new ArticleText { Title = " " }).Select(f => f.Field));
        Assert.Equal([new(ArticleField.Title, TooLong)], Faults(ArticleBuilder.Text with { Title = new string('长', ArticleText.MostTitle + 1) }));
        Assert.Equal([new(ArticleField.ValidUntil, InPast)], Faults(ArticleBuilder.Text with { ValidUntil = Today.AddDays(-1) }));
        Assert.Empty(Faults(ArticleBuilder.Text with { ValidUntil = Today }));
    }

    [Fact]
    public void English_is_written_as_a_whole_or_not_at_all() =>
        Assert.Equal([ArticleField.SummaryEn, ArticleField.BodyEn], Faults(ArticleBuilder.Text with { TitleEn = "How to call" }).Select(f => f.Field));

    [Fact]
    public void A_correction_says_what_it_changes()
    {
        Assert.Equal([new(ArticleField.ChangeNote, Missing)], ArticleBuilder.Text.Faults(isCorrection: true, Today, _ => []));
        Assert.Empty((ArticleBuilder.Text with { ChangeNote = "更正电话" }).Faults(isCorrection: true, Today, _ => []));
    }

    [Fact]
    public void A_link_that_leads_astray_is_named_where_it_stands()
    {
        var fault = Assert.Single(ArticleBuilder.Text.Faults(isCorrection: false, Today, _ => ["/help", "javascript:alert(1)"]));
        Assert.Equal(new(ArticleField.Body, Link, "javascript:alert(1)"), fault);
    }

    [Theory]
    [InlineData("/help#phone", true)]
    [InlineData("#phone", true)]
    [InlineData("https://www.zhoushan.gov.cn/art", true)]
    [InlineData("mailto:who@example.org", true)]
    [InlineData("tel:0580-0000000", true)]
    [InlineData("//evil.example/", false)]
    [InlineData("/\\evil.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://who@evil.example/", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("help", false)]
    [InlineData("", false)]
    public void A_link_leads_into_the_site_to_the_web_to_a_mailbox_or_to_a_telephone(string link, bool safe) => Assert.Equal(safe, ArticleLink.IsSafe(link));

    private static IReadOnlyList<ArticleFault> Faults(ArticleText text) => text.Faults(isCorrection: false, Today, _ => []);
}
