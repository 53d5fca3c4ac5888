using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// What much visited pages ask for in one round trip: LINQ writes the statements once per host, in the words of its database, and
/// their rows are read by hand, a column after the other, in the order in which the queries select them (decision 0011).
/// </summary>
/// <param name="queries">The queries; variables of one name in their conditions are one parameter, which is given a value each time; how many rows to take is no variable.</param>
internal sealed class QueryBatch(Func<PlatformDbContext, IEnumerable<IQueryable>> queries)
{
    /// <summary>What LINQ calls a value that is no variable, with digits after it where it has several.</summary>
    private const string Constant = "p";

    private static readonly char[] Digits = [.. "0123456789"];

    private Statements? written;

    /// <summary>Where each command of a batch is told before it goes out, to whoever listens.</summary>
    public static DiagnosticListener Sent { get; } = new("Putuo.SocialOrgService.Data");

    /// <summary>Asks, and reads the answer: a result for each query.</summary>
    public async Task<T> ReadAsync<T>(
        PlatformDbContext db, Dictionary<string, object?> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var statements = written ??= Write(db, parameters);
        using var alone = db.GetService<IConcurrencyDetector>().EnterCriticalSection();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = statements.CommandOn(db, parameters);
            if (Sent.IsEnabled())
                Sent.Write(nameof(Sent), command);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            return await read(reader, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Asks a single query for its rows.</summary>
    public Task<List<T>> ListAsync<T>(PlatformDbContext db, Dictionary<string, object?> parameters, Func<RowCursor, T> row, CancellationToken cancel) =>
        ReadAsync(db, parameters, async (reader, token) =>
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(token))
                rows.Add(row(new RowCursor(reader)));
            return rows;
        }, cancel);

    private Statements Write(PlatformDbContext db, Dictionary<string, object?> given)
    {
        var types = db.GetService<IRelationalTypeMappingSource>();
        var text = new StringBuilder();
        var known = new Dictionary<string, Parameter>();
        foreach (var query in queries(db))
        {
            using var command = query.CreateDbCommand();
            text.Append(command.CommandText).Append(";\n");
            foreach (DbParameter parameter in command.Parameters)
            {
                var name = parameter.ParameterName.TrimStart('@');
                var variable = name.TrimEnd(Digits);
                var constant = variable == Constant;
                if (!constant && !given.ContainsKey(variable))
                    throw new InvalidOperationException($"No value is given for {name}.");
                if (!known.TryAdd(name, new(name, constant ? null : variable, parameter.Value, types.GetMapping(parameter.Value!.GetType()))) && constant)
                    throw new InvalidOperationException($"Two constants of a batch are called {name}.");
            }
        }
        if (given.Keys.Except(known.Values.Select(parameter => parameter.Variable)).FirstOrDefault() is { } unused)
            throw new InvalidOperationException($"No query asks for {unused}.");
        return new Statements(text.ToString(), [.. known.Values]);
    }

    private sealed record Parameter(string Name, string? Variable, object? Constant, RelationalTypeMapping Type);

    private sealed record Statements(string Text, Parameter[] Parameters)
    {
        public DbCommand CommandOn(PlatformDbContext db, Dictionary<string, object?> given)
        {
            var connection = db.Database.GetDbConnection();
            var command = connection.CreateCommand();
            command.CommandText = Text;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            foreach (var (name, variable, constant, type) in Parameters)
                command.Parameters.Add(type.CreateParameter(command, name, variable is null ? constant : given[variable], nullable: false));
            return connection is KeptSqliteConnection kept ? kept.Prepared((SqliteCommand)command) : command;
        }
    }
}
