using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// Reads figures: folded rows and the entries not folded yet, in one statement, so that nothing is counted twice or missed.
/// The work grows with subjects and months, never with the number of orders.
/// </summary>
public sealed class FigureBook(PlatformDbContext db)
{
    /// <summary>All figures of an area for a span of whole local days, or for all time when both ends are null.</summary>
    /// <param name="areaId">Community, street or district.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FigureSheet> ReadAsync(int areaId, DateOnly? from = null, DateOnly? to = null, CancellationToken cancel = default)
    {
        var rows = from is null && to is null
            ? db.FigureRows.Where(r => r.AreaId == areaId && r.Period == FigurePeriod.All)
            : Span(areaId, from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var folded = rows.Select(r => new { r.Measure, Subject = (int)r.Subject, r.SubjectId, r.Value, OrganizationId = (int?)null });
        var unfolded = db.FigureEntries
            .Where(e => (e.CommunityId == areaId || e.StreetId == areaId || e.DistrictId == areaId) && e.Day >= first && e.Day <= last)
            .Select(e => new { e.Measure, Subject = -1, SubjectId = e.CategoryCode, Value = (long)e.Delta, e.OrganizationId });
        var parts = await folded.Concat(unfolded).ToListAsync(cancel);
        return new FigureSheet(parts.SelectMany(part => part.Subject >= 0
            ? [new Figure(part.Measure, (FigureSubject)part.Subject, part.SubjectId, part.Value)]
            : SubjectsOf(part.SubjectId, part.OrganizationId).Select(s => new Figure(part.Measure, s.Subject, s.Id, part.Value))));
    }

    /// <summary>What one entry is about: the area, both levels of its category, its organization.</summary>
    internal static IEnumerable<(FigureSubject Subject, string Id)> SubjectsOf(string categoryCode, int? organizationId)
    {
        yield return (FigureSubject.Area, "");
        yield return (FigureSubject.TopCategory, categoryCode[..1]);
        yield return (FigureSubject.Category, categoryCode);
        if (organizationId is { } organization)
            yield return (FigureSubject.Organization, organization.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Whole months as months, the days at both ends as days.</summary>
    private IQueryable<FigureRow> Span(int areaId, DateOnly from, DateOnly to)
    {
        var firstMonth = from.Day == 1 || from == DateOnly.MinValue ? from : MonthOf(from).AddMonths(1);
        var afterLastMonth = to == DateOnly.MaxValue ? DateOnly.MaxValue : MonthOf(to.AddDays(1));
        return firstMonth < afterLastMonth
            ? db.FigureRows.Where(r => r.AreaId == areaId
                && ((r.Period == FigurePeriod.Month && r.Start >= firstMonth && r.Start < afterLastMonth)
                    || (r.Period == FigurePeriod.Day && ((r.Start >= from && r.Start < firstMonth) || (r.Start >= afterLastMonth && r.Start <= to)))))
            : db.FigureRows.Where(r => r.AreaId == areaId && r.Period == FigurePeriod.Day && r.Start >= from && r.Start <= to);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
