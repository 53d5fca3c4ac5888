using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Access;

/// <summary>Who is recognised by a session, and what is answered to whoever has none.</summary>
public sealed class SessionCheckTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_page_leads_to_the_sign_in_page_and_back_whether_it_is_read_or_only_asked_for()
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var answer = await app.Copy().SendAsync(new HttpRequestMessage(method, "/orders?stage=1"));
            Assert.Equal("/account/sign-in?returnUrl=%2Forders%3Fstage%3D1", Address(answer));
        }
    }

    [Fact]
    public async Task What_a_script_asks_for_is_answered_401_in_place_of_a_page()
    {
        using var fetch = new HttpRequestMessage(HttpMethod.Get, "/orders");
        fetch.Headers.Add("X-Requested-With", "fetch");
        using var json = new HttpRequestMessage(HttpMethod.Get, "/orders");
        json.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        foreach (var request in new[] { fetch, json })
        {
            using var answer = await app.Copy().SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Null(answer.Headers.Location);
        }
    }

    [Theory]
    [InlineData("https://localhost/orders?x=1", "%2Forders%3Fx%3D1")]
    [InlineData("https://elsewhere.example/orders", "%2F")]
    [InlineData(null, "%2F")]
    public async Task What_was_sent_without_a_form_leads_back_to_the_page_it_came_from_on_this_site(string? from, string back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/notices/reading");
        if (from is not null)
            request.Headers.Referrer = new Uri(from);
        using var answer = await app.Copy().SendAsync(request);
        Assert.Equal($"/account/sign-in?returnUrl={back}&ended=true", Address(answer));
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_not_found_by_a_visitor_either()
    {
        using var answer = await app.Copy().GetAsync("/nowhere/at-all");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_somebody_signed_in_was_shown_is_kept_nowhere_and_what_everybody_sees_may_be()
    {
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        using var own = await member.GetAsync("/services");
        Assert.True(own.Headers.CacheControl!.NoStore);
        using var open = await app.Copy().GetAsync("/services");
        Assert.False(open.Headers.CacheControl?.NoStore ?? false);
    }

    [Fact]
    public async Task A_session_that_was_ended_takes_its_cookie_along()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        await app.AskAsync(async services =>
        {
            await services.GetRequiredService<AccountBook>().EndSessionsAsync(app.People[Kind.ResidentB].UserId!.Value);
            return true;
        });
        using var answer = await resident.GetAsync("/services");
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-pt.session=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_acts_in_one_role_and_the_others_are_known()
    {
        var (organization, department) = (app.People.OrganizationId, app.People[Kind.Department].DepartmentId!.Value);
        var userId = app.People.SpareUserId;
        await app.AskAsync(async services =>
        {
            var book = services.GetRequiredService<AccountBook>();
            foreach (var scope in new[]
            {
                new Scope(ActorRole.OrganizationMember, organization), new Scope(ActorRole.DepartmentStaff, DepartmentId: department),
                new Scope(ActorRole.CommunityWorker, AreaId: app.People.Community.Id),
            })
            {
                Assert.True((await book.GiveRoleAsync(app.People[Kind.Administrator], userId, scope)).IsDone);
            }

            return true;
        });
        var roles = (await RecogniseAsync(userId, HeldRole.Resident))!.Roles.ToDictionary(role => role.Role, role => role.GrantId);
        var district = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>()));

        var resident = (await RecogniseAsync(userId, HeldRole.Resident))!;
        Assert.Equal((ActorRole.Resident, ""), (resident.Actor.Role, resident.Actor.Name));
        AssertOthers(resident.Actor, [organization], [department]);
        var staff = (await RecogniseAsync(userId, roles[ActorRole.DepartmentStaff]))!;
        Assert.Equal((department, district.Department(department).Name), (staff.Actor.DepartmentId, staff.Actor.Name));
        AssertOthers(staff.Actor, [organization], []);
        var member = (await RecogniseAsync(userId, roles[ActorRole.OrganizationMember]))!;
        AssertOthers(member.Actor, [], [department]);
        Assert.Equal(app.People.Community.Name, (await RecogniseAsync(userId, roles[ActorRole.CommunityWorker]))!.Actor.Name);
        Assert.InRange(member.AskedAt, DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeMilliseconds(), DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeMilliseconds());
        Assert.Null(await RecogniseAsync(userId, HeldRole.Resident, olderBy: 1));
    }

    private static void AssertOthers(Actor actor, int[] organizations, int[] departments)
    {
        Assert.Equal(organizations, actor.OtherOrganizations);
        Assert.Equal(departments, actor.OtherDepartments);
    }

    private static string Address(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : answer.Headers.Location!.OriginalString;

    private Task<SignedInPerson?> RecogniseAsync(long userId, int chosen, int olderBy = 0) => app.AskAsync(async services =>
    {
        var version = await services.GetRequiredService<PlatformDbContext>().Users.Where(u => u.Id == userId).Select(u => u.SessionVersion).SingleAsync();
        var http = new DefaultHttpContext { RequestServices = services };
        return await services.GetRequiredService<SessionCheck>().RecogniseAsync(http, SessionClaims.For(userId, version - olderBy, chosen));
    });
}
