using System.Net;
using Putuo.SocialOrgService.Web.Tests.Home;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>What all public pages have in common.</summary>
public sealed class PublicPageTests(DemonstratedPlatform platform) : IClassFixture<DemonstratedPlatform>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/?mode=elder", "/services", "/services?q=理发", "/services?q=关怀版", "/services?q=没有这个", "/services/A", "/services/A05", "/services/Z",
        "/information", "/information?kind=Guide&q=电话&year=2022", "/information?q=没有这个", "/information/1",
        "/organizations", "/organizations?field=A&area=12&grade=3&resource=Volunteers", "/organizations?q=没有这个", "/organizations/1",
        "/offerings", "/offerings?category=A&area=1201&free=yes", "/offerings?organization=1", "/offerings/1", "/offerings/1/poster", "/projects", "/projects?kind=Venture&year=2022", "/projects/1",
        "/data", "/data?area=1201&period=2022-09", "/data?period=2022-W37&category=A&type=Association", "/data?period=range&from=2022-03-01&to=2022-03-20", "/data?period=range&from=2022-04-01&to=2022-03-20",
        "/data/definitions", "/help", "/help/sitemap", "/accessibility", "/privacy", "/privacy/consent",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_that_is_kept_holds_no_token_and_no_form_but_searches(string address)
    {
        var (page, _, answer) = await platform.AnswerAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(address.Contains("mode="), answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.QuerySelectorAll("form:not([method=get]), input[name=form-token], input[type=hidden]"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), style"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_speaks_English_too(string address)
    {
        var page = await platform.PageAsync(address, "en");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual((await platform.PageAsync(address)).Title, page.Title);
    }

    [Fact]
    public async Task No_link_of_a_public_page_is_dead()
    {
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var address in Pages.Select(row => row.Data))
        {
            var page = await platform.PageAsync(address);
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!))
            {
                if (link.Contains('#') && link.Split('#') is [var path, var anchor] && (path.Length == 0 || path == address))
                    Assert.NotNull(page.GetElementById(anchor));
                links.Add(link.Split('#')[0]);
            }
        }

        var dead = new List<string>();
        foreach (var link in links.Where(link => !link.StartsWith("/orders", StringComparison.Ordinal) && !link.StartsWith("/account", StringComparison.Ordinal)))
        {
            if ((await platform.AnswerAsync(link)).Answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
                dead.Add(link);
        }

        Assert.Empty(dead);
    }

    [Fact]
    public async Task The_number_of_statements_does_not_depend_on_the_number_of_rows()
    {
        await platform.AddAsync([.. Enumerable.Range(0, 100).Select(i => PublicOrders.Organization($"百家服务社{i:000}", i == 0 ? "独一份" : "百家之一"))]);
        await platform.AddAsync([.. Enumerable.Range(0, 100).Select(i => PublicOrders.Project($"XM-{i:000}"))]);
        Assert.Equal(2, await StatementsAsync("/organizations?q=独一份"));
        Assert.Equal(2, await StatementsAsync("/organizations?q=百家服务社00"));
        Assert.Equal(2, await StatementsAsync("/organizations?q=百家"));
        Assert.Equal(2, await StatementsAsync("/organizations"));
        Assert.Equal(2, await StatementsAsync("/organizations?resource=Equipment"));
        Assert.Equal(2, await StatementsAsync("/projects?kind=Purchase&state=Cancelled"));
        Assert.Equal(2, await StatementsAsync("/projects"));
        Assert.Equal(2, await StatementsAsync("/information?kind=Policy&q=辅具"));
        Assert.Equal(2, await StatementsAsync("/information"));
        Assert.Equal(2, await StatementsAsync("/information/1"));
        Assert.Equal(2, await StatementsAsync("/data"));
        Assert.Equal(3, await StatementsAsync("/data?period=2022-09&category=A"));
        Assert.Equal(4, await StatementsAsync("/data?period=2022-W37&category=A&type=Association"));
        Assert.Equal(4, await StatementsAsync("/"));
        Assert.Equal(6, await StatementsAsync("/organizations/1"));
        Assert.Equal(1, await StatementsAsync("/projects/1"));
        Assert.Equal(3, await StatementsAsync("/services/A05"));
        Assert.Equal(0, await StatementsAsync("/services"));
        Assert.Equal(3, await StatementsAsync("/services?q=百家"));

        await platform.AddAsync([.. Enumerable.Range(0, 101).Select(i => PublicOrders.Offering($"百项服务{i:000}", i == 0 ? "A01" : i <= 20 ? "A02" : "A03"))]);
        Assert.Equal(4, await StatementsAsync("/offerings?category=A01&organization=1"));
        Assert.Equal(4, await StatementsAsync("/offerings?category=A02"));
        Assert.Equal(4, await StatementsAsync("/offerings?category=A03"));
        Assert.Equal(4, await StatementsAsync("/offerings"));
        Assert.Equal(2, await StatementsAsync("/offerings/1"));

        async Task<int> StatementsAsync(string address) => (await platform.AnswerAsync(address)).Statements;
    }
}
