using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Features.Help;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Help;

public sealed class HelpPageTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Every_task_has_a_page_in_both_languages_whose_links_lead_to_pages_that_there_are(string language)
    {
        var visitor = app.Visitor();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var pages = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/')), [])).ToList();
        var overview = await visitor.PageAsync("/help");
        var titles = new HashSet<string>();
        foreach (var address in HelpBook.Groups.SelectMany(group => group.Tasks).Select(task => "/help/tasks/" + task).Concat(["/help/guide", "/help/glossary"]))
        {
            Assert.NotNull(overview.QuerySelector($"main a[href='{address}']"));
            var page = await visitor.PageAsync(address);
            Assert.True(titles.Add(page.QuerySelector("h1")!.TextContent.Trim()), address);
            foreach (var link in page.QuerySelectorAll(".article-text a").Select(link => link.GetAttribute("href")!))
                Assert.True(pages.Exists(route => route.TryMatch(new PathString(link.Split('?')[0]), [])), $"{address}: {link}");
        }
    }

    [Fact]
    public async Task A_link_to_a_page_that_the_readers_role_may_not_open_is_words_only()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Empty((await worker.PageAsync("/help/tasks/claim")).QuerySelectorAll(".article-text a[href^='/workbench']"));
        Assert.NotEmpty((await worker.PageAsync("/help/tasks/triage")).QuerySelectorAll(".article-text a[href='/triage']"));
        Assert.NotEmpty((await app.Visitor().PageAsync("/help/tasks/claim")).QuerySelectorAll(".article-text a[href='/workbench/pool']"));
    }

    [Fact]
    public async Task There_is_no_page_of_an_unknown_task_and_the_guide_is_no_task()
    {
        foreach (var name in new[] { "nothing", "guide", "..%2Forder" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.Visitor().GetAsync("/help/tasks/" + name)).StatusCode);
    }

    [Fact]
    public async Task A_member_of_staff_finds_the_first_steps_on_the_desk_until_they_are_sent_away()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var steps = (await worker.PageAsync("/community")).QuerySelector("#first-steps")!;
        Assert.NotNull(steps.QuerySelector("a[href='/orders/new-for-resident']"));
        Assert.All(steps.QuerySelectorAll("a.more"), link => Assert.StartsWith("/help/tasks/", link.GetAttribute("href")));
        await worker.PostAsync("/prefs/steps", new() { ["returnUrl"] = "/community" });
        Assert.Null((await worker.PageAsync("/community")).QuerySelector("#first-steps"));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
