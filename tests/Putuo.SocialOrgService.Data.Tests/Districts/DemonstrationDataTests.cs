using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Districts.Demonstration;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>The demonstration data gives the published figures, through the domain's own events.</summary>
public sealed class DemonstrationDataTests(DemonstrationDataTests.Filled filled) : IClassFixture<DemonstrationDataTests.Filled>
{
    [Fact]
    public async Task The_published_figures_come_out()
    {
        await using var db = filled.Database.Open();
        Assert.Equal(71, await db.Projects.CountAsync());
        Assert.Equal(44, await db.Organizations.CountAsync(o => o.Status == OrganizationStatus.Active));
        Assert.Equal(
            [(OrganizationStatus.Applied, ReviewDesk.Department), (OrganizationStatus.Applied, ReviewDesk.Keeper), (OrganizationStatus.Applied, ReviewDesk.Applicant),
                (OrganizationStatus.Closed, (ReviewDesk?)null), (OrganizationStatus.Suspended, null), (OrganizationStatus.Closed, null)],
            (await db.Organizations.Where(o => o.ApplicantUserId != null).OrderBy(o => o.Id).Select(o => new { o.Status, o.Desk }).ToListAsync()).Select(o => (o.Status, o.Desk)));
        Assert.Equal(181, await db.Orders.CountAsync());
        Assert.Equal(138, await db.Orders.CountAsync(o => o.WasClaimed));
        Assert.Equal("76.2", (138 * 100m / 181).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        var requesters = await db.Ratings.Where(r => r.IsCurrent && r.Rater == Rater.Requester).ToListAsync();
        Assert.Equal(96, requesters.Count);
        Assert.All(requesters, r => Assert.True(r.IsGood));
    }

    [Fact]
    public async Task The_split_of_the_domain_page_adds_up()
    {
        await using var db = filled.Database.Open();
        var orders = await db.Orders.AsNoTracking().ToListAsync();
        Assert.Equal(125, Count(o => o.Status == OrderStatus.Completed));
        Assert.Equal(14, Count(o => o.Status == OrderStatus.Accepted));
        Assert.Equal(19, Count(o => o.Status == OrderStatus.Pending));
        Assert.Equal(23, Count(o => o.Status == OrderStatus.Rejected));
        Assert.Equal(121, Count(o => o.WasClaimed && o.Status == OrderStatus.Completed));
        Assert.Equal(12, Count(o => o.WasClaimed && o.Status == OrderStatus.Accepted));
        Assert.Equal(3, Count(o => o.WasClaimed && o.Status == OrderStatus.Pending));
        Assert.Equal(2, Count(o => o.WasClaimed && o.Status == OrderStatus.Rejected));
        Assert.Equal(4, Count(o => o.ProviderDepartmentId != null && o.Status == OrderStatus.Completed));
        Assert.Equal(2, Count(o => o.ProviderDepartmentId != null && o.Status == OrderStatus.Accepted));
        Assert.Equal(16, Count(o => !o.WasClaimed && o.Status == OrderStatus.Pending));
        Assert.Equal(21, Count(o => !o.WasClaimed && o.Status == OrderStatus.Rejected));

        int Count(Func<ServiceOrder, bool> what) => orders.Count(what);
    }

    [Fact]
    public async Task Every_event_of_the_table_occurs_and_all_of_them_in_the_published_period()
    {
        await using var db = filled.Database.Open();
        var events = await db.OrderEvents.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
        Assert.Equal(Enum.GetValues<OrderEventKind>(), events.Select(e => e.Kind).Distinct().Order());
        Assert.All(events, e => Assert.InRange(e.At, new DateTime(2022, 2, 25, 0, 0, 0, DateTimeKind.Utc), DemonstrationSeeder.Snapshot));
        Assert.Equal(events.Select(e => e.At), events.Select(e => e.At).Order());
    }

    [Fact]
    public async Task Before_the_citizens_app_opened_only_staff_placed_orders()
    {
        await using var db = filled.Database.Open();
        var opened = new DateTime(2022, 3, 18, 16, 0, 0, DateTimeKind.Utc);
        var early = await db.OrderEvents.Where(e => e.Kind == OrderEventKind.Placed && e.At < opened).Select(e => e.ActorRole).ToListAsync();
        Assert.NotEmpty(early);
        Assert.All(early, role => Assert.NotEqual(ActorRole.Resident, role));
        Assert.True(await db.OrderEvents.AnyAsync(e => e.Kind == OrderEventKind.Placed && e.ActorRole == ActorRole.Resident));
    }

    [Fact]
    public async Task Forty_one_organizations_have_codes_and_three_groups_have_hosts()
    {
        await using var db = filled.Database.Open();
        var organizations = await db.Organizations.AsNoTracking().Where(o => o.Status == OrganizationStatus.Active).Include(o => o.Fields).Include(o => o.Areas).ToListAsync();
        Assert.Equal(41, organizations.Count(o => o.CreditCode is not null));
        Assert.All(organizations.Where(o => o.CreditCode is not null), o => Assert.True(CreditCodes.IsRight(o.CreditCode!, o.Type), o.CreditCode));
        Assert.Equal(3, organizations.Count(o => o.Type == OrganizationType.CommunityGroup && o.HostId is not null && o.FilingNumber is not null));
        Assert.All(organizations, o => Assert.True(o.Fields.Count > 0 && o.Areas.Count > 0));
    }

    [Fact]
    public async Task Nothing_is_left_to_do_for_the_jobs_at_the_snapshot()
    {
        await using var db = filled.Database.Open();
        var now = DemonstrationSeeder.Snapshot;
        Assert.Empty(await db.Orders.Where(o => o.ConfirmDue <= now).ToListAsync());
        Assert.Empty(await db.Orders.Where(o => !o.IsLate && o.PausedAt == null && (o.AnswerDue < now || o.CompleteDue < now)).ToListAsync());
        Assert.Empty(await db.Orders.Where(o => o.PausedUntil < now).ToListAsync());
        Assert.Empty(await db.Orders.Where(o => o.IsLate && o.CompleteDue < now.AddDays(-7)).ToListAsync());
        Assert.Equal(0, await db.FigureEntries.CountAsync());
    }

    [Fact]
    public async Task Every_completed_order_has_a_record_with_a_photo_that_opens()
    {
        await using var db = filled.Database.Open();
        var records = await db.ServiceRecords.AsNoTracking().Include(r => r.Photos).Include(r => r.Talents).ToListAsync();
        Assert.All(records, r => Assert.NotEmpty(r.Photos));
        Assert.True(records.Count >= 125);
        foreach (var size in new[] { PhotoSize.Full, PhotoSize.Thumb })
        {
            using var file = filled.Run.Photos.Open(records[0].Photos[0].FileName!, size);
            Assert.NotNull(file);
        }
        foreach (var chain in records.GroupBy(r => r.Chain))
        {
            var (sequence, hash) = (0, ServiceRecord.Genesis);
            foreach (var record in chain.OrderBy(r => r.Sequence))
            {
                Assert.True(record.IsIntact(sequence, hash), record.Number);
                (sequence, hash) = (record.Sequence, record.Hash);
            }
        }
    }

    [Fact]
    public async Task The_texts_are_many_and_name_no_number_of_a_person()
    {
        await using var db = filled.Database.Open();
        var needs = await db.Orders.Select(o => o.Need).ToListAsync();
        Assert.Equal(needs.Count, needs.Distinct().Count());
        var done = await db.ServiceRecords.Where(r => r.IsLatest).Select(r => r.Description!).Distinct().CountAsync();
        Assert.True(done >= 120, $"{done} descriptions");
        Assert.All(needs, need => Assert.DoesNotMatch("[0-9]{7}", need));
        Assert.True(await db.Ratings.CountAsync(r => r.Comment != null) >= 40);
        Assert.True(await db.Ratings.CountAsync(r => r.Answer != null) >= 14);
    }

    [Fact]
    public async Task What_still_waits_for_a_confirmation_is_still_to_be_told()
    {
        await using var db = filled.Database.Open();
        var waiting = await db.Orders.Where(o => o.Status == OrderStatus.Completed && o.ConfirmedAt == null).ToListAsync();
        var untold = await db.Outbox.Where(m => m.DeliveredAt == null && m.Event.Kind == OrderEventKind.Completed).Select(m => m.Event.OrderId).ToListAsync();
        Assert.NotEmpty(waiting);
        Assert.Empty(waiting.Select(o => o.Id).Except(untold));
        Assert.Empty(await db.Outbox.Where(m => m.DeliveredAt == null && m.Event.Kind == OrderEventKind.Placed && m.Event.At < DemonstrationSeeder.Snapshot.AddDays(-3)).ToListAsync());
    }

    [Fact]
    public async Task Some_tens_of_talents_stand_with_certificates_and_served_and_one_took_the_consent_back()
    {
        await using var db = filled.Database.Open();
        var talents = await db.Talents.AsNoTracking().Include(t => t.Certificates).ToListAsync();
        Assert.InRange(talents.Count(t => t.Status == TalentStatus.Listed), 40, 60);
        Assert.Single(talents, t => t.Status == TalentStatus.Withdrawn);
        Assert.Contains(talents, t => t.UserId is not null);
        var today = DateOnly.FromDateTime(DemonstrationSeeder.Snapshot);
        var standings = talents.SelectMany(t => t.Certificates).ToLookup(c => Certificate.StandingOf(c.ExpiresOn, today));
        Assert.Equal((2, 1), (standings[CertificateStanding.Expiring].Count(), standings[CertificateStanding.Expired].Count()));
        Assert.InRange(await db.ServedTalents.CountAsync(s => s.TalentId != null), 100, 300);
        Assert.NotEqual(0, await db.ServedTalents.CountAsync(s => s.TalentId == null));
        var finding = await new LedgerAudit(db, new FieldCipher(new byte[32])).VerifyAsync(filled.Run.Photos.HashOfAsync);
        Assert.Null(finding.Break);
    }

    [Fact]
    public async Task A_second_filling_changes_nothing()
    {
        Assert.False(await filled.Run.SeedAsync());
        Assert.True(filled.Run.Took < TimeSpan.FromSeconds(60), $"Filling took {filled.Run.Took}.");
    }

    /// <summary>The data filled once.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        internal SqliteTestDatabase Database { get; } = new();

        internal DemonstrationRun Run { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Database.InitializeAsync();
            Run = await DemonstrationRun.FillAsync(Database);
        }

        public async ValueTask DisposeAsync()
        {
            Run?.Dispose();
            await Database.DisposeAsync();
        }
    }
}
