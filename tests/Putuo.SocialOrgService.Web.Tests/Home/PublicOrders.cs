using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Home;

/// <summary>Orders, an organization and a project as the tests of public pages make them, over the demonstration data.</summary>
public abstract class PublicOrders(DemonstratedPlatform platform)
{
    protected DemonstratedPlatform Platform { get; } = platform;

    protected Task<long> PlaceAsync(string category, string need, bool publish = false) => Platform.AskAsync(async services =>
    {
        var district = services.GetRequiredService<District>();
        var result = await services.GetRequiredService<OrderDesk>().PlaceAsync(await ResidentAsync(services), new NewOrder
        {
            CategoryCode = category,
            Need = need,
            CommunityId = district.Communities.First(c => c.Name == "兴普社区").Id,
            Contact = new Contact("试一试", "13800000000", null),
            ConsentVersion = Consent.Version,
            MayPublishPhotos = publish,
        });
        Assert.True(result.IsDone, result.Refusal.ToString());
        return result.OrderId;
    });

    protected Task<int> ClaimAsync(long order) => Platform.AskAsync(async services =>
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        var district = services.GetRequiredService<District>();
        var placed = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == order);
        var fitting = (await db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).ToListAsync()).First(o => o.Fits(placed));
        var result = await services.GetRequiredService<OrderDesk>().ClaimAsync(Provider(fitting.Id), order);
        Assert.True(result.IsDone, result.Refusal.ToString());
        return fitting.Id;
    });

    protected Task<string> CompleteAsync(long order, int provider) => Platform.AskAsync(async services =>
    {
        var now = services.GetRequiredService<DistrictClock>().UtcNow;
        var photo = Guid.NewGuid().ToString("N");
        var result = await services.GetRequiredService<OrderDesk>().CompleteAsync(Provider(provider), order, new Completion
        {
            Description = "已经办好，当面看过",
            ServedFrom = now,
            ServedTo = now,
            Minutes = 30,
            PeopleServed = 1,
            Photos = [new StoredPhoto(photo, 4, 3, new byte[32])],
            PhotosDeclaredFit = true,
        });
        Assert.True(result.IsDone, result.Refusal.ToString());
        return photo;
    });

    protected Task<bool> RateAsync(long order, int stars, string comment) => Platform.AskAsync(async services =>
    {
        var result = await services.GetRequiredService<OrderDesk>().RateAsync(await ResidentAsync(services), order, stars, comment);
        Assert.True(result.IsDone, result.Refusal.ToString());
        return true;
    });

    private static async Task<Actor> ResidentAsync(IServiceProvider services) =>
        new(ActorRole.Resident, UserId: await services.GetRequiredService<PlatformDbContext>().Users.OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());

    private static Actor Provider(int organization) => new(ActorRole.OrganizationOwner, OrganizationId: organization, Name: "试一试");

    internal static Organization Organization(string name, string about = "做一些事") => new()
    {
        Name = name,
        NameEn = "A new organization",
        Type = OrganizationType.Association,
        SupervisingDepartmentId = 1,
        RegisteredOn = new DateOnly(2022, 1, 1),
        LegalRepresentative = "王小明",
        About = about,
        AboutEn = "Does some things",
        Status = OrganizationStatus.Active,
        OnlineSince = new DateTime(2022, 2, 25, 0, 0, 0, DateTimeKind.Utc),
    };

    internal static Offering Offering(string name, string category)
    {
        var (owner, since) = (new Actor(ActorRole.OrganizationOwner, OrganizationId: 1), new DateTime(2022, 9, 1, 0, 0, 0, DateTimeKind.Utc));
        var offering = Domain.Organizations.Offering.Draft(new OfferingEntry
        {
            Name = name,
            CategoryCode = category,
            About = "每周一上午上门",
            Areas = [1],
            Times = [new WeekTime(DayOfWeek.Monday, new(9, 0), new(11, 0)), new WeekTime(DayOfWeek.Friday, new(9, 0), new(11, 0), 2)],
            WeekCapacity = 5,
        }, owner, since)!;
        offering.Step(OfferingEventKind.Published, owner, since);
        return offering;
    }

    internal static Project Project(string number) => new()
    {
        Number = number,
        Kind = ProjectKind.Venture,
        Title = "新的项目",
        TitleEn = "A new project",
        DepartmentId = 1,
        AreaId = 2,
        CategoryCode = "A",
        BudgetFen = 5_000_000,
        PublishedAt = new DateTime(2022, 9, 20, 0, 0, 0, DateTimeKind.Utc),
        Deadline = new DateTime(2022, 10, 20, 0, 0, 0, DateTimeKind.Utc),
        State = ProjectState.Published,
        StateSince = new DateTime(2022, 9, 20, 0, 0, 0, DateTimeKind.Utc),
    };
}
