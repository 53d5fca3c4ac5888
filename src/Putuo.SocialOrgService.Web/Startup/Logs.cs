using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Logs to the console. A request is logged by its route's pattern, never by its path or query, which may carry an order's
/// token or a person's number; the trace id is the reference number that error pages show. The framework's own lines about requests
/// name addresses and what was sent: below a warning they are never written, whatever level the settings ask for.
/// </summary>
public static class Logs
{
    private const string OfRequests = "Microsoft.AspNetCore";

    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {TraceId} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Puts Serilog in the place of the framework's loggers; levels come from the section Serilog. What a start says in one line is
    /// not logged with its stack trace as well. The logger is the host's own: of two hosts in one process none writes for the other.
    /// </summary>
    public static void AddPlatformLogs(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddress>()
            .Filter.ByExcluding(happened => happened.Level < LogEventLevel.Warning && SourceOf(happened).StartsWith(OfRequests, StringComparison.Ordinal))
            .Filter.ByExcluding(happened => happened.Exception is { } failure && StartFault.Of(failure) is not null)
            .WriteTo.Console(outputTemplate: Line), preserveStaticLogger: true);

    /// <summary>One line for a failed request, and at level Debug for every other one.</summary>
    public static void UsePlatformLogs(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {Route} {StatusCode} in {Elapsed:0} ms";
            options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
            [
                new("RequestMethod", new ScalarValue(context.Request.Method)),
                new("Route", new ScalarValue(RouteOf(context))),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
            ];
            options.GetLevel = (context, _, failure) =>
                failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error : LogEventLevel.Debug;
        });

    /// <summary>The number that a visitor can tell us to find the request in the logs.</summary>
    public static string Reference(HttpContext context) =>
        (Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier)[..12];

    /// <summary>The route asked for, also when the page of errors answered in its place.</summary>
    private static string RouteOf(HttpContext context) =>
        ((context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    /// <summary>Which class said it.</summary>
    private static string SourceOf(LogEvent happened) =>
        happened.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string source } ? source : "";

    /// <summary>Takes the address off that the framework adds to every line of a request.</summary>
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
