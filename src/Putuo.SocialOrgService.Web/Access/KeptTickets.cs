using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// Opens the sign-in cookie once a minute in place of with every request. What is in it never changes; whether the session
/// still holds is asked of the database every time (<see cref="SessionCheck"/>). Requests at the same time share a ticket, which nobody changes.
/// </summary>
public sealed class KeptTickets : IPostConfigureOptions<CookieAuthenticationOptions>, IDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache tickets = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Puts itself before the framework's own form, which seals and opens.</summary>
    public void PostConfigure(string? name, CookieAuthenticationOptions options) => options.TicketDataFormat = new Format(
        options.TicketDataFormat ?? throw new InvalidOperationException("Register this after the cookie."), tickets);

    /// <inheritdoc/>
    public void Dispose() => tickets.Dispose();

    private sealed class Format(ISecureDataFormat<AuthenticationTicket> sealing, MemoryCache tickets) : ISecureDataFormat<AuthenticationTicket>
    {
        public string Protect(AuthenticationTicket data) => sealing.Protect(data);

        public string Protect(AuthenticationTicket data, string? purpose) => sealing.Protect(data, purpose);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            if (protectedText is null)
                return null;
            if (tickets.TryGetValue((protectedText, purpose), out AuthenticationTicket? kept))
                return kept;
            return sealing.Unprotect(protectedText, purpose) is { } ticket
                ? tickets.Set((protectedText, purpose), ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept })
                : null;
        }
    }
}
