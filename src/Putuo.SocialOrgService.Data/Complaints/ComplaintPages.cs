using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <summary>Complaints as each side sees them: whoever complains, the office that answers, and the one complained of, which reads a question only .</summary>
public sealed class ComplaintPages(PlatformDbContext db, IComplaintRegistry complaints, District district, DistrictClock clock)
{
    /// <summary>How many complaints a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>The office's complaints: open ones by the end of their term, closed ones newest first; at most two statements.</summary>
    /// <param name="actor">Somebody who handles; what points at the actor is not there.</param>
    /// <param name="status">Where they stand; null for all that are open.</param>
    /// <param name="after">The last complaint of the page before.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<List<ComplaintRow>> DeskAsync(Actor actor, ComplaintStatus? status, long? after, CancellationToken cancel = default)
    {
        var found = HandledBy(db, actor);
        if (status is { } closed && ComplaintTransitions.IsOver(closed))
        {
            var before = after ?? long.MaxValue;
            return await Rows(found.Where(c => c.Status == closed && c.Id < before).OrderByDescending(c => c.Id).Take(PageSize + 1)).ToListAsync(cancel);
        }
        found = status is { } open ? found.Where(c => c.Due != null && c.Status == open) : found.Where(c => c.Due != null);
        if (after is { } last)
        {
            var due = await db.Complaints.Where(c => c.Id == last).Select(c => c.Due).FirstOrDefaultAsync(cancel) ?? DateTime.MinValue;
            found = found.Where(c => c.Due > due || (c.Due == due && c.Id > last));
        }
        return await Rows(found.OrderBy(c => c.Due).ThenBy(c => c.Id).Take(PageSize + 1)).ToListAsync(cancel);
    }

    /// <summary>The account's own complaints, newest first.</summary>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<List<ComplaintRow>> OwnAsync(Actor actor, long? before, CancellationToken cancel = default)
    {
        var (user, last) = (actor.UserId, before ?? long.MaxValue);
        var rows = await Rows(db.Complaints.AsNoTracking().Where(c => user != null && c.ComplainantUserId == user && c.Id < last).OrderByDescending(c => c.Id).Take(PageSize + 1)).ToListAsync(cancel);
        return [.. rows.Select(row => row with { HidesProvider = row.About == ComplaintAbout.Order && row.OrderOfUserId != user })];
    }

    /// <summary>The statements asked for from the actor's organization or office, those asked for last first.</summary>
    /// <returns>One more than a page where there are more.</returns>
    public Task<List<StatementRow>> StatementsAsync(Actor actor, long? before, CancellationToken cancel = default)
    {
        var last = before ?? long.MaxValue;
        return AskedOf(db, actor).Where(c => c.Id < last).OrderByDescending(c => c.Id).Take(PageSize + 1)
            .Select(c => new StatementRow(
                c.Id, c.About, c.StatementDue,
                c.Events.Where(e => e.Kind == ComplaintEventKind.StatementAsked).Max(e => e.At),
                c.NamesOrder ? c.OrderId : null,
                c.NamesOrder ? db.Orders.Where(o => o.Id == c.OrderId).Select(o => (DateTime?)o.PlacedAt).FirstOrDefault() : null))
            .ToListAsync(cancel);
    }

