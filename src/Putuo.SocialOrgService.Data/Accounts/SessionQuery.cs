using System.Data.Common;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>The question that every signed-in request asks first, asked in one round trip.</summary>
public sealed class SessionQuery
{
    /// <summary>The highest number of unread notices that is counted; above it pages say 99+.</summary>
    public const int MostCounted = 100;

    /// <summary>How many columns stand before those of a role.</summary>
    private const int AccountColumns = 6;

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
                 Unread = db.Notices.Where(n => n.UserId == userId && n.ReadAt == null).Take(MostCounted).Count(),
                 GrantId = (int?)grant.Id,
                 Role = (ActorRole?)grant.Role,
                 grant.OrganizationId,
                 organization.Name,
                 organization.NameEn,
                 grant.AreaId,
                 grant.DepartmentId,
                 grant.DelegationId,
                 grant.ActsFor,
             }).Take(HeldRole.Most),
        ];
    });

    /// <summary>The account's state and the roles it holds, in the order in which they were given; null if there is no such account.</summary>
    public Task<SessionRow?> FindAsync(PlatformDbContext db, long userId, CancellationToken cancel = default) =>
        batch.ReadAsync(db, new() { [nameof(userId)] = userId }, ReadAsync, cancel);

    /// <summary>A row for each role, one for an account without any; what concerns the account stands in all of them.</summary>
    private static async Task<SessionRow?> ReadAsync(DbDataReader reader, CancellationToken cancel)
    {
        if (!await reader.ReadAsync(cancel))
            return null;
        var row = new RowCursor(reader);
        var session = new SessionRow(row.Int(), row.Flag(), row.Flag(), row.Text(), row.IntOrNull(), row.Int());
        if (reader.IsDBNull(AccountColumns))
            return session;
        var roles = new List<HeldRole>(1);
        do
            roles.Add(RoleOf(new RowCursor(reader, AccountColumns)));
        while (await reader.ReadAsync(cancel));
        return session with { Roles = roles };
    }

    private static HeldRole RoleOf(RowCursor row) =>
        new(row.Int(), (ActorRole)row.Int(), row.IntOrNull(), row.TextOrNull(), row.TextOrNull(), row.IntOrNull(), row.IntOrNull()) { DelegationId = row.LongOrNull(), ActsFor = row.TextOrNull() ?? "" };
}

/// <summary>What a session hangs on.</summary>
/// <param name="SessionVersion">Sessions of another version have ended.</param>
/// <param name="IsDisabled">Whether the account may not sign in.</param>
/// <param name="MustChangePassword">Whether the password was given by somebody else.</param>
/// <param name="MaskedName">The name as pages show it.</param>
/// <param name="CommunityId">The community a resident lives in.</param>
/// <param name="UnreadNotices">How many notices wait unread, <see cref="SessionQuery.MostCounted"/> at most.</param>
public sealed record SessionRow(int SessionVersion, bool IsDisabled, bool MustChangePassword, string MaskedName, int? CommunityId, int UnreadNotices)
{
    /// <summary>The roles held, the first given one first; none for a resident.</summary>
    public IReadOnlyList<HeldRole> Roles { get; init; } = [];

    /// <summary>Whether a session of this version still holds.</summary>
    public bool Holds(int version) => !IsDisabled && SessionVersion == version;

    /// <summary>
    /// The role to act in: the chosen one, the first of staff if none was chosen or the chosen one is gone; null for a resident, and for whoever
    /// chose to act as one. Nobody acts for a relative without having chosen to.
    /// </summary>
    /// <param name="chosen">A grant's id, <see cref="HeldRole.Resident"/>, or null.</param>
    public HeldRole? Acting(int? chosen) => chosen == HeldRole.Resident ? null
        : Roles.FirstOrDefault(role => role.GrantId == chosen) ?? Roles.FirstOrDefault(role => role.IsOfStaff);
}
