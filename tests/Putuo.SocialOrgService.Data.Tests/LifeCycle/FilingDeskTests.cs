using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Tests.Providers;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.LifeCycle;

/// <summary>Filings and the annual check through their front doors, on a real database.</summary>
public abstract class FilingDeskTests(TestDatabase database) : PlatformTests(database)
{
    private static int lastOrganization = 900;

    protected abstract string DatabaseName { get; }

    [Fact]
    public async Task A_filing_goes_from_a_draft_filled_in_to_its_approval_and_both_sides_are_told()
    {
        var (owner, id) = await BegunAsync(FormKind.Support);
        Assert.Equal(owner.Name, (await SheetAsync(owner, id))!.Answers["name"]);
        Assert.Null(await SheetAsync(Cast.AnsweringStaff, id));
        Assert.Equal(FilingRefusal.Incomplete, (await DeskAsync(desk => desk.SubmitAsync(owner, id))).Refusal);
        var submitted = await SubmittedAsync(owner, id);
        Assert.Contains(Cast.AnsweringStaff.UserId!.Value, submitted.Told);
        Assert.True((await DeskAsync(desk => desk.SubmitAsync(owner, id))).IsDone);

        var returned = await DeskAsync(desk => desk.ReturnAsync(Cast.AnsweringStaff, id, [new("people", "请核对人数")], null));
        Assert.Equal([owner.UserId!.Value], returned.Told);
        Assert.Equal("请核对人数", (await SheetAsync(owner, id))!.Remarks["people"]);
        Assert.True((await DeskAsync(desk => desk.SaveAsync(owner, id, [.. TestForms.Answers().Where(a => a.Key != "people"), new("people", "15")], null, []))).IsDone);
        Assert.True((await DeskAsync(desk => desk.SubmitAsync(owner, id))).IsDone);
        var sheet = (await SheetAsync(Cast.AnsweringStaff, id))!;
        Assert.Equal(["people"], sheet.Corrected);
        Assert.True((await DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, id, null, "请来签字"))).IsDone);
        Assert.Equal(FilingRefusal.WrongStatus, (await DeskAsync(desk => desk.RejectAsync(Cast.Administrator, id, "太晚了"))).Refusal);
        var news = await On.ReadAsync(db => db.Notices.Where(n => n.FilingId == id && n.UserId == owner.UserId).OrderBy(n => n.Id).Select(n => n.News).ToListAsync());
        Assert.Equal([LifeCycleNews.Returned, LifeCycleNews.Approved], news.Select(told => told!.Value));
    }

    [Fact]
    public async Task Of_one_matter_an_organization_has_one_running_filing_however_often_and_at_once_it_is_begun()
    {
        var owner = await OrganizationAsync();
        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DeskAsync(desk => desk.BeginAsync(owner, FormKind.Support))));
        Assert.All(begun, result => Assert.True(result.IsDone));
        Assert.Single(begun.Select(result => result.Id).Distinct());
        Assert.True((await DeskAsync(desk => desk.WithdrawAsync(owner, begun[0].Id))).IsDone);
        Assert.NotEqual(begun[0].Id, (await DeskAsync(desk => desk.BeginAsync(owner, FormKind.Support))).Id);
        Assert.Equal(FilingRefusal.NotAllowed, (await DeskAsync(desk => desk.BeginAsync(Cast.Requester, FormKind.Support))).Refusal);
        Assert.Equal(FilingRefusal.NotActive, (await DeskAsync(desk => desk.BeginAsync(Cast.SuspendedMember, FormKind.Support))).Refusal);
        Assert.Equal(FilingRefusal.NothingDue, (await DeskAsync(desk => desk.BeginAsync(owner, FormKind.AnnualReport))).Refusal);
        Assert.Equal(FilingRefusal.NotListed, (await DeskAsync(desk => desk.BeginAsync(owner, FormKind.Appeal))).Refusal);
    }

    [Fact]
    public async Task Of_two_deciders_at_once_one_decides_and_the_other_reads_who_was_first()
    {
        var (owner, id) = await BegunAsync(FormKind.Undertaking);
        await SubmittedAsync(owner, id);
        var results = await Task.WhenAll(
            DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, id, null, null)),
            DeskAsync(desk => desk.RejectAsync(Cast.Administrator, id, "合同不全")));
        var lost = Assert.Single(results, result => !result.IsDone);
        Assert.Equal(FilingRefusal.WrongStatus, lost.Refusal);
        Assert.NotNull(lost.Last);
        Assert.Equal(3, await On.ReadAsync(db => db.FilingEvents.CountAsync(e => e.FilingId == id)));
    }

    [Fact]
    public async Task A_missed_term_is_marked_once_and_drafts_that_nobody_touched_are_deleted_in_time()
    {
        var (owner, id) = await BegunAsync(FormKind.Support);
        await SubmittedAsync(owner, id);
        var (_, draft) = await BegunAsync(FormKind.Support);
        On.Time.Advance(TimeSpan.FromDays(10));
        await On.AskAsync((LifeCycleWatch watch) => watch.MarkAsync());
        await On.AskAsync((LifeCycleWatch watch) => watch.MarkAsync());
        Assert.Equal(1, await On.ReadAsync(db => db.FilingEvents.CountAsync(e => e.FilingId == id && e.Kind == FilingEventKind.TermMissed)));
        On.Time.Advance(TimeSpan.FromDays(400));
        await On.AskAsync((Data.People.Erasure erasure) => erasure.EraseAsync());
        Assert.Equal([id], await On.ReadAsync(db => db.Filings.Where(f => f.Id == draft || f.Id == id).Select(f => f.Id).ToListAsync()));
    }

    [Fact]
    public async Task Who_misses_the_deadline_is_listed_and_taken_off_by_a_late_report_or_an_appeal()
    {
        var (inTime, repairs, appeals, stays) = (await OrganizationAsync(), await OrganizationAsync(), await OrganizationAsync(), await OrganizationAsync());
        Assert.Null((await On.AskAsync((AnnualDesk desk) => desk.OpenAsync(Cast.Administrator, 2021, new DateOnly(2022, 9, 30)))).Refusal);
        Assert.Equal(CampaignRefusal.Exists, (await On.AskAsync((AnnualDesk desk) => desk.OpenAsync(Cast.Administrator, 2021, new DateOnly(2022, 9, 30)))).Refusal);
        var report = (await DeskAsync(desk => desk.BeginAsync(inTime, FormKind.AnnualReport))).Id;
        await SubmittedAsync(inTime, report);

        // The first reminder is promised fifteen days before the last day, which is 15 September: it comes when that day begins.
        var begins = new DateTime(2022, 9, 14, 16, 0, 0, DateTimeKind.Utc);
        On.Time.Advance(begins - On.Now - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await On.AskAsync((LifeCycleWatch watch) => watch.RemindAsync()));
        Assert.Equal((new DateOnly(2022, 9, 30), false), await BoardAsync(stays));
        Assert.Null((await BoardAsync(inTime)).Due);
        On.Time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 3; i++)
            await On.AskAsync((LifeCycleWatch watch) => watch.RemindAsync());
        Assert.Equal([LifeCycleNews.ReportDue, LifeCycleNews.Reminder], await NewsOfAsync(stays));
        Assert.Equal([LifeCycleNews.ReportDue], await NewsOfAsync(inTime));
        On.Time.Advance(begins.AddDays(12) - On.Now);
        while (await On.AskAsync((LifeCycleWatch watch) => watch.RemindAsync()) > 0)
            continue;
        Assert.Equal(2, (await NewsOfAsync(stays)).Count(news => news == LifeCycleNews.Reminder));

        On.Time.Advance(TimeSpan.FromDays(4));
        while (await On.AskAsync((LifeCycleWatch watch) => watch.CloseAsync()) > 0)
            continue;
        Assert.Equal((null, true), await BoardAsync(stays));
        Assert.NotNull(await On.ReadAsync(db => db.AnnualCampaigns.Select(c => c.ClosedAt).SingleAsync()));
        Assert.Equal((AnnualConclusion?)null, (await DutyAsync(inTime)).Conclusion);
        Assert.True((await DutyAsync(repairs)).IsListed);
        Assert.True((await DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, report, AnnualConclusion.Qualified, null))).IsDone);
        Assert.Equal((AnnualConclusion.Qualified, false), ((await DutyAsync(inTime)).Conclusion!.Value, (await DutyAsync(inTime)).ListedAt is not null));

        var late = (await DeskAsync(desk => desk.BeginAsync(repairs, FormKind.AnnualReport))).Id;
        await SubmittedAsync(repairs, late);
        Assert.True((await DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, late, AnnualConclusion.BasicallyQualified, null))).IsDone);
        Assert.Equal(Lifting.Repaired, (await DutyAsync(repairs)).LiftedBy);
        Assert.Equal(LifeCycleNews.Lifted, (await NewsOfAsync(repairs))[^1]);

        var appeal = (await DeskAsync(desk => desk.BeginAsync(appeals, FormKind.Appeal))).Id;
        await SubmittedAsync(appeals, appeal);
        Assert.True((await DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, appeal, null, "情况属实"))).IsDone);
        Assert.Equal((AnnualConclusion.Excused, Lifting.AppealUpheld), ((await DutyAsync(appeals)).Conclusion!.Value, (await DutyAsync(appeals)).LiftedBy!.Value));

        var listed = (await AllAbnormalAsync(lifted: false)).ToHashSet();
        Assert.Contains(stays.OrganizationId!.Value, listed);
        Assert.DoesNotContain(repairs.OrganizationId!.Value, listed);
        Assert.Superset(new HashSet<int> { repairs.OrganizationId.Value, appeals.OrganizationId!.Value }, (await AllAbnormalAsync(lifted: true)).ToHashSet());
        var sheet = (await On.AskAsync((AnnualPages pages) => pages.FindAsync(Cast.Administrator, 2021)))!;
        Assert.Equal((1, 1, 1, listed.Count), (sheet.Of(DutyState.Qualified), sheet.Of(DutyState.BasicallyQualified), sheet.Of(DutyState.Excused), sheet.Of(DutyState.NotFiled)));
        Assert.Equal(sheet.Of(DutyState.NotFiled), sheet.Listed);
        Assert.Equal(
            [inTime.OrganizationId!.Value],
            (await On.AskAsync((AnnualPages pages) => pages.DutiesAsync(Cast.Administrator, 2021, new DutyFilter(DutyState.Qualified)))).Select(row => row.OrganizationId));
        var decides = await On.AskAsync((AnnualPages pages) => pages.FindAsync(Cast.AnsweringStaff, 2021));
        Assert.Equal((sheet.Listed, sheet.Of(DutyState.NotFiled)), (decides!.Listed, decides.Of(DutyState.NotFiled)));
        Assert.Empty(await On.AskAsync((AnnualPages pages) => pages.DutiesAsync(Cast.LeadStaff with { DepartmentId = 99 }, 2021, new DutyFilter())));
        Assert.Null(await On.AskAsync((AnnualPages pages) => pages.FindAsync(Cast.Administrator, 2020)));

        async Task<(DateOnly? Due, bool IsListed)> BoardAsync(Actor owner)
        {
            var board = await On.AskAsync((WorkbenchPages pages) => pages.BoardAsync(owner));
            return (board.ReportDue, board.IsListed);
        }
    }

    [Fact]
    public async Task Lists_take_one_statement_whatever_their_length()
    {
        var owner = await OrganizationAsync();
        List<int> counts = [];
        foreach (var rows in new[] { 1, 20, 100 })
        {
            await On.UseAsync<PlatformDbContext>(async db =>
            {
                var form = TestDistrict.Putuo.Form(FormKind.Support)!;
                for (var have = await db.Filings.CountAsync(f => f.OrganizationId == owner.OrganizationId); have < rows; have++)
                {
                    var filing = Filing.Begin(form, KnownFacts.None, null, owner, On.Now)!;
                    filing.Withdraw(owner, On.Now);
                    db.Add(filing);
                }
                await db.SaveChangesAsync();
            });
            counts.Add(await StatementsAsync(pages => pages.ListAsync(owner, new FilingFilter())));
        }
        Assert.Equal([1, 1, 1], counts);
        var first = await On.AskAsync((FilingPages pages) => pages.ListAsync(owner, new FilingFilter()));
        Assert.Equal(FilingPages.PageSize + 1, first.Count);
        var second = await On.AskAsync((FilingPages pages) => pages.ListAsync(owner, new FilingFilter(Before: first[FilingPages.PageSize - 1].Id)));
        Assert.Equal(first[^1].Id, second[0].Id);
        Assert.Empty(await On.AskAsync((FilingPages pages) => pages.ListAsync(Cast.AnsweringStaff with { DepartmentId = 99 }, new FilingFilter())));
    }

    private async Task<int> StatementsAsync(Func<FilingPages, Task<List<FilingRow>>> read)
    {
        using var statements = await Statements.ListenAsync(DatabaseName);
        await On.AskAsync(read);
        return statements.Heard.Count;
    }

    private async Task<Actor> OrganizationAsync()
    {
        var id = Interlocked.Increment(ref lastOrganization);
        var name = $"渔灯社{id}";
        var user = (await On.NewcomerAsync()).UserId!.Value;
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Organizations.Add(Cast.Organization(id, name, OrganizationStatus.Active, ["A"], [TestDistrict.Street]));
            db.RoleGrants.Add(new Data.Accounts.RoleGrant { UserId = user, Role = ActorRole.OrganizationOwner, OrganizationId = id, Since = On.Now });
            await db.SaveChangesAsync();
        });
        return new Actor(ActorRole.OrganizationOwner, user, id, Name: name);
    }

    private async Task<(Actor Owner, long Id)> BegunAsync(FormKind kind)
    {
        var owner = await OrganizationAsync();
        var begun = await DeskAsync(desk => desk.BeginAsync(owner, kind));
        Assert.True(begun.IsDone);
        return (owner, begun.Id);
    }

    private async Task<FilingResult> SubmittedAsync(Actor owner, long id)
    {
        Assert.True((await DeskAsync(desk => desk.SaveAsync(owner, id, TestForms.Answers(), null, [TestForms.Paper()]))).IsDone);
        var submitted = await DeskAsync(desk => desk.SubmitAsync(owner, id));
        Assert.Null(submitted.Refusal);
        return submitted;
    }

    private Task<FilingResult> DeskAsync(Func<FilingDesk, Task<FilingResult>> ask) => On.AskAsync(ask);

    private Task<FilingSheet?> SheetAsync(Actor actor, long id) => On.AskAsync((FilingPages pages) => pages.FindAsync(actor, id));

    private Task<AnnualDuty> DutyAsync(Actor owner) => On.ReadAsync(db => db.AnnualDuties.AsNoTracking().SingleAsync(d => d.OrganizationId == owner.OrganizationId));

    private async Task<IReadOnlyList<LifeCycleNews>> NewsOfAsync(Actor owner) =>
        [.. (await On.ReadAsync(db => db.Notices.Where(n => n.UserId == owner.UserId && n.FilingId == null).OrderBy(n => n.Id).Select(n => n.News).ToListAsync())).Select(news => news!.Value)];

    private async Task<IReadOnlyList<int>> AllAbnormalAsync(bool lifted)
    {
        List<int> all = [];
        for (long? before = null; ;)
        {
            var page = await On.AskAsync((AnnualPages pages) => pages.AbnormalAsync(lifted, before));
            all.AddRange(page.Take(AnnualPages.PageSize).Select(row => row.OrganizationId));
            if (page.Count <= AnnualPages.PageSize)
                return all;
            before = page[AnnualPages.PageSize - 1].Id;
        }
    }
}

public sealed class FilingDeskOnSqlite(SqliteTestDatabase database) : FilingDeskTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string DatabaseName => new SqliteConnectionStringBuilder(Setting.Connection).DataSource;
}

public sealed class FilingDeskOnPostgreSql(PostgreSqlTestDatabase database) : FilingDeskTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override string DatabaseName => new NpgsqlConnectionStringBuilder(Setting.Connection).Database!;
}
