using System.Net;
using System.Text.RegularExpressions;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Whoever sends a form.</summary>
public sealed class WritingRouteTests(PlatformApp app) : MeetingTests(app)
{
    public static TheoryData<string> Routes => [.. RouteTable.Rows.Where(row => row.Method == "POST").Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public Task Everybody_meets_what_the_table_says(string name) => AssertMetAsync(name);

    [Fact]
    public async Task A_number_whose_month_is_wrong_is_no_order()
    {
        var wrong = new List<string>();
        foreach (var row in RouteTable.Rows.Where(row => row.Allowed.Count > 0 && row.Pattern.Contains("{number}", StringComparison.Ordinal) && !row.Pattern.EndsWith("/show", StringComparison.Ordinal)))
        {
            var address = Regex.Replace(await row.AddressAsync(App), @"PT-\d{4}-", "PT-9901-");
            var client = await ClientAsync(row.Allowed[0]);
            using var answer = row.Method == "POST" ? await client.PostAsync(address, new(row.Fields)) : await client.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{row.Name}: {answer.StatusCode}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
