using Microsoft.AspNetCore.Http;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>
/// Counts the SQL statements of single requests: a request marked with a number of its own is followed wherever it asks the database,
/// whatever else runs in this process.
/// </summary>
internal sealed class StatementCount : IDisposable
{
    private const string Header = "X-Count-Statements";

    private readonly string mark = Guid.NewGuid().ToString("N");
    private readonly HttpContextAccessor http = new();
    private readonly List<string> statements = [];
    private readonly SentStatements sent;

    private StatementCount() => sent = new SentStatements((_, statement) =>
    {
        if (http.HttpContext?.Request.Headers[Header].ToString() != mark)
            return;
        lock (statements)
            statements.Add(statement);
    });

    /// <summary>Fetches a page and says which statements it took, the check of the session among them.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(PlatformClient client, string address)
    {
        using var count = new StatementCount();
        await SentStatements.UntilHeardAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(Header, count.mark);
        using var answer = await client.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return count.statements;
    }

    public void Dispose() => sent.Dispose();
}