    /// <summary>One complaint for whoever complains or handles; null if there is none for this actor.</summary>
    public async Task<ComplaintSheet?> FindAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        var complaint = await ReadAsync(id, cancel);
        var part = complaint?.PartOf(actor) ?? ComplaintPart.None;
        if (complaint is null || part is not (ComplaintPart.Complainant or ComplaintPart.Handler))
            return null;
        var handles = part == ComplaintPart.Handler;
        var names = await NamesAsync(complaint, handles ? null : actor, cancel);
        var contact = await db.ComplaintContacts.AsNoTracking().Where(c => c.ComplaintId == id).Select(c => new { c.MaskedName, c.MaskedPhone }).FirstAsync(cancel);
        var hasOther = handles && complaint.Status == ComplaintStatus.Reopened && complaint.AnsweredByUserId == actor.UserId
            && await complaints.HasOtherHandlerAsync(complaint, actor.UserId!.Value, cancel);
        var due = handles || !ComplaintTransitions.IsOver(complaint.Status) ? complaint.Due : null;
        return new ComplaintSheet(complaint.Id, names, part, complaint.Text, complaint.ReceivedAt, complaint.Status, complaint.Since, due, complaint.Office)
        {
            Who = complaint.Who,
            Wish = complaint.Wish,
            HasAccount = complaint.ComplainantUserId is not null,
            IsErased = complaint.ErasedAt is not null,
            IsLate = due < clock.UtcNow,
            ReopenUntil = complaint.ReopenUntil(district) is { } until && until >= clock.UtcNow ? until : null,
            StatementDue = handles ? complaint.StatementDue : null,
            HasRespondent = complaint.HasRespondent,
            AnotherAnswers = complaint.AnotherAnswers(actor, hasOther),
            MaskedName = contact.MaskedName,
            MaskedPhone = contact.MaskedPhone,
            History = [.. complaint.Events.Where(e => handles || !OfTheOffice(e, complaint.Events)).Select(e => LineOf(e, names, handles))],
            May = [.. Enum.GetValues<ComplaintEventKind>().Where(kind => complaint.May(kind, actor))],
            PassesTo = handles && complaint.May(ComplaintEventKind.PassedOn, actor) ? await OfficesAsync(complaint, cancel) : [],
        };
    }

    /// <summary>What the organization or office complained of reads: the question, its own words, and nothing of the complaint or of whoever complains.</summary>
    public async Task<StatementSheet?> FindStatementAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        if (await ReadAsync(id, cancel) is not { } complaint || complaint.PartOf(actor) != ComplaintPart.Respondent)
            return null;
        var names = await NamesAsync(complaint, null, cancel);
        return new StatementSheet(
            complaint.Id, complaint.NamesOrder ? names : names with { OrderNumber = null }, complaint.StatementDue, complaint.StatementDue < clock.UtcNow,
            [.. complaint.Events.Where(e => e.Kind is ComplaintEventKind.StatementAsked or ComplaintEventKind.StatementGiven).Select(e => LineOf(e, names, true))],
            complaint.May(ComplaintEventKind.StatementGiven, actor))
        {
            IsErased = complaint.ErasedAt is not null,
        };
    }

    /// <summary>The organizations of the public registry, to choose from, in the order of their names.</summary>
    public async Task<IReadOnlyList<NamedOrganization>> OrganizationsAsync(CancellationToken cancel = default) => await db.Organizations.AsNoTracking()
        .Where(o => o.OnlineSince != null).OrderBy(o => o.NameOrder).ThenBy(o => o.Id).Take(MostOrganizations).Select(o => new NamedOrganization(o.Id, o.Name, o.NameEn)).ToListAsync(cancel);

    private const int MostOrganizations = 1000;

    /// <summary>The complaints that an actor handles: what <see cref="Complaint.PartOf"/> says, as a query.</summary>
    internal static IQueryable<Complaint> HandledBy(PlatformDbContext db, Actor actor)
    {
        var user = actor.UserId;
        var found = actor switch
        {
            { Role: ActorRole.Administrator } => db.Complaints.AsNoTracking(),
            { Role: ActorRole.AreaOfficer, AreaId: { } street } => db.Complaints.AsNoTracking().Where(c => c.Level == ComplaintLevel.Street && c.OfficeAreaId == street),
            { Role: ActorRole.DepartmentStaff, DepartmentId: { } department } =>
                db.Complaints.AsNoTracking().Where(c => c.Level == ComplaintLevel.Department && c.OfficeDepartmentId == department),
            _ => db.Complaints.AsNoTracking().Where(c => false),
        };
        found = found.Where(c => !c.Excluded.Any(x => x.UserId == user)).Where(c => c.ComplainantUserId == null || c.ComplainantUserId != user);
        if (Own(actor.OrganizationId, actor.OtherOrganizations) is { Count: > 0 } organizations)
            found = found.Where(c => c.OrganizationId == null || !organizations.Contains(c.OrganizationId.Value));
        if (Own(actor.DepartmentId, actor.OtherDepartments) is { Count: > 0 } departments)
            found = found.Where(c => c.DepartmentId == null || !departments.Contains(c.DepartmentId.Value));
        if (Own(actor.AreaId, actor.OtherAreas) is { Count: > 0 } areas)
            found = found.Where(c => c.AreaId == null || !areas.Contains(c.AreaId.Value));
        return found;

        static List<int> Own(int? acting, IReadOnlyList<int> others) => [.. others.Concat(acting is { } one ? [one] : []).Distinct()];
    }

    /// <summary>What the actor's office has to answer.</summary>
    internal static IQueryable<Complaint> OpenOf(PlatformDbContext db, Actor actor) => HandledBy(db, actor).Where(c => c.Due != null);

    /// <summary>What the actor's organization or office is asked for now.</summary>
    internal static IQueryable<Complaint> WaitingOf(PlatformDbContext db, Actor actor) => AskedOf(db, actor).Where(c => c.StatementDue != null);

    /// <summary>The complaints about the actor's organization or office that it was asked about.</summary>
    internal static IQueryable<Complaint> AskedOf(PlatformDbContext db, Actor actor)
    {
        var user = actor.UserId;
        var found = actor switch
        {
            { Role: ActorRole.OrganizationOwner, OrganizationId: { } organization } => db.Complaints.AsNoTracking().Where(c => c.OrganizationId == organization),
            { Role: ActorRole.DepartmentStaff, DepartmentId: { } department } => db.Complaints.AsNoTracking().Where(c => c.DepartmentId == department),
            { Role: ActorRole.CommunityWorker or ActorRole.AreaOfficer, AreaId: { } area } => db.Complaints.AsNoTracking().Where(c => c.AreaId == area),
            _ => db.Complaints.AsNoTracking().Where(c => false),
        };
        return found.Where(c => !c.Excluded.Any(x => x.UserId == user) && c.Events.Any(e => e.Kind == ComplaintEventKind.StatementAsked))
            .Where(c => c.ComplainantUserId == null || c.ComplainantUserId != user);
    }

    private Task<Complaint?> ReadAsync(long id, CancellationToken cancel) => db.Complaints.AsNoTracking()
        .Include(c => c.Excluded).Include(c => c.Events.OrderBy(e => e.Sequence)).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id, cancel);

    private IQueryable<ComplaintRow> Rows(IQueryable<Complaint> found) => found.Select(c => new ComplaintRow(
        c.Id, c.About, c.AreaId, c.DepartmentId, c.Status, c.ReceivedAt, c.Since, c.Due, c.OverdueAt != null, c.StatementDue != null)
    {
        Organization = db.Organizations.Where(o => o.Id == c.OrganizationId).Select(o => o.Name).FirstOrDefault(),
        OrganizationEn = db.Organizations.Where(o => o.Id == c.OrganizationId).Select(o => o.NameEn).FirstOrDefault(),
        OrderId = c.OrderId,
        OrderPlacedAt = db.Orders.Where(o => o.Id == c.OrderId).Select(o => (DateTime?)o.PlacedAt).FirstOrDefault(),
        OrderOfUserId = db.Orders.Where(o => o.Id == c.OrderId).Select(o => o.RequesterUserId).FirstOrDefault(),
    });

    /// <summary>What a complaint is about; to whoever complains the provider is named only of an order of the own account, since anybody can type any number.</summary>
    private async Task<ComplaintNames> NamesAsync(Complaint complaint, Actor? complainant, CancellationToken cancel)
    {
        var (order, organization) = (complaint.OrderId, complaint.OrganizationId);
        var placed = order is null ? null : await db.Orders.Where(o => o.Id == order).Select(o => new { o.PlacedAt, o.RequesterUserId }).FirstOrDefaultAsync(cancel);
        var named = organization is null ? null : await db.Organizations.Where(o => o.Id == organization).Select(o => new NamedOrganization(o.Id, o.Name, o.NameEn)).FirstOrDefaultAsync(cancel);
        return new ComplaintNames(complaint.About, placed is null ? null : OrderNumber.Of(placed.PlacedAt, order!.Value), named, complaint.AreaId, complaint.DepartmentId)
        {
            HidesProvider = complainant is not null && complaint.About == ComplaintAbout.Order && (complainant.UserId is not { } user || placed?.RequesterUserId != user),
        };
    }

    private async Task<IReadOnlyList<ComplaintOffice>> OfficesAsync(Complaint complaint, CancellationToken cancel)
    {
        var street = ComplaintRouting.StreetAbove(complaint.AreaId, district) is { } id && await complaints.HasOfficerAsync(id, complaint.AreaId!.Value, cancel) ? id : (int?)null;
        return
        [
            .. new[] { ComplaintOffice.District, new ComplaintOffice(ComplaintLevel.Street, street) }.Where(office => office.Level != ComplaintLevel.Street || street is not null)
                .Concat(district.Departments.OrderBy(department => department.Id).Select(department => new ComplaintOffice(ComplaintLevel.Department, null, department.Id)))
                .Where(office => ComplaintRouting.MayPass(complaint, office, district)),
        ];
    }

    /// <summary>What whoever complains does not read: statements, who stepped aside, and that a call with the answer is late.</summary>
    private static bool OfTheOffice(ComplaintEvent happened, IReadOnlyList<ComplaintEvent> events) =>
        happened.Kind is ComplaintEventKind.StatementGiven or ComplaintEventKind.Recused
        || (happened.Kind == ComplaintEventKind.TermMissed && events.Last(e => e.Sequence < happened.Sequence && e.Kind != ComplaintEventKind.Told).Kind == ComplaintEventKind.Answered);

    private static ComplaintLine LineOf(ComplaintEvent happened, ComplaintNames names, bool withAll) => new(
        happened.Kind, happened.At, happened.ActorName, withAll || happened.Kind is not (ComplaintEventKind.StatementAsked or ComplaintEventKind.Told) ? happened.Text : null,
        happened.ToLevel is { } level ? new ComplaintOffice(level, happened.ToAreaId, happened.ToDepartmentId) : null)
    {
        ActorNameEn = names.Organization is { } organization && organization.Name == happened.ActorName ? organization.NameEn : "",
    };
}
