using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.Imports.Sheets;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Imports;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Imports;

/// <summary>Each kind from the check to the rows on a real database: what is new, what changed, nothing twice, all or nothing.</summary>
public abstract class ImportTests(TestDatabase database) : PlatformTests(database)
{
    /// <summary>The words of tests: names of the district, and the codes of everything else but one kind of body.</summary>
    internal static ImportVocabulary Words { get; } = new(TestDistrict.Putuo, [(OrganizationType.CommunityGroup, "社区社会组织"), (ImportField.Name, "组织名称")]);

    internal static ImportUpload Upload(ImportKind kind, byte[] file, bool isCounted = false) => new(kind, "表格.xlsx", file, isCounted, Guid.NewGuid());

    [Fact]
    public async Task Organizations_come_in_with_their_hosts_change_with_a_history_and_the_same_file_again_changes_nothing()
    {
        string[][] rows = [Rows.OrganizationHeader, Rows.Group(11, Rows.Code(11)), Rows.Organization(11, grade: "4A"), Rows.Organization(12, code: Rows.Code(12)[..^1] + Wrong(12), reason: "已核对证书原件")];
        var (import, report) = await DoneAsync(ImportKind.Organizations, Sheets.Xlsx(rows));
        Assert.Equal((3, 3, 0, 0, 0), (report.Rows, import.Added, import.Changed, import.Same, import.Wrong));
        var host = await OrganizationAsync(Rows.Code(11));
        Assert.Equal((OrganizationStatus.Active, 4, new DateOnly(2026, 12, 31), "渔港服务社11"), (host.Status, host.Grade, host.GradeUntil, host.Name));
        Assert.Equal([OrganizationEventKind.Imported], host.Events.Select(e => e.Kind));
        Assert.Equal(host.Id, await On.ReadAsync(db => db.Organizations.Where(o => o.FilingNumber == "东备〔2021〕11号").Select(o => o.HostId).SingleAsync()));
        Assert.Equal("已核对证书原件", (await OrganizationAsync(Rows.Code(12)[..^1] + Wrong(12))).Events.Single().CodeReason);

        (import, _) = await DoneAsync(ImportKind.Organizations, Sheets.Csv(rows));
        Assert.Equal((0, 0, 3), (import.Added, import.Changed, import.Same));
        Assert.Equal(host.Version, (await OrganizationAsync(Rows.Code(11))).Version);

        rows[2] = Rows.Organization(11, about: "陪老人看病、送餐", grade: "5A");
        await OwnAsync(host.Id);
        (import, _) = await DoneAsync(ImportKind.Organizations, Sheets.Xlsx(rows));
        Assert.Equal((0, 1, 2), (import.Added, import.Changed, import.Same));
        var changed = await OrganizationAsync(Rows.Code(11));
        Assert.Equal((OrganizationEventKind.Imported, "About,Grade", Cast.Administrator.Name, 5), (changed.Events[^1].Kind, changed.Events[^1].Changes, changed.Events[^1].ActorName, changed.Grade));
        Assert.Equal([Cast.FirstOwner.UserId], await On.ReadAsync(db => db.Notices.Where(n => n.OrganizationId == host.Id).Select(n => (long?)n.UserId).ToListAsync()));
        Assert.Equal(0, await On.ReadAsync(db => db.ImportFiles.CountAsync(f => db.Imports.Any(i => i.Id == f.ImportId && i.State == ImportState.Done))));
    }

