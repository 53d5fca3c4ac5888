using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>Listens to the statements that go to one database while something is done.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>EF asks only once a second whether anybody listens.</summary>
    private static readonly TimeSpan UntilHeard = TimeSpan.FromSeconds(1.1);

    private readonly string connection;
    private readonly ConcurrentQueue<Statement> heard = new();
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    private Statements(string connection)
    {
        this.connection = connection;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public static async Task<Statements> ListenAsync(string connection)
    {
        var statements = new Statements(connection);
        await Task.Delay(UntilHeard);
        return statements;
    }

    public IReadOnlyCollection<Statement> Heard => heard;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { } command }
            && command.Connection!.ConnectionString.Contains(connection, StringComparison.Ordinal))
        {
            heard.Enqueue(new Statement(
                command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => new KeyValuePair<string, object?>(p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }
}

/// <summary>A statement as it was sent.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<KeyValuePair<string, object?>> Parameters);
