using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Scripts;

/// <summary>
/// A copy of the demonstration platform, served from this process, in which people typed payloads into every text field there is. A class
/// of tests takes it as its fixture.
/// </summary>
public sealed class ScriptedPlatform(DemonstrationPlatform platform) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string folder = platform.CopyFolder();

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What was typed, and where it is to be seen.</summary>
    internal Scripting Scripting { get; private set; } = null!;

    /// <summary>Starts it and types.</summary>
    public async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress;
        Scripting = await Scripting.TypeAsync(Services);
    }

    /// <summary>A visitor whose browser runs every script that a page lets in, signed in unless it is nobody.</summary>
    public async Task<Visitor> VisitAsync(Role role, bool isUnguarded = true)
    {
        var visitor = isUnguarded ? await platform.VisitUnguardedAsync(Address) : await platform.VisitAsync(Address);
        await visitor.Page.AddInitScriptAsync(Sight.Trap);
        if (role == Role.Nobody)
            await visitor.GoAsync("/help");
        else
            await visitor.SignInAsync(role);
        return visitor;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Files:Data", folder)
        .UseSetting("Serilog:MinimumLevel:Default", "Fatal");
}
