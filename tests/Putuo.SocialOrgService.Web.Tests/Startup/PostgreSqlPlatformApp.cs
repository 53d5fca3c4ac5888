using Microsoft.AspNetCore.Hosting;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The same over a PostgreSQL database of its own. A test that takes it skips where PostgreSQL is absent before it asks for anything.</summary>
public sealed class PostgreSqlPlatformApp(PostgreSqlCluster cluster) : PlatformApp
{
    private string connection = "";

    public override async ValueTask InitializeAsync()
    {
        if (cluster.IsAbsent)
            return;
        connection = await cluster.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!cluster.IsAbsent)
            await cluster.DropDatabaseAsync(connection);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:Provider", "PostgreSql");
        builder.UseSetting("Database:Connection", connection);
    }
}
