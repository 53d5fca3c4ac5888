using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// Reads figures: folded rows and the entries not folded yet, in one statement, so that nothing is counted twice or missed.
/// The work grows with subjects and months, never with the number of orders.
/// </summary>
public sealed class FigureBook(PlatformDbContext db, FigureQuery query)
{
    /// <summary>All figures of an area for a span of whole local days, or for all time when both ends are null.</summary>
    /// <param name="areaId">Community, street or district.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FigureSheet> ReadAsync(int areaId, DateOnly? from = null, DateOnly? to = null, CancellationToken cancel = default)
    {
        var parts = from is null && to is null
            ? await AllAsync(areaId, cancel)
            : await SpanAsync(areaId, from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, cancel);
        return new FigureSheet(parts.SelectMany(part => part.Subject >= 0
            ? [new Figure(part.Measure, (FigureSubject)part.Subject, part.SubjectId, part.Value)]
            : SubjectsOf(part.SubjectId, part.OrganizationId).Select(s => new Figure(part.Measure, s.Subject, s.Id, part.Value))));
    }

    private async Task<List<FigurePart>> AllAsync(int areaId, CancellationToken cancel)
    {
        var parts = new List<FigurePart>();
        await foreach (var part in query.All(db, areaId).WithCancellation(cancel))
            parts.Add(part);
        return parts;
    }

    private Task<List<FigurePart>> SpanAsync(int areaId, DateOnly from, DateOnly to, CancellationToken cancel) =>
        Span(areaId, from, to)
            .Select(r => new FigurePart { Measure = r.Measure, Subject = (int)r.Subject, SubjectId = r.SubjectId, Value = r.Value, OrganizationId = null })
            .Concat(db.FigureEntries
                .Where(e => (e.CommunityId == areaId || e.StreetId == areaId || e.DistrictId == areaId) && e.Day >= from && e.Day <= to)
                .Select(e => new FigurePart { Measure = e.Measure, Subject = -1, SubjectId = e.CategoryCode, Value = e.Delta, OrganizationId = e.OrganizationId }))
            .ToListAsync(cancel);

    /// <summary>What one entry is about: the area, its category, its organization, both together.</summary>
    internal static IEnumerable<(FigureSubject Subject, string Id)> SubjectsOf(string categoryCode, int? organizationId)
    {
        yield return (FigureSubject.Area, "");
        yield return (FigureSubject.Category, categoryCode);
        if (organizationId is not { } organization)
            yield break;
        yield return (FigureSubject.Organization, organization.ToString(CultureInfo.InvariantCulture));
        yield return (FigureSubject.OrganizationWithin, FigureSheet.IdWithin(categoryCode, organization));
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
