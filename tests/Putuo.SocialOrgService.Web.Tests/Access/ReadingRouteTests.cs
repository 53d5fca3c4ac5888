using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Whoever opens an address.</summary>
public sealed class ReadingRouteTests(PlatformApp app) : MeetingTests(app)
{
    public static TheoryData<string> Routes => [.. RouteTable.Rows.Where(row => row.Method != "POST").Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public Task Everybody_meets_what_the_table_says(string name) => AssertMetAsync(name);
}
