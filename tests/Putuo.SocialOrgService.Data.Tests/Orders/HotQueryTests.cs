using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Tests.Providers;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>
/// What is asked all day, by name: each finds its orders by an index, never by going through all of them. An index that holds
/// only what waits may be gone through: it stays small.
/// </summary>
public sealed class HotQueryTests(HotQueryTests.OnePlatform platform) : IClassFixture<HotQueryTests.OnePlatform>
{
    private static readonly Regex Alias = new("\"(Orders|ContactLooks|Notices|CallTasks|Callbacks|OrderContacts|ServiceRecords|Outbox)\" AS \"(?<alias>\\w+)\"");
    private static readonly Regex Scan = new(@"^SCAN (?<table>\w+)(?! USING (COVERING )?INDEX IX_(Orders_(Pool|Waiting|AnswerDue|CompleteDue)|Outbox_NextTryAt_Id)\b)");

    /// <summary>A search that knows no more than whose orders they are goes through all of them, done ones too. A resident has few.</summary>
    private static readonly Regex AllOfSomebody = new(@"INDEX IX_Orders_(?!Requester)\w+_Status_Id \(\w+=\?\)");

    private static readonly Dictionary<string, Func<Platform, long, Task>> Hot = new()
    {
        ["an order, to decide on it"] = (p, id) => p.AskAsync<IOrderRepository, ServiceOrder?>(orders => orders.FindAsync(id)),
        ["the order page of its requester"] = (p, id) => p.UseAsync<OrderPages>(pages => pages.FindAsync(Cast.Requester, id)),
        ["the order page of its provider"] = (p, id) => p.UseAsync<OrderPages>(pages => pages.FindAsync(Cast.FirstMember, id)),
        ["my orders"] = (p, _) => p.UseAsync<OrderPages>(pages => pages.OwnAsync(Cast.Requester, null, new OwnPlace())),
        ["my orders, second page"] = (p, id) => p.UseAsync<OrderPages>(pages => pages.OwnAsync(Cast.Requester, null, new OwnPlace(Before: id))),
        ["how many orders I have"] = (p, _) => p.UseAsync<OrderPages>(pages => pages.CountOwnAsync(Cast.Requester)),
        ["how many orders a department has"] = (p, _) => p.UseAsync<OrderPages>(pages => pages.CountOwnAsync(Cast.ThirdStaff)),
        ["my completed orders, second page"] = (p, id) => p.UseAsync<OrderPages>(pages => pages.OwnAsync(Cast.Requester, OrderStatus.Completed, new OwnPlace(Before: id))),
        ["orders of a department"] = (p, _) => p.UseAsync<OrderPages>(pages => pages.OwnAsync(Cast.ThirdStaff, null, new OwnPlace())),
        ["the pool's first page"] = (p, _) => p.UseAsync<PoolPages>(pages => pages.ReadAsync(Cast.FirstMember, new PoolFilter())),
        ["the pool of one category"] = (p, _) => p.UseAsync<PoolPages>(pages => pages.ReadAsync(Cast.FirstMember, new PoolFilter("A06", TestDistrict.Community))),
        ["what waits beside an organization's pool"] = (p, _) => p.UseAsync<PoolPages>(pages => pages.WaitingAsync(Cast.FirstMember, 0)),
        ["what waits at an organization"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.WaitingAsync(Cast.FirstMember)),
        ["what waits at a community"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.WaitingAsync(Cast.Worker)),
        ["the organization's board"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.BoardAsync(Cast.FirstMember)),
        ["one stage of the board"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.StageAsync(Cast.FirstMember, OrderStatus.Accepted, null, 21)),
        ["the community's desk"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.CommunityAsync(Cast.Worker)),
        ["the department's desk"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.DepartmentAsync(Cast.AnsweringStaff)),
        ["every list of a community"] = async (p, id) =>
        {
            foreach (var list in Enum.GetValues<DeskList>())
                await p.UseAsync<DeskListPages>(pages => pages.ListAsync(Cast.Worker, list, id));
        },
        ["every list of a department"] = async (p, id) =>
        {
            foreach (var list in Enum.GetValues<DeskList>())
                await p.UseAsync<DeskListPages>(pages => pages.ListAsync(Cast.AnsweringStaff, list, id));
        },
        ["what is to be told by telephone"] = (p, _) => p.UseAsync<CallPages>(pages => pages.WaitingAsync(Cast.Worker, null, CallPages.PageSize)),
        ["who waits for a call"] = (p, _) => p.UseAsync<CallbackPages>(pages => pages.WaitingAsync(Cast.Worker, 0, CallbackPages.PageSize)),
        ["earlier orders of a caller"] = (p, _) => p.UseAsync<EarlierOrders>(orders => orders.FindAsync(Cast.Worker, "13800000000", null, "海印路1号101室")),
        ["own orders of the same category"] = (p, _) => p.UseAsync<OrderPages>(pages => pages.OpenAsync(Cast.Requester, TestDistrict.Errand)),
        ["the account of an order's number"] = (p, id) => p.UseAsync<AccountLinks>(links => links.FindAsync(Cast.Worker, id)),
        ["the desk of a department with cases"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.DepartmentAsync(Cast.LeadStaff)),
        ["what waits at a department"] = (p, _) => p.UseAsync<WorkbenchPages>(pages => pages.WaitingAsync(Cast.LeadStaff)),
        ["what waits for triage in a community"] = (p, _) => p.UseAsync<TriagePages>(pages => pages.ListAsync(Cast.Worker, new TriageFilter())),
        ["what waits for triage in the district"] = (p, id) => p.UseAsync<TriagePages>(pages => pages.ListAsync(Cast.Administrator, new TriageFilter(After: new TriagePlace(p.Now, id)))),
        ["what nobody can take in the district"] = (p, _) => p.UseAsync<TriagePages>(pages => pages.ListAsync(Cast.Administrator, new TriageFilter(NobodyFits: true))),
        ["an order to decide on, and what is like it"] = async (p, _) =>
        {
            var waiting = await p.PlaceAsync();
            await p.UseAsync<TriagePages>(pages => pages.FindAsync(Cast.Worker, waiting));
            await p.UseAsync<TriagePages>(pages => pages.FindAsync(Cast.Administrator, waiting));
        },
        ["an order on top of a form"] = (p, id) => p.UseAsync<TaskPages>(pages => pages.FindAsync(Cast.FirstMember, id, OrderEventKind.Answered)),
        ["missed terms"] = (p, _) => p.UseAsync<TermWatch>(watch => watch.MarkAsync()),
        ["what is to be told"] = (p, _) => p.UseAsync<OutboxSender>(sender => sender.SendDueAsync()),
        ["what was just completed"] = (p, _) => p.UseAsync<StoryPages>(pages => pages.LatestAsync(4)),
        ["photos of an organization"] = (p, _) => p.UseAsync<StoryPages>(pages => pages.PhotosOfAsync(Cast.FirstMember.OrganizationId!.Value, 5)),
        ["comments on an organization"] = (p, _) => p.UseAsync<StoryPages>(pages => pages.CommentsOnAsync(Cast.FirstMember.OrganizationId!.Value, 5)),
        ["who looked at my data"] = (p, _) => p.UseAsync<PlatformDbContext>(db => new LookPages(db).LooksAsync(Cast.Requester, null, 21)),
        ["who looked at my data, second page"] = (p, id) => p.UseAsync<PlatformDbContext>(db => new LookPages(db).LooksAsync(Cast.Requester, id, 21)),
        ["how the outbox does"] = (p, _) => p.UseAsync<PlatformDbContext>(db => new OutboxPages(db, p.Time).StateAsync()),
        ["the head of a form about an order"] = (p, id) => p.UseAsync<TaskPages>(pages => pages.FindAsync(Cast.FirstMember, id, null)),
        ["an inbox"] = (p, _) => p.UseAsync<NoticePages>(pages => pages.InboxAsync(Cast.Requester, null, false)),
        ["an inbox, second page"] = (p, id) => p.UseAsync<NoticePages>(pages => pages.InboxAsync(Cast.Requester, id, true)),
        ["what was delivered long ago"] = (p, _) => p.UseAsync<OutboxSender>(sender => sender.DropDeliveredAsync()),
        ["what is to be erased"] = (p, _) => p.UseAsync<Erasure>(erasure => erasure.EraseAsync()),
        ["pauses that ended"] = (p, _) => p.UseAsync<TermWatch>(watch => watch.ResumeAsync()),
        ["the ledger of an organization"] = (p, _) => p.UseAsync<LedgerPages>(pages => pages.ReadAsync(Cast.FirstMember, new LedgerFilter(), 21)),
        ["the ledger of a department"] = (p, _) => p.UseAsync<LedgerPages>(pages => pages.ReadAsync(Cast.AnsweringStaff, new LedgerFilter(), 21)),
        ["the ledger of a department, one category, second page"] = (p, _) => p.UseAsync<LedgerPages>(
            pages => pages.ReadAsync(Cast.AnsweringStaff, new LedgerFilter(Category: TestDistrict.Ferry, Before: 1), 21)),
        ["the district's ledger of days long ago"] = (p, _) => p.UseAsync<LedgerPages>(
            pages => pages.ReadAsync(Cast.Administrator, new LedgerFilter(To: new DateOnly(2021, 5, 1)), 21)),
    };

