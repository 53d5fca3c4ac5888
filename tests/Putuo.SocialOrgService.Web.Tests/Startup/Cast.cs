using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Callbacks;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Tests.Imports;
using Putuo.SocialOrgService.Web.Features.Administration.Imports;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>One account of each kind, two organizations that fit each other's orders and one that fits none, and orders on demand.</summary>
internal sealed class Cast
{
    public const string Password = "海风吹过东极岛的清晨";
    public const string Category = "A01";

    /// <summary>The number of <see cref="SpareUserId"/>, and of the callers for whom the worker places orders.</summary>
    public const string SparePhone = "13900000098";

    private static readonly Dictionary<Kind, string> Numbers = Enum.GetValues<Kind>().Where(kind => kind != Kind.Visitor)
        .ToDictionary(kind => kind, kind => $"139000000{(int)kind:00}");

    private static int lastCaller;
    private static int lastEntry;
    private static int lastOffering;

    private readonly Dictionary<Kind, Actor> actors = [];

    /// <summary>Organization of owner and member.</summary>
    public int OrganizationId { get; private set; }

    /// <summary>Another organization that serves the same.</summary>
    public int OtherOrganizationId { get; private set; }

    /// <summary>An organization of another field, which no order fits.</summary>
    public int UnfitOrganizationId { get; private set; }

    /// <summary>An organization that nobody works for; administrators may suspend it.</summary>
    public int SpareOrganizationId { get; private set; }

    /// <summary>The community that orders are placed in.</summary>
    public Area Community { get; private set; } = null!;

    /// <summary>An account that nobody signs in to; administrators may bar it.</summary>
    public long SpareUserId { get; private set; }

    /// <summary>Another community of the same district.</summary>
    public Area OtherCommunity { get; private set; } = null!;

    /// <summary>The number to sign in with.</summary>
    public static string PhoneOf(Kind kind) => Numbers[kind];

    /// <summary>Who acts, as the session's check finds it.</summary>
    public Actor this[Kind kind] => actors[kind];

    public static async Task<Cast> MakeAsync(IServiceProvider services, Func<Kind, string> nameOf)
    {
        var cast = new Cast();
        await cast.FillAsync(services, nameOf);
        return cast;
    }

    /// <summary>An order of resident A in <see cref="Community"/>, brought to a stage by the first organization.</summary>
    public async Task<OrderResult> OrderAsync(IServiceProvider services, Stage stage)
    {
        var desk = services.GetRequiredService<OrderDesk>();
        var placed = await desk.PlaceAsync(this[stage == Stage.ForCaller ? Kind.Worker : Kind.ResidentA], new NewOrder
        {
            CategoryCode = Category,
            Need = "每天中午送一份软一些的饭菜到家里",
            CommunityId = Community.Id,
            OrganizationId = stage == Stage.Addressed ? OrganizationId : null,
            Contact = new Contact("张阿姨", stage == Stage.ForCaller ? SparePhone : "13900000099", "海印路1号"),
            ConsentVersion = "1",
        });
        var tomorrow = services.GetRequiredService<DistrictClock>().UtcNow.AddDays(1);
        if (stage is Stage.Accepted or Stage.Paused or Stage.Completed or Stage.Rated)
            Done(await desk.ClaimAsync(this[Kind.Member], placed.OrderId));
        if (stage is Stage.Paused)
            Done(await desk.PauseAsync(this[Kind.ResidentA], placed.OrderId, "渡轮停航", tomorrow));
        if (stage is Stage.Completed or Stage.Rated)
            Done(await desk.CompleteAsync(this[Kind.Member], placed.OrderId, Work(services)));
        if (stage is Stage.Rated)
            Done(await desk.RateAsync(this[Kind.ResidentA], placed.OrderId, 4, "饭菜有点凉。"));
        if (stage is Stage.Transferred)
            Done(await desk.TransferAsync(this[Kind.Worker], placed.OrderId, this[Kind.OtherDepartment].DepartmentId!.Value, [], "房屋问题"));
        if (stage is Stage.Rejected)
            Done(await desk.WithdrawAsync(this[Kind.ResidentA], placed.OrderId, null));
        return placed;

        static void Done(OrderResult result) => Assert.Null(result.Refusal);
    }

    /// <summary>Somebody asks <see cref="Community"/> for a call.</summary>
    public async Task<long> CallbackAsync(IServiceProvider services, string? phone = null)
    {
        phone ??= $"135{Interlocked.Increment(ref lastCaller):00000000}";
        var request = new CallbackRequest("李大伯", phone, Community.Id, CallbackRequest.PresentConsent);
        Assert.Equal(CallbackAnswer.Left, await services.GetRequiredService<CallbackBook>().AskAsync(request, phone));
        return await services.GetRequiredService<PlatformDbContext>().Callbacks.MaxAsync(callback => callback.Id);
    }

