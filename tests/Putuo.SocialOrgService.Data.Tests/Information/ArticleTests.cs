using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Information;

/// <summary>News, policies and guides through their front door, on a real database.</summary>
public abstract class ArticleTests(TestDatabase database) : PlatformTests(database)
{
    private static readonly Actor Writer = Cast.AnsweringStaff;

    private static int number;

    [Fact]
    public async Task What_is_submitted_and_published_is_read_by_everybody_and_those_concerned_are_told()
    {
        var id = await DraftedAsync(Text("新的办法"));
        Assert.Null(await PagesAsync(pages => pages.FindAsync(id)));
        var submitted = await AskAsync(desk => desk.SubmitAsync(Writer, id));
        Assert.Equal([Cast.Administrator.UserId!.Value], submitted.Told);
        Assert.Null(await PagesAsync(pages => pages.FindAsync(id)));
        var published = await AskAsync(desk => desk.PublishAsync(Cast.Administrator, id));
        Assert.Equal([Writer.UserId!.Value], published.Told);
        Assert.Equal([ArticleEventKind.Submitted, ArticleEventKind.Published], await On.ReadAsync(db => db.Notices.Where(n => n.ArticleId == id).OrderBy(n => n.Id).Select(n => n.ArticleKind!.Value).ToListAsync()));
        var sight = await PagesAsync(pages => pages.FindAsync(id));
        Assert.Equal((On.Now, "打电话。"), (sight!.PublishedAt, sight.Body));
    }

