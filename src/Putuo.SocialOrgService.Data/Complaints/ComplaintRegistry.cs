using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Complaints;

/// <inheritdoc cref="IComplaintRegistry"/>
public sealed class ComplaintRegistry(PlatformDbContext db, FieldCipher cipher) : IComplaintRegistry
{
    private const int MostReaders = 200;

    /// <inheritdoc/>
    public Task<Complaint?> OpenAsync(long complaintId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return db.Complaints.Include(c => c.Excluded).Include(c => c.Events.OrderBy(e => e.Sequence)).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == complaintId, cancel);
    }

    /// <inheritdoc/>
    public Task<long?> FindByKeyAsync(string key, CancellationToken cancel = default) =>
        db.Complaints.Where(c => c.Key == key).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public async Task<ComplaintOrder?> OrderAsync(OrderNumber number, CancellationToken cancel = default)
    {
        var id = number.Id;
        var found = await db.Orders.AsNoTracking().Where(o => o.Id == id).Select(o => new { o.Id, o.PlacedAt, o.ProviderOrganizationId, o.LeadDepartmentId, o.Status }).FirstOrDefaultAsync(cancel);
        if (found is null || !number.Names(found.PlacedAt, found.Id))
            return null;
        var administrators = await db.OrderEvents.Where(e => e.OrderId == id && e.ActorRole == ActorRole.Administrator && e.ActorUserId != null)
            .Select(e => e.ActorUserId!.Value).Distinct().OrderBy(user => user).Take(MostReaders).ToListAsync(cancel);
        return new ComplaintOrder(id, found.ProviderOrganizationId, found.ProviderOrganizationId is null ? found.LeadDepartmentId : null, administrators);
    }

    /// <inheritdoc/>
    public Task<bool> IsOrganizationAsync(int organizationId, CancellationToken cancel = default) =>
        db.Organizations.AnyAsync(o => o.Id == organizationId && o.OnlineSince != null, cancel);

    /// <inheritdoc/>
    public Task<bool> HasOfficerAsync(int streetId, int areaId, CancellationToken cancel = default) => db.RoleGrants.AnyAsync(
        g => g.Role == ActorRole.AreaOfficer && g.AreaId == streetId && db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled)
            && (areaId == streetId || !db.RoleGrants.Any(own => own.UserId == g.UserId && own.AreaId == areaId)),
        cancel);

    /// <inheritdoc/>
    public Task<bool> HasOtherHandlerAsync(Complaint complaint, long userId, CancellationToken cancel = default) =>
        Handlers(complaint, anyAdministrator: true).AnyAsync(other => other != userId, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>?> CommitAsync(Complaint complaint, ComplaintContactEntry? contact = null, CancellationToken cancel = default)
    {
        if (complaint.Id == 0)
        {
            db.ChangeTracker.Clear();
            db.Complaints.Add(complaint);
            db.ComplaintContacts.Add(Seal(complaint, contact));
        }
        db.ChangeTracker.DetectChanges();
        var last = complaint.Events[^1];
        if (last.Kind is ComplaintEventKind.PassedOn or ComplaintEventKind.Recused)
            db.Notices.RemoveRange(await WorthlessAsync(complaint, last, cancel));
        var news = await NewsAsync(complaint, last, cancel);
        db.Notices.AddRange(news.Select(told => new Notice
        {
            UserId = told.Reader,
            ComplaintId = db.Entry(complaint).Property(c => c.Id).CurrentValue,
            ComplaintNews = told.News,
            At = last.At,
        }));
        try
        {
            await db.SaveChangesAsync(cancel);
            return [.. news.Select(told => told.Reader)];
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>What lies in inboxes and would lead whoever handles it no more to a page that is not there for them.</summary>
    private Task<List<Notice>> WorthlessAsync(Complaint complaint, ComplaintEvent last, CancellationToken cancel) => db.Notices
        .Where(n => n.ComplaintId == complaint.Id && n.ComplaintNews <= ComplaintNews.Late && (last.Kind == ComplaintEventKind.PassedOn || n.UserId == last.ActorUserId))
        .OrderBy(n => n.Id).Take(MostReaders * 2).ToListAsync(cancel);

    /// <summary>Who is told what of the event that happened last; not whoever caused it.</summary>
    private async Task<List<(long Reader, ComplaintNews News)>> NewsAsync(Complaint complaint, ComplaintEvent last, CancellationToken cancel)
    {
        List<(long, ComplaintNews)> told = [];
        if (complaint.ComplainantUserId is { } complainant && ComplaintNewsRules.ForComplainant(last.Kind) is { } own)
            told.Add((complainant, own));
        if (ComplaintNewsRules.ForHandlers(last.Kind) is { } news)
        {
            var handlers = await Handlers(complaint, anyAdministrator: false).OrderBy(id => id).Take(MostReaders).ToListAsync(cancel);
            if (handlers.Count == 0)
                handlers = await Handlers(complaint, anyAdministrator: true).OrderBy(id => id).Take(MostReaders).ToListAsync(cancel);
            told.AddRange(handlers.Select(handler => (handler, news)));
        }
        if (last.Kind == ComplaintEventKind.StatementAsked)
            told.AddRange((await Respondents(complaint).OrderBy(id => id).Take(MostReaders).ToListAsync(cancel)).Select(reader => (reader, ComplaintNews.Asked)));
        return [.. told.Where(reader => reader.Item1 != last.ActorUserId)];
    }

    /// <summary>The accounts that may handle it: what <see cref="Complaint.PartOf"/> says of an actor, asked of all grants.</summary>
    private IQueryable<long> Handlers(Complaint complaint, bool anyAdministrator)
    {
        var (area, department) = (complaint.OfficeAreaId, complaint.OfficeDepartmentId);
        var grants = complaint.Level switch
        {
            ComplaintLevel.Street => db.RoleGrants.Where(g => (g.Role == ActorRole.AreaOfficer && g.AreaId == area) || (anyAdministrator && g.Role == ActorRole.Administrator)),
            ComplaintLevel.Department => db.RoleGrants.Where(g => (g.Role == ActorRole.DepartmentStaff && g.DepartmentId == department) || (anyAdministrator && g.Role == ActorRole.Administrator)),
            _ => db.RoleGrants.Where(g => g.Role == ActorRole.Administrator),
        };
        var excluded = complaint.Excluded.Select(one => one.UserId).ToList();
        var (complainant, ownOrganization, ownArea, ownDepartment) = (complaint.ComplainantUserId, complaint.OrganizationId, complaint.AreaId, complaint.DepartmentId);
        return grants.Where(g => (complainant == null || g.UserId != complainant) && !excluded.Contains(g.UserId) && db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled)
                && !db.RoleGrants.Any(own => own.UserId == g.UserId
                    && ((ownOrganization != null && own.OrganizationId == ownOrganization) || (ownArea != null && own.AreaId == ownArea) || (ownDepartment != null && own.DepartmentId == ownDepartment))))
            .Select(g => g.UserId).Distinct();
    }

    private IQueryable<long> Respondents(Complaint complaint)
    {
        var excluded = complaint.Excluded.Select(one => one.UserId).ToList();
        var (complainant, organization, area, department) = (complaint.ComplainantUserId, complaint.OrganizationId, complaint.AreaId, complaint.DepartmentId);
        return db.RoleGrants.Where(g => (complainant == null || g.UserId != complainant) && !excluded.Contains(g.UserId)
                && ((organization != null && g.OrganizationId == organization && g.Role == ActorRole.OrganizationOwner)
                    || (area != null && g.AreaId == area && (g.Role == ActorRole.CommunityWorker || g.Role == ActorRole.AreaOfficer))
                    || (department != null && g.DepartmentId == department && g.Role == ActorRole.DepartmentStaff)))
            .Select(g => g.UserId).Distinct();
    }

    private ComplaintContact Seal(Complaint complaint, ComplaintContactEntry? contact) => new()
    {
        Complaint = complaint,
        NameCipher = contact is { Name.Length: > 0 } ? cipher.Seal(contact.Name, ComplaintBook.NamePurpose) : null,
        PhoneCipher = contact?.Phone is { } phone ? cipher.Seal(phone, ComplaintBook.PhonePurpose) : null,
        MaskedName = contact is { Name.Length: > 0 } ? Contact.MaskName(contact.Name) : "",
        MaskedPhone = contact?.Phone is { } number ? Contact.MaskPhone(number) : "",
    };
}
