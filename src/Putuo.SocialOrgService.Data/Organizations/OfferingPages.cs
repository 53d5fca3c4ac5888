using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>What public pages show of what organizations offer (参与服务清单, R-11): what is published by active organizations. Everything here is public.</summary>
public sealed class OfferingPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many offerings a page lists.</summary>
    public const int PageSize = 24;

    /// <summary>Where counting stops.</summary>
    public const int MostRows = 1000;

    private const int MostAtOnce = 60;

    /// <summary>Offerings that fit a filter, the newest first; three statements, whatever their number.</summary>
    public async Task<OfferingList> ListAsync(OfferingFilter filter, CancellationToken cancel = default)
    {
        var fitting = Fitting(filter);
        var count = await fitting.OrderBy(o => o.Id).Take(MostRows + 1).CountAsync(cancel);
        if (filter.Before is { } before)
            fitting = fitting.Where(o => o.Id < before);
        var rows = await RowsAsync(fitting.OrderByDescending(o => o.Id), PageSize + 1, cancel);
        return new OfferingList(
            [.. rows.Take(PageSize)],
            Math.Min(count, MostRows),
            count > MostRows,
            filter.Before is not null,
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>The same to its end, for an export, without the next slot: read page by page.</summary>
    public async IAsyncEnumerable<OfferingRow> StreamAsync(OfferingFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var after = int.MaxValue;
        while (true)
        {
            var rows = await ReadAsync(Fitting(filter).Where(o => o.Id < after).OrderByDescending(o => o.Id), MostRows, cancel);
            foreach (var (_, row) in rows)
                yield return row;
            if (rows.Count < MostRows)
                yield break;
            after = rows[^1].Row.Id;
        }
    }

    /// <summary>Who offers anything, in Chinese order.</summary>
    public async Task<IReadOnlyList<OrganizationName>> OrganizationsAsync(CancellationToken cancel = default) => await db.Organizations.AsNoTracking()
        .Where(who => who.Status == OrganizationStatus.Active && db.Offerings.Where(o => o.State == OfferingState.Published).Select(o => o.OrganizationId).Contains(who.Id))
        .OrderBy(who => who.NameOrder).ThenBy(who => who.Id).Take(MostRows)
        .Select(who => new OrganizationName(who.Id, who.Name, who.NameEn)).ToListAsync(cancel);

    /// <summary>What one organization offers.</summary>
    public Task<IReadOnlyList<OfferingRow>> OfOrganizationAsync(int organizationId, CancellationToken cancel = default) =>
        RowsAsync(Public.Where(o => o.OrganizationId == organizationId).OrderBy(o => o.Id), MostAtOnce, cancel);

    /// <summary>What is offered in a category.</summary>
    public Task<IReadOnlyList<OfferingRow>> InCategoryAsync(string categoryCode, CancellationToken cancel = default) =>
        RowsAsync(Public.Where(o => o.CategoryCode == categoryCode).OrderBy(o => o.Id), MostAtOnce, cancel);

    /// <summary>Offerings whose name or description holds a text.</summary>
    public Task<IReadOnlyList<OfferingRow>> SearchAsync(string text, int most, CancellationToken cancel = default)
    {
        var words = text.Trim().ToLowerInvariant();
        return RowsAsync(
            Public.Where(o => o.Name.ToLower().Contains(words) || o.About.ToLower().Contains(words)
                || o.NameEn.ToLower().Contains(words) || o.AboutEn.ToLower().Contains(words)).OrderBy(o => o.Id),
            most,
            cancel);
    }

    /// <summary>One offering that can be ordered, with its weeks; null if there is none.</summary>
    public async Task<OfferingView?> FindAsync(int offeringId, CancellationToken cancel = default)
    {
        if ((await ReadAsync(Public.Where(o => o.Id == offeringId), 1, cancel)) is not [var (offering, row)])
            return null;
        var taken = await TakenAsync([offeringId], cancel);
        return new OfferingView(row, offering.OpenWeeks(district, clock.UtcNow, [.. taken[offeringId]]));
    }

    /// <summary>What became of an offering whose poster may still hang somewhere; null where it was never published or its organization is not active.</summary>
    public Task<OfferingRest?> FindRestAsync(int offeringId, CancellationToken cancel = default) => (
        from o in db.Offerings
        join who in db.Organizations on o.OrganizationId equals who.Id
        where o.Id == offeringId && who.Status == OrganizationStatus.Active && o.Events.Any(e => e.Kind == OfferingEventKind.Published)
        select new OfferingRest(o.Id, o.Name, o.NameEn, o.CategoryCode, o.State, who.Id, who.Name, who.NameEn)).FirstOrDefaultAsync(cancel);

    /// <summary>The category of any offering; null if there is none.</summary>
    public Task<string?> CategoryOfAsync(int offeringId, CancellationToken cancel = default) =>
        db.Offerings.Where(o => o.Id == offeringId).Select(o => o.CategoryCode).FirstOrDefaultAsync(cancel);

    private IQueryable<Offering> Public => db.Offerings.AsNoTracking()
        .Where(o => o.State == OfferingState.Published && db.Organizations.Any(who => who.Id == o.OrganizationId && who.Status == OrganizationStatus.Active));

    private IQueryable<Offering> Fitting(OfferingFilter filter)
    {
        var found = Public;
        if (filter.Category is { } code)
            found = code.Length == 1 ? found.Where(o => o.CategoryCode.StartsWith(code)) : found.Where(o => o.CategoryCode == code);
        if (filter.IsFree)
            found = found.Where(o => o.PriceFen == 0);
        if (filter.OrganizationId is { } organization)
            found = found.Where(o => o.OrganizationId == organization);
        if (filter.AreaId is { } area)
        {
            var areas = district.Touching(area);
            found = found.Where(o => o.Areas.Any(a => areas.Contains(a.AreaId)));
        }
        return found;
    }

    private async Task<IReadOnlyList<OfferingRow>> RowsAsync(IQueryable<Offering> offerings, int most, CancellationToken cancel)
    {
        var read = await ReadAsync(offerings, most, cancel);
        if (!read.Exists(r => r.Offering.HasSlots))
            return [.. read.Select(r => r.Row)];
        var taken = await TakenAsync([.. read.Where(r => r.Offering.HasSlots).Select(r => r.Offering.Id)], cancel);
        return [.. read.Select(r => r.Row with { Next = r.Offering.OpenWeeks(district, clock.UtcNow, [.. taken[r.Offering.Id]]).SelectMany(week => week.Slots).FirstOrDefault() })];
    }

    /// <summary>Offerings as their entities ask the rules, with what pages show of them; one statement.</summary>
    private async Task<List<(Offering Offering, OfferingRow Row)>> ReadAsync(IQueryable<Offering> offerings, int most, CancellationToken cancel)
    {
        var read = await offerings.Take(most).Select(o => new
        {
            Offering = o,
            Who = db.Organizations.Where(who => who.Id == o.OrganizationId).Select(who => who.Name).First(),
            WhoEn = db.Organizations.Where(who => who.Id == o.OrganizationId).Select(who => who.NameEn).First(),
            Areas = o.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList(),
            Times = o.Times.OrderBy(t => t.Id).Select(t => new WeekTime(t.Weekday, t.From, t.To, t.Places)).ToList(),
        }).ToListAsync(cancel);
        return [.. read.Select(row =>
        {
            var o = row.Offering;
            o.OfferAt(row.Times);
            return (o, new OfferingRow(o.Id, o.Name, o.NameEn, o.About, o.AboutEn, o.CategoryCode, o.OrganizationId, row.Who, row.WhoEn, row.Areas) { Terms = OfferingTerms.Of(o) });
        })];
    }

    private async Task<ILookup<int, TakenPlaces>> TakenAsync(IReadOnlyList<int> offeringIds, CancellationToken cancel)
    {
        var week = district.Calendar.WeekOf(clock.UtcNow);
        var taken = await OfferingPlaces.TakenAsync(db.Orders.Where(o => o.HeldWeek >= week && offeringIds.Contains(o.OfferingId!.Value)), cancel);
        return taken.ToLookup(t => t.OfferingId, t => t.Places);
    }
}

/// <summary>What somebody looks for in the list of offerings; null and false mean everything.</summary>
/// <param name="Category">A category of either level.</param>
/// <param name="AreaId">An area it is offered in, wholly or in part.</param>
/// <param name="IsFree">Only what costs nothing.</param>
/// <param name="OrganizationId">Who offers it.</param>
/// <param name="Before">The last offering of the page before.</param>
public sealed record OfferingFilter(string? Category = null, int? AreaId = null, bool IsFree = false, int? OrganizationId = null, int? Before = null);

/// <summary>A page of the list of offerings.</summary>
/// <param name="Rows">The offerings.</param>
/// <param name="Count">How many fit.</param>
/// <param name="IsCut">Whether more fit than are counted.</param>
/// <param name="HasBefore">Whether this is a later page.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record OfferingList(IReadOnlyList<OfferingRow> Rows, int Count, bool IsCut, bool HasBefore, int? Next);

/// <summary>An offering with who offers it.</summary>
public sealed record OfferingRow(
    int Id, string Name, string NameEn, string About, string AboutEn, string CategoryCode,
    int OrganizationId, string OrganizationName, string OrganizationNameEn, IReadOnlyList<int> Areas)
{
    /// <summary>What it is, in Chinese; what may be a telephone number is blanked.</summary>
    public string About { get; } = Digits.BlankLong(About);

    /// <summary>The same in English.</summary>
    public string AboutEn { get; } = Digits.BlankLong(AboutEn);

    /// <summary>Its times, places and price.</summary>
    public required OfferingTerms Terms { get; init; }

    /// <summary>The next slot with a place left; null where there is none, or none is needed.</summary>
    public OpenSlot? Next { get; init; }
}

/// <summary>When something is offered, to how many, for how much.</summary>
/// <param name="Times">Its weekly times in the order of the week; none where the time is agreed upon.</param>
/// <param name="WeekCapacity">The places of a week.</param>
/// <param name="AlsoOnHolidays">Whether holidays count as any other day.</param>
/// <param name="PriceFen">The price in fen; 0 for nothing.</param>
/// <param name="PriceCovers">What it covers.</param>
/// <param name="PriceCoversEn">The same in English.</param>
public sealed record OfferingTerms(
    IReadOnlyList<WeekTime> Times, int? WeekCapacity, bool AlsoOnHolidays, long PriceFen, string? PriceCovers, string? PriceCoversEn)
{
    /// <summary>Whether an order from it takes one of its slots.</summary>
    public bool HasSlots => Times.Count > 0;

    /// <summary>Those of an offering.</summary>
    internal static OfferingTerms Of(Offering offering) => new(
        OfferingEntry.Of(offering).Times, offering.WeekCapacity, offering.AlsoOnHolidays, offering.PriceFen, offering.PriceCovers, offering.PriceCoversEn);
}

/// <summary>One offering and what is open of it.</summary>
/// <param name="Offering">The offering.</param>
/// <param name="Weeks">Its next weeks; none where the time is agreed upon.</param>
public sealed record OfferingView(OfferingRow Offering, IReadOnlyList<SlotWeek> Weeks);

/// <summary>What is still told of an offering that cannot be ordered now.</summary>
public sealed record OfferingRest(
    int Id, string Name, string NameEn, string CategoryCode, OfferingState State, int OrganizationId, string OrganizationName, string OrganizationNameEn);
