using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Domain.Information.ArticleEventKind;

namespace Putuo.SocialOrgService.Domain.Tests.Information;

public sealed class ArticleTests
{
    private static readonly DateTime Now = TestDistrict.Monday;

    /// <summary>Who may what where, written down a second time.</summary>
    private static readonly Dictionary<ArticleState, Dictionary<ArticleEventKind, Actor[]>> Allowed = new()
    {
        [ArticleState.Draft] = new() { [Changed] = [Cast.AnsweringStaff], [Submitted] = [Cast.AnsweringStaff], [Dropped] = [Cast.AnsweringStaff] },
        [ArticleState.Submitted] = new() { [TakenBack] = [Cast.AnsweringStaff], [Returned] = [Cast.Administrator], [Published] = [Cast.Administrator] },
        [ArticleState.Returned] = new() { [Changed] = [Cast.AnsweringStaff], [Submitted] = [Cast.AnsweringStaff], [Dropped] = [Cast.AnsweringStaff] },
        [ArticleState.Published] = new() { [CorrectionBegun] = [Cast.AnsweringStaff], [Archived] = [Cast.AnsweringStaff, Cast.Administrator], [Pinned] = [Cast.Administrator] },
        [ArticleState.Archived] = [],
        [ArticleState.Dropped] = [],
    };

    [Fact]
    public void Each_step_can_be_taken_by_its_actor_where_it_belongs_and_by_nobody_else_anywhere_else()
    {
        foreach (var (state, steps) in Allowed)
        {
            foreach (var kind in Enum.GetValues<ArticleEventKind>().Where(kind => kind != Drafted))
            {
                foreach (var (name, actor) in Cast.Everybody)
                {
                    var article = ArticleBuilder.At(state);
                    var (events, version) = (article.Events.Count, article.Latest.Number);
                    var may = steps.GetValueOrDefault(kind)?.Contains(actor) == true;
                    Assert.True(may == article.May(kind, actor), $"{name}: {kind} {state}");
                    Assert.True(may == (ArticleBuilder.Take(article, kind, actor) is null), $"{name}: {kind} {state}");
                    if (!may)
                        Assert.Equal((state, events, version), (article.State, article.Events.Count, article.Latest.Number));
                }
            }
        }
    }

    [Fact]
    public void Departments_and_the_administrator_begin_articles_and_nobody_else_does() => Assert.All(
        Cast.Everybody,
        person => Assert.Equal(
            person.Actor.Role is ActorRole.DepartmentStaff or ActorRole.Administrator,
            Article.Draft(Guid.NewGuid(), ArticleBuilder.Text, person.Actor, Now) is not null));

    [Fact]
    public void Whoever_wrote_any_of_a_version_does_not_publish_it_and_another_administrator_does()
    {
        var other = Cast.Administrator with { UserId = 402 };
        var article = Article.Draft(Guid.NewGuid(), ArticleBuilder.Text, Cast.Administrator, Now)!;
        Assert.Null(article.Change(ArticleBuilder.Text with { Title = "两人写的" }, other, Now));
        Assert.Null(article.Submit(Cast.Administrator, Now));
        Assert.Equal(ArticleRefusal.OwnText, article.Publish(Cast.Administrator, Now));
        Assert.Equal(ArticleRefusal.OwnText, article.Publish(other, Now));
        Assert.Null(article.Publish(Cast.Administrator with { UserId = 403 }, Now));

        Assert.Null(article.Correct(other, Now));
        Assert.Null(article.Submit(other, Now));
        Assert.Equal(ArticleRefusal.OwnText, article.Publish(other, Now));
        Assert.Null(article.Publish(Cast.Administrator, Now));
    }

