using System.Data.Common;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>The question that every signed-in request asks first, asked in one round trip.</summary>
public sealed class SessionQuery
{
    /// <summary>The highest number of unread notices that is counted; above it pages say 99+.</summary>
    public const int MostCounted = 100;

    private readonly QueryBatch batch = new(db =>
    {
        var userId = 0L;
        return
        [
            (from user in db.Users
             where user.Id == userId
             from grant in db.RoleGrants.Where(g => g.UserId == user.Id).DefaultIfEmpty()
             from organization in db.Organizations.Where(o => o.Id == grant.OrganizationId).DefaultIfEmpty()
             orderby grant.Id
             select new
             {
                 user.SessionVersion,
                 user.IsDisabled,
                 user.MustChangePassword,
                 user.MaskedName,
                 user.CommunityId,
                 Role = (ActorRole?)grant.Role,
                 grant.OrganizationId,
                 organization.Name,
                 organization.NameEn,
                 grant.AreaId,
                 grant.DepartmentId,
                 Unread = db.Notices.Where(n => n.UserId == userId && n.ReadAt == null).Take(MostCounted).Count(),
             }).Take(1),
        ];
    });

    /// <summary>The account's state and its role, the first given one if there are several; null if there is no such account.</summary>
    public Task<SessionRow?> FindAsync(PlatformDbContext db, long userId, CancellationToken cancel = default) =>
        batch.ReadAsync(db, new() { [nameof(userId)] = userId }, ReadAsync, cancel);

    private static async Task<SessionRow?> ReadAsync(DbDataReader reader, CancellationToken cancel)
    {
        if (!await reader.ReadAsync(cancel))
            return null;
        var row = new RowCursor(reader);
        return new SessionRow(
            row.Int(), row.Flag(), row.Flag(), row.Text(), row.IntOrNull(), (ActorRole?)row.IntOrNull(), row.IntOrNull(), row.TextOrNull(), row.TextOrNull(),
            row.IntOrNull(), row.IntOrNull(), row.Int());
    }
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
