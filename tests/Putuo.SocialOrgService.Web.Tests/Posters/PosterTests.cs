using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Posters;

/// <summary>Posters: what they say, and where their codes and short addresses lead.</summary>
public sealed class PosterTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_poster_of_an_offering_says_all_of_it_with_a_code_and_an_address_to_type()
    {
        var id = await app.AskAsync(services => app.People.OfferingAsync(services));
        var page = await app.Visitor().PageAsync($"/offerings/{id}/poster?size=A3");
        var poster = page.QuerySelector(".poster.poster-a3")!;
        Assert.NotNull(poster.QuerySelector(".qr svg"));
        Assert.Equal($"localhost/o/{id}", poster.QuerySelector(".poster-address")!.TextContent);
        Assert.All(new[] { "每天 11:00–12:00", "8元（一份中饭）", "海岛助老服务中心", app.People.Community.Name, "当面付" }, words => Assert.Contains(words, poster.TextContent));

        var visitor = app.Visitor();
        var way = (await visitor.GetAsync($"/o/{id}")).Headers.Location!.ToString();
        var chosen = await visitor.PageAsync(way);
        Assert.Equal($"{id}", chosen.QuerySelector("input[name=Offering]")!.GetAttribute("value"));
        Assert.Contains("海岛助老服务中心", chosen.QuerySelector("main")!.TextContent);
        Assert.NotNull((await visitor.PageAsync($"/orders/new?offering={id}")).QuerySelector($"button[name=Offering][value='{id}']"));
        var owner = await app.SignInAsync(Cast.PhoneOf(Kind.Owner));
        await owner.PostAsync($"/workbench/offerings/{id}/end");
        Assert.Equal($"/offerings/{id}", (await visitor.GetAsync($"/o/{id}")).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/offerings/{id}/poster")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/o/999999")).StatusCode);
    }

    [Fact]
    public async Task The_code_of_a_community_s_poster_opens_the_order_form_with_service_and_community_chosen()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        Assert.NotNull((await worker.PageAsync("/community/posters")).QuerySelector("a[href='/community/posters/A06']"));
        var poster = (await worker.PageAsync("/community/posters/A06")).QuerySelector(".poster")!;
        var community = app.People.OtherCommunity;
        Assert.Equal($"localhost/s/A06/{community.Id}", poster.QuerySelector(".poster-address")!.TextContent);
        Assert.Contains(community.Name, poster.TextContent);

        var visitor = app.Visitor();
        var way = (await visitor.GetAsync($"/s/A06/{community.Id}")).Headers.Location!.ToString();
        var need = await visitor.PageAsync(way);
        Assert.Equal("/orders/new", (await visitor.GetAsync("/orders/new/need")).Headers.Location!.ToString());
        Assert.Equal($"{community.Id}", need.QuerySelector<IHtmlSelectElement>("#CommunityId")!.Value);

        await visitor.PostAsync("/orders/new/need", new() { ["Category"] = "A06", ["Need"] = "陪我去医院", ["go"] = "back" });
        var elsewhere = (await visitor.GetAsync((await visitor.GetAsync($"/s/A01/{community.Id}")).Headers.Location!.ToString())).Headers.Location!.ToString();
        var asked = await visitor.PageAsync(elsewhere);
        Assert.Equal("A01", asked.QuerySelector("button[name=Category][value=A01]")?.GetAttribute("value"));
        Assert.Equal("陪我去医院", (await visitor.PageAsync("/orders/new/need")).QuerySelector("#Need")!.TextContent.Trim());
    }
}
