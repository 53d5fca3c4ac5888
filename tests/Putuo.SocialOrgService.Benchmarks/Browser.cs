using System.Diagnostics;
using System.Net;
using System.Text;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What came back.</summary>
/// <param name="Status">The status.</param>
/// <param name="Location">Where a redirect leads; empty without one.</param>
/// <param name="Body">The page.</param>
/// <param name="Milliseconds">From sending to the last byte.</param>
internal sealed record Answer(int Status, string Location, byte[] Body, double Milliseconds)
{
    /// <summary>The numbers of the orders that the page links to.</summary>
    /// <param name="ending">How such an address ends, its quotation mark included.</param>
    public List<string> Numbers(string ending)
    {
        var (wanted, found) = (Encoding.ASCII.GetBytes(ending), new List<string>());
        var rest = Body.AsSpan();
        for (int at; (at = rest.IndexOf("/orders/PT-"u8)) >= 0;)
        {
            rest = rest[(at + "/orders/".Length)..];
            var length = rest.IndexOfAnyExcept("PT-0123456789"u8);
            if (length > 0 && rest[length..].StartsWith(wanted))
                found.Add(Encoding.ASCII.GetString(rest[..length]));
        }
        return found;
    }
}

/// <summary>One person's browser: one connection, its cookies, and the form token of the page last read.</summary>
internal sealed class Browser : IDisposable
{
    private const string Password = "Putuo-Demo-2022";

    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpClient client;
    private string token = "";

    public Browser(int port) => client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}"),
    };

    /// <summary>Its cookies as a request names them.</summary>
    public string Cookies => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Signs a demo account in through the real page.</summary>
    public async Task SignInAsync(string phone)
    {
        await GetAsync("/account/sign-in");
        var answer = await PostAsync("/account/sign-in", new() { ["Phone"] = phone, ["Password"] = Password });
        if (answer.Location.Length == 0)
            throw new InvalidOperationException($"Signing in as {phone} answered {answer.Status}.");
    }

    /// <summary>Reads a page.</summary>
    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a form with the token of the page last read.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="form">Its fields.</param>
    /// <param name="hasUploads">Whether it is a form that may carry pictures.</param>
    public Task<Answer> PostAsync(string path, Dictionary<string, string> form, bool hasUploads = false)
    {
        form["form-token"] = token;
        return SendAsync(HttpMethod.Post, path, hasUploads ? Parts(form) : new FormUrlEncodedContent(form));
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Accept", "text/html");
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", Cookies);
        var start = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var time = Stopwatch.GetElapsedTime(start);
        Keep(response);
        KeepToken(body);
        return new Answer((int)response.StatusCode, response.Headers.Location?.OriginalString ?? "", body, time.TotalMilliseconds);
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set)
        {
            if (cookie.Split(';')[0].Split('=', 2) is [var name, { Length: > 0 } value])
                cookies[name] = value;
            else
                cookies.Remove(cookie.Split('=')[0]);
        }
    }

    private void KeepToken(ReadOnlySpan<byte> page)
    {
        if (page.IndexOf("name=\"form-token\""u8) is var field and >= 0
            && page[field..].IndexOf("value=\""u8) is var value and >= 0)
        {
            var begin = page[(field + value + "value=\"".Length)..];
            token = WebUtility.HtmlDecode(Encoding.ASCII.GetString(begin[..begin.IndexOf((byte)'"')]));
        }
    }

    private static MultipartFormDataContent Parts(Dictionary<string, string> form)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form)
            parts.Add(new StringContent(value), name);
        return parts;
    }
}
