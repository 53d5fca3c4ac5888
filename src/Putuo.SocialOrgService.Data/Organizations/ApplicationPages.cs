using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>Applications for the registry of organizations, as whoever applied, the supervising department and the administrator see them .</summary>
public sealed class ApplicationPages(PlatformDbContext db)
{
    /// <summary>How many applications a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>A page of applications, newest first.</summary>
    /// <param name="actor">Who asks: sees own ones, those that the own department supervises, or all.</param>
    /// <param name="desk">Only those that are in these hands.</param>
    /// <param name="before">The last one of the page before.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<List<ApplicationRow>> ListAsync(Actor actor, ReviewDesk? desk, int? before, CancellationToken cancel = default)
    {
        var found = Visible(actor);
        if (desk is { } only)
            found = found.Where(o => o.Desk == only);
        if (desk is not null && before is { } shown)
        {
            var due = await db.Organizations.Where(o => o.Id == shown).Select(o => o.ReviewDue).FirstOrDefaultAsync(cancel);
            found = found.Where(o => o.ReviewDue > due || (o.ReviewDue == due && o.Id > shown));
        }
        else if (before is { } last)
            found = found.Where(o => o.Id < last);
        var ordered = desk is null ? found.OrderByDescending(o => o.Id) : found.OrderBy(o => o.ReviewDue).ThenBy(o => o.Id);
        return await ordered.Take(PageSize + 1)
            .Select(o => new ApplicationRow(o.Id, o.Name, o.NameEn, o.Type, o.Status, o.Desk, o.StandingSince, o.ReviewDue, o.SupervisingDepartmentId))
            .ToListAsync(cancel);
    }

    /// <summary>One application with its history and what this actor may do; null if there is none for this actor.</summary>
    public async Task<ApplicationSheet?> FindAsync(Actor actor, int id, CancellationToken cancel = default)
    {
        var organization = await Visible(actor)
            .Include(o => o.Fields).Include(o => o.Areas).Include(o => o.Events.OrderBy(e => e.Sequence))
            .AsSplitQuery().FirstOrDefaultAsync(o => o.Id == id, cancel);
        if (organization is null)
            return null;
        var host = organization.HostId is { } hostId
            ? await db.Organizations.Where(o => o.Id == hostId).Select(o => new BilingualName(o.Name, o.NameEn)).FirstOrDefaultAsync(cancel)
            : null;
        return new ApplicationSheet(
            organization.Id, organization.Status, organization.Desk, organization.ReviewDue,
            OrganizationEntry.Of(organization),
            host,
            organization.CodeIsDoubtful,
            [.. organization.Events.Select(e => ApplicationLine.Of(e))],
            [.. Enum.GetValues<OrganizationEventKind>().Where(kind => organization.May(kind, actor))]);
    }

    /// <summary>Active organizations with a credit code, to which a filed group may be attached.</summary>
    public Task<List<OrganizationName>> HostsAsync(CancellationToken cancel = default) => db.Organizations.AsNoTracking()
        .Where(o => o.Status == OrganizationStatus.Active && o.CreditCode != null)
        .OrderBy(o => o.Id).Take(OrganizationPages.MostRows)
        .Select(o => new OrganizationName(o.Id, o.Name, o.NameEn)).ToListAsync(cancel);

    /// <summary>Which applications an actor has to do with first.</summary>
    public static ReviewDesk DeskOf(Actor actor) =>
        actor.MayKeepOrganizations ? ReviewDesk.Keeper : actor.Role == ActorRole.DepartmentStaff ? ReviewDesk.Department : ReviewDesk.Applicant;

    /// <summary>What is in an actor's hands to check or to decide.</summary>
    internal static IQueryable<Organization> WaitingFor(PlatformDbContext db, Actor actor)
    {
        var desk = DeskOf(actor);
        return Visible(db, actor).Where(o => o.Desk == desk);
    }

    private IQueryable<Organization> Visible(Actor actor) => Visible(db, actor);

    private static IQueryable<Organization> Visible(PlatformDbContext db, Actor actor)
    {
        var applied = db.Organizations.AsNoTracking().Where(o => o.ApplicantUserId != null);
        if (actor.MayKeepOrganizations)
            return applied;
        var (user, department) = (actor.UserId, actor.Role == ActorRole.DepartmentStaff ? actor.DepartmentId : null);
        return applied.Where(o => o.SupervisingDepartmentId == department
            || (o.ApplicantUserId == user && (o.OnlineSince == null || db.RoleGrants.Any(g => g.UserId == user && g.OrganizationId == o.Id))));
    }
}

/// <summary>An application in a list.</summary>
/// <param name="Id">The organization.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Type">The kind of body.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Desk">Who has it; null when it is decided.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Due">Until when, in UTC.</param>
/// <param name="DepartmentId">The supervising department.</param>
public sealed record ApplicationRow(
    int Id, string Name, string NameEn, OrganizationType Type, OrganizationStatus Status, ReviewDesk? Desk, DateTime? Since, DateTime? Due, int DepartmentId);

/// <summary>An application as those see it who have to do with it.</summary>
/// <param name="Id">The organization.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Desk">Who has it; null when it is decided.</param>
/// <param name="Due">Until when, in UTC.</param>
/// <param name="Entry">What was typed.</param>
/// <param name="Host">The host's name.</param>
/// <param name="CodeIsDoubtful">Whether the credit code's check character fails.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="May">What the reader may do now.</param>
public sealed record ApplicationSheet(
    int Id, OrganizationStatus Status, ReviewDesk? Desk, DateTime? Due, OrganizationEntry Entry, BilingualName? Host, bool CodeIsDoubtful,
    IReadOnlyList<ApplicationLine> History, IReadOnlyList<OrganizationEventKind> May);

/// <summary>A line of an application's history.</summary>
public sealed record ApplicationLine(
    OrganizationEventKind Kind, DateTime At, ActorRole ActorRole, string ActorName, string? Reason, string? CodeReason)
{
    /// <summary>What a change changed.</summary>
    public IReadOnlyList<EntryField> Changes { get; init; } = [];

    /// <summary>The line of an event.</summary>
    public static ApplicationLine Of(OrganizationEvent happened) => new(happened.Kind, happened.At, happened.ActorRole, happened.ActorName, happened.Reason, happened.CodeReason)
    {
        Changes = [.. (happened.Changes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EntryField>)],
    };
}

/// <summary>An organization to choose.</summary>
public sealed record OrganizationName(int Id, string Name, string NameEn);
