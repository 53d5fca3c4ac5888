using static Putuo.SocialOrgService.Domain.Organizations.OrganizationEventKind;
using static Putuo.SocialOrgService.Domain.Organizations.OrganizationStatus;
using Part = Putuo.SocialOrgService.Domain.Organizations.OrganizationPart;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The parts that somebody can play towards one organization's entry.</summary>
[Flags]
public enum OrganizationPart
{
    /// <summary>A stranger.</summary>
    None = 0,

    /// <summary>Whoever applied for it.</summary>
    Applicant = 1,

    /// <summary>Staff of its supervising department.</summary>
    Supervisor = 2,

    /// <summary>The administrator.</summary>
    Keeper = 4,

    /// <summary>Its owner.</summary>
    Owner = 8,
}

/// <summary>Where an entry stands: its status and, while it is applied for, who has it in hand.</summary>
/// <param name="Status">The status.</param>
/// <param name="Desk">Who has it; null when it is not applied for.</param>
public readonly record struct OrganizationPlace(OrganizationStatus Status, ReviewDesk? Desk = null);

/// <summary>
/// The life of an entry as one table: applied → active ⇄ suspended → closed, with the check, the return for correction and the decision
/// before it. Everything that asks "may this happen" asks here.
/// </summary>
public static class OrganizationTransitions
{
    private static readonly OrganizationPlace AtDepartment = new(OrganizationStatus.Applied, ReviewDesk.Department);
    private static readonly OrganizationPlace AtKeeper = new(OrganizationStatus.Applied, ReviewDesk.Keeper);
    private static readonly OrganizationPlace AtApplicant = new(OrganizationStatus.Applied, ReviewDesk.Applicant);
    private static readonly OrganizationPlace Online = new(Active);
    private static readonly OrganizationPlace Barred = new(OrganizationStatus.Suspended);
    private static readonly OrganizationPlace Over = new(OrganizationStatus.Closed);

    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">Where it stands before; null when there is no entry yet.</param>
    /// <param name="To">Where it stands after.</param>
    /// <param name="Who">The parts that may cause it.</param>
    public sealed record Row(OrganizationEventKind Event, OrganizationPlace? From, OrganizationPlace To, Part Who);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(OrganizationEventKind.Applied, null, AtDepartment, Part.Applicant),
        new(Checked, AtDepartment, AtKeeper, Part.Supervisor),
        new(Returned, AtDepartment, AtApplicant, Part.Supervisor),
        new(Returned, AtKeeper, AtApplicant, Part.Keeper),
        new(Resubmitted, AtApplicant, AtDepartment, Part.Applicant),
        new(Approved, AtKeeper, Online, Part.Keeper),
        new(Refused, AtDepartment, Over, Part.Keeper),
        new(Refused, AtKeeper, Over, Part.Keeper),
        new(Refused, AtApplicant, Over, Part.Keeper),
        new(Withdrawn, AtDepartment, Over, Part.Applicant),
        new(Withdrawn, AtKeeper, Over, Part.Applicant),
        new(Withdrawn, AtApplicant, Over, Part.Applicant),
        new(OrganizationEventKind.Suspended, Online, Barred, Part.Keeper),
        new(Resumed, Barred, Online, Part.Keeper),
        new(Changed, Online, Online, Part.Keeper | Part.Owner),
        new(Changed, Barred, Barred, Part.Keeper | Part.Owner),
        new(Imported, null, Online, Part.Keeper),
        new(Imported, Online, Online, Part.Keeper),
        new(Imported, Barred, Barred, Part.Keeper),
        new(OrganizationEventKind.Closed, Online, Over, Part.Keeper),
        new(OrganizationEventKind.Closed, Barred, Over, Part.Keeper),
    ];

    private static readonly Dictionary<(OrganizationEventKind, OrganizationPlace?), Row> Rows = Table.ToDictionary(r => (r.Event, r.From));

    /// <summary>The line for an event where an entry stands; null if it cannot happen there.</summary>
    public static Row? Find(OrganizationEventKind kind, OrganizationPlace? from) => Rows.GetValueOrDefault((kind, from));

    /// <summary>Who is told of an event: whoever has it in hand then, and whoever it was done to. The owner stands for all who work for the organization.</summary>
    public static Part Tells(OrganizationEventKind kind) => kind switch
    {
        OrganizationEventKind.Applied or Resubmitted or Withdrawn => Part.Supervisor,
        Checked => Part.Keeper | Part.Applicant,
        Returned or Approved or Refused => Part.Applicant,
        _ => Part.Owner,
    };

    /// <summary>Whether the event says why: what somebody else asked for ends or waits by it.</summary>
    public static bool NeedsReason(OrganizationEventKind kind) =>
        kind is Returned or Refused or OrganizationEventKind.Suspended or OrganizationEventKind.Closed;
}