    [Fact]
    public async Task Every_wrong_cell_is_said_with_its_row_and_column_and_nothing_is_stored()
    {
        string[][] rows =
        [
            Rows.OrganizationHeader, Rows.Organization(21), Rows.Organization(22, code: Rows.Code(22)[..^1] + Wrong(22)), Rows.Organization(23, code: "52330903O00000231X"), Rows.Organization(24, code: Rows.Code(24)[..^1]),
            Rows.Organization(21), Rows.Organization(25, department: "气象局", about: ""), Rows.Group(26, Rows.Code(99_999)), Rows.Organization(27, grade: "9"), [],
            [.. Rows.Organization(28)[..7], "2099-01-01", "", "", "", "A、天文", "月球社区", new string('长', 1001)],
        ];
        var id = await CheckedAsync(ImportKind.Organizations, Sheets.Xlsx(rows));
        var page = await PageAsync(id);
        Assert.Equal((9, 1, 8), (page.Row.Rows, page.Row.Added, page.Row.Wrong));
        Assert.Equal(
            [
                (3, ImportField.CreditCode, ImportFaultKind.CodeCheck, ""), (4, ImportField.CreditCode, ImportFaultKind.CodeCharacter, "9:O"), (5, ImportField.CreditCode, ImportFaultKind.CodeLength, "17"),
                (6, ImportField.CreditCode, ImportFaultKind.Twice, "2"), (7, ImportField.Department, ImportFaultKind.Unknown, ""), (7, ImportField.About, ImportFaultKind.Missing, ""),
                (8, ImportField.HostCode, ImportFaultKind.NoOrganization, ""), (9, ImportField.Grade, ImportFaultKind.NotANumber, "1–5"),
                (11, ImportField.RegisteredOn, ImportFaultKind.InFuture, ""), (11, ImportField.Representative, ImportFaultKind.Missing, ""), (11, ImportField.Fields, ImportFaultKind.Unknown, "天文"),
                (11, ImportField.Areas, ImportFaultKind.Unknown, "月球社区"), (11, ImportField.About, ImportFaultKind.TooLong, "1000"),
            ],
            page.Report!.Faults.Select(fault => (fault.Row, fault.Field, fault.Kind, fault.More)));
        Assert.False(await On.AskAsync<ImportBook, bool>(book => book.StartAsync(Cast.Administrator, id)));
        Assert.False(await On.ReadAsync(db => db.Organizations.AnyAsync(o => o.Name == "渔港服务社21")));
        await On.UseAsync<ImportBook>(book => book.DropAsync(Cast.Administrator, id));
        Assert.Equal((ImportState.Dropped, null), ((await PageAsync(id)).Row.State, (await PageAsync(id)).Report));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_row_is_said_in_one_go_and_a_row_is_not_blamed_for_another()
    {
        string[][] organizations =
        [
            Rows.OrganizationHeader, Rows.Organization(91, department: "气象局"), Rows.Organization(91, about: ""), Rows.Group(92, Rows.Code(91)),
            Rows.Organization(93, code: Rows.Code(93)[..^1] + Wrong(93), about: ""), [.. Rows.Group(94, Rows.Code(99_999))[..13], ""],
        ];
        Assert.Equal(
            [
                (2, ImportField.Department, ImportFaultKind.Unknown), (3, ImportField.CreditCode, ImportFaultKind.Twice), (3, ImportField.About, ImportFaultKind.Missing),
                (5, ImportField.CreditCode, ImportFaultKind.CodeCheck), (5, ImportField.About, ImportFaultKind.Missing), (6, ImportField.HostCode, ImportFaultKind.NoOrganization), (6, ImportField.About, ImportFaultKind.Missing),
            ],
            await FaultsAsync(ImportKind.Organizations, organizations));
        string[][] talents = [Rows.TalentHeader, Rows.Talent("52330903000000000X", "童年年", signed: ""), Rows.Talent("52330903000000000X", "童年年", "Account")];
        Assert.Equal(
            [
                (2, ImportField.Organization, ImportFaultKind.NoOrganization), (2, ImportField.SignedOn, ImportFaultKind.Missing),
                (3, ImportField.Organization, ImportFaultKind.NoOrganization), (3, ImportField.Person, ImportFaultKind.Twice), (3, ImportField.Consent, ImportFaultKind.NoConsent),
            ],
            await FaultsAsync(ImportKind.Talents, talents));
        string[][] projects = [Rows.ProjectHeader, Rows.Project(95, state: "天文", winner: "52330903000000000X"), Rows.Project(95, state: "天文")];
        Assert.Equal(
            [(2, ImportField.State, ImportFaultKind.Unknown), (2, ImportField.Winner, ImportFaultKind.NoOrganization), (3, ImportField.ProjectNumber, ImportFaultKind.Twice), (3, ImportField.State, ImportFaultKind.Unknown)],
            await FaultsAsync(ImportKind.Projects, projects));
        string[][] orders = [Rows.OrderHeader, Rows.Order(96, "52330903000000000X", "9"), Rows.Order(96, stars: "9")];
        Assert.Equal(
            [(2, ImportField.Organization, ImportFaultKind.NoOrganization), (2, ImportField.Stars, ImportFaultKind.NotANumber), (3, ImportField.OrderNumber, ImportFaultKind.Twice), (3, ImportField.Stars, ImportFaultKind.NotANumber)],
            await FaultsAsync(ImportKind.Orders, orders));

        async Task<IEnumerable<(int, ImportField, ImportFaultKind)>> FaultsAsync(ImportKind kind, string[][] rows) =>
            (await PageAsync(await CheckedAsync(kind, Sheets.Csv(rows)))).Report!.Faults.Select(fault => (fault.Row, fault.Field, fault.Kind));
    }

    [Fact]
    public async Task Somebody_with_several_certificates_has_a_row_for_each_and_is_one_talent()
    {
        var organization = Rows.Code(7301);
        await DoneAsync(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(7301)));
        string[] Certified(string kind, string skills = "会修渔网") => [.. Rows.Talent(organization, "沈听澜", skills: skills)[..9], kind, "2027-06-30"];
        var (import, _) = await DoneAsync(ImportKind.Talents, Sheets.Csv(Rows.TalentHeader, Certified("SocialWorker"), Certified("Electrician"), Rows.Talent(organization, "顾望舒"), Certified("Mediator")));
        Assert.Equal((4, 0), (import.Added, import.Changed));
        var found = await On.ReadAsync(db => db.Talents.Include(t => t.Certificates).Where(t => db.Organizations.Any(o => o.Id == t.OrganizationId && o.CreditCode == organization)).OrderBy(t => t.Id).ToListAsync());
        Assert.Equal([3, 1], found.Select(t => t.Certificates.Count));

        (import, _) = await DoneAsync(ImportKind.Talents, Sheets.Csv(Rows.TalentHeader, Certified("FirstAider"), Certified("SocialWorker")));
        Assert.Equal((0, 1), (import.Added, import.Changed));
        string[][] contradicting = [Rows.TalentHeader, Certified("SocialWorker"), Certified("Mediator", "会开船"), Certified("SocialWorker")];
        Assert.Equal(
            [(3, ImportField.Person, ImportFaultKind.Otherwise, "2"), (4, ImportField.Person, ImportFaultKind.Twice, "2")],
            (await PageAsync(await CheckedAsync(ImportKind.Talents, Sheets.Csv(contradicting)))).Report!.Faults.Select(fault => (fault.Row, fault.Field, fault.Kind, fault.More)));
    }

