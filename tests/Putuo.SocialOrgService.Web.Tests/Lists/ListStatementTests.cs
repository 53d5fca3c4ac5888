using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Lists;

public sealed class ListStatementTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private int filled;

    [Fact]
    [Trait("Category", "Full")]
    public async Task Every_registry_and_list_asks_the_database_as_often_for_a_hundred_rows_as_for_one()
    {
        (Kind Kind, string Address)[] pages =
        [
            (Kind.Administrator, "/organizations"), (Kind.Administrator, "/organizations?q=互助"), (Kind.Administrator, "/organizations/coverage"), (Kind.Administrator, "/administration/organizations"),
            (Kind.Administrator, "/talents"), (Kind.Member, "/workbench/talents"), (Kind.Administrator, "/offerings"),
            (Kind.Administrator, "/projects"), (Kind.Administrator, "/lists/communities"), (Kind.Administrator, "/lists/residents"),
            (Kind.Officer, "/area"), (Kind.CityOfficer, "/area"), (Kind.Officer, "/area/orders?list=Pending"), (Kind.Administrator, "/areas/1"),
        ];
        var clients = new Dictionary<Kind, PlatformClient>();
        foreach (var kind in pages.Select(page => page.Kind).Distinct())
            clients[kind] = await app.SignInAsync(Cast.PhoneOf(kind));
        var counts = pages.ToDictionary(page => page, _ => new List<int>());
        foreach (var many in new[] { 1, 20, 100 })
        {
            await FillAsync(many);
            foreach (var page in pages)
            {
                await StatementCount.OfAsync(clients[page.Kind], page.Address);
                counts[page].Add((await StatementCount.OfAsync(clients[page.Kind], page.Address)).Count);
            }
        }
        Assert.All(counts, page => Assert.True(page.Value.Distinct().Count() == 1 && page.Value[0] <= 9, $"{page.Key}: {string.Join(", ", page.Value)}"));
    }

    private Task<bool> FillAsync(int many) => app.AskAsync(async services =>
    {
        var (db, desk, talents) = (services.GetRequiredService<PlatformDbContext>(), services.GetRequiredService<OrderDesk>(), services.GetRequiredService<TalentDesk>());
        var district = services.GetRequiredService<District>();
        for (; filled < many; filled++)
        {
            Assert.Null((await desk.PlaceAsync(app.People[Kind.ResidentA], app.Request("想请人陪着去医院看病"))).Refusal);
            Assert.Null((await desk.PlaceAsync(app.People[Kind.Worker], app.Request("想请人教老人用手机") with { ForCommunity = true })).Refusal);
            Assert.Null((await talents.AddAsync(app.People[Kind.Member], app.People.TalentEntry(services, $"李晓{(char)('一' + filled)}"), Guid.NewGuid())).Refusal);
            var organization = new Organization
            {
                Name = $"邻里互助会{filled:000}",
                NameEn = $"Neighbours {filled:000}",
                Type = OrganizationType.ServiceInstitution,
                SupervisingDepartmentId = 1,
                RegisteredOn = new DateOnly(2019, 5, 1),
                LegalRepresentative = "陈某",
                About = "邻里帮忙",
                AboutEn = "Neighbours help",
                Status = OrganizationStatus.Active,
                OnlineSince = new DateTime(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc),
            };
            organization.Serve(["A"], [app.People.Community.Id]);
            db.Add(organization);
            db.Add(new Project
            {
                Number = $"普购〔2022〕{900 + filled}号",
                Deadline = new DateTime(2022, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                Kind = ProjectKind.Purchase,
                Title = $"助餐服务{filled:000}",
                TitleEn = $"Meals {filled:000}",
                DepartmentId = 1,
                AreaId = district.Root.Id,
                CategoryCode = "A",
                BudgetFen = 100_000,
                PublishedAt = new DateTime(2022, 4, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(filled),
                State = ProjectState.Published,
                StateSince = new DateTime(2022, 4, 1, 0, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
            await app.People.OfferingAsync(services, capacity: 5);
        }
        return true;
    });
}
