using Putuo.SocialOrgService.Domain.Organizations;
using static Putuo.SocialOrgService.Domain.LifeCycle.FilingEventKind;
using static Putuo.SocialOrgService.Domain.LifeCycle.FilingStatus;
using Part = Putuo.SocialOrgService.Domain.LifeCycle.FilingPart;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>Where a filing stands.</summary>
public enum FilingStatus
{
    /// <summary>草稿.</summary>
    Draft = 1,

    /// <summary>已提交: the department has it.</summary>
    Submitted = 2,

    /// <summary>退回补正: the applicant has it.</summary>
    Returned = 3,

    /// <summary>通过.</summary>
    Approved = 4,

    /// <summary>未通过.</summary>
    Rejected = 5,

    /// <summary>撤回.</summary>
    Withdrawn = 6,
}

/// <summary>The parts that somebody can play towards one filing.</summary>
[Flags]
public enum FilingPart
{
    /// <summary>A stranger.</summary>
    None = 0,

    /// <summary>Whoever files it: the account, or everybody who works for the organization.</summary>
    Applicant = 1,

    /// <summary>Staff of the deciding department, and the administrator.</summary>
    Decider = 2,

    /// <summary>The platform itself.</summary>
    Platform = 4,
}

/// <summary>
/// The life of a filing as one table: draft → submitted ⇄ returned → approved or rejected, withdrawn from anywhere before. Everything that
/// asks "may this happen" asks here.
/// </summary>
public static class FilingTransitions
{
    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">Where it stands before; null when there is no filing yet.</param>
    /// <param name="To">Where it stands after.</param>
    /// <param name="Who">The parts that may cause it.</param>
    public sealed record Row(FilingEventKind Event, FilingStatus? From, FilingStatus To, Part Who);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Begun, null, Draft, Part.Applicant),
        new(FilingEventKind.Submitted, Draft, FilingStatus.Submitted, Part.Applicant),
        new(FilingEventKind.Returned, FilingStatus.Submitted, FilingStatus.Returned, Part.Decider),
        new(Resubmitted, FilingStatus.Returned, FilingStatus.Submitted, Part.Applicant),
        new(FilingEventKind.Approved, FilingStatus.Submitted, FilingStatus.Approved, Part.Decider),
        new(FilingEventKind.Rejected, FilingStatus.Submitted, FilingStatus.Rejected, Part.Decider),
        new(FilingEventKind.Withdrawn, Draft, FilingStatus.Withdrawn, Part.Applicant),
        new(FilingEventKind.Withdrawn, FilingStatus.Submitted, FilingStatus.Withdrawn, Part.Applicant),
        new(FilingEventKind.Withdrawn, FilingStatus.Returned, FilingStatus.Withdrawn, Part.Applicant),
        new(TermMissed, FilingStatus.Submitted, FilingStatus.Submitted, Part.Platform),
        new(TermMissed, FilingStatus.Returned, FilingStatus.Returned, Part.Platform),
    ];

    private static readonly Dictionary<(FilingEventKind, FilingStatus?), Row> Rows = Table.ToDictionary(row => (row.Event, row.From));

    /// <summary>The line for an event where a filing stands; null if it cannot happen there.</summary>
    public static Row? Find(FilingEventKind kind, FilingStatus? from) => Rows.GetValueOrDefault((kind, from));

    /// <summary>Who has a filing in hand.</summary>
    public static Part HolderOf(FilingStatus status) => status switch
    {
        Draft or FilingStatus.Returned => Part.Applicant,
        FilingStatus.Submitted => Part.Decider,
        _ => Part.None,
    };

    /// <summary>Whether nothing more happens to it.</summary>
    public static bool IsOver(FilingStatus status) => HolderOf(status) == Part.None;

    /// <summary>
    /// Whether an organization that stands so begins a filing: an active one each; a suspended one what the annual check asks of it, since the
    /// check goes on and it may be suspended for just that.
    /// </summary>
    public static bool Takes(FormKind kind, OrganizationStatus? standing) =>
        standing == OrganizationStatus.Active || (standing == OrganizationStatus.Suspended && kind is FormKind.AnnualReport or FormKind.Appeal);

    /// <summary>Who is told of an event; of a missed term both who missed it and who waits.</summary>
    public static Part Tells(FilingEventKind kind) => kind switch
    {
        FilingEventKind.Submitted or Resubmitted or FilingEventKind.Withdrawn => Part.Decider,
        FilingEventKind.Returned or FilingEventKind.Approved or FilingEventKind.Rejected => Part.Applicant,
        TermMissed => Part.Applicant | Part.Decider,
        _ => Part.None,
    };
}
