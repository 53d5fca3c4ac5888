using System.Collections.Concurrent;
using System.Globalization;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>Keeps what the host whose settings name it logs, with all properties, whether the console's line shows them or not.</summary>
public sealed class Journal : ILogEventSink
{
    private static readonly ConcurrentQueue<string> Written = [];

    /// <summary>What was written so far.</summary>
    public static IReadOnlyCollection<string> Lines => Written;

    public void Emit(LogEvent logEvent) => Written.Enqueue(
        $"{logEvent.RenderMessage(CultureInfo.InvariantCulture)} {string.Join(' ', logEvent.Properties.Select(property => $"{property.Key}={property.Value}"))} {logEvent.Exception}");
}

/// <summary>Lets the settings name the journal.</summary>
public static class JournalSetting
{
    /// <summary>The setting <c>Serilog:WriteTo:n = Journal</c>.</summary>
    public static LoggerConfiguration Journal(this LoggerSinkConfiguration writeTo) => writeTo.Sink(new Journal());
}