    [Fact]
    public void A_correction_is_a_new_version_and_what_is_public_stays_until_it_is_published()
    {
        var article = ArticleBuilder.At(ArticleState.Published);
        Assert.True(article.IsPublic);
        Assert.Null(article.Correct(Cast.AnsweringStaff, Now.AddDays(1)));
        Assert.Null(article.Change(ArticleBuilder.Text with { Title = "怎样请社区代点", ChangeNote = "换了标题", Kind = ArticleKind.News }, Cast.AnsweringStaff, Now.AddDays(1)));
        Assert.Equal((1, 2, true, ArticleKind.Guide), (article.PublicNumber, article.Latest.Number, article.IsPublic, article.Kind));
        Assert.Equal(("怎样打电话点单", "怎样请社区代点"), (article.Versions[0].Title, article.Latest.Title));

        Assert.Null(article.Submit(Cast.AnsweringStaff, Now.AddDays(1)));
        Assert.Null(article.Publish(Cast.Administrator, Now.AddDays(2)));
        Assert.Equal((2, Now, Now.AddDays(2)), (article.PublicNumber, article.PublishedAt, article.Latest.PublishedAt));
        Assert.Equal("换了标题", article.Latest.ChangeNote);
    }

    [Fact]
    public void A_correction_that_is_dropped_leaves_the_article_as_it_was_and_it_can_be_corrected_again()
    {
        var article = ArticleBuilder.At(ArticleState.Published);
        Assert.Null(article.Correct(Cast.AnsweringStaff, Now));
        Assert.Equal(ArticleRefusal.WrongState, article.Archive("过时了", null, Cast.Administrator, Now));
        Assert.Null(article.Drop(Cast.AnsweringStaff, Now));
        Assert.Equal((ArticleState.Published, 1, 1), (article.State, article.PublicNumber, article.Versions.Count));
        Assert.Null(article.Correct(Cast.AnsweringStaff, Now));
    }

    [Fact]
    public void Whoever_wrote_a_correction_that_was_dropped_publishes_the_next_one_of_somebody_else()
    {
        var (first, other) = (Cast.Administrator, Cast.Administrator with { UserId = 402 });
        var article = Article.Draft(Guid.NewGuid(), ArticleBuilder.Text, first, Now)!;
        Assert.Null(article.Submit(first, Now));
        Assert.Null(article.Publish(other, Now));
        Assert.Null(article.Correct(first, Now));
        Assert.Null(article.Change(ArticleBuilder.Text with { Title = "先改的", ChangeNote = "改题目" }, first, Now));
        Assert.Null(article.Drop(first, Now));
        Assert.Null(article.Correct(other, Now));
        Assert.Null(article.Change(ArticleBuilder.Text with { Title = "后改的", ChangeNote = "改题目" }, other, Now));
        Assert.Null(article.Submit(other, Now));
        Assert.Equal(ArticleRefusal.OwnText, article.Publish(other, Now));
        Assert.Null(article.Publish(first, Now));
    }

    [Fact]
    public void A_draft_that_is_deleted_keeps_none_of_its_words()
    {
        var article = ArticleBuilder.At(ArticleState.Draft);
        Assert.Null(article.Drop(Cast.AnsweringStaff, Now));
        Assert.Equal((ArticleState.Dropped, "", "", ""), (article.State, article.Latest.Title, article.Latest.Summary, article.Latest.Body));
    }

    [Fact]
    public void Returning_and_archiving_say_why_and_an_archived_article_is_not_public_nor_pinned()
    {
        Assert.Equal(ArticleRefusal.ReasonMissing, ArticleBuilder.At(ArticleState.Submitted).Return(" ", Cast.Administrator, Now));
        var article = ArticleBuilder.At(ArticleState.Published);
        Assert.Null(article.Pin(true, Cast.Administrator, Now));
        Assert.Equal(ArticleRefusal.WrongState, article.Pin(true, Cast.Administrator, Now));
        Assert.Equal(ArticleRefusal.ReasonMissing, article.Archive(new string('长', Article.MostReason + 1), null, Cast.Administrator, Now));
        Assert.Null(article.Archive("已有新办法", 7, Cast.Administrator, Now));
        Assert.Equal((false, false, 7, "已有新办法"), (article.IsPublic, article.IsPinned, article.ReplacedById, article.ArchiveReason));
    }
}
