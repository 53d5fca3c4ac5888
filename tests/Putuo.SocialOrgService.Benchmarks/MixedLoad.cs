using System.Diagnostics;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Residents, organizations and community workers at once, each reading four pages for a form, as fast as the platform answers.</summary>
internal sealed class MixedLoad : IDisposable
{
    private const string Resident = "13800000001";
    private static readonly string[] Organizations = ["13800000002", "13800000004", "13800000003"];
    private static readonly string[] Workers = ["13800000005", "13800000006"];

    private readonly List<Visitor> visitors = [];

    /// <summary>Status and address of the first answer that was an error; null without one.</summary>
    public string? FirstError { get; private set; }

    /// <summary>Signs everybody in: of eight visitors three are residents, three of organizations and two community workers.</summary>
    public static async Task<MixedLoad> BeginAsync(ServerProcess platform, MeasuredDatabase database, int visitors)
    {
        var load = new MixedLoad();
        var community = database.Text("""SELECT MIN("CommunityId") FROM "AspNetUsers" WHERE "Id" NOT IN (SELECT "UserId" FROM "RoleGrants")""");
        var department = database.Text("""SELECT MIN("Id") FROM "Departments" """);
        for (var i = 0; i < visitors; i++)
        {
            var browser = new Browser(platform.Port);
            var (kind, turn) = (i % 8, i / 8);
            await browser.SignInAsync(kind < 3 ? Resident : kind < 6 ? Organizations[kind - 3] : Workers[kind - 6]);
            load.visitors.Add(
                kind < 3 ? new ResidentVisitor(browser, community, turn + kind)
                : kind < 6 ? new OrganizationVisitor(browser, turn)
                : new WorkerVisitor(browser, department, turn));
        }
        return load;
    }

    /// <summary>Goes on for a while.</summary>
    public async Task<List<MixedFinding>> RunAsync(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(visitors.Select(visitor => Task.Run(async () =>
        {
            visitor.Tally = new Tally();
            while (watch.Elapsed < time)
                await visitor.GoOnAsync();
        })));
        FirstError = visitors.Select(v => v.Tally.FirstError).FirstOrDefault(error => error is not null);
        return Tally.Sum(visitors.Select(v => v.Tally), watch.Elapsed.TotalSeconds);
    }

    public void Dispose() => visitors.ForEach(visitor => visitor.Dispose());
}
