using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Access;

public sealed class KeptTicketsTests : IDisposable
{
    private readonly KeptTickets kept = new();
    private readonly CountingSeal seal = new();
    private readonly ISecureDataFormat<AuthenticationTicket> format;

    public KeptTicketsTests()
    {
        var options = new CookieAuthenticationOptions { TicketDataFormat = seal };
        kept.PostConfigure(null, options);
        format = options.TicketDataFormat;
    }

    public void Dispose() => kept.Dispose();

    [Fact]
    public void A_cookie_is_opened_once_for_many_requests()
    {
        var first = format.Unprotect("71", "sign-in");
        Assert.NotNull(first);
        Assert.Same(first, format.Unprotect("71", "sign-in"));
        Assert.Equal(1, seal.Opened);
    }

    [Fact]
    public void Another_cookie_and_another_purpose_are_opened_for_themselves()
    {
        var tickets = new[] { format.Unprotect("71", "sign-in"), format.Unprotect("72", "sign-in"), format.Unprotect("71", "other"), format.Unprotect("71") };
        Assert.Equal(4, tickets.Distinct().Count());
        Assert.Equal(4, seal.Opened);
    }

    [Fact]
    public void What_does_not_open_is_no_ticket_and_is_not_kept()
    {
        Assert.Null(format.Unprotect(null));
        Assert.Null(format.Unprotect("broken", "sign-in"));
        Assert.Null(format.Unprotect("broken", "sign-in"));
        Assert.Equal(2, seal.Opened);
    }

    [Fact]
    public void Sealing_is_left_to_the_framework()
    {
        var ticket = format.Unprotect("71")!;
        Assert.Equal(("71", "71 for sign-in"), (format.Protect(ticket), format.Protect(ticket, "sign-in")));
    }

    [Fact]
    public void It_stands_before_a_form_that_is_there() =>
        Assert.Throws<InvalidOperationException>(() => kept.PostConfigure(null, new CookieAuthenticationOptions()));

    /// <summary>Opens whatever is no broken text, and counts.</summary>
    private sealed class CountingSeal : ISecureDataFormat<AuthenticationTicket>
    {
        public int Opened { get; private set; }

        public string Protect(AuthenticationTicket data) => data.AuthenticationScheme;

        public string Protect(AuthenticationTicket data, string? purpose) => $"{data.AuthenticationScheme} for {purpose}";

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Opened++;
            return protectedText == "broken" ? null : new AuthenticationTicket(SessionClaims.For(71, 1), protectedText!);
        }
    }
}
