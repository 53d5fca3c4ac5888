using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>What an organization's own people see of what it offers, whatever its state.</summary>
public sealed class OwnOfferingPages(PlatformDbContext db, District district, DistrictClock clock)
{
    private const int MostRows = 300;

    /// <summary>The own offerings, those that are over last, with the places taken this week and next; three statements.</summary>
    public async Task<OwnOfferings> ListAsync(Actor actor, CancellationToken cancel = default)
    {
        var own = actor.IsOrganization ? actor.OrganizationId : null;
        var week = district.Calendar.WeekOf(clock.UtcNow);
        var next = week.AddDays(7);
        var rows = await db.Offerings.AsNoTracking().Where(o => o.OrganizationId == own)
            .OrderBy(o => o.State == OfferingState.Ended).ThenByDescending(o => o.Id).Take(MostRows)
            .Select(o => new { o.Id, o.Name, o.NameEn, o.CategoryCode, o.State, o.WeekCapacity, o.PriceFen })
            .ToListAsync(cancel);
        var taken = (await OfferingPlaces.TakenAsync(
            db.Orders.Where(o => (o.HeldWeek == week || o.HeldWeek == next) && db.Offerings.Any(f => f.Id == o.OfferingId && f.OrganizationId == own)), cancel))
            .ToLookup(t => t.OfferingId, t => t.Places);
        return new OwnOfferings(
            [.. rows.Select(o => new OwnOffering(
                o.Id, o.Name, o.NameEn, o.CategoryCode, o.State, o.WeekCapacity, o.PriceFen,
                taken[o.Id].Where(t => t.Week == week).Sum(t => t.Count), taken[o.Id].Where(t => t.Week == next).Sum(t => t.Count)))],
            await IsActiveAsync(own, cancel));
    }

    /// <summary>What the form of a new offering offers; null for whoever works for no active organization.</summary>
    public async Task<OfferingChoices?> ChoicesAsync(Actor actor, CancellationToken cancel = default)
    {
        var own = actor.IsOrganization ? actor.OrganizationId : null;
        return await db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Id == own && o.Status == OrganizationStatus.Active, cancel) is { } organization
            ? new OfferingChoices(
                [.. OfferingEntry.CategoriesOf(organization, district).Select(category => category.Code)],
                [.. OfferingEntry.AreasOf(organization, district).Select(area => area.Id)])
            : null;
    }

    /// <summary>One of the own offerings as it stands, with its history and what may be done; null if there is none.</summary>
    public async Task<OfferingSheet?> FindAsync(Actor actor, int offeringId, CancellationToken cancel = default)
    {
        if (await db.Offerings.AsNoTracking().Include(o => o.Areas).Include(o => o.Times).Include(o => o.Events.OrderBy(e => e.Sequence)).AsSplitQuery()
            .FirstOrDefaultAsync(o => o.Id == offeringId, cancel) is not { } offering || !offering.IsKeptBy(actor))
            return null;
        var today = district.Calendar.WeekOf(clock.UtcNow);
        var isActive = await IsActiveAsync(offering.OrganizationId, cancel);
        return new OfferingSheet(
            offering.Id,
            OfferingEntry.Of(offering),
            offering.State,
            offering.Events.Count,
            [.. offering.Events.Select(e => new OfferingLine(
                e.Kind, e.At, e.ActorRole, e.ActorUserId == actor.UserId,
                [.. (e.Changes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OfferingField>)]))],
            isActive ? Enum.GetValues<OfferingEventKind>().Where(kind => offering.May(kind, actor)).ToHashSet() : new HashSet<OfferingEventKind>(),
            await db.Orders.CountAsync(o => o.OfferingId == offeringId && o.HeldWeek >= today, cancel));
    }

    private Task<bool> IsActiveAsync(int? organizationId, CancellationToken cancel) =>
        db.Organizations.AnyAsync(o => o.Id == organizationId && o.Status == OrganizationStatus.Active, cancel);
}

/// <summary>The offerings of the own organization.</summary>
/// <param name="Rows">The offerings.</param>
/// <param name="IsActive">Whether the organization is active, so that something can be offered.</param>
public sealed record OwnOfferings(IReadOnlyList<OwnOffering> Rows, bool IsActive);

/// <summary>One of the own offerings in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="State">Where it stands.</param>
/// <param name="WeekCapacity">The places of a week; null without weekly times.</param>
/// <param name="PriceFen">The price in fen.</param>
/// <param name="ThisWeek">The places taken this week.</param>
/// <param name="NextWeek">The places taken next week.</param>
public sealed record OwnOffering(
    int Id, string Name, string NameEn, string CategoryCode, OfferingState State, int? WeekCapacity, long PriceFen, int ThisWeek, int NextWeek);

/// <summary>What an organization may offer.</summary>
/// <param name="Categories">Codes of categories.</param>
/// <param name="Areas">Areas by id.</param>
public sealed record OfferingChoices(IReadOnlyList<string> Categories, IReadOnlyList<int> Areas);

/// <summary>One of the own offerings, to be changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">What it says.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Seen">How long its history is.</param>
/// <param name="History">Its history, oldest first.</param>
/// <param name="May">What the actor may do now.</param>
/// <param name="Holding">How many orders hold places from this week on.</param>
public sealed record OfferingSheet(
    int Id, OfferingEntry Entry, OfferingState State, int Seen, IReadOnlyList<OfferingLine> History, IReadOnlySet<OfferingEventKind> May, int Holding);

/// <summary>A line of an offering's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="ActorRole">The role of who did it.</param>
/// <param name="IsOwn">Whether the reader did it.</param>
/// <param name="Changes">What was changed.</param>
public sealed record OfferingLine(OfferingEventKind Kind, DateTime At, ActorRole ActorRole, bool IsOwn, IReadOnlyList<OfferingField> Changes);
