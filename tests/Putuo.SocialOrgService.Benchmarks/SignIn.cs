namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Signs demo accounts in through the real page, each once, and keeps their cookies.</summary>
internal sealed class SignIn(int port)
{
    private readonly Dictionary<string, string> cookies = [];

    public async Task<string> CookieOfAsync(string phone)
    {
        if (cookies.TryGetValue(phone, out var known))
            return known;
        using var browser = new Browser(port);
        await browser.SignInAsync(phone);
        return cookies[phone] = browser.Cookies;
    }
}