    /// <summary>A checked sheet that would bring one organization.</summary>
    public async Task<long> ImportAsync(IServiceProvider services)
    {
        var file = Sheets.Csv(Rows.OrganizationHeader, Rows.Organization(Interlocked.Increment(ref lastEntry)));
        var upload = new ImportUpload(ImportKind.Organizations, "社会组织.csv", file, false, Guid.NewGuid());
        return (await services.GetRequiredService<ImportBook>().CheckAsync(this[Kind.Administrator], upload, services.GetRequiredService<ImportWords>().Vocabulary())).Id!.Value;
    }

    /// <summary>Somebody who serves for the organization of owner and member; whoever was made before has left.</summary>
    public async Task<int> TalentAsync(IServiceProvider services, string name = "李晓芳")
    {
        await services.GetRequiredService<PlatformDbContext>().Talents.Where(t => t.Status == TalentStatus.Listed)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Status, TalentStatus.Ended));
        var added = await services.GetRequiredService<TalentDesk>().AddAsync(this[Kind.Member], TalentEntry(services, name), Guid.NewGuid());
        Assert.Null(added.Refusal);
        return added.Id;
    }

    /// <summary>An entry with a signed paper.</summary>
    public TalentEntry TalentEntry(IServiceProvider services, string name) => new()
    {
        Name = name,
        Fields = ["A"],
        Areas = [Community.Id],
        Availability = Availability.Weekdays,
        ConsentWay = ConsentWay.Paper,
        SignedOn = services.GetRequiredService<District>().Calendar.DayOf(services.GetRequiredService<DistrictClock>().UtcNow),
    };

    /// <summary>Resident A applies for an organization that the department supervises; it is brought to a desk.</summary>
    public async Task<int> ApplicationAsync(IServiceProvider services, ReviewDesk at)
    {
        var desk = services.GetRequiredService<OrganizationDesk>();
        await EndApplicationsAsync(services.GetRequiredService<PlatformDbContext>());
        var applied = await desk.ApplyAsync(this[Kind.ResidentA], at is ReviewDesk.Keeper ? DoubtfulEntry() : Entry());
        if (at is ReviewDesk.Keeper)
            Done(await desk.CheckAsync(this[Kind.Department], applied.Id));
        if (at is ReviewDesk.Applicant)
            Done(await desk.ReturnAsync(this[Kind.Department], applied.Id, "代码和证书不一样，请核对。"));
        return applied.Id;

        static void Done(OrganizationResult result) => Assert.Null(result.Refusal);
    }

    /// <summary>The department writes an article; it is brought to a state.</summary>
    public async Task<int> ArticleAsync(IServiceProvider services, ArticleState state, string title = "怎样打电话点单")
    {
        var desk = services.GetRequiredService<ArticleDesk>();
        var text = new ArticleText { Kind = ArticleKind.Guide, Title = title, Summary = "不用手机也能点单", Body = "打电话，社区替您记下来。" };
        var drafted = await desk.DraftAsync(this[Kind.Department], Guid.NewGuid(), text);
        if (state is ArticleState.Submitted or ArticleState.Published)
            Done(await desk.SubmitAsync(this[Kind.Department], drafted.Id));
        if (state is ArticleState.Published)
            Done(await desk.PublishAsync(this[Kind.Administrator], drafted.Id));
        return drafted.Id;

        static void Done(ArticleResult result) => Assert.Null(result.Refusal);
    }

    /// <summary>The owner's organization offers something in <see cref="Community"/>, on all days of the week, brought to a state.</summary>
    /// <param name="services">The platform's.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="capacity">The places of a week.</param>
    public async Task<int> OfferingAsync(IServiceProvider services, OfferingState state = OfferingState.Published, int capacity = 50)
    {
        await EndOfferingsAsync(services.GetRequiredService<PlatformDbContext>());
        var desk = services.GetRequiredService<OfferingDesk>();
        var made = await desk.DraftAsync(this[Kind.Owner], new OfferingEntry
        {
            Name = $"中午送餐{Interlocked.Increment(ref lastOffering)}",
            CategoryCode = Category,
            About = "一荤两素一汤，送到门口。",
            Areas = [Community.Id],
            Times = [.. Enum.GetValues<DayOfWeek>().Select(day => new WeekTime(day, new(11, 0), new(12, 0)))],
            WeekCapacity = capacity,
            AlsoOnHolidays = true,
            PriceFen = 800,
            PriceCovers = "一份中饭",
        }, publish: state != OfferingState.Draft);
        Done(made);
        if (state == OfferingState.Paused)
            Done(await desk.PauseAsync(this[Kind.Owner], made.Id));
        return made.Id;

        static void Done(OfferingResult result) => Assert.Null(result.Refusal);
    }

    /// <summary>The first organization asks for a venue; what it asked for before is withdrawn.</summary>
    public async Task<long> FilingAsync(IServiceProvider services, FilingStatus status, FormKind kind = FormKind.Support)
    {
        var desk = services.GetRequiredService<FilingDesk>();
        Done(await desk.WithdrawAsync(this[Kind.Owner], (await desk.BeginAsync(this[Kind.Owner], kind)).Id));
        var id = (await desk.BeginAsync(this[Kind.Owner], kind)).Id;
        Answer[] answers = [new("organization", "海岛助老服务中心"), new("kind", "venue"), new("start", "2022-10-08"), new("people", "40"), new("reason", "重阳节活动")];
        Done(await desk.SaveAsync(this[Kind.Owner], id, answers, null, []));
        if (status is FilingStatus.Submitted or FilingStatus.Returned)
            Done(await desk.SubmitAsync(this[Kind.Owner], id));
        if (status is FilingStatus.Returned)
            Done(await desk.ReturnAsync(this[Kind.Department], id, [new FieldRemark("people", "会议厅坐30人，请核对。")], null));
        return id;

        static void Done(FilingResult result) => Assert.Null(result.Refusal);
    }

    /// <summary>Resident A complains of the organization of owner and member; it is brought to a state by the administrator.</summary>
    public async Task<long> ComplaintAsync(IServiceProvider services, ComplaintState state)
    {
        var desk = services.GetRequiredService<ComplaintDesk>();
        var entry = new ComplaintEntry(ComplaintAbout.Organization, "约好九点上门，等到十一点也没有人来。") { OrganizationId = OrganizationId, Name = "张阿姨", Phone = "13900000099" };
        var id = Done(await desk.FileAsync(this[Kind.ResidentA], entry, $"complaint-{Guid.NewGuid():N}"));
        if (state > ComplaintState.Received)
            Done(await desk.TakeAsync(this[Kind.Administrator], id));
        if (state == ComplaintState.Asked)
            Done(await desk.AskAsync(this[Kind.Administrator], id, "当天是谁上门的？", false));
        if (state == ComplaintState.Answered)
            Done(await desk.AnswerAsync(this[Kind.Administrator], id, "已经查清楚了。"));
        return id;

        static long Done(ComplaintResult result)
        {
            Assert.Null(result.Refusal);
            return result.Id;
        }
    }

    /// <summary>Nobody offers many things at a time: all but the latest are over.</summary>
    private static Task<int> EndOfferingsAsync(PlatformDbContext db) => db.Offerings.Where(o => o.State != OfferingState.Ended && db.Offerings.Count(newer => newer.Id > o.Id) >= OfferingDesk.MostOfferings / 2)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.State, OfferingState.Ended));

    /// <summary>Nobody has many applications at a time.</summary>
    private static Task<int> EndApplicationsAsync(PlatformDbContext db) => db.Organizations.Where(o => o.Status == OrganizationStatus.Applied)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Closed).SetProperty(x => x.Desk, (ReviewDesk?)null));

    /// <summary>An entry of a group that nobody has applied for yet.</summary>
    public OrganizationEntry Entry()
    {
        var own = Interlocked.Increment(ref lastEntry);
        return new OrganizationEntry
        {
            Type = OrganizationType.CommunityGroup,
            Name = $"渔嫂互助队{own}",
            FilingNumber = $"东备〔2022〕{own}号",
            HostId = OrganizationId,
            SupervisingDepartmentId = this[Kind.Department].DepartmentId,
            RegisteredOn = new DateOnly(2021, 3, 4),
            Representative = "测试",
            Fields = ["A"],
            Areas = [Community.Id],
            About = "给独居老人送饭",
        };
    }

    /// <summary>The same of an association whose code does not check out: approving it asks for a reason, so that its applicant goes on acting as before.</summary>
    private OrganizationEntry DoubtfulEntry() => Entry() with { Type = OrganizationType.Association, CreditCode = $"51330903{lastEntry:D8}0Y", FilingNumber = null, HostId = null };

    /// <summary>What the organization reports of work just done.</summary>
    public static Completion Work(IServiceProvider services)
    {
        var now = services.GetRequiredService<DistrictClock>().UtcNow;
        return new Completion
        {
            Description = "中午十一点半把饭菜送到门口，老人收到了。",
            ServedFrom = now,
            ServedTo = now,
            Minutes = 30,
            PeopleServed = 1,
            Photos = [new StoredPhoto(Guid.NewGuid().ToString("N"), 800, 600, new byte[32])],
        };
    }

    private async Task FillAsync(IServiceProvider services, Func<Kind, string> nameOf)
    {
        var district = services.GetRequiredService<District>();
        var db = services.GetRequiredService<PlatformDbContext>();
        Community = district.Communities.First(area => area.IsOn);
        OtherCommunity = district.Communities.First(area => area.IsOn && area.Id != Community.Id);
        var own = Organization("海岛助老服务中心", 1);
        var other = Organization("蓝帆志愿服务队", 2);
        var unfit = Organization("棋友会", 3);
        var spare = Organization("海燕备用社", 4);
        db.AddRange(own, other, unfit, spare);
        own.Serve(["A"], [district.Root.Id]);
        other.Serve(["A"], [district.Root.Id]);
        unfit.Serve(["H"], [district.Root.Id]);
        await db.SaveChangesAsync();
        (OrganizationId, OtherOrganizationId, UnfitOrganizationId, SpareOrganizationId) = (own.Id, other.Id, unfit.Id, spare.Id);
        var department = district.Category(Category).DepartmentId;
        var otherDepartment = district.Departments.First(d => d.Id != department).Id;

        var book = services.GetRequiredService<AccountBook>();
        Keep(Kind.Administrator, await book.CreateAdministratorAsync(nameOf(Kind.Administrator), PhoneOf(Kind.Administrator), Password), new Scope(ActorRole.Administrator));
        SpareUserId = (await book.RegisterAsync("备用", SparePhone, Community.Id, Password, "1")).UserId!.Value;
        foreach (var (kind, home) in new[] { (Kind.ResidentA, Community), (Kind.ResidentB, Community) })
        {
            Keep(kind, await book.RegisterAsync(nameOf(kind), PhoneOf(kind), home.Id, Password, "1"), new Scope(ActorRole.Resident));
        }

        foreach (var (kind, scope) in new[]
        {
            (Kind.Owner, new Scope(ActorRole.OrganizationOwner, OrganizationId)),
            (Kind.Member, new Scope(ActorRole.OrganizationMember, OrganizationId)),
            (Kind.OtherOrganization, new Scope(ActorRole.OrganizationMember, OtherOrganizationId)),
            (Kind.UnfitOrganization, new Scope(ActorRole.OrganizationMember, UnfitOrganizationId)),
            (Kind.Worker, new Scope(ActorRole.CommunityWorker, AreaId: Community.Id)),
            (Kind.OtherWorker, new Scope(ActorRole.CommunityWorker, AreaId: OtherCommunity.Id)),
            (Kind.Department, new Scope(ActorRole.DepartmentStaff, DepartmentId: department)),
            (Kind.OtherDepartment, new Scope(ActorRole.DepartmentStaff, DepartmentId: otherDepartment)),
            (Kind.Officer, new Scope(ActorRole.AreaOfficer, AreaId: Community.ParentId)),
            (Kind.CityOfficer, new Scope(ActorRole.AreaOfficer, AreaId: district.Root.ParentId)),
            (Kind.Agent, new Scope(ActorRole.HotlineAgent)),
        })
        {
            var made = await book.CreateStaffAsync(this[Kind.Administrator], nameOf(kind), PhoneOf(kind), scope, "k7m2-9x4c-pq3d-t8wz");
            Keep(kind, await book.ChangePasswordAsync(made.UserId!.Value, Password), scope);
        }
    }

    private void Keep(Kind kind, AccountResult made, Scope scope)
    {
        Assert.True(made.IsDone, string.Join(", ", made.Errors.Select(error => error.Code + error.Description)));
        actors[kind] = new Actor(scope.Role, made.UserId, scope.OrganizationId, scope.AreaId, scope.DepartmentId, kind.ToString()) { IsAboveStreets = kind == Kind.CityOfficer };
    }

    private static Organization Organization(string name, int number) => new()
    {
        Name = name,
        NameEn = $"Organization {number}",
        Type = OrganizationType.ServiceInstitution,
        CreditCode = $"5233090{number}MJ00000000",
        SupervisingDepartmentId = 1,
        RegisteredOn = new DateOnly(2019, 5, 1),
        LegalRepresentative = "陈某",
        About = "为老人送餐、陪诊。",
        AboutEn = "Meals and company for older people.",
        Status = OrganizationStatus.Active,
        OnlineSince = new DateTime(2022, 2, 25, 0, 0, 0, DateTimeKind.Utc),
    };
}
