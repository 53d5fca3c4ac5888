using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>An organization's board.</summary>
/// <param name="Counts">The figures above it.</param>
/// <param name="Cards">The first cards of all lanes.</param>
public sealed record Board(BoardCounts Counts, IReadOnlyList<DeskCard> Cards)
{
    /// <summary>Statements that the owner is asked for.</summary>
    public int Statements { get; init; }

    /// <summary>Filings of the organization that wait for a correction.</summary>
    public int Filings { get; init; }

    /// <summary>Whether the organization serves nothing now.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Whether it is closed for good.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Why.</summary>
    public string? SuspendedFor { get; init; }

    /// <summary>How many certificates of its talents have expired or soon will, at most <see cref="WorkbenchPages.MostCounted"/>.</summary>
    public int ExpiringCertificates { get; init; }

    /// <summary>The last day for the annual report that is not in yet; null where none is due.</summary>
    public DateOnly? ReportDue { get; init; }

    /// <summary>Whether it stands in the list of abnormal activity (活动异常名录).</summary>
    public bool IsListed { get; init; }

    /// <summary>The cards of one lane.</summary>
    public IEnumerable<DeskCard> Lane(OrderStatus stage) => Cards.Where(c => c.Status == stage);

    /// <summary>How many orders stand in a stage, at most <see cref="WorkbenchPages.MostCounted"/>.</summary>
    public int CountOf(OrderStatus stage) => stage switch
    {
        OrderStatus.Pending => Counts.Pending,
        OrderStatus.Accepted => Counts.Accepted,
        OrderStatus.Completed => Counts.Completed,
        _ => Counts.Rejected,
    };
}

/// <summary>An organization's figures of today, each at most <see cref="WorkbenchPages.MostCounted"/>.</summary>
/// <param name="Pending">Addressed to it and not answered.</param>
/// <param name="Accepted">Being served.</param>
/// <param name="Completed">Completed.</param>
/// <param name="Rejected">Declined, withdrawn or called off.</param>
/// <param name="DueToday">Being served, the term ends today.</param>
/// <param name="Late">Being served, the term is over.</param>
/// <param name="Unconfirmed">Completed and not confirmed by anybody.</param>
public sealed record BoardCounts(int Pending, int Accepted, int Completed, int Rejected, int DueToday, int Late, int Unconfirmed);

/// <summary>A community worker's desk.</summary>
/// <param name="Counts">The figures above it.</param>
/// <param name="Cards">What waits for a decision, other pending ones, running ones, each by the end of its term; visits agreed for today; completed ones without confirmation. Each once.</param>
public sealed record CommunityDesk(CommunityCounts Counts, IReadOnlyList<DeskCard> Cards)
{
    /// <summary>The beginning of the local day, in UTC.</summary>
    public DateTime StartOfDay { get; init; }

    /// <summary>The end of the local day, in UTC.</summary>
    public DateTime EndOfDay { get; init; }

    /// <summary>The latest orders placed by telephone.</summary>
    public IReadOnlyList<DeskCard> ByPhone { get; init; } = [];
}

/// <summary>A community's figures, each at most <see cref="WorkbenchPages.MostCounted"/> a term of its sum.</summary>
/// <param name="Triage">Waiting for a decision of the community.</param>
/// <param name="Unanswered">Waiting for an organization.</param>
/// <param name="Late">Their term is over.</param>
/// <param name="Unconfirmed">Completed and not confirmed by anybody.</param>
/// <param name="Running">Being served.</param>
public sealed record CommunityCounts(int Triage, int Unanswered, int Late, int Unconfirmed, int Running)
{
    /// <summary>Waiting while no active organization fits them, those that wait for a decision among them.</summary>
    public int NobodyFits { get; init; }

    /// <summary>Of these, those that still stand in the pool or are addressed: they need a decision as well.</summary>
    public int Stranded { get; init; }

    /// <summary>Their term ends today, or a visit is agreed for today.</summary>
    public int Today { get; init; }
}

/// <summary>What the rail shows as waiting.</summary>
/// <param name="Desk">On the own desk: addressed to the organization, overdue in the community, for the department to confirm, to take on or to reply to.</param>
/// <param name="Pool">In the pool, for an organization.</param>
/// <param name="Callbacks">Who waits to be called, for a community.</param>
/// <param name="Calls">Orders of which something is to be told by telephone, for a community.</param>
/// <param name="Triage">For the community to decide.</param>
public readonly record struct DeskWaiting(int Desk, int Pool, int Callbacks = 0, int Calls = 0, int Triage = 0)
{
    /// <summary>Reported comments for the community to decide on.</summary>
    public int Comments { get; init; }

    /// <summary>Needs that the community has to read before they are published.</summary>
    public int Publications { get; init; }

    /// <summary>Applications for the registry that are in the own hands, for a department and the administrator.</summary>
    public int Applications { get; init; }

    /// <summary>Articles to approve, for the administrator; returned ones, for a department.</summary>
    public int Articles { get; init; }

    /// <summary>Filings that are in the own hands: returned ones for an organization, submitted ones for those who decide.</summary>
    public int Filings { get; init; }

    /// <summary>Complaints that the own office has to answer.</summary>
    public int Complaints { get; init; }

    /// <summary>Statements that the own organization or office is asked for.</summary>
    public int Statements { get; init; }
}

/// <summary>A department's desk.</summary>
/// <param name="Counts">The figures above it.</param>
/// <param name="Cards">Pending and running ones by the end of their term, completed ones without confirmation; cases it leads among them.</param>
public sealed record DepartmentDesk(DepartmentCounts Counts, IReadOnlyList<DeskCard> Cards)
{
    /// <summary>Cases of other departments that wait for its reply, the term that ends first on top.</summary>
    public IReadOnlyList<DeskCard> Supports { get; init; } = [];
}

/// <summary>A department's figures, each at most <see cref="WorkbenchPages.MostCounted"/> a term of its sum.</summary>
/// <param name="Pending">Waiting.</param>
/// <param name="Running">Being served.</param>
/// <param name="Unconfirmed">Completed by others and not confirmed by anybody.</param>
/// <param name="Late">Their term is over.</param>
public sealed record DepartmentCounts(int Pending, int Running, int Unconfirmed, int Late)
{
    /// <summary>Complaints that were passed on to it.</summary>
    public int Complaints { get; init; }

    /// <summary>Statements that it is asked for.</summary>
    public int Statements { get; init; }

    /// <summary>Filings that wait for its decision.</summary>
    public int Filings { get; init; }

    /// <summary>Cases transferred to it that it has to take on or return.</summary>
    public int Transferred { get; init; }

    /// <summary>Cases of other departments that wait for its reply.</summary>
    public int Supports { get; init; }

    /// <summary>Cases it leads.</summary>
    public int Cases { get; init; }

    /// <summary>Applications for the registry of organizations that it has to check.</summary>
    public int Applications { get; init; }

    /// <summary>Its articles that were returned to be changed.</summary>
    public int Articles { get; init; }
}
