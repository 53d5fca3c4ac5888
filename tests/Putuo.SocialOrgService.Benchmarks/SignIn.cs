using System.Net;
using System.Text.RegularExpressions;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Signs a demo account in through the real page and keeps its cookie.</summary>
internal sealed partial class SignIn(int port)
{
    private const string Password = "Putuo-Demo-2022";

    private readonly Dictionary<string, string> cookies = [];

    public async Task<string> CookieOfAsync(string phone)
    {
        if (cookies.TryGetValue(phone, out var known))
            return known;
        var jar = new Dictionary<string, string>();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
        using var page = await client.GetAsync("/account/sign-in");
        Keep(page);
        var form = new Dictionary<string, string> { ["Phone"] = phone, ["Password"] = Password };
        var token = FormToken().Match(await page.Content.ReadAsStringAsync());
        form["form-token"] = WebUtility.HtmlDecode(token.Groups["value"].Value);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Cookie", string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}")));
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != HttpStatusCode.Redirect && answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"Signing in as {phone} answered {(int)answer.StatusCode}.");
        Keep(answer);
        return cookies[phone] = string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}"));

        void Keep(HttpResponseMessage response)
        {
            if (!response.Headers.TryGetValues("Set-Cookie", out var set))
                return;
            foreach (var cookie in set)
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                jar[pair[0]] = pair[1];
            }
        }
    }

    [GeneratedRegex("""<input name="form-token"[^>]*value="(?<value>[^"]*)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormToken();
}
