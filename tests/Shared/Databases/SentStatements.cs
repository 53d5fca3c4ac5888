using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>Hears each SQL statement of this process as it goes out, whether EF sends it alone or a batch carries several in one command.</summary>
internal sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>EF asks whether somebody listens once a second only.</summary>
    public static readonly TimeSpan UntilHeard = TimeSpan.FromSeconds(1.1);

    private readonly Action<DbCommand, string> hear;
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    public SentStatements(Action<DbCommand, string> hear)
    {
        this.hear = hear;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.EntityFrameworkCore" or "Putuo.SocialOrgService.Data")
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var command = value.Key == RelationalEventId.CommandExecuting.Name ? ((CommandEventData)value.Value!).Command
            : value.Value as DbCommand;
        foreach (var statement in command?.CommandText.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            hear(command!, statement);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var one in subscriptions)
            one.Dispose();
    }
}
