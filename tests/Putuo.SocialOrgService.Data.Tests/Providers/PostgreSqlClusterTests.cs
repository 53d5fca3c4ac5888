using Npgsql;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

public sealed class PostgreSqlClusterTests(PostgreSqlCluster cluster)
{
    [Fact]
    public async Task A_template_is_filled_once_and_its_copies_do_not_see_each_other()
    {
        cluster.SkipIfAbsent();
        var fills = 0;
        Task Fill(string connection)
        {
            fills++;
            return RunAsync(connection, "CREATE TABLE wish (text text); INSERT INTO wish VALUES ('助餐')");
        }

        var one = await cluster.CreateDatabaseAsync("wishes", Fill);
        var other = await cluster.CreateDatabaseAsync("wishes", Fill);
        await RunAsync(one, "INSERT INTO wish VALUES ('理发')");

        Assert.Equal(1, fills);
        Assert.Equal(2L, await RunAsync(one, "SELECT count(*) FROM wish"));
        Assert.Equal(1L, await RunAsync(other, "SELECT count(*) FROM wish WHERE text LIKE '助%'"));
    }

    [Fact]
    public async Task The_server_keeps_what_it_confirmed_unless_told_otherwise()
    {
        cluster.SkipIfAbsent();

        Assert.Equal(
            Environment.GetEnvironmentVariable("PT_PG_FSYNC") == "off" ? "off" : "on",
            await RunAsync(await cluster.CreateDatabaseAsync(), "SHOW fsync"));
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
