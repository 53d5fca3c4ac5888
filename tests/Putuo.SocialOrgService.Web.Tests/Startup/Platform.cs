using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// The whole platform in process with demonstration data, which is made once per run and copied for each test class that takes
/// it as an IClassFixture. People sign in by the session cookie itself; the sign-in page has its own tests.
/// </summary>
public sealed class Platform : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly Lazy<Task<DirectoryInfo>> Template = new(MakeTemplateAsync);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("pt-web-");

    public async ValueTask InitializeAsync()
    {
        StatementCounter.Begin();
        Copy(await Template.Value, data);
        Server.PreserveExecutionContext = true;
    }

    /// <summary>A browser without a session.</summary>
    public HttpClient Visitor() => CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>A browser in which the first account with this role, and in this scope, is signed in.</summary>
    public async Task<HttpClient> SignInAsync(ActorRole role, int? organization = null, int? area = null, int? department = null)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var user = role == ActorRole.Resident
            ? await db.Users.OrderBy(u => u.Id).FirstAsync(u => !db.RoleGrants.Any(g => g.UserId == u.Id))
            : await db.Users.OrderBy(u => u.Id).FirstAsync(u => db.RoleGrants.Any(g => g.UserId == u.Id && g.Role == role
                && (organization == null || g.OrganizationId == organization)
                && (area == null || g.AreaId == area)
                && (department == null || g.DepartmentId == department)));
        return SignIn(user.Id, user.SessionVersion);
    }

    /// <summary>A browser in which an account is signed in.</summary>
    public HttpClient SignIn(long userId, int sessionVersion = 0)
    {
        var (name, value) = SessionCookie.Of(Services, userId, sessionVersion);
        var cookies = new System.Net.CookieContainer();
        var client = CreateDefaultClient(new Uri("https://localhost"), new CookieKeeper(cookies));
        cookies.Add(new Uri("https://localhost"), new System.Net.Cookie(name, value));
        return client;
    }

    /// <summary>Works on the database as a request would.</summary>
    public async Task<T> WithDataAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        using var scope = Services.CreateScope();
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    /// <summary>How many statements one request sends to the database.</summary>
    public async Task<int> CountStatementsAsync(HttpClient client, string address)
    {
        var count = StatementCounter.Begin();
        (await client.GetAsync(address)).EnsureSuccessStatusCode();
        return count.Value;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Configure(builder, data);

    private static void Configure(IWebHostBuilder builder, DirectoryInfo folder) => builder
        .UseEnvironment("Development")
        .UseSetting("Files:Data", folder.FullName)
        .UseSetting("Database:Connection", $"Data Source={Path.Combine(folder.FullName, "platform.db")};Default Timeout=60")
        .UseSetting("Serilog:MinimumLevel:Default", "Fatal");

    private static async Task<DirectoryInfo> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pt-web-template-");
        await using (var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => Configure(builder, folder)))
        {
            using var scope = factory.Services.CreateScope();
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name), overwrite: true);
        foreach (var inner in from.EnumerateDirectories())
            Copy(inner, to.CreateSubdirectory(inner.Name));
    }

    private sealed class CookieKeeper(System.Net.CookieContainer cookies) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Cookie", cookies.GetCookieHeader(request.RequestUri!));
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie);
            }
            return answer;
        }
    }

    /// <summary>Listens for the whole run, since EF looks for listeners once a second only; counts for who asked in this flow of calls.</summary>
    private static class StatementCounter
    {
        private static readonly AsyncLocal<StrongBox<int>?> Current = new();

        private static readonly SentStatements Sent = new((_, _) =>
        {
            if (Current.Value is { } count)
                Interlocked.Increment(ref count.Value);
        });

        public static StrongBox<int> Begin() => Current.Value = new StrongBox<int>();
    }
}