    [Fact]
    public async Task Talents_come_in_by_their_signed_paper_alone_with_sealed_names_and_once()
    {
        var organization = Rows.Code(31);
        await DoneAsync(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(31)));
        string[][] rows = [Rows.TalentHeader, Rows.Talent(organization, "夏沁心"), Rows.Talent(organization.ToLowerInvariant(), "程一舟")];
        var (import, _) = await DoneAsync(ImportKind.Talents, Sheets.Xlsx(rows));
        Assert.Equal((2, 0), (import.Added, import.Wrong));
        var found = await On.ReadAsync(db => db.Talents.Include(t => t.Certificates).Where(t => db.Organizations.Any(o => o.Id == t.OrganizationId && o.CreditCode == organization)).OrderBy(t => t.Id).ToListAsync());
        Assert.Equal([(TalentStatus.Listed, ConsentWay.Paper, new DateOnly(2022, 8, 1), "夏**"), (TalentStatus.Listed, ConsentWay.Paper, new DateOnly(2022, 8, 1), "程**")],
            found.Select(t => (t.Status, t.ConsentWay, t.ConsentOn!.Value, t.MaskedName)));
        Assert.Equal(CertificateKind.SocialWorker, Assert.Single(found[0].Certificates).Kind);
        Assert.Equal(2, await On.ReadAsync(db => db.TalentNames.CountAsync(n => found.Select(t => t.Id).Contains(n.TalentId))));

        rows[2] = Rows.Talent(organization, "程一舟", skills: "会开船");
        (import, _) = await DoneAsync(ImportKind.Talents, Sheets.Xlsx(rows));
        Assert.Equal((0, 1, 1), (import.Added, import.Changed, import.Same));

