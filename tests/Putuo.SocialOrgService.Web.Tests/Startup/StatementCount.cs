using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// Counts the SQL statements of single requests: a request marked with a number of its own is followed wherever it asks the database,
/// whatever else runs in this process.
/// </summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Header = "X-Count-Statements";

    /// <summary>EF asks whether somebody listens once a second only.</summary>
    private static readonly TimeSpan CachedFor = TimeSpan.FromSeconds(1.1);

    private readonly string mark = Guid.NewGuid().ToString("N");
    private readonly HttpContextAccessor http = new();
    private readonly List<string> statements = [];
    private readonly List<IDisposable> subscriptions = [];

    private StatementCount() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Fetches a page and says which statements it took, the check of the session among them.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PlatformClient client, string address)
    {
        using var count = new StatementCount();
        await Task.Delay(CachedFor);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(Header, count.mark);
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return count.statements;
    }

    public void Dispose() => subscriptions.ForEach(one => one.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandEventData command } && value.Key == RelationalEventId.CommandExecuting.Name
            && http.HttpContext?.Request.Headers[Header].ToString() == mark)
        {
            lock (statements)
                statements.Add(command.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
