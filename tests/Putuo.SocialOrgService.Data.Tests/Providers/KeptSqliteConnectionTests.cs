using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>What makes SQLite quick: an open connection a context, a statement planned once.</summary>
public sealed class KeptSqliteConnectionTests(SqliteTestDatabase database) : PlatformTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_context_finds_its_connection_open_when_it_is_used_again()
    {
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await db.Projects.AnyAsync();
            Assert.Equal(ConnectionState.Open, db.Database.GetDbConnection().State);
        });
    }

    [Fact]
    public void The_connection_ends_with_its_context()
    {
        var connection = Open();
        connection.Close();
        Assert.Equal(ConnectionState.Open, connection.State);
        connection.Dispose();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void A_text_asked_again_is_the_statement_that_was_prepared_for_it()
    {
        using var connection = Open();
        var first = Ask(connection, 1);
        Assert.Equal(1L, first.ExecuteScalar());
        first.Dispose();
        var second = Ask(connection, 2);
        Assert.Same(first, second);
        Assert.Equal(2L, second.ExecuteScalar());
    }

    [Fact]
    public void A_text_asked_while_its_statement_is_read_gets_one_of_its_own()
    {
        using var connection = Open();
        using var first = Ask(connection, 1);
        using var reader = first.ExecuteReader();
        Assert.True(reader.Read());
        using var second = Ask(connection, 2);
        Assert.Equal(2L, second.ExecuteScalar());
        Assert.Equal(1L, reader.GetInt64(0));
    }

    [Fact]
    public void A_statement_that_failed_can_be_asked_again()
    {
        using var connection = Open();
        Run(connection, "CREATE TABLE T (Id INTEGER PRIMARY KEY)");
        Insert(connection, 1);
        Assert.Throws<SqliteException>(() => Insert(connection, 1));
        Insert(connection, 2);
        using var count = new SqliteCommand("SELECT COUNT(*) FROM T", connection);
        Assert.Equal(2L, count.ExecuteScalar());
    }

    [Fact]
    public async Task What_a_connection_was_told_at_its_opening_holds()
    {
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            Assert.Equal(2, (await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync()).Single());
            Assert.Equal(1, (await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").ToListAsync()).Single());
        });
    }

    private static KeptSqliteConnection Open()
    {
        var connection = new KeptSqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Ask(KeptSqliteConnection connection, int value)
    {
        var fresh = new SqliteCommand("SELECT $value", connection);
        fresh.Parameters.AddWithValue("$value", value);
        return connection.Prepared(fresh);
    }

    private static void Insert(KeptSqliteConnection connection, int id)
    {
        var fresh = new SqliteCommand("INSERT INTO T (Id) VALUES ($id)", connection);
        fresh.Parameters.AddWithValue("$id", id);
        using var command = connection.Prepared(fresh);
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
