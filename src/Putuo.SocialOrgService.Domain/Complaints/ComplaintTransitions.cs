using static Putuo.SocialOrgService.Domain.Complaints.ComplaintStatus;
using Kind = Putuo.SocialOrgService.Domain.Complaints.ComplaintEventKind;
using Part = Putuo.SocialOrgService.Domain.Complaints.ComplaintPart;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>Where a complaint stands.</summary>
public enum ComplaintStatus
{
    /// <summary>已收到: nobody has it in hand yet.</summary>
    Received = 1,

    /// <summary>办理中.</summary>
    InHand = 2,

    /// <summary>重新办理: the complainant was not satisfied.</summary>
    Reopened = 3,

    /// <summary>已答复.</summary>
    Answered = 4,

    /// <summary>已撤回.</summary>
    Withdrawn = 5,
}

/// <summary>The parts that somebody can play towards one complaint.</summary>
[Flags]
public enum ComplaintPart
{
    /// <summary>A stranger, or somebody who must not read it.</summary>
    None = 0,

    /// <summary>Whoever complains: the account, or whoever says the code.</summary>
    Complainant = 1,

    /// <summary>Staff of the office that answers.</summary>
    Handler = 2,

    /// <summary>The organization or office complained of, once it is asked; it reads the question and nothing else.</summary>
    Respondent = 4,

    /// <summary>The platform itself.</summary>
    Platform = 8,
}

/// <summary>
/// The life of a complaint as one table: received → in hand → answered → reopened once → answered; withdrawn from anywhere before an answer.
/// Whoever has no account and left a number is told the answer by telephone.
/// Everything that asks "may this happen" asks here.
/// </summary>
public static class ComplaintTransitions
{
    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">Where it stands before; null when there is no complaint yet.</param>
    /// <param name="To">Where it stands after.</param>
    /// <param name="Who">The parts that may cause it.</param>
    public sealed record Row(ComplaintEventKind Event, ComplaintStatus? From, ComplaintStatus To, ComplaintPart Who);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Kind.Received, null, Received, Part.Complainant),
        new(Kind.Taken, Received, InHand, Part.Handler),
        new(Kind.StatementAsked, InHand, InHand, Part.Handler),
        new(Kind.StatementAsked, Reopened, Reopened, Part.Handler),
        new(Kind.StatementGiven, InHand, InHand, Part.Respondent),
        new(Kind.StatementGiven, Reopened, Reopened, Part.Respondent),
        new(Kind.PassedOn, Received, Received, Part.Handler),
        new(Kind.PassedOn, InHand, Received, Part.Handler),
        new(Kind.Recused, Received, Received, Part.Handler),
        new(Kind.Recused, InHand, Received, Part.Handler),
        new(Kind.Recused, Reopened, Reopened, Part.Handler),
        new(Kind.Answered, InHand, Answered, Part.Handler),
        new(Kind.Answered, Reopened, Answered, Part.Handler),
        new(Kind.Told, Answered, Answered, Part.Handler),
        new(Kind.Reopened, Answered, Reopened, Part.Complainant),
        new(Kind.Withdrawn, Received, Withdrawn, Part.Complainant),
        new(Kind.Withdrawn, InHand, Withdrawn, Part.Complainant),
        new(Kind.Withdrawn, Reopened, Withdrawn, Part.Complainant),
        new(Kind.TermMissed, Received, Received, Part.Platform),
        new(Kind.TermMissed, InHand, InHand, Part.Platform),
        new(Kind.TermMissed, Reopened, Reopened, Part.Platform),
        new(Kind.TermMissed, Answered, Answered, Part.Platform),
    ];

    private static readonly Dictionary<(ComplaintEventKind, ComplaintStatus?), Row> Rows = Table.ToDictionary(row => (row.Event, row.From));

    /// <summary>The line for an event where a complaint stands; null if it cannot happen there.</summary>
    public static Row? Find(ComplaintEventKind kind, ComplaintStatus? from) => Rows.GetValueOrDefault((kind, from));

    /// <summary>Whether it is decided; to tell the answer by telephone may be left.</summary>
    public static bool IsOver(ComplaintStatus status) => status is Answered or Withdrawn;
}