    [Fact]
    public async Task A_form_sent_twice_also_at_once_begins_one_article_and_each_step_is_done_once()
    {
        var (key, text) = (Guid.NewGuid(), Text("同一篇"));
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskAsync(desk => desk.DraftAsync(Writer, key, text))));
        Assert.All(results, result => Assert.True(result.IsDone));
        var id = Assert.Single(results.Select(result => result.Id).Distinct());
        Assert.Equal(ArticleRefusal.NotAllowed, (await AskAsync(desk => desk.DraftAsync(Cast.LeadStaff, key, text))).Refusal);
        Assert.Equal(id, (await AskAsync(desk => desk.DraftAsync(Writer, key, text with { Title = "回头又改了" }))).Id);
        Assert.Equal("回头又改了", await On.ReadAsync(db => db.ArticleVersions.Where(v => v.ArticleId == id).Select(v => v.Title).SingleAsync()));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => AskAsync(desk => desk.SubmitAsync(Writer, id)))), result => Assert.True(result.IsDone));
        Assert.Equal(
            [ArticleEventKind.Drafted, ArticleEventKind.Changed, ArticleEventKind.Submitted],
            await On.ReadAsync(db => db.ArticleEvents.Where(e => e.ArticleId == id).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task What_a_colleague_changed_meanwhile_is_not_overwritten_unseen()
    {
        var colleague = Writer with { UserId = Cast.LeadStaff.UserId };
        var id = await DraftedAsync(Text("两人在写"));
        Assert.True((await AskAsync(desk => desk.ChangeAsync(colleague, id, Text("同事改的"), seen: 1))).IsDone);
        var late = await AskAsync(desk => desk.ChangeAsync(Writer, id, Text("我改的"), seen: 1));
        Assert.Equal((ArticleRefusal.WrongState, colleague.UserId), (late.Refusal, late.Last!.ActorUserId));
        Assert.True((await AskAsync(desk => desk.ChangeAsync(Writer, id, Text("同事改的"), seen: 1))).IsDone);
        Assert.True((await AskAsync(desk => desk.ChangeAsync(Writer, id, Text("我改的"), seen: 2))).IsDone);

        var (key, text) = (Guid.NewGuid(), Text("第一页还开着"));
        id = (await AskAsync(desk => desk.DraftAsync(Writer, key, text))).Id;
        foreach (var more in new[] { "多一句", "又多一句" })
            Assert.True((await AskAsync(desk => desk.DraftAsync(Writer, key, text with { Title = more }))).IsDone);
        Assert.True((await AskAsync(desk => desk.ChangeAsync(colleague, id, Text("同事润色的"), seen: 3))).IsDone);
        Assert.Equal(ArticleRefusal.WrongState, (await AskAsync(desk => desk.DraftAsync(Writer, key, text with { Title = "再多一句" }))).Refusal);
        Assert.Equal("同事润色的", await On.ReadAsync(db => db.ArticleVersions.Where(v => v.ArticleId == id).Select(v => v.Title).SingleAsync()));
    }

    [Fact]
    public async Task A_corrected_article_shows_its_new_words_and_both_dates_and_the_old_ones_until_then()
    {
        var id = await PublishedAsync(Text("原来的题目"));
        var before = On.Now;
        Assert.True((await AskAsync(desk => desk.CorrectAsync(Writer, id))).IsDone);
        Assert.Equal(ArticleRefusal.Incomplete, (await AskAsync(desk => desk.SubmitAsync(Writer, id))).Refusal);
        Assert.True((await AskAsync(desk => desk.ChangeAsync(Writer, id, Text("更正的题目") with { ChangeNote = "换了题目" }))).IsDone);
        Assert.Equal("原来的题目", (await PagesAsync(pages => pages.FindAsync(id)))!.Title);
        On.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await AskAsync(desk => desk.SubmitAsync(Writer, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.PublishAsync(Cast.Administrator, id))).IsDone);
        var sight = (await PagesAsync(pages => pages.FindAsync(id)))!;
        Assert.Equal(("更正的题目", before), (sight.Title, sight.PublishedAt));
        Assert.Equal([(2, On.Now, "换了题目"), (1, before, null)], sight.Versions.Select(v => (v.Number, v.At, v.Note)));

        Assert.True((await AskAsync(desk => desk.CorrectAsync(Writer, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.DropAsync(Writer, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.DropAsync(Writer, id))).IsDone);
        Assert.Equal(2, await On.ReadAsync(db => db.ArticleVersions.CountAsync(v => v.ArticleId == id)));
    }

    [Fact]
    public async Task An_archived_article_is_in_no_list_keeps_no_words_in_public_and_names_what_replaces_it()
    {
        var (old, other) = (await PublishedAsync(Text("旧的办法")), await PublishedAsync(Text("新的办法")));
        var draft = await DraftedAsync(Text("没有公开"));
        Assert.Equal(ArticleRefusal.NoReplacement, (await AskAsync(desk => desk.ArchiveAsync(Writer, old, "已有新办法", draft))).Refusal);
        Assert.Equal(ArticleRefusal.NoReplacement, (await AskAsync(desk => desk.ArchiveAsync(Writer, old, "已有新办法", old))).Refusal);
        Assert.True((await AskAsync(desk => desk.ArchiveAsync(Writer, old, "已有新办法", other))).IsDone);
        var sight = (await PagesAsync(pages => pages.FindAsync(old)))!;
        Assert.Equal(("", "已有新办法", other, "新的办法"), (sight.Body, sight.ArchiveReason, sight.Replacement!.Id, sight.Replacement.Title));
        Assert.DoesNotContain(old, (await PagesAsync(pages => pages.ListAsync(new ArticleFilter()))).Rows.Select(row => row.Id));
    }

    [Fact]
    public async Task Articles_are_found_by_two_characters_by_kind_and_year_and_not_after_their_last_day()
    {
        var mark = $"渔绳{Interlocked.Increment(ref number)}";
        var id = await PublishedAsync(Text("周末活动") with { Kind = ArticleKind.News, Body = $"来学{mark}。", ValidUntil = new DateOnly(2022, 9, 6), TitleEn = "Ropes", SummaryEn = "Knots", BodyEn = $"Learn KNOTS{mark}" });
        foreach (var words in new[] { mark, $"knots{mark}" })
            Assert.Equal([id], await FoundAsync(new ArticleFilter(Text: words)));
        Assert.Equal([id], await FoundAsync(new ArticleFilter(ArticleKind.News, mark, 2022)));
        Assert.Empty(await FoundAsync(new ArticleFilter(ArticleKind.Guide, mark)));
        Assert.Empty(await FoundAsync(new ArticleFilter(Text: mark, Year: 2021)));
        Assert.Contains(id, await FoundAsync(new ArticleFilter(Text: "渔绳")));
        Assert.Contains(2022, await PagesAsync(pages => pages.YearsAsync()));
        On.Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await FoundAsync(new ArticleFilter(Text: mark)));
        Assert.True((await PagesAsync(pages => pages.FindAsync(id)))!.IsOver);
    }

    [Fact]
    public async Task Pages_go_on_after_the_pinned_ones_without_losing_or_repeating_any_and_the_front_page_reads_the_same()
    {
        for (var i = 0; i < ArticlePages.PageSize + 2; i++)
        {
            await PublishedAsync(Text($"第{i}篇"));
            On.Time.Advance(TimeSpan.FromMinutes(i % 2));
        }
        var pinned = (await FoundAsync(new ArticleFilter())).Last();
        Assert.True((await AskAsync(desk => desk.PinAsync(Cast.Administrator, pinned, isPinned: true))).IsDone);
        var (rows, before) = (new List<ArticleRow>(), (int?)null);
        do
        {
            var list = await PagesAsync(pages => pages.ListAsync(new ArticleFilter(Before: before)));
            rows.AddRange(list.Rows);
            before = list.Next;
        }
        while (before is not null);
        Assert.Equal(pinned, rows[0].Id);
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.Equal(await On.ReadAsync(db => db.Articles.CountAsync(a => a.PublicNumber > 0 && a.ArchivedAt == null)), rows.Count);

        var front = await On.AskAsync<FrontPages, FrontPageRows>(pages => pages.ReadAsync());
        Assert.Equal(rows.Take(5).Select(row => new ArticleNews(row.Id, row.Kind, row.Title, row.TitleEn, row.PublishedAt, row.IsPinned)), front.Articles);
        var names = await On.AskAsync<PlatformDbContext, OrganizationNames>(db => new OrganizationPages(db, new OrganizationQuery(), TestDistrict.Putuo).NamesAsync());
        Assert.Equal(names.Online, front.Organizations.Online);
        Assert.Equal(names.ById, front.Organizations.ById);
        Assert.True((await AskAsync(desk => desk.PinAsync(Cast.Administrator, pinned, isPinned: false))).IsDone);
    }

    [Fact]
    public async Task A_department_sees_its_own_and_the_administrator_what_was_handed_in()
    {
        var (own, others) = (await DraftedAsync(Text("自己的草稿")), await DraftedAsync(Text("别人的草稿"), Cast.LeadStaff));
        Assert.NotNull(await SheetAsync(Writer, own));
        Assert.Null(await SheetAsync(Writer, others));
        Assert.Null(await SheetAsync(Cast.Administrator, others));
        Assert.Null(await SheetAsync(Cast.Requester, own));
        Assert.True((await AskAsync(desk => desk.SubmitAsync(Cast.LeadStaff, others))).IsDone);
        var sheet = await SheetAsync(Cast.Administrator, others);
        Assert.Contains(ArticleEventKind.Published, sheet!.May);
        Assert.Contains(others, (await DeskAsync(pages => pages.ListAsync(Cast.Administrator, ArticleState.Submitted, null))).Select(row => row.Id));
    }

    private Task<ArticleSheet?> SheetAsync(Actor actor, int id) => DeskAsync(pages => pages.FindAsync(actor, id));

    private static ArticleText Text(string title) => new() { Kind = ArticleKind.Policy, Title = title, Summary = "说明", Body = "打电话。" };

    private async Task<int> DraftedAsync(ArticleText text, Actor? writer = null)
    {
        var result = await AskAsync(desk => desk.DraftAsync(writer ?? Writer, Guid.NewGuid(), text));
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Id;
    }

    private async Task<int> PublishedAsync(ArticleText text)
    {
        var id = await DraftedAsync(text);
        Assert.True((await AskAsync(desk => desk.SubmitAsync(Writer, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.PublishAsync(Cast.Administrator, id))).IsDone);
        return id;
    }

    private async Task<IReadOnlyList<int>> FoundAsync(ArticleFilter filter) => [.. (await PagesAsync(pages => pages.ListAsync(filter))).Rows.Select(row => row.Id)];

    private Task<ArticleResult> AskAsync(Func<ArticleDesk, Task<ArticleResult>> ask) => On.AskAsync(ask);

    private Task<T> PagesAsync<T>(Func<ArticlePages, Task<T>> read) => On.AskAsync(read);

    private Task<T> DeskAsync<T>(Func<ArticleDeskPages, Task<T>> read) => On.AskAsync(read);
}

public sealed class ArticlesOnSqlite(SqliteTestDatabase database) : ArticleTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ArticlesOnPostgreSql(PostgreSqlTestDatabase database) : ArticleTests(database), IClassFixture<PostgreSqlTestDatabase>;
