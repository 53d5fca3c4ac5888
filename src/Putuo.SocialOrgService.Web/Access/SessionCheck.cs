using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.StaticAssets;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Accounts.SignIn;
using Putuo.SocialOrgService.Web.Features.Shared.SentForms;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// Runs with every request that carries the sign-in cookie: one statement by the account's id says whether the session
/// still holds and in which role and scope the person acts. A session of an older version, or of a disabled account, ends here.
/// While the database does not answer nobody knows who asks: the request fails, and its error page is a visitor's.
/// </summary>
public sealed class SessionCheck(SessionQuery sessions) : CookieAuthenticationEvents
{
    private static readonly object Unanswered = new();

    /// <summary>Ends a request whose session could not be looked up, unless it has come to its error page.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Items.Remove(Unanswered, out var failure))
            ((ExceptionDispatchInfo)failure!).Throw();
        return next(context);
    });

    /// <summary>
    /// The framework keeps what this throws and throws it again at the error page, which then could not be shown: a failure waits
    /// for <see cref="Use"/> in place of that.
    /// </summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            await ValidateAsync(context);
        }
        catch (Exception failure) when (failure is DbException or { InnerException: DbException })
        {
            context.HttpContext.Items[Unanswered] = ExceptionDispatchInfo.Capture(failure);
            context.RejectPrincipal();
        }
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        if (SessionClaims.Read(context.Principal) is { } key)
        {
            var services = http.RequestServices;
            var asked = services.GetRequiredService<TimeProvider>().GetUtcNow();
            var session = await sessions.FindAsync(services.GetRequiredService<PlatformDbContext>(), key.UserId, http.RequestAborted);
            if (session is not null && session.Holds(key.Version))
            {
                var acting = session.Acting(key.Chosen);
                var given = acting?.DelegationId is { } id ? await services.GetRequiredService<DelegationBook>().ScopeAsync(id, key.UserId, http.RequestAborted) : null;
                if (acting?.Role == ActorRole.Delegate && given is null)
                    acting = null;
                var actor = ActorOf(key.UserId, acting, session.Roles, services.GetRequiredService<District>());
                if (given is not null)
                    actor = actor with { Delegation = given, Name = given.Kin.ToString() };
                if (actor.Role == ActorRole.HotlineAgent)
                    actor = actor with { CallOrders = await services.GetRequiredService<HotlineBook>().OrdersAsync(key.UserId, http.RequestAborted) };
                http.Remember(new SignedInPerson(actor, acting, session.Roles, session.MaskedName, session.CommunityId, session.MustChangePassword, session.UnreadNotices)
                {
                    AskedAt = asked.ToUnixTimeMilliseconds(),
                });
                context.ReplacePrincipal(SessionClaims.For(key, actor.Role));
                return;
            }
        }
        context.RejectPrincipal();
        await http.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>The rest of a request that has just signed somebody in is that person's.</summary>
    /// <returns>Who it is; null if the session does not hold.</returns>
    public async Task<SignedInPerson?> RecogniseAsync(HttpContext http, ClaimsPrincipal principal)
    {
        var scheme = new AuthenticationScheme(CookieAuthenticationDefaults.AuthenticationScheme, null, typeof(CookieAuthenticationHandler));
        var found = new CookieValidatePrincipalContext(http, scheme, new CookieAuthenticationOptions(), new AuthenticationTicket(principal, scheme.Name));
        await ValidateAsync(found);
        http.User = found.Principal ?? new ClaimsPrincipal();
        return http.SignedIn();
    }

    /// <summary>
    /// A page that needs more than a visitor leads to the sign-in page, and back to where the visitor was. A form that was sent
    /// gets the sign-in page at once, which carries along what was typed.
    /// </summary>
    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.XRequestedWith == "fetch" || request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            var from = request.GetTypedHeaders().Referer;
            var back = from is not null && from.Authority == request.Host.Value ? from.PathAndQuery : "/";
            var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
            if (await SentForm.OfAsync(request, context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>(), metadata) is { } sent)
            {
                await SignInController.Interrupted(sent, back, metadata)
                    .ExecuteResultAsync(new ActionContext(context.HttpContext, context.HttpContext.GetRouteData(), new ActionDescriptor()));
                return;
            }
            context.RedirectUri = $"{context.Options.LoginPath}{QueryString.Create("returnUrl", back).Add("ended", "true")}";
        }
        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>A page for another role answers 403 under its own address; the error page says the way on.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Actor ActorOf(long userId, HeldRole? acting, IReadOnlyList<HeldRole> roles, District district)
    {
        var actor = new Actor(acting?.Role ?? ActorRole.Resident, userId, acting?.OrganizationId, acting?.AreaId, acting?.DepartmentId, NameOf(acting, district))
        {
            IsAboveStreets = acting is { Role: ActorRole.AreaOfficer, AreaId: { } own } && district.TryArea(own, out var area) && area.Level < AreaLevel.Street,
        };
        return roles.Count == (acting is null ? 0 : 1) ? actor : actor with
        {
            OtherOrganizations = [.. roles.Where(role => role != acting).Select(role => role.OrganizationId).OfType<int>()],
            OtherDepartments = [.. roles.Where(role => role != acting).Select(role => role.DepartmentId).OfType<int>()],
            OtherAreas = [.. roles.Where(role => role != acting).Select(role => role.AreaId).OfType<int>()],
        };
    }

    private static string NameOf(HeldRole? acting, District district) => acting switch
    {
        { Role: ActorRole.Administrator } => district.Settings.Host,
        { OrganizationName: { } name } => name,
        { DepartmentId: { } id } when district.Departments.FirstOrDefault(d => d.Id == id) is { } department => department.Name,
        { AreaId: { } id } when district.TryArea(id, out var area) => area.Name,
        _ => "",
    };
}
