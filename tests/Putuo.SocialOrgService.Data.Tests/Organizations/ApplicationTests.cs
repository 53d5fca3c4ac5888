using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

/// <summary>Applications for the registry through its front door, on a real database.</summary>
public abstract class ApplicationTests(TestDatabase database) : PlatformTests(database)
{
    private static int number;

    private Actor applicant = Actor.Anonymous;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        applicant = await On.NewcomerAsync();
    }

    [Fact]
    public async Task Whoever_applied_owns_the_organization_that_was_checked_and_approved_and_signs_in_anew()
    {
        var sessions = await SessionsAsync();
        var id = await AppliedAsync(Entry());
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))).IsDone);
        Assert.Empty(await OwnersAsync(id));
        Assert.True((await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, id, null))).IsDone);
        Assert.Equal([applicant.UserId], await OwnersAsync(id));
        Assert.Equal(sessions + 1, await SessionsAsync());
        var organization = await FindAsync(id);
        Assert.Equal((OrganizationStatus.Active, On.Now), (organization.Status, organization.OnlineSince));
        Assert.Equal(
            [OrganizationEventKind.Applied, OrganizationEventKind.Checked, OrganizationEventKind.Approved],
            await On.ReadAsync(db => db.OrganizationEvents.Where(e => e.OrganizationId == id).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync()));
    }

    [Fact]
    public async Task An_entry_is_corrected_in_fields_and_areas_and_what_is_gone_is_gone()
    {
        var entry = Entry();
        var id = await AppliedAsync(entry);
        Assert.True((await AskAsync(desk => desk.ReturnAsync(Cast.LeadStaff, id, "请补正"))).IsDone);
        Assert.True((await AskAsync(desk => desk.ResubmitAsync(applicant, id, entry with { Name = "改名社", Fields = ["C", "E"], Areas = [TestDistrict.District] }))).IsDone);
        Assert.True((await AskAsync(desk => desk.ResubmitAsync(applicant, id, entry with { Name = "改名社", Fields = ["E", "C"], Areas = [TestDistrict.District] }))).IsDone);
        Assert.Equal(OrganizationRefusal.WrongStatus, (await AskAsync(desk => desk.ResubmitAsync(applicant, id, entry with { Name = "又改名社" }))).Refusal);
        var organization = await FindAsync(id);
        Assert.Equal("改名社", organization.Name);
        Assert.Equal(["C", "E"], organization.Fields.Select(f => f.CategoryCode).Order());
        Assert.Equal([TestDistrict.District], organization.Areas.Select(a => a.AreaId));
    }

    [Fact]
    public async Task A_form_sent_twice_also_at_once_makes_one_application_and_both_are_led_to_it()
    {
        var entry = Entry();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(desk => desk.ApplyAsync(applicant, entry))));
        Assert.All(results, result => Assert.True(result.IsDone));
        Assert.Single(results.Select(r => r.Id).Distinct());
        var id = results[0].Id;
        Assert.Equal(1, await On.ReadAsync(db => db.OrganizationEvents.CountAsync(e => e.OrganizationId == id)));
        var steps = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))));
        Assert.All(steps, result => Assert.True(result.IsDone));
        Assert.Equal(2, await On.ReadAsync(db => db.OrganizationEvents.CountAsync(e => e.OrganizationId == id)));
    }

    [Fact]
    public async Task A_code_that_another_has_is_refused_without_the_name_of_an_application_and_free_again_when_it_ended()
    {
        var entry = Entry() with { Name = "先来社" };
        var id = await AppliedAsync(entry);
        var second = await AskAsync(desk => desk.ApplyAsync(Cast.Neighbour, entry with { Name = "后到社" }));
        Assert.Equal((OrganizationRefusal.Taken, id, ""), (second.Refusal, second.Id, second.Rival));
        Assert.True((await AskAsync(desk => desk.ReturnAsync(Cast.LeadStaff, id, "请补正"))).IsDone);
        Assert.True((await AskAsync(desk => desk.RefuseAsync(Cast.Administrator, id, "代码是别人的"))).IsDone);
        var other = await AskAsync(desk => desk.ApplyAsync(Cast.Neighbour, entry with { Name = "后到社" }));
        Assert.True(other.IsDone);
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, other.Id))).IsDone);
        Assert.True((await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, other.Id, null))).IsDone);
        Assert.Equal("后到社", (await AskAsync(desk => desk.ApplyAsync(applicant, entry))).Rival);
    }

    [Fact]
    public async Task Another_entry_with_the_same_number_is_not_taken_for_the_form_sent_twice()
    {
        var entry = Entry();
        var id = await AppliedAsync(entry);
        Assert.Equal(new OrganizationResult(null, id), await AskAsync(desk => desk.ApplyAsync(applicant, entry with { Name = $" {entry.Name} " })));
        foreach (var changed in new[] { entry with { Name = "改名社" }, entry with { Fields = ["A", "C"] }, entry with { Areas = [TestDistrict.Street] }, entry with { Venues = "会议室" }, entry with { Volunteers = 9 } })
            Assert.Equal(new OrganizationResult(OrganizationRefusal.AppliedAlready, id), await AskAsync(desk => desk.ApplyAsync(applicant, changed)));
        Assert.True((await AskAsync(desk => desk.ReturnAsync(Cast.LeadStaff, id, "请补正"))).IsDone);
        Assert.True((await AskAsync(desk => desk.ReturnAsync(Cast.LeadStaff, id, " 请补正 "))).IsDone);
        Assert.Equal(OrganizationRefusal.WrongStatus, (await AskAsync(desk => desk.ReturnAsync(Cast.LeadStaff, id, "请补正，还有地址"))).Refusal);
    }

    [Fact]
    public async Task An_entry_is_changed_with_its_fields_and_areas_by_its_number_alone_and_not_over_what_somebody_changed_meanwhile()
    {
        var (entry, taken) = (Entry(), Entry());
        var id = await OnlineAsync(entry);
        await AppliedAsync(taken);
        var changed = entry with { Name = "改名社", Fields = ["C"], Areas = [TestDistrict.District] };
        for (var i = 0; i < 2; i++)
            Assert.True((await AskAsync(desk => desk.ChangeAsync(Cast.Administrator, id, changed, 3))).IsDone);
        var organization = await FindAsync(id);
        Assert.Equal(("改名社", "C", TestDistrict.District), (organization.Name, organization.Fields.Single().CategoryCode, organization.Areas.Single().AreaId));
        Assert.Equal(1, await On.ReadAsync(db => db.OrganizationEvents.CountAsync(e => e.OrganizationId == id && e.Kind == OrganizationEventKind.Changed)));
        Assert.Equal(OrganizationRefusal.Taken, (await AskAsync(desk => desk.ChangeAsync(Cast.Administrator, id, changed with { CreditCode = taken.CreditCode }))).Refusal);

        var owner = new Actor(ActorRole.OrganizationOwner, applicant.UserId, id);
        var late = await AskAsync(desk => desk.ChangeAsync(owner, id, entry with { About = "新的介绍" }, 3));
        Assert.Equal((OrganizationRefusal.WrongStatus, OrganizationEventKind.Changed), (late.Refusal, late.Last!.Kind));
        Assert.True((await AskAsync(desk => desk.ChangeAsync(owner, id, entry with { About = "新的介绍" }, 4))).IsDone);
        organization = await FindAsync(id);
        Assert.Equal(("改名社", "新的介绍"), (organization.Name, organization.About));
        Assert.Equal([applicant.UserId], await On.ReadAsync(db => db.Notices.Where(n => n.OrganizationId == id && n.OrganizationKind == OrganizationEventKind.Changed).Select(n => (long?)n.UserId).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_has_more_than_three_applications_that_wait_for_a_decision()
    {
        var ids = new List<int>();
        for (var i = 0; i < Organization.MostApplications; i++)
            ids.Add(await AppliedAsync(Entry()));
        Assert.Equal(OrganizationRefusal.TooMany, (await AskAsync(desk => desk.ApplyAsync(applicant, Entry()))).Refusal);
        Assert.True((await AskAsync(desk => desk.WithdrawAsync(applicant, ids[0]))).IsDone);
        await AppliedAsync(Entry());
    }

    [Fact]
    public async Task An_applicant_with_as_many_roles_as_an_account_may_hold_is_not_made_owner_unseen()
    {
        var id = await AppliedAsync(Entry());
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))).IsDone);
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.RoleGrants.AddRange(Enumerable.Range(0, HeldRole.Most).Select(i => new RoleGrant
            {
                UserId = applicant.UserId!.Value, Role = ActorRole.OrganizationMember, OrganizationId = Platform.FirstContender + i, Since = On.Now,
            }));
            await db.SaveChangesAsync();
        });
        Assert.Equal(OrganizationRefusal.ApplicantFull, (await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, id, null))).Refusal);
        Assert.Equal(OrganizationStatus.Applied, (await FindAsync(id)).Status);
    }

    [Fact]
    public async Task Of_two_who_apply_with_one_code_at_once_one_is_told_of_the_other()
    {
        var entry = Entry();
        var results = await Task.WhenAll(
            AskAsync(desk => desk.ApplyAsync(applicant, entry)), AskAsync(desk => desk.ApplyAsync(Cast.Neighbour, entry with { Name = "另一个" })));
        var lost = Assert.Single(results, result => !result.IsDone);
        Assert.Equal((OrganizationRefusal.Taken, results.Single(result => result.IsDone).Id), (lost.Refusal, lost.Id));
    }

    [Fact]
    public async Task Approving_and_withdrawing_at_once_one_wins_and_the_other_is_told_what_happened()
    {
        var id = await AppliedAsync(Entry());
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))).IsDone);
        var results = await Task.WhenAll(AskAsync(desk => desk.ApproveAsync(Cast.Administrator, id, null)), AskAsync(desk => desk.WithdrawAsync(applicant, id)));
        var lost = Assert.Single(results, result => !result.IsDone);
        var approved = results[0].IsDone;
        Assert.Equal(OrganizationRefusal.WrongStatus, lost.Refusal);
        Assert.Equal(approved ? OrganizationEventKind.Approved : OrganizationEventKind.Withdrawn, lost.Last!.Kind);
        Assert.Equal(approved ? OrganizationStatus.Active : OrganizationStatus.Closed, (await FindAsync(id)).Status);
        Assert.Equal(approved ? 1 : 0, (await OwnersAsync(id)).Count);
        Assert.Equal(3, await On.ReadAsync(db => db.OrganizationEvents.CountAsync(e => e.OrganizationId == id)));
    }

    [Fact]
    public async Task A_group_needs_an_active_host_with_a_code_and_its_filing_number_is_its_own()
    {
        var host = await AppliedAsync(Entry());
        var group = Entry() with { Type = OrganizationType.CommunityGroup, CreditCode = null, FilingNumber = $"备{++number}", HostId = host };
        Assert.Equal(OrganizationRefusal.NoHost, (await AskAsync(desk => desk.ApplyAsync(applicant, group))).Refusal);
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, host))).IsDone);
        Assert.True((await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, host, null))).IsDone);
        var id = await AppliedAsync(group);
        Assert.Equal(OrganizationRefusal.Taken, (await AskAsync(desk => desk.ApplyAsync(Cast.Neighbour, group))).Refusal);
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.CloseAsync(Cast.Administrator, host, "注销登记"))).IsDone);
        Assert.Equal(OrganizationRefusal.NoHost, (await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, id, null))).Refusal);
        Assert.Equal(OrganizationStatus.Applied, (await FindAsync(id)).Status);
    }

    [Fact]
    public async Task Applicant_department_and_administrator_see_an_application_and_nobody_else()
    {
        var id = await AppliedAsync(Entry());
        foreach (var (name, actor) in Cast.Everybody.Append((nameof(applicant), applicant)))
        {
            var sees = actor == applicant || actor == Cast.LeadStaff || actor == Cast.Administrator;
            Assert.True(sees == (await PagesAsync(pages => pages.FindAsync(actor, id)) is not null), name);
            Assert.True(sees == (await PagesAsync(pages => pages.ListAsync(actor, null, id + 1))).Any(row => row.Id == id), name);
        }
        var sheet = (await PagesAsync(pages => pages.FindAsync(Cast.LeadStaff, id)))!;
        Assert.Equal([OrganizationEventKind.Checked, OrganizationEventKind.Returned], sheet.May.Order());
        Assert.DoesNotContain(await PagesAsync(pages => pages.ListAsync(Cast.LeadStaff, ReviewDesk.Keeper, id + 1)), row => row.Id == id);
    }

    private async Task<int> OnlineAsync(OrganizationEntry entry)
    {
        var id = await AppliedAsync(entry);
        Assert.True((await AskAsync(desk => desk.CheckAsync(Cast.LeadStaff, id))).IsDone);
        Assert.True((await AskAsync(desk => desk.ApproveAsync(Cast.Administrator, id, null))).IsDone);
        return id;
    }

    private static OrganizationEntry Entry()
    {
        var own = Interlocked.Increment(ref number);
        return new OrganizationEntry
        {
            Type = OrganizationType.ServiceInstitution,
            Name = $"新社{own}",
            CreditCode = CodeOf(own),
            SupervisingDepartmentId = TestDistrict.Lead,
            RegisteredOn = new DateOnly(2021, 3, 4),
            Representative = "测试",
            Fields = ["A"],
            Areas = [TestDistrict.Community],
            About = "测试",
        };
    }

    /// <summary>A code that checks out: of all check characters the one that is taken.</summary>
    private static string CodeOf(int own) => (
        from inner in "0123456789X"
        from last in "0123456789ABCDEFGHJKLMNPQRTUWXY"
        let code = $"52330903{own:D8}{inner}{last}"
        where UnifiedSocialCreditCode.Read(code, OrganizationType.ServiceInstitution, out _) is { ChecksOut: true }
        select code).First();

    private async Task<int> AppliedAsync(OrganizationEntry entry)
    {
        var result = await AskAsync(desk => desk.ApplyAsync(applicant, entry));
        Assert.True(result.IsDone, $"{result.Refusal}");
        return result.Id;
    }

    private Task<OrganizationResult> AskAsync(Func<OrganizationDesk, Task<OrganizationResult>> ask) => On.AskAsync(ask);

    private Task<T> PagesAsync<T>(Func<ApplicationPages, Task<T>> read) => On.AskAsync(read);

    private Task<Organization> FindAsync(int id) =>
        On.ReadAsync(db => db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).SingleAsync(o => o.Id == id));

    private Task<List<long?>> OwnersAsync(int id) => On.ReadAsync(db => db.RoleGrants
        .Where(g => g.OrganizationId == id && g.Role == ActorRole.OrganizationOwner).Select(g => (long?)g.UserId).ToListAsync());

    private Task<int> SessionsAsync() => On.ReadAsync(db => db.Users.Where(u => u.Id == applicant.UserId).Select(u => u.SessionVersion).SingleAsync());
}

public sealed class ApplicationsOnSqlite(SqliteTestDatabase database) : ApplicationTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ApplicationsOnPostgreSql(PostgreSqlTestDatabase database) : ApplicationTests(database), IClassFixture<PostgreSqlTestDatabase>;
