using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// What much visited pages ask for in one round trip: LINQ writes the statements once per host, in the words of its database, and
/// their rows are read by hand, a column after the other, in the order in which the queries select them (decision 0011).
/// </summary>
/// <param name="queries">The queries; a variable that a condition names is a parameter; other values are those of the first time.</param>
internal sealed class QueryBatch(Func<PlatformDbContext, IEnumerable<IQueryable>> queries)
{
    private Statements? written;

    /// <summary>Asks, and reads the answer: a result for each query.</summary>
    public async Task<T> ReadAsync<T>(
        PlatformDbContext db, Dictionary<string, object?> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var statements = written ??= Write(db);
        foreach (var (name, value) in statements.Constants)
            parameters.TryAdd(name, value);
        var connection = db.GetService<IRelationalConnection>();
        var logger = db.GetService<IRelationalCommandDiagnosticsLogger>();
        var command = connection.RentCommand();
        command.PopulateFrom(statements.Command);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(
                new RelationalCommandParameterObject(connection, parameters, null, db, logger, CommandSource.LinqQuery), cancel);
            return await read(reader.DbDataReader, cancel);
        }
        finally
        {
            connection.ReturnCommand(command);
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

    private Statements Write(PlatformDbContext db)
    {
        var types = db.GetService<IRelationalTypeMappingSource>();
        var builder = db.GetService<IRelationalCommandBuilderFactory>().Create();
        var constants = new Dictionary<string, object?>();
        foreach (var query in queries(db))
        {
            using var command = query.CreateDbCommand();
            builder.Append(command.CommandText).AppendLine(";");
            foreach (DbParameter parameter in command.Parameters)
            {
                var name = parameter.ParameterName.TrimStart('@');
                if (constants.TryAdd(name, parameter.Value))
                    builder.AddParameter(name, parameter.ParameterName, types.GetMapping(parameter.Value!.GetType()), nullable: false);
                else if (!Equals(constants[name], parameter.Value))
                    throw new InvalidOperationException($"Two queries of a batch mean different things by {name}.");
            }
        }
        return new Statements(builder.Build(), constants);
    }

    private sealed record Statements(IRelationalCommand Command, Dictionary<string, object?> Constants);
}
