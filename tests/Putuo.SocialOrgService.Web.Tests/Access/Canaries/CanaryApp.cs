using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Talents;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// A platform on which the invented persons have lived through their stories. It logs everything, tells what was sent to open pages, and
/// its day begins at noon, so that no work falls on two days.
/// </summary>
public sealed class CanaryApp : PlatformApp
{
    private const int FirstOfStaff = 25;

    private static readonly IReadOnlyDictionary<Kind, Canary> Employed = Enum.GetValues<Kind>().Where(kind => kind is not (Kind.Visitor or Kind.ResidentA or Kind.ResidentB))
        .ToDictionary(kind => kind, kind => new Canary(FirstOfStaff + (int)kind, $"works as {kind}", Cast.PhoneOf(kind)) { Works = kind, Answers = null });

    private readonly Lazy<Task<IReadOnlyList<Sighting>>> sightings;

    public CanaryApp() => sightings = new(async () => await new Crawl(this).RunAsync());

    /// <summary>The clock of the host.</summary>
    internal Watch Clock { get; } = new();

    /// <summary>The residents.</summary>
    internal Stories Residents { get; } = new();

    /// <summary>Everybody whose words are looked for: residents, then staff.</summary>
    internal IReadOnlyList<Canary> Everybody => [.. Residents.All, .. Employed.Values];

    /// <summary>What is looked for.</summary>
    internal Watchlist Watchlist { get; private set; } = null!;

    /// <summary>Who goes through the site.</summary>
    internal IReadOnlyList<Visitor> Visitors { get; private set; } = [];

    /// <summary>All that was sent to open pages.</summary>
    internal ConcurrentQueue<string> Told { get; } = [];

    /// <summary>What the visitors met on all pages; the first who asks waits for the crawl.</summary>
    internal Task<IReadOnlyList<Sighting>> SightingsAsync() => sightings.Value;

    /// <summary>Lets the stories happen.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AskAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            foreach (var organization in await db.Organizations.Include(o => o.Fields).Include(o => o.Areas).Where(o => o.Fields.Any(f => f.CategoryCode == "A")).ToListAsync())
                organization.Serve(["D"], []);
            return await db.SaveChangesAsync();
        });
        var staff = new Dictionary<Kind, Visitor>();
        foreach (var (kind, person) in Employed)
            staff[kind] = new Visitor($"{kind}", kind, person, await SignInAsync(person.Phone));
        await new CanaryLoop(this, Residents, staff).RunAsync();
        await AskAsync(services => TalentAsync(services, Employed[Kind.Member]));
        Watchlist = new Watchlist(Everybody);
        var holder = Visitor();
        await holder.GetAsync($"/t/{Residents.Caller.Token}");
        Visitors =
        [
            new("a visitor, who holds another order's token", Kind.Visitor, null, holder),
            .. Residents.All.Where(person => person.Browser is not null).Select(person => new Visitor($"“{person.Story}”", Kind.ResidentA, person, person.Browser!)),
            .. staff.Values,
        ];
    }

    /// <summary>The member serves as well, agrees to it in the own account.</summary>
    private async Task<bool> TalentAsync(IServiceProvider services, Canary person)
    {
        var desk = services.GetRequiredService<TalentDesk>();
        var id = await People.TalentAsync(services, person.Name);
        Assert.Null((await desk.OfferCodeAsync(People[Kind.Owner], id, "DIGEST")).Refusal);
        Assert.Null((await desk.AgreeAsync(People[Kind.Member], "DIGEST", isNamePublic: false)).Refusal);
        return person.IsTalent = true;
    }

    protected override string NameOf(Kind kind) => Employed.TryGetValue(kind, out var person) ? person.Name : base.NameOf(kind);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Verbose");
        builder.UseSetting("Serilog:Using:0", typeof(Journal).Assembly.GetName().Name);
        builder.UseSetting("Serilog:WriteTo:0", nameof(Journal));
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", Crawl.IsFull ? "Debug" : "Information");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => new Overheard(Told, provider.GetRequiredService<ILogger<DefaultHubLifetimeManager<LiveHub>>>()));
        });
    }

    /// <summary>A clock that begins at noon in the district, at the next one.</summary>
    internal sealed class Watch : TimeProvider
    {
        public Watch()
        {
            var now = System.GetUtcNow();
            var noon = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(4);
            Ahead = (noon > now ? noon : noon.AddDays(1)) - now;
        }

        /// <summary>How far it is ahead of the machine's.</summary>
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }

    /// <summary>Hears what open pages are told.</summary>
    private sealed class Overheard(ConcurrentQueue<string> told, ILogger<DefaultHubLifetimeManager<LiveHub>> logger) : DefaultHubLifetimeManager<LiveHub>(logger)
    {
        public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
        {
            told.Enqueue(string.Join(' ', [groupName, methodName, .. args.Select(arg => Convert.ToString(arg, CultureInfo.InvariantCulture))]));
            return base.SendGroupAsync(groupName, methodName, args, cancellationToken);
        }
    }
}
