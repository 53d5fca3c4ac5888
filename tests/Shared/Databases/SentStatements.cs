using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>Hears each SQL statement of this process as it goes out, whether EF sends it alone or a batch carries several in one command.</summary>
internal sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Ef = "Microsoft.EntityFrameworkCore", Own = "Putuo.SocialOrgService.Data";

    private static readonly Lazy<Task> Heard = new(() =>
    {
        GC.KeepAlive(new SentStatements((_, _) => { }));
        return Task.Delay(TimeSpan.FromSeconds(1.1));
    });

    private readonly Action<DbCommand, string> hear;
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    public SentStatements(Action<DbCommand, string> hear)
    {
        this.hear = hear;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>
    /// Waits until each statement that is sent is heard. EF asks once a second only whether somebody listens, until it finds somebody: from the first
    /// call on there is always one, so that the others need not wait.
    /// </summary>
    public static Task UntilHeardAsync() => Heard.Value;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is Ef or Own)
            subscriptions.Add(value.Subscribe(this, name => value.Name == Own || name == RelationalEventId.CommandExecuting.Name));
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
