using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>Who looked at personal data and who took data out: residents see it of their own orders, administrators of all .</summary>
public sealed class LookPages(PlatformDbContext db)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 20;

    /// <summary>Looks at contacts, newest first.</summary>
    /// <param name="actor">Who asks: an administrator sees all rows, a resident those of the own orders, others none.</param>
    /// <param name="before">Only rows with a smaller id.</param>
    /// <param name="take">How many rows at most.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<LookRow>> LooksAsync(Actor actor, long? before, int take, CancellationToken cancel = default)
    {
        if (SeenBy(actor) is not { } looks)
            return [];
        if (before is not null)
            looks = looks.Where(l => l.Id < before);
        return await (
            from look in looks.OrderByDescending(l => l.Id).Take(take)
            from order in db.Orders.Where(o => o.Id == look.OrderId).DefaultIfEmpty()
            orderby look.Id descending
            select new LookRow(look.Id, look.Kind, order == null ? null : OrderNumber.Of(order.PlacedAt, order.Id), look.UserId, look.Role, look.ActorName, look.Reason, look.At)
            {
                ActorNameEn = db.Organizations.Where(o => o.Name == look.ActorName).Select(o => o.NameEn).FirstOrDefault() ?? "",
            }).ToListAsync(cancel);
    }

    /// <summary>Exports, newest first.</summary>
    /// <param name="actor">Who asks; nobody but an administrator sees a row.</param>
    /// <param name="before">Only rows with a smaller id.</param>
    /// <param name="take">How many rows at most.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<ExportRow>> ExportsAsync(Actor actor, long? before, int take, CancellationToken cancel = default)
    {
        if (actor.Role != ActorRole.Administrator)
            return [];
        var exports = db.ExportLogs.AsNoTracking();
        if (before is not null)
            exports = exports.Where(e => e.Id < before);
        return await (
            from export in exports.OrderByDescending(e => e.Id).Take(take)
            from user in db.Users.Where(u => u.Id == export.UserId).DefaultIfEmpty()
            join g in db.RoleGrants
                on db.RoleGrants.Where(held => held.UserId == export.UserId && held.Role == export.Role).Min(held => (int?)held.Id) equals (int?)g.Id into grants
            from grant in grants.DefaultIfEmpty()
            join o in db.Organizations on grant.OrganizationId equals o.Id into organizations
            from organization in organizations.DefaultIfEmpty()
            orderby export.Id descending
            select new ExportRow(export.Id, export.UserId, export.Role, export.What, export.Filter, export.Rows, export.At)
            {
                MaskedName = user.MaskedName ?? "",
                OrganizationName = organization.Name,
                OrganizationNameEn = organization.NameEn,
                AreaId = grant.AreaId,
                DepartmentId = grant.DepartmentId,
            }).ToListAsync(cancel);
    }

    private IQueryable<ContactLook>? SeenBy(Actor actor) => actor switch
    {
        { Role: ActorRole.Administrator } => db.ContactLooks.AsNoTracking(),
        { Role: ActorRole.Resident, UserId: { } user } =>
            (from order in db.Orders
             where order.RequesterUserId == user
             join look in db.ContactLooks.AsNoTracking() on order.Id equals look.OrderId
             select look).Union(db.ContactLooks.AsNoTracking().Where(look => look.SubjectUserId == user)),
        _ => null,
    };
}

/// <summary>One look at personal data.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Kind">What was looked at.</param>
/// <param name="OrderNumber">The order; null for what belongs to none.</param>
/// <param name="UserId">The account that looked.</param>
/// <param name="Role">In which role.</param>
/// <param name="ActorName">For which organization, community or department.</param>
/// <param name="Reason">Why, where a reason was asked for.</param>
/// <param name="At">When, in UTC.</param>
public sealed record LookRow(long Id, LookKind Kind, string? OrderNumber, long UserId, ActorRole Role, string ActorName, string? Reason, DateTime At)
{
    /// <summary>The English name, if that is an organization.</summary>
    public string ActorNameEn { get; init; } = "";
}

/// <summary>One export.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="UserId">The account that exported; null for a visitor.</param>
/// <param name="Role">In which role.</param>
/// <param name="What">What was exported.</param>
/// <param name="Filter">With which filter.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="At">When, in UTC.</param>
public sealed record ExportRow(long Id, long? UserId, ActorRole Role, string What, string Filter, int Rows, DateTime At)
{
    /// <summary>The person, masked: 张**.</summary>
    public string MaskedName { get; init; } = "";

    /// <summary>The organization the account works for.</summary>
    public string? OrganizationName { get; init; }

    /// <summary>Its name in English.</summary>
    public string? OrganizationNameEn { get; init; }

    /// <summary>The community of a worker.</summary>
    public int? AreaId { get; init; }

    /// <summary>The department of its staff.</summary>
    public int? DepartmentId { get; init; }
}
