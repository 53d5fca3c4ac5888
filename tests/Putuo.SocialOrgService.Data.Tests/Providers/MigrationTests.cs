using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>What can be said of the three databases without a server: no change lacks its migration, and SQL Server would take the scripts.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Providers => ["Sqlite", "PostgreSql", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_change_of_the_model_has_its_migration(string provider)
    {
        using var context = Open(provider);
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(),
            $"dotnet ef migrations add … --project src/Putuo.SocialOrgService.Data --context {provider}PlatformDbContext --output-dir Migrations/{provider}");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_database_has_the_same_tables_and_columns(string provider)
    {
        using var context = Open(provider);
        using var sqlite = Open("Sqlite");
        Assert.Equal(Columns(sqlite), Columns(context));
    }

    [Fact]
    public void Sql_Server_knows_every_name_in_the_create_script()
    {
        using var context = Open("SqlServer");
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var batch in context.Database.GenerateCreateScript().Split("GO\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            model.AddObjects(batch);
        }

        Assert.NotEmpty(model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass));
        var faults = string.Join('\n', model.Validate());
        Assert.True(faults.Length == 0, faults);
    }

    [Fact]
    public void Sql_Server_can_read_the_migrations_script()
    {
        using var context = Open("SqlServer");
        using var script = new StringReader(context.GetService<IMigrator>().GenerateScript());
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(script, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}")));
    }

    private static IEnumerable<string> Columns(DbContext context) => context.Model.GetEntityTypes()
        .SelectMany(entity => entity.GetProperties().Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}"))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>A context without a server behind it: it is only asked about its model and its scripts.</summary>
    private static PlatformDbContext Open(string provider) => provider switch
    {
        "Sqlite" => Open<SqlitePlatformDbContext>(new DesignTimeContexts()),
        "PostgreSql" => Open<PostgreSqlPlatformDbContext>(new DesignTimeContexts()),
        _ => Open<SqlServerPlatformDbContext>(new DesignTimeContexts()),
    };

    private static TContext Open<TContext>(IDesignTimeDbContextFactory<TContext> factory)
        where TContext : PlatformDbContext => factory.CreateDbContext([]);
}
