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
/// <param name="queries">The queries; variables of one name in their conditions are one parameter; how many rows to take is no variable.</param>
internal sealed class QueryBatch(Func<PlatformDbContext, IEnumerable<IQueryable>> queries)
{
    /// <summary>What LINQ calls a value that is no variable, with digits after it where it has several.</summary>
    private const string Constant = "p";

    private static readonly char[] Digits = [.. "0123456789"];

    private Statements? written;

    /// <summary>Asks, and reads the answer: a result for each query.</summary>
    public async Task<T> ReadAsync<T>(
        PlatformDbContext db, Dictionary<string, object?> parameters, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var statements = written ??= Write(db, parameters);
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

    private Statements Write(PlatformDbContext db, Dictionary<string, object?> given)
    {
        var types = db.GetService<IRelationalTypeMappingSource>();
        var builder = db.GetService<IRelationalCommandBuilderFactory>().Create();
        var constants = new Dictionary<string, object?>();
        var known = new HashSet<string>();
        foreach (var query in queries(db))
        {
            using var command = query.CreateDbCommand();
            builder.Append(command.CommandText).AppendLine(";");
            foreach (DbParameter parameter in command.Parameters)
            {
                var name = parameter.ParameterName.TrimStart('@');
                var variable = name.TrimEnd(Digits);
                if (variable == Constant && constants.TryAdd(name, parameter.Value))
                    variable = name;
                else if (!given.ContainsKey(variable))
                    throw new InvalidOperationException($"No value for {name}, or two constants of that name.");
                if (known.Add(name))
                    builder.AddParameter(variable, parameter.ParameterName, types.GetMapping(parameter.Value!.GetType()), nullable: false);
            }
        }
        return new Statements(builder.Build(), constants);
    }

    private sealed record Statements(IRelationalCommand Command, Dictionary<string, object?> Constants);
}