        var id = await CheckedAsync(ImportKind.Talents, Sheets.Csv(Rows.TalentHeader, Rows.Talent(organization, "孟立夏", "Account"), Rows.Talent(organization, "贺小满", signed: ""), Rows.Talent("52330903000000000X", "童年年"), Rows.Talent(organization, "夏沁心"), Rows.Talent(organization, "夏沁心")));
        var page = await PageAsync(id);
        Assert.Equal(
            [(2, ImportField.Consent, ImportFaultKind.NoConsent), (3, ImportField.SignedOn, ImportFaultKind.Missing), (4, ImportField.Organization, ImportFaultKind.NoOrganization), (6, ImportField.Person, ImportFaultKind.Twice)],
            page.Report!.Faults.Select(fault => (fault.Row, fault.Field, fault.Kind)));
        Assert.Equal("夏**", page.Report.Faults[^1].Value);
        Assert.DoesNotContain("孟立夏", page.Report.Preview.SelectMany(row => row.Cells));
    }

    [Fact]
    public async Task Projects_are_recognised_by_their_number_and_say_that_they_were_imported()
    {
        string[][] rows = [Rows.ProjectHeader, Rows.Project(41), Rows.Project(42, state: "Published")];
        await DoneAsync(ImportKind.Projects, Sheets.Xlsx(rows));
        var project = await On.ReadAsync(db => db.Projects.Include(p => p.Events).SingleAsync(p => p.Number == "GM-2022-041"));
        Assert.Equal((ProjectState.InProgress, 8_000_000L, TestDistrict.Street), (project.State, project.BudgetFen, project.AreaId));
        Assert.Equal((ProjectEventKind.Imported, Cast.Administrator.Name), (project.Events.Single().Kind, project.Events.Single().ActorName));

        rows[2] = Rows.Project(42, title: "海岛助餐配送（续）", state: "Awarded");
        var (import, _) = await DoneAsync(ImportKind.Projects, Sheets.Csv(rows));
        Assert.Equal((0, 1, 1), (import.Added, import.Changed, import.Same));
        Assert.Equal("海岛助餐配送（续）", await On.ReadAsync(db => db.Projects.Where(p => p.Number == "GM-2022-042").Select(p => p.Title).SingleAsync()));
    }

    [Fact]
    public async Task Past_orders_stand_in_figures_only_where_it_is_said_so_and_leave_them_again()
    {
        var organization = Rows.Code(51);
        await DoneAsync(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(51)));
        var before = await FiguresAsync();
        string[][] rows = [Rows.OrderHeader, Rows.Order(1, organization, "5"), Rows.Order(2, organization, "3"), Rows.Order(3, status: "Rejected"), Rows.Order(4)];
        var (import, _) = await DoneAsync(ImportKind.Orders, Sheets.Xlsx(rows));
        Assert.Equal((4, false), (import.Added, import.IsCounted));
        Assert.Equal(before, await FiguresAsync());

        (import, _) = await DoneAsync(ImportKind.Orders, Sheets.Xlsx(rows), isCounted: true);
        Assert.Equal((0, 4), (import.Added, import.Changed));
        await On.UseAsync<FigureFold>(async fold => { while (await fold.FoldAsync() > 0) { } });
        Assert.Equal(before with { Placed = before.Placed + 4, Accepted = before.Accepted + 2, Completed = before.Completed + 3, Reviews = before.Reviews + 2, GoodReviews = before.GoodReviews + 1 }, await FiguresAsync());
        (import, _) = await DoneAsync(ImportKind.Orders, Sheets.Csv(rows), isCounted: true);
        Assert.Equal(4, import.Same);

        rows[1] = Rows.Order(1, organization, "2");
        await DoneAsync(ImportKind.Orders, Sheets.Csv(rows), isCounted: true);
        Assert.Equal(before.GoodReviews, (await FiguresAsync()).GoodReviews);
        (import, _) = await DoneAsync(ImportKind.Orders, Sheets.Csv(rows));
        Assert.Equal(before, await FiguresAsync());

        foreach (var (actor, counted, placed) in new[] { (Cast.AnsweringStaff, true, 0), (Cast.Administrator, true, 4), (Cast.Administrator, true, 4), (Cast.Administrator, false, 0) })
        {
            await On.UseAsync<ImportBook>(book => book.CountAsync(actor, import.Id, counted));
            Assert.Equal(before.Placed + placed, (await FiguresAsync()).Placed);
            Assert.Equal(placed > 0, (await PageAsync(import.Id)).Row.IsCounted);
        }
        Assert.Equal(before, await FiguresAsync());
        Assert.Equal((0, 4), await On.ReadAsync(async db => (await db.Orders.CountAsync(o => o.PlacedAt.Year == 2021), await db.HistoricalOrders.CountAsync())));

        var id = await CheckedAsync(ImportKind.Orders, Sheets.Csv(Rows.OrderHeader, Rows.Order(5, closed: "2021-05-01"), Rows.Order(6, status: "Pending"), Rows.Order(7, stars: "6"), [.. Rows.Order(8)[..5], "2021-06-02", .. Rows.Order(8)[6..]]));
        Assert.Equal(
            [(2, ImportField.ClosedOn, ImportFaultKind.TooEarly), (3, ImportField.Status, ImportFaultKind.Unknown), (4, ImportField.Stars, ImportFaultKind.NotANumber), (5, ImportField.Organization, ImportFaultKind.Missing)],
            (await PageAsync(id)).Report!.Faults.Select(fault => (fault.Row, fault.Field, fault.Kind)));
    }

    [Fact]
    public async Task What_breaks_off_in_the_middle_or_meets_a_change_leaves_nothing_and_what_waits_is_taken_in_later()
    {
        var file = Sheets.Csv([Rows.OrganizationHeader, .. Enumerable.Range(6000, 600).Select(number => Rows.Organization(number))]);
        var id = await StartedAsync(ImportKind.Organizations, file);
        Assert.Null(await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words, news => throw new IOException($"{news.Rows}"))));
        Assert.Equal((0, ImportState.Queued), (await CountAsync(), (await PageAsync(id)).Row.State));
        Assert.NotNull(await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words)));
        Assert.Equal((600, ImportState.Done), (await CountAsync(), (await PageAsync(id)).Row.State));
        Assert.Null(await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words)));

        id = await StartedAsync(ImportKind.Organizations, Sheets.Csv([Rows.OrganizationHeader, .. Enumerable.Range(6600, 300).Select(number => Rows.Organization(number)), Rows.Group(66, Rows.Code(6000))]));
        await On.UseAsync<OrganizationDesk>(async desk => Assert.Null((await desk.CloseAsync(Cast.Administrator, (await OrganizationAsync(Rows.Code(6000))).Id, "注销登记")).Refusal));
        Assert.NotNull(await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words)));
        var page = await PageAsync(id);
        Assert.Equal((ImportState.Failed, (302, ImportField.HostCode, ImportFaultKind.NoOrganization)), (page.Row.State, page.Report!.Faults.Select(f => (f.Row, f.Field, f.Kind)).Single()));
        Assert.Equal(600, await CountAsync());

        Task<int> CountAsync() => On.ReadAsync(db => db.Organizations.CountAsync(o => o.Name.StartsWith("渔港服务社6") && o.Name.Length == 9));
    }

    [Fact]
    public async Task Nobody_imports_what_the_own_organization_says_whoever_checked_the_file()
    {
        await DoneAsync(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(81)));
        var id = await CheckedAsync(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(81, about: "自己改的")));
        var own = (await OrganizationAsync(Rows.Code(81))).Id;
        await OwnAsync(own);
        var starter = Cast.Administrator with { UserId = Cast.FirstOwner.UserId };
        Assert.True(await On.AskAsync<ImportBook, bool>(book => book.StartAsync(starter, id)));
        await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words));
        var page = await PageAsync(id);
        Assert.Equal((ImportState.Failed, ImportFaultKind.OwnOrganization), (page.Row.State, Assert.Single(page.Report!.Faults).Kind));
        Assert.Equal("陪老人看病", (await OrganizationAsync(Rows.Code(81))).About);
        var (again, _) = await On.AskAsync<ImportBook, (long?, SheetFault?)>(book =>
            book.CheckAsync(starter with { OtherOrganizations = [own] }, Upload(ImportKind.Organizations, Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(81, about: "再改"))), Words));
        Assert.Equal(ImportFaultKind.OwnOrganization, Assert.Single((await PageAsync(again!.Value)).Report!.Faults).Kind);
    }

    [Fact]
    public async Task The_same_form_is_one_import_and_a_file_that_nobody_takes_in_is_gone_after_a_day()
    {
        var upload = Upload(ImportKind.Projects, Sheets.Csv(Rows.ProjectHeader, Rows.Project(71)));
        var ids = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => On.AskAsync<ImportBook, (long? Id, SheetFault?)>(book => book.CheckAsync(Cast.Administrator, upload, Words))));
        var id = Assert.Single(ids.Select(result => result.Id!.Value).Distinct());
        foreach (var corrected in new[] { upload with { Content = Sheets.Csv(Rows.ProjectHeader, Rows.Project(72)) }, upload with { IsCounted = true } })
            Assert.NotEqual(id, (await On.AskAsync<ImportBook, (long? Id, SheetFault?)>(book => book.CheckAsync(Cast.Administrator, corrected, Words))).Id);
        Assert.Equal((null, null), await On.AskAsync<ImportBook, (long?, SheetFault?)>(book => book.CheckAsync(Cast.AnsweringStaff, upload with { FormKey = Guid.NewGuid() }, Words)));
        Assert.Null(await On.AskAsync<ImportPages, ImportSheetPage?>(pages => pages.FindAsync(Cast.LeadStaff, id)));
        var content = await On.ReadAsync(db => db.ImportFiles.Where(f => f.ImportId == id).Select(f => f.Content).SingleAsync());
        Assert.Equal(-1, content.AsSpan().IndexOf("GM-2022-071"u8));
        On.Time.Advance(ImportBook.FileLife + TimeSpan.FromMinutes(1));
        await On.UseAsync<ImportBook>(book => book.SweepAsync());
        Assert.Equal((ImportState.Dropped, null), ((await PageAsync(id)).Row.State, (await PageAsync(id)).Report));
        Assert.False(await On.AskAsync<ImportBook, bool>(book => book.StartAsync(Cast.Administrator, id)));
    }

    private async Task<(ImportRow Row, ImportReport Report)> DoneAsync(ImportKind kind, byte[] file, bool isCounted = false)
    {
        var id = await StartedAsync(kind, file, isCounted);
        var report = (await PageAsync(id)).Report!;
        await On.AskAsync<ImportRun, long?>(run => run.GoAsync(id, Words));
        var row = (await PageAsync(id)).Row;
        Assert.Equal(ImportState.Done, row.State);
        return (row, report);
    }

    private async Task<long> StartedAsync(ImportKind kind, byte[] file, bool isCounted = false)
    {
        var id = await CheckedAsync(kind, file, isCounted);
        Assert.True(await On.AskAsync<ImportBook, bool>(book => book.StartAsync(Cast.Administrator, id)), string.Join('\n', (await PageAsync(id)).Report!.Faults));
        return id;
    }

    private async Task<long> CheckedAsync(ImportKind kind, byte[] file, bool isCounted = false)
    {
        var (id, fault) = await On.AskAsync<ImportBook, (long?, SheetFault?)>(book => book.CheckAsync(Cast.Administrator, Upload(kind, file, isCounted), Words));
        Assert.Null(fault);
        return id!.Value;
    }

    private async Task<ImportSheetPage> PageAsync(long id) => (await On.AskAsync<ImportPages, ImportSheetPage?>(pages => pages.FindAsync(Cast.Administrator, id)))!;

    private Task<Organization> OrganizationAsync(string code) =>
        On.ReadAsync(db => db.Organizations.Include(o => o.Events.OrderBy(e => e.Sequence)).SingleAsync(o => o.CreditCode == code));

    private async Task<PublicFigures> FiguresAsync() =>
        PublicFigures.Of(await On.AskAsync<FigureBook, FigureSheet>(book => book.ReadAsync(TestDistrict.District)));

    private Task OwnAsync(int organization) => On.UseAsync<PlatformDbContext>(async db =>
    {
        db.RoleGrants.Add(new RoleGrant { UserId = Cast.FirstOwner.UserId!.Value, Role = ActorRole.OrganizationOwner, OrganizationId = organization, Since = On.Now });
        await db.SaveChangesAsync();
    });

    /// <summary>A last character that fails.</summary>
    private static char Wrong(int number) => Rows.Code(number)[^1] == '0' ? '1' : '0';
}

public sealed class ImportOnSqlite(SqliteTestDatabase database) : ImportTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ImportOnPostgreSql(PostgreSqlTestDatabase database) : ImportTests(database), IClassFixture<PostgreSqlTestDatabase>;
