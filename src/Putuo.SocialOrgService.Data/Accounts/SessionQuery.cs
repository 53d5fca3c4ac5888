using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>The question that every signed-in request asks first, compiled once per host.</summary>
public sealed class SessionQuery
{
    /// <summary>The highest number of unread notices that is counted; above it pages say 99+.</summary>
    public const int MostCounted = 100;

    private readonly Func<PlatformDbContext, long, CancellationToken, Task<SessionRow?>> find = EF.CompileAsyncQuery(
        (PlatformDbContext db, long userId, CancellationToken cancel) => (
            from user in db.Users.AsNoTracking()
            where user.Id == userId
            join g in db.RoleGrants on user.Id equals g.UserId into grants
            from grant in grants.DefaultIfEmpty()
            join o in db.Organizations on grant.OrganizationId equals o.Id into organizations
            from organization in organizations.DefaultIfEmpty()
            orderby grant.Id
            select new SessionRow(
                user.SessionVersion,
                user.IsDisabled,
                user.MustChangePassword,
                user.MaskedName,
                user.CommunityId,
                (ActorRole?)grant.Role,
                grant.OrganizationId,
                organization.Name,
                organization.NameEn,
                grant.AreaId,
                grant.DepartmentId,
                db.Notices.Where(n => n.UserId == userId && n.ReadAt == null).Take(MostCounted).Count())).FirstOrDefault());

    /// <summary>The account's state and its role, the first given one if there are several; null if there is no such account.</summary>
    public Task<SessionRow?> FindAsync(PlatformDbContext db, long userId, CancellationToken cancel = default) => find(db, userId, cancel);
}

/// <summary>What a session hangs on.</summary>
/// <param name="SessionVersion">Sessions of another version have ended.</param>
/// <param name="IsDisabled">Whether the account may not sign in.</param>
/// <param name="MustChangePassword">Whether the password was given by somebody else.</param>
/// <param name="MaskedName">The name as pages show it.</param>
/// <param name="CommunityId">The community a resident lives in.</param>
/// <param name="Role">The role held; null for a resident.</param>
/// <param name="OrganizationId">The scope of an owner or member.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="OrganizationNameEn">Its English name.</param>
/// <param name="AreaId">The scope of a community worker or area officer.</param>
/// <param name="DepartmentId">The scope of a department's staff.</param>
/// <param name="UnreadNotices">How many notices wait unread, <see cref="SessionQuery.MostCounted"/> at most.</param>
public sealed record SessionRow(
    int SessionVersion,
    bool IsDisabled,
    bool MustChangePassword,
    string MaskedName,
    int? CommunityId,
    ActorRole? Role,
    int? OrganizationId,
    string? OrganizationName,
    string? OrganizationNameEn,
    int? AreaId,
    int? DepartmentId,
    int UnreadNotices);
