using System.Security.Claims;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Access;

public sealed class SessionClaimsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(HeldRole.Resident)]
    [InlineData(7)]
    public void A_cookie_says_again_what_it_was_made_from(int? chosen) =>
        Assert.Equal(new SessionKey(71, 3, chosen), SessionClaims.Read(SessionClaims.For(71, 3, chosen)));

    [Fact]
    public void A_cookie_says_nothing_about_the_person() => Assert.Equal(2, SessionClaims.For(71, 3).Claims.Count());

    [Fact]
    public void A_request_acts_in_one_role_and_stays_the_same_session()
    {
        var principal = SessionClaims.For(new SessionKey(71, 3, 7), ActorRole.CommunityWorker);
        Assert.True(principal.Identity!.IsAuthenticated);
        Assert.True(principal.IsInRole(nameof(ActorRole.CommunityWorker)));
        Assert.False(principal.IsInRole(nameof(ActorRole.Administrator)));
        Assert.Equal(new SessionKey(71, 3, 7), SessionClaims.Read(principal));
    }

    [Theory]
    [InlineData(null, "3")]
    [InlineData("71", null)]
    [InlineData("-71", "3")]
    [InlineData("71", "three")]
    [InlineData("everybody", "3")]
    public void What_is_none_of_ours_is_no_session(string? user, string? version)
    {
        var claims = new List<Claim>();
        if (user is not null)
            claims.Add(new Claim(ClaimTypes.NameIdentifier, user));
        if (version is not null)
            claims.Add(new Claim("v", version));
        Assert.Null(SessionClaims.Read(new ClaimsPrincipal(new ClaimsIdentity(claims, "other"))));
        Assert.Null(SessionClaims.Read(null));
    }
}