    public static TheoryData<string> Names => [.. Hot.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_goes_through_no_table_that_grows(string name)
    {
        foreach (var (statement, plan) in await PlansAsync(name))
        {
            var aliases = Alias.Matches(statement.Sql).Select(m => m.Groups["alias"].Value).Append("Orders").ToHashSet();
            var scans = plan.Select(line => Scan.Match(line)).Where(m => m.Success && aliases.Contains(m.Groups["table"].Value));
            Assert.True(!scans.Any() && !plan.Any(AllOfSomebody.IsMatch), $"{string.Join('\n', plan)}\n\n{statement.Sql}");
            Assert.DoesNotContain("OFFSET", statement.Sql, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("ROW_NUMBER", statement.Sql, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A desk reads what is open by its term and what is unconfirmed by itself: the work does not grow with what is done.</summary>
    [Theory]
    [InlineData("the community's desk", "Waiting CommunityPending CommunityRunning CommunityVisits CommunityUnconfirmed CommunityByPhone")]
    [InlineData("what waits at a community", "Waiting CommunityRunning")]
    [InlineData("what waits for triage in a community", "Waiting")]
    [InlineData("the organization's board", "AddressedPending ProviderRunning ProviderUnconfirmed")]
    [InlineData("the department's desk", "DepartmentPending DepartmentRunning DepartmentUnconfirmed")]
    [InlineData("what waits at a department", "DepartmentUnconfirmed")]
    public async Task A_desk_has_its_indexes(string name, string indexes)
    {
        var used = string.Join('\n', (await PlansAsync(name)).SelectMany(one => one.Plan));
        Assert.All(indexes.Split(' '), index => Assert.Contains($"INDEX IX_Orders_{index} ", used, StringComparison.Ordinal));
    }

    /// <summary>What grows for years is found by what it is looked for by, in the order it is shown in.</summary>
    [Theory]
    [InlineData("an inbox", "Notices_Unread Notices_Read")]
    [InlineData("what was delivered long ago", "Outbox_DeliveredAt_Id")]
    [InlineData("what is to be erased", "Notices_At CallTasks_At Callbacks_At OrderContacts_Kept")]
    [InlineData("pauses that ended", "Orders_PausedUntil")]
    [InlineData("the ledger of an organization", "ServiceRecords_OrganizationId_ServedFrom_Id")]
    [InlineData("the ledger of a department", "ServiceRecords_AnsweringDepartmentId_ServedFrom_Id ServiceRecords_DepartmentId_ServedFrom_Id")]
    [InlineData("the district's ledger of days long ago", "ServiceRecords_ServedFrom_Id")]
    public async Task What_grows_has_its_indexes(string name, string indexes)
    {
        var used = string.Join('\n', (await PlansAsync(name)).SelectMany(one => one.Plan));
        Assert.All(indexes.Split(' '), index => Assert.Contains($"INDEX IX_{index} ", used, StringComparison.Ordinal));
    }

    /// <summary>What a hot query sends about tables that grow, each with its plan.</summary>
    private async Task<List<(Statement Statement, List<string> Plan)>> PlansAsync(string name)
    {
        var id = await platform.On.CompletedAsync();
        using var statements = await Statements.ListenAsync(new SqliteConnectionStringBuilder(platform.Connection).DataSource);
        await Hot[name](platform.On, id);
        Assert.NotEmpty(statements.Heard);

        await using var db = new SqliteConnection(platform.Connection);
        await db.OpenAsync();
        var plans = new List<(Statement, List<string>)>();
        foreach (var statement in statements.Heard.Where(s => Alias.IsMatch(s.Sql)))
            plans.Add((statement, await PlanAsync(db, statement)));
        return plans;
    }

    private static async Task<List<string>> PlanAsync(SqliteConnection db, Statement statement)
    {
        await using var command = db.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Sql;
        foreach (var (name, value) in statement.Parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(3));
        return lines;
    }

    /// <summary>A platform for all the questions: making one takes longer than any of them.</summary>
    public sealed class OnePlatform : IAsyncLifetime
    {
        private readonly SqliteTestDatabase database = new();
        private Platform? platform;

        internal Platform On => platform!;

        internal string Connection => database.Setting.Connection;

        public async ValueTask InitializeAsync()
        {
            await database.InitializeAsync();
            platform = await Platform.OnAsync(database.Setting);
        }

        public async ValueTask DisposeAsync()
        {
            if (platform is not null)
                await platform.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
