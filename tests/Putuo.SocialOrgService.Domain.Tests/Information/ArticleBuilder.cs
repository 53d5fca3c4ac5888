using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Information;

/// <summary>Articles and their words for tests.</summary>
internal static class ArticleBuilder
{
    public static ArticleText Text { get; } = new() { Kind = ArticleKind.Guide, Title = "怎样打电话点单", Summary = "不用手机也能点单", Body = "打电话。\n\n社区替您记下来。" };

    /// <summary>An article of the answering department, brought to a state.</summary>
    public static Article At(ArticleState state)
    {
        var (writer, now) = (Cast.AnsweringStaff, TestDistrict.Monday);
        var article = Article.Draft(Guid.NewGuid(), Text, writer, now)!;
        if (state is ArticleState.Dropped)
            article.Drop(writer, now);
        if (state is ArticleState.Submitted or ArticleState.Returned or ArticleState.Published or ArticleState.Archived)
            article.Submit(writer, now);
        if (state is ArticleState.Returned)
            article.Return("请补充", Cast.Administrator, now);
        if (state is ArticleState.Published or ArticleState.Archived)
            article.Publish(Cast.Administrator, now);
        if (state is ArticleState.Archived)
            article.Archive("过时了", null, writer, now);
        Assert.Equal(state, article.State);
        return article;
    }

    /// <summary>Causes an event, whatever it needs typed along.</summary>
    public static ArticleRefusal? Take(Article article, ArticleEventKind kind, Actor actor) => kind switch
    {
        ArticleEventKind.Changed => article.Change(Text with { Title = "改了" }, actor, TestDistrict.Monday),
        ArticleEventKind.Submitted => article.Submit(actor, TestDistrict.Monday),
        ArticleEventKind.TakenBack => article.TakeBack(actor, TestDistrict.Monday),
        ArticleEventKind.Returned => article.Return("请补充", actor, TestDistrict.Monday),
        ArticleEventKind.Published => article.Publish(actor, TestDistrict.Monday),
        ArticleEventKind.CorrectionBegun => article.Correct(actor, TestDistrict.Monday),
        ArticleEventKind.Dropped => article.Drop(actor, TestDistrict.Monday),
        ArticleEventKind.Archived => article.Archive("过时了", null, actor, TestDistrict.Monday),
        _ => article.Pin(kind == ArticleEventKind.Pinned, actor, TestDistrict.Monday),
    };
}
