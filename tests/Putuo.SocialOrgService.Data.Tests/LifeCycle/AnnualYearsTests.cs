using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.LifeCycle;

/// <summary>Two campaigns of the annual check beside each other, and organizations that are suspended or closed meanwhile.</summary>
public abstract class AnnualYearsTests(TestDatabase database) : PlatformTests(database)
{
    private static int lastOrganization = 950;

    [Fact]
    public async Task Of_two_years_each_is_reported_and_appealed_by_itself()
    {
        var owner = await OrganizationAsync(OrganizationStatus.Active);
        await OwesAsync(owner, 2020, isMissed: true);
        await OwesAsync(owner, 2021, isMissed: false);

        var late = await BegunAsync(owner, FormKind.AnnualReport, 2020);
        var present = await BegunAsync(owner, FormKind.AnnualReport, 2021);
        Assert.NotEqual(late, present);
        Assert.Equal(late, await BegunAsync(owner, FormKind.AnnualReport, 2020));
        Assert.Equal(present, await BegunAsync(owner, FormKind.AnnualReport, null));
        var appeal = await BegunAsync(owner, FormKind.Appeal, null);
        Assert.Equal([2020, 2021, 2020], await On.ReadAsync(db => db.Filings.Where(f => f.OrganizationId == owner.OrganizationId).OrderBy(f => f.Id).Select(f => f.Year).ToListAsync()));
        Assert.Equal(appeal, await BegunAsync(owner, FormKind.Appeal, 2020));
        Assert.Equal(FilingRefusal.NotListed, (await DeskAsync(desk => desk.BeginAsync(owner, FormKind.Appeal, 2021))).Refusal);
        Assert.Equal(FilingRefusal.NothingDue, (await DeskAsync(desk => desk.BeginAsync(owner, FormKind.AnnualReport, 2019))).Refusal);

        Assert.True((await DeskAsync(desk => desk.SaveAsync(owner, late, TestForms.Answers(), null, [TestForms.Paper()]))).IsDone);
        Assert.True((await DeskAsync(desk => desk.SubmitAsync(owner, late))).IsDone);
        Assert.True((await DeskAsync(desk => desk.ApproveAsync(Cast.AnsweringStaff, late, AnnualConclusion.Qualified, null))).IsDone);
        Assert.Equal([(2020, Lifting.Repaired), (2021, null)], await On.ReadAsync(async db =>
            (await db.AnnualDuties.Where(d => d.OrganizationId == owner.OrganizationId).OrderBy(d => d.Year).ToListAsync()).Select(d => (d.Year, d.LiftedBy))));
    }

    [Fact]
    public async Task Whoever_is_suspended_reports_late_and_appeals_and_whoever_closed_owes_nothing()
    {
        var (suspended, closed) = (await OrganizationAsync(OrganizationStatus.Suspended), await OrganizationAsync(OrganizationStatus.Closed));
        foreach (var owner in new[] { suspended, closed })
            await OwesAsync(owner, 2020, isMissed: false);
        while (await On.AskAsync((LifeCycleWatch watch) => watch.CloseAsync()) > 0)
            continue;
        Assert.Equal([true, false], await On.ReadAsync(async db =>
            (await db.AnnualDuties.Where(d => d.OrganizationId == suspended.OrganizationId || d.OrganizationId == closed.OrganizationId).OrderBy(d => d.OrganizationId).ToListAsync()).Select(d => d.IsListed)));
        await BegunAsync(suspended, FormKind.AnnualReport, 2020);
        await BegunAsync(suspended, FormKind.Appeal, 2020);
        Assert.Equal(FilingRefusal.NotActive, (await DeskAsync(desk => desk.BeginAsync(suspended, FormKind.Support))).Refusal);
        Assert.Equal(FilingRefusal.NotActive, (await DeskAsync(desk => desk.BeginAsync(closed, FormKind.AnnualReport, 2020))).Refusal);
        Assert.Contains(suspended.OrganizationId!.Value, (await On.AskAsync((IAnnualRegistry annual) => annual.TakingPartAsync())).Select(o => o.Id));
    }

    private async Task<Actor> OrganizationAsync(OrganizationStatus status)
    {
        var id = Interlocked.Increment(ref lastOrganization);
        var user = (await On.NewcomerAsync()).UserId!.Value;
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.Organizations.Add(Cast.Organization(id, $"两年社{id}", status, ["A"], [TestDistrict.Street]));
            db.RoleGrants.Add(new RoleGrant { UserId = user, Role = ActorRole.OrganizationOwner, OrganizationId = id, Since = On.Now });
            await db.SaveChangesAsync();
        });
        return new Actor(ActorRole.OrganizationOwner, user, id, Name: $"两年社{id}");
    }

    private Task OwesAsync(Actor owner, int year, bool isMissed) => On.UseAsync<PlatformDbContext>(async db =>
    {
        var ends = new DateTime(year + 1, 6, 30, 16, 0, 0, DateTimeKind.Utc);
        if (!await db.AnnualCampaigns.AnyAsync(c => c.Year == year))
            db.Add(new AnnualCampaign { Year = year, OpenedAt = ends.AddMonths(-3), Deadline = new DateOnly(year + 1, 6, 30), EndsAt = ends, OpenedByUserId = Cast.Administrator.UserId!.Value });
        var duty = new AnnualDuty { Year = year, OrganizationId = owner.OrganizationId!.Value };
        if (isMissed)
            duty.Miss(ends);
        db.Add(duty);
        await db.SaveChangesAsync();
    });

    private async Task<long> BegunAsync(Actor owner, FormKind kind, int? year)
    {
        var begun = await DeskAsync(desk => desk.BeginAsync(owner, kind, year));
        Assert.Null(begun.Refusal);
        return begun.Id;
    }

    private Task<FilingResult> DeskAsync(Func<FilingDesk, Task<FilingResult>> ask) => On.AskAsync(ask);
}

public sealed class AnnualYearsOnSqlite(SqliteTestDatabase database) : AnnualYearsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AnnualYearsOnPostgreSql(PostgreSqlTestDatabase database) : AnnualYearsTests(database), IClassFixture<PostgreSqlTestDatabase>;
