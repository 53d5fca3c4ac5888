using System.Collections.Concurrent;
using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Every kind of visitor goes to an endpoint and meets what <see cref="RouteTable"/> says. What is read and what is sent are two classes, so that they run beside each other.</summary>
public abstract class MeetingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private static readonly ConcurrentDictionary<(PlatformApp App, Kind Kind), PlatformClient> Clients = [];

    private protected PlatformApp App => app;

    private protected async Task AssertMetAsync(string name)
    {
        var row = RouteTable.Rows.Single(row => row.Name == name);
        var wrong = new List<string>();
        foreach (var kind in Enum.GetValues<Kind>())
        {
            var (met, status) = await MeetAsync(row, kind);
            if (met != row.Expected(kind))
            {
                wrong.Add($"{kind} {met} ({status}), not {row.Expected(kind)}");
            }
        }

        Assert.True(wrong.Count == 0, $"{name}\n{string.Join('\n', wrong)}");
    }

    private async Task<(Meeting Meeting, HttpStatusCode Status)> MeetAsync(RouteRow row, Kind kind)
    {
        var address = await row.AddressAsync(app);
        var client = await ClientAsync(kind);
        using var answer = row.Method == "POST" ? await client.PostAsync(address, new(row.Fields)) : await client.GetAsync(address);
        if (row.Pattern.StartsWith("account/", StringComparison.Ordinal))
        {
            Clients.TryRemove((app, kind), out _);
        }

        var meeting = answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => Meeting.IsForbidden,
            HttpStatusCode.NotFound when row.Pattern != "error" => Meeting.FindsNothing,
            HttpStatusCode.Conflict => Meeting.IsRefused,
            HttpStatusCode.Unauthorized => Meeting.SignsIn,
            HttpStatusCode.Redirect when kind == Kind.Visitor && answer.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) => Meeting.SignsIn,
            >= HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{row.Route} as {kind}: {answer.StatusCode}"),
            _ => Meeting.ComesIn,
        };
        return (meeting, answer.StatusCode);
    }

    private protected async Task<PlatformClient> ClientAsync(Kind kind)
    {
        if (Clients.TryGetValue((app, kind), out var known))
        {
            return known;
        }

        return Clients[(app, kind)] = kind == Kind.Visitor ? app.Visitor() : await app.SignInAsync(Cast.PhoneOf(kind));
    }
}
