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

public sealed class HomeTests(DemonstratedPlatform platform) : IClassFixture<DemonstratedPlatform>
{
    [Fact]
    public async Task Every_figure_is_computed_and_moves_as_it_is_defined()
    {
        Assert.Equal(("71", "44", "181", "138", "76.2", "100", "76.8"), await FiguresAsync());

        var order = await PlaceAsync("F01", "水龙头滴水，请来修一下");
        Assert.Equal(("71", "44", "182", "138", "75.8", "100", "76.8"), await FiguresAsync());

        var provider = await ClaimAsync(order);
        Assert.Equal(("71", "44", "182", "139", "76.4", "100", "76.8"), await FiguresAsync());

        await CompleteAsync(order, provider);
        Assert.Equal(("71", "44", "182", "139", "76.4", "100", "76.2"), await FiguresAsync());

        await RateAsync(order, 3, "一般，来晚了，电话13800001234");
        Assert.Equal(("71", "44", "182", "139", "76.4", "99", "77"), await FiguresAsync());
        Assert.DoesNotContain("13800001234", (await platform.PageAsync("/")).DocumentElement.OuterHtml);

        await platform.AddAsync(Organization("新来的服务社"));
        Assert.Equal("45", (await FiguresAsync()).Item2);
        await platform.AddAsync(Project("CT-2022-999"));
        Assert.Equal("72", (await FiguresAsync()).Item1);
    }

    [Fact]
    public async Task A_sensitive_category_is_never_shown_singly()
    {
        var sensitive = await platform.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Categories
            .First(c => c.IsSensitive && c.Scene == Domain.Triage.Scene.Individual && c.Top != "Z").Code));
        var order = await PlaceAsync(sensitive, "家里最近有些难处，想请人来帮忙", publish: true);
        var provider = await ClaimAsync(order);
        var photo = await CompleteAsync(order, provider);
        await RateAsync(order, 5, "不该让别人看到的评价");
        foreach (var address in new[] { "/", $"/organizations/{provider}", $"/services/{sensitive}", "/data" })
            Assert.DoesNotContain("不该让别人看到的评价", (await platform.PageAsync(address)).DocumentElement.OuterHtml);
        Assert.Equal(404, (int)(await platform.AnswerAsync("/stories/" + photo)).Answer.StatusCode);
    }

    [Fact]
    public async Task It_takes_four_statements()
    {
        Assert.Equal(4, (await platform.AnswerAsync("/")).Statements);
        Assert.Equal(4, (await platform.AnswerAsync("/?mode=elder")).Statements);
    }

    [Fact]
    public async Task The_elder_mode_offers_four_tasks_and_the_telephone()
    {
        var page = await platform.PageAsync("/?mode=elder");
        Assert.Equal(["/orders/new", "/orders", "/help#phone", "/organizations"], page.QuerySelectorAll(".tiles-tasks a").Select(a => a.GetAttribute("href")!));
        Assert.NotNull(page.QuerySelector("main a[href^='tel:']"));
        Assert.Empty(page.QuerySelectorAll("main .kpi, main .rank"));
    }

    private async Task<(string, string, string, string, string, string, string)> FiguresAsync()
    {
        var page = await platform.PageAsync("/");
        string Of(string name) => page.QuerySelector($".kpi:has(a[href$='#{name}']) dd")!.FirstChild!.TextContent;
        var rated = page.QuerySelector(".kpi:has(a[href$='#good']) dt small")!.TextContent.Replace("已评", "").TrimEnd('%');
        return (Of("projects"), Of("organizations"), Of("placed"), Of("accepted"), Of("acceptance"), Of("good"), rated);
    }

    private Task<long> PlaceAsync(string category, string need, bool publish = false) => platform.AskAsync(async services =>
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

    private Task<int> ClaimAsync(long order) => platform.AskAsync(async services =>
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        var district = services.GetRequiredService<District>();
        var placed = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == order);
        var fitting = (await db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).ToListAsync()).First(o => o.Fits(placed));
        var result = await services.GetRequiredService<OrderDesk>().ClaimAsync(Provider(fitting.Id), order);
        Assert.True(result.IsDone, result.Refusal.ToString());
        return fitting.Id;
    });

    private Task<string> CompleteAsync(long order, int provider) => platform.AskAsync(async services =>
    {
        var now = services.GetRequiredService<DistrictClock>().UtcNow;
        var photo = Guid.NewGuid().ToString("N");
        var result = await services.GetRequiredService<OrderDesk>().CompleteAsync(Provider(provider), order, new Completion
        {
            Description = "已经办好，当面看过",
            ServedFrom = now.AddMinutes(-5),
            ServedTo = now.AddMinutes(-1),
            Minutes = 30,
            PeopleServed = 1,
            Photos = [new StoredPhoto(photo, 4, 3, new byte[32])],
            PhotosDeclaredFit = true,
        });
        Assert.True(result.IsDone, result.Refusal.ToString());
        return photo;
    });

    private Task<bool> RateAsync(long order, int stars, string comment) => platform.AskAsync(async services =>
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
    };

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
