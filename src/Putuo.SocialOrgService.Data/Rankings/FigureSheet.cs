using System.Globalization;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>Figures of one area and span, by measure and subject.</summary>
public sealed class FigureSheet
{
    private readonly Dictionary<(Measure, FigureSubject, string), long> values = [];

    /// <summary>Sums figures.</summary>
    public FigureSheet(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
        {
            var key = (figure.Measure, figure.Subject, figure.SubjectId);
            values[key] = values.GetValueOrDefault(key) + figure.Value;
        }
    }

    /// <summary>The area's own figure.</summary>
    public long Total(Measure measure) => values.GetValueOrDefault((measure, FigureSubject.Area, ""));

    /// <summary>The figure of one subject.</summary>
    public long Of(Measure measure, FigureSubject subject, string id) => values.GetValueOrDefault((measure, subject, id));

    /// <summary>How an organization within a category of the second level is called: A01:12.</summary>
    public static string IdWithin(string categoryCode, int organizationId) => string.Create(CultureInfo.InvariantCulture, $"{categoryCode}:{organizationId}");

    /// <summary>The organizations' figures within categories, those of an organization added up; without order.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="counts">Which categories of the second level count.</param>
    public IEnumerable<(string Id, long Value)> Within(Measure measure, Func<string, bool> counts) =>
        from figure in By(measure, FigureSubject.OrganizationWithin)
        let parts = figure.Id.Split(':')
        where counts(parts[0])
        group figure.Value by parts[1] into one
        select (one.Key, one.Sum());

    /// <summary>All subjects of a kind that have this figure, without order; zeros are left out.</summary>
    public IEnumerable<(string Id, long Value)> By(Measure measure, FigureSubject subject) =>
        values.Where(v => v.Key.Item1 == measure && v.Key.Item2 == subject && v.Value != 0).Select(v => (v.Key.Item3, v.Value));
}

/// <summary>A sum read from the maintained figures.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="SubjectId">Code or id of the subject; empty for the area.</param>
/// <param name="Value">The sum.</param>
public readonly record struct Figure(Measure Measure, FigureSubject Subject, string SubjectId, long Value);
