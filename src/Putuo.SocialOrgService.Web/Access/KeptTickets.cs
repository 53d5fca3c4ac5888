using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// Opens the sign-in cookie once a minute in place of with every request. What is in it never changes; whether the session
/// still holds is asked of the database every time (<see cref="SessionCheck"/>).
/// </summary>
/// <param name="sealing">The framework's form, which seals and opens.</param>
public sealed class KeptTickets(ISecureDataFormat<AuthenticationTicket> sealing) : ISecureDataFormat<AuthenticationTicket>, IDisposable
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache tickets = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <inheritdoc/>
    public string Protect(AuthenticationTicket data) => sealing.Protect(data);

    /// <inheritdoc/>
    public string Protect(AuthenticationTicket data, string? purpose) => sealing.Protect(data, purpose);

    /// <inheritdoc/>
    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public void Dispose() => tickets.Dispose();
}
