using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Organizations;

/// <summary>The schematic of who serves where says what the registry holds.</summary>
public sealed class CoverageTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_spot_shows_whether_nobody_one_or_several_organizations_of_the_registry_serve_a_field_there_and_a_gap_is_named()
    {
        var visitor = app.Visitor();
        var place = app.People.Community.Id;
        var tile = (await visitor.PageAsync("/organizations/coverage")).QuerySelector($".card h3 a[href='/organizations?area={place}']")!.Closest("li")!;
        var spots = tile.QuerySelectorAll(".spot").ToList();
        Assert.NotEmpty(spots);
        foreach (var spot in spots)
        {
            var serving = (await visitor.PageAsync($"/organizations?area={place}&field={spot.GetAttribute("data-category")}")).QuerySelectorAll(".org-card").Length;
            Assert.Equal(serving switch { 0 => "none", 1 => "one", _ => "several" }, spot.GetAttribute("data-served"));
            Assert.Equal(serving == 0, tile.QuerySelectorAll("p").Any(line => line.TextContent.Contains(spot.GetAttribute("title")!, StringComparison.Ordinal)));
        }

        Assert.Contains(spots, spot => spot.GetAttribute("data-served") != "none");
        Assert.Contains(spots, spot => spot.GetAttribute("data-served") == "none");
    }
}
