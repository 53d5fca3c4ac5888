using System.Collections.Concurrent;
using System.Data.Common;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>Listens to the statements that go to one database while something is done.</summary>
internal sealed class Statements : IDisposable
{
    private readonly ConcurrentQueue<Statement> heard = new();
    private readonly SentStatements sent;

    private Statements(string connection) => sent = new SentStatements((command, sql) =>
    {
        if (command.Connection!.ConnectionString.Contains(connection, StringComparison.Ordinal))
            heard.Enqueue(new Statement(sql, [.. command.Parameters.Cast<DbParameter>().Select(p => new KeyValuePair<string, object?>(p.ParameterName, p.Value))]));
    });

    public static async Task<Statements> ListenAsync(string connection)
    {
        var statements = new Statements(connection);
        await SentStatements.UntilHeardAsync();
        return statements;
    }

    public IReadOnlyCollection<Statement> Heard => heard;

    public void Dispose() => sent.Dispose();
}

/// <summary>A statement as it was sent.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<KeyValuePair<string, object?>> Parameters);
