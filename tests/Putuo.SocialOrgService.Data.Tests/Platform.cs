using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests;

/// <summary>The platform without its pages, over one database: what the web project puts together at start.</summary>
internal sealed class Platform : IAsyncDisposable
{
    /// <summary>Organizations that fit every order of the tests, besides the cast's: contenders for a claim.</summary>
    public const int FirstContender = 100, Contenders = 50;

    private readonly ServiceProvider services;

    public Platform(DatabaseSetting setting)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddPlatformDatabase(setting);
        collection.AddSingleton(new FieldCipher([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton(new DistrictClock(Time));
        collection.AddSingleton(TestDistrict.Putuo);
        collection.AddSingleton<OutboxBell>();
        collection.AddSingleton<ImportQueue>();
        collection.AddSingleton<TryLimit>();
        collection.AddSingleton<FirstStepsDone>();
        collection.AddSingleton<OrderPageQuery>();
        collection.AddSingleton<OwnOrdersQuery>();
        collection.AddSingleton<OrderQueries>();
        collection.AddSingleton<PoolQuery>();
        collection.AddSingleton<FigureQuery>();
        collection.AddSingleton<ProjectQuery>();
        collection.AddSingleton<StoryQuery>();
        collection.AddScoped<IOrderRepository, OrderRepository>();
        collection.AddScoped<ISeriesBook, SeriesBook>();
        collection.AddScoped<IOrganizationRegistry, OrganizationRegistry>();
        collection.AddScoped<IFilingRegistry, FilingRegistry>();
        collection.AddScoped<IAnnualRegistry, AnnualRegistry>();
        collection.AddScoped<IComplaintRegistry, ComplaintRegistry>();
        collection.AddScoped<IProjectRegistry, ProjectRegistry>();
        collection.AddScoped<IArticleBook, ArticleBook>();
        collection.AddSingleton<FrontPageQuery>();
        collection.AddScoped<IOfferingRegistry, OfferingRegistry>();
        collection.AddScoped<ITalentRegistry, TalentRegistry>();
        collection.AddScoped<ITriageRuleBook, TriageRuleBook>();
        foreach (var type in new[]
        {
            typeof(OrderDesk), typeof(ContactBook), typeof(FigureBook), typeof(FigureFold), typeof(FigureRecount), typeof(OutboxSender), typeof(TermWatch), typeof(Erasure), typeof(LedgerAudit),
            typeof(SeriesDesk), typeof(SeriesWatch), typeof(SeriesPages),
            typeof(OrderPages), typeof(PoolPages), typeof(StoryPages), typeof(WorkbenchPages), typeof(DeskListPages), typeof(LedgerPages), typeof(NoticePages), typeof(TriagePages), typeof(TaskPages),
            typeof(CallbackBook), typeof(CallbackPages), typeof(CallBook), typeof(CallPages), typeof(EarlierOrders), typeof(AccountLinks), typeof(PoolHides), typeof(OrganizationDesk), typeof(ApplicationPages),
            typeof(MemberBook), typeof(MemberPages), typeof(TriageRuleDesk), typeof(TriageRulePages), typeof(ProjectDesk), typeof(ProjectPages), typeof(ProjectWatch), typeof(DemandPages),
            typeof(ArticleDesk), typeof(ArticleDeskPages), typeof(ArticlePages), typeof(FrontPages),
            typeof(OfferingDesk), typeof(OfferingPages), typeof(OwnOfferingPages),
            typeof(FilingDesk), typeof(AnnualDesk), typeof(FilingPages), typeof(AnnualPages), typeof(LifeCycleWatch),
            typeof(AreaPages), typeof(AreaDeskPages), typeof(HotlineBook), typeof(DelegationBook), typeof(FirstSteps), typeof(DemandListPages), typeof(PublicNeedBook),
            typeof(ComplaintDesk), typeof(ComplaintBook), typeof(ComplaintPages), typeof(ComplaintWatch), typeof(LookPages),
            typeof(TalentDesk), typeof(TalentPages), typeof(OwnTalentPages), typeof(ConsentPages), typeof(CertificateWatch),
            typeof(ImportBook), typeof(ImportRun), typeof(ImportPages),
        })
        {
            collection.AddScoped(type);
        }

        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public SettableTime Time { get; } = new(TestDistrict.Monday);

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    /// <summary>The platform with organizations, accounts and roles; they are put in once per database.</summary>
    public static async Task<Platform> OnAsync(DatabaseSetting setting)
    {
        var platform = new Platform(setting);
        await platform.UseAsync<PlatformDbContext>(async db =>
        {
            if (!await db.Organizations.AnyAsync())
                await FillAsync(db);
        });
        return platform;
    }

    /// <summary>A contender's member.</summary>
    public static Actor Contender(int number) =>
        new(ActorRole.OrganizationMember, Cast.FirstMember.UserId, FirstContender + number, Name: $"服务社{number}");

    /// <summary>Does something as one request would: in a scope of its own.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task UseAsync<TService>(Func<TService, Task> use)
        where TService : notnull => AskAsync<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public Task<OrderResult> DoAsync(Func<OrderDesk, Task<OrderResult>> act) => AskAsync(act);

    /// <summary>Reads in a context of its own.</summary>
    public Task<T> ReadAsync<T>(Func<PlatformDbContext, Task<T>> read) => AskAsync(read);

    public async Task<long> PlaceAsync(Actor? by = null, NewOrder? request = null)
    {
        var placed = await DoAsync(desk => desk.PlaceAsync(by ?? Cast.Requester, request ?? OrderBuilder.Request()));
        Assert.True(placed.IsDone, $"placing: {placed.Refusal}");
        return placed.OrderId;
    }

    /// <summary>An order that the first organization has claimed.</summary>
    public async Task<long> ClaimedAsync(NewOrder? request = null)
    {
        var id = await PlaceAsync(request: request);
        Assert.True((await DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
        return id;
    }

    /// <summary>An order that the first organization has completed.</summary>
    public async Task<long> CompletedAsync(NewOrder? request = null)
    {
        var id = await ClaimedAsync(request);
        Assert.True((await DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(Now)))).IsDone);
        return id;
    }

    /// <summary>Somebody with an account of their own and no role.</summary>
    public async Task<Actor> NewcomerAsync()
    {
        var name = Guid.NewGuid().ToString("N");
        var user = new PlatformUser { UserName = name, NormalizedUserName = name.ToUpperInvariant(), PhoneIndex = Guid.NewGuid().ToByteArray(), CreatedAt = Now };
        await UseAsync<PlatformDbContext>(db =>
        {
            db.Users.Add(user);
            return db.SaveChangesAsync();
        });
        return new Actor(ActorRole.Resident, user.Id);
    }

    public Task<List<OrderEvent>> TimelineAsync(long id) =>
        ReadAsync(db => db.OrderEvents.AsNoTracking().Where(e => e.OrderId == id).OrderBy(e => e.Sequence).ToListAsync());

    public Task<ServiceOrder> OrderAsync(long id) => ReadAsync(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == id));

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private static async Task FillAsync(PlatformDbContext db)
    {
        var contenders = Enumerable.Range(FirstContender, Contenders).Select(id =>
            Cast.Organization(id, $"服务社{id - FirstContender}", OrganizationStatus.Active, ["A"], [TestDistrict.Street]));
        db.AddRange(TestDistrict.Putuo.Areas);
        db.AddRange(TestDistrict.Putuo.Departments);
        db.AddRange(TestDistrict.Putuo.Categories);
        db.AddRange(TestDistrict.Unoffered);
        db.Organizations.AddRange([.. Cast.Organizations(), .. contenders]);
        foreach (var (_, actor) in Cast.Everybody.Where(p => p.Actor.UserId is not null))
        {
            db.Users.Add(new PlatformUser
            {
                Id = actor.UserId!.Value,
                UserName = $"u{actor.UserId}",
                NormalizedUserName = $"U{actor.UserId}",
                PhoneIndex = BitConverter.GetBytes(actor.UserId.Value),
                CreatedAt = TestDistrict.Monday,
            });
            db.RoleGrants.Add(new RoleGrant
            {
                UserId = actor.UserId.Value,
                Role = actor.Role,
                OrganizationId = actor.OrganizationId,
                AreaId = actor.AreaId,
                DepartmentId = actor.DepartmentId,
                Since = TestDistrict.Monday,
            });
        }

        await db.SaveChangesAsync();
        if (!db.Database.IsNpgsql())
            return;
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Organizations" ALTER COLUMN "Id" RESTART WITH 10000""");
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "AspNetUsers" ALTER COLUMN "Id" RESTART WITH 10000""");
    }
}

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class SettableTime(DateTime start) : TimeProvider
{
    private long now = start.Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref now), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref now, by.Ticks);
}
