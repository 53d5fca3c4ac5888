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
