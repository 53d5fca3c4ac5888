using System.Collections.Concurrent;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The platform in process with a copy of the demonstration data of its own; it counts the SQL statements of each request.</summary>
public sealed class DemonstratedPlatform(DemonstrationFolder demonstration) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, int> statements = [];
    private DirectoryInfo folder = null!;
    private SentStatements sent = null!;
    private int fresh;

    public async ValueTask InitializeAsync()
    {
        folder = await demonstration.CopyAsync();
        var request = Services.GetRequiredService<IHttpContextAccessor>();
        sent = new SentStatements((command, _) =>
        {
            if (request.HttpContext is { } context && command.Connection!.DataSource.StartsWith(folder.FullName, StringComparison.Ordinal))
                statements.AddOrUpdate(context.Request.Path + context.Request.QueryString, 1, (_, count) => count + 1);
        });
        await SentStatements.UntilHeardAsync();
    }

    /// <summary>A page as a visitor who reads Chinese gets it, past the cache.</summary>
    public async Task<IHtmlDocument> PageAsync(string address, string language = "zh-CN") => (await AnswerAsync(address, language)).Page;

    /// <summary>A page past the cache, with the number of SQL statements it took.</summary>
    public async Task<(IHtmlDocument Page, int Statements, HttpResponseMessage Answer)> AnswerAsync(string address, string language = "zh-CN")
    {
        using var visitor = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        address += (address.Contains('?') ? '&' : '?') + "fresh=" + Interlocked.Increment(ref fresh);
        address = new Uri("https://localhost" + address).PathAndQuery;
        var answer = await visitor.GetAsync(address);
        var content = await answer.Content.ReadAsStringAsync();
        var page = (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(content).Address("https://localhost" + address));
        return (page, statements.GetValueOrDefault(address), answer);
    }

    /// <summary>Does something with the host's services in a scope of its own.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider);
    }

    /// <summary>Stores rows as they are.</summary>
    public Task AddAsync(params object[] rows) => AskAsync(async services =>
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        db.AddRange(rows);
        return await db.SaveChangesAsync();
    });

    public override async ValueTask DisposeAsync()
    {
        sent.Dispose();
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Files:Data", folder.FullName);
    }
}
