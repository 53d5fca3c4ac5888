using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Notices;

public abstract class InboxTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task An_inbox_shows_each_notice_once_page_by_page_the_unread_first_and_each_part_newest_first()
    {
        var notices = Enumerable.Range(1, 3 * NoticePages.PageSize + 5).Select(i => new Notice
        {
            UserId = Cast.Neighbour.UserId!.Value,
            EventId = 2_000_000 + i,
            CategoryCode = TestDistrict.Errand,
            At = On.Now,
            ReadAt = i % 2 == 0 || i < 9 ? On.Now : null,
        }).ToList();
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Notices.AddRange(notices);
            await db.SaveChangesAsync();
        });

        var seen = new List<NoticeLine>();
        for (var more = true; more;)
        {
            var (lines, follows) = await On.AskAsync<NoticePages, (IReadOnlyList<NoticeLine>, bool)>(
                pages => pages.InboxAsync(Cast.Neighbour, seen.LastOrDefault()?.Id, seen.LastOrDefault()?.IsRead ?? false));
            Assert.InRange(lines.Count, 1, NoticePages.PageSize);
            seen.AddRange(lines);
            more = follows;
        }
        Assert.Equal(notices.OrderBy(n => n.ReadAt is not null).ThenByDescending(n => n.Id).Select(n => n.Id), seen.Select(line => line.Id));
    }
}

public sealed class InboxOnSqlite(SqliteTestDatabase database) : InboxTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class InboxOnPostgreSql(PostgreSqlTestDatabase database) : InboxTests(database), IClassFixture<PostgreSqlTestDatabase>;
