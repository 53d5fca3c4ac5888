using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>The two registries of projects.</summary>
public enum ProjectKind
{
    /// <summary>政府购买服务.</summary>
    Purchase = 1,

    /// <summary>公益创投.</summary>
    Venture = 2,
}

/// <summary>Where a project stands.</summary>
public enum ProjectState
{
    /// <summary>征集中.</summary>
    Published = 1,

    /// <summary>截止.</summary>
    BidsClosed = 2,

    /// <summary>评审中.</summary>
    UnderReview = 3,

    /// <summary>公示中.</summary>
    PublicNotice = 4,

    /// <summary>已立项.</summary>
    Awarded = 5,

    /// <summary>实施中.</summary>
    InProgress = 6,

    /// <summary>已验收.</summary>
    Accepted = 7,

    /// <summary>已结项.</summary>
    Closed = 8,

    /// <summary>已取消; one that was given up as a draft was never published.</summary>
    Cancelled = 9,

    /// <summary>拟定中: not public.</summary>
    Draft = 10,
}

/// <summary>A purchase or venture project. A common demand begins one as a draft whose evidence are the orders bundled into it .</summary>
public sealed partial class Project
{
    /// <summary>The most characters of a title.</summary>
    public const int MostTitle = 100;

    private readonly List<ProjectEvent> events = [];
    private ProjectState state;
    private DateTime stateSince;

    /// <summary>The platform's own id.</summary>
    public int Id { get; init; }

    /// <summary>Counts changes; a change succeeds only on the version it was read at.</summary>
    public long Version { get; private set; }

    /// <summary>Its number, as published; null before.</summary>
    public string? Number { get; init; }

    /// <summary>The key of the form that began it, so that the same form sent twice begins one.</summary>
    public string? DraftKey { get; init; }

    /// <summary>Which registry.</summary>
    public required ProjectKind Kind { get; set; }

    /// <summary>The Chinese title.</summary>
    public required string Title { get; set; }

    /// <summary>The title for readers of English.</summary>
    public required string TitleEn { get; set; }

    /// <summary>The issuing department.</summary>
    public required int DepartmentId { get; set; }

    /// <summary>The area it serves.</summary>
    public required int AreaId { get; set; }

    /// <summary>The category of the first level.</summary>
    public required string CategoryCode { get; set; }

    /// <summary>The budget in fen; 0 while none is planned.</summary>
    public required long BudgetFen { get; set; }

    /// <summary>When it was published, in UTC; null for what never was.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Until when organizations may apply, in UTC; null before it is published.</summary>
    public DateTime? Deadline { get; set; }

    /// <summary>Where it stands.</summary>
    public required ProjectState State { get => state; init => state = value; }

    /// <summary>Since when it stands there, in UTC.</summary>
    public required DateTime StateSince { get => stateSince; init => stateSince = value; }

    /// <summary>The organization it was awarded to.</summary>
    public int? WinnerOrganizationId { get; set; }

    /// <summary>What was done with it, the newest last.</summary>
    public IReadOnlyList<ProjectEvent> Events => events;

    /// <summary>A draft for the orders of a common demand; null for others than staff of a department.</summary>
    internal static Project? Draft(DemandChoice choice, string? key, Actor actor, District district, DateTime now)
    {
        var category = district.Category(choice.CategoryCode);
        if (!MayDraft(actor))
            return null;
        var project = new Project
        {
            DraftKey = key,
            Kind = choice.Kind,
            Title = PlainText.Of(choice.Title!),
            TitleEn = PlainText.OrNull(choice.TitleEn) ?? "",
            DepartmentId = actor.DepartmentId!.Value,
            AreaId = choice.StreetId,
            CategoryCode = category.Top,
            BudgetFen = 0,
            State = ProjectState.Draft,
            StateSince = now,
        };
        project.Happen(ProjectEventKind.Drafted, null, actor, now);
        return project;
    }

    /// <summary>
    /// Whether the actor begins drafts: staff of a department, of the orders that it answers for. An order keeps the department that answered for
    /// its category when it was placed.
    /// </summary>
    public static bool MayDraft(Actor actor) => actor is { Role: ActorRole.DepartmentStaff, DepartmentId: not null };

    /// <summary>Whether the actor's department keeps it as a draft.</summary>
    public bool IsDraftOf(Actor actor) => State == ProjectState.Draft && actor.Role == ActorRole.DepartmentStaff && actor.DepartmentId == DepartmentId;

    /// <summary>Gives a draft up: its orders go back to triage.</summary>
    internal ProjectRefusal? GiveUp(string? reason, Actor actor, DateTime now)
    {
        if (actor.Role != ActorRole.DepartmentStaff || actor.DepartmentId != DepartmentId)
            return ProjectRefusal.NotFound;
        if (State != ProjectState.Draft)
            return ProjectRefusal.WrongState;
        if (PlainText.OrNull(reason) is not { } why || why.Length > ServiceOrder.MostReason)
            return ProjectRefusal.ReasonMissing;
        (state, stateSince) = (ProjectState.Cancelled, now);
        Happen(ProjectEventKind.GivenUp, why, actor, now);
        return null;
    }

    private void Happen(ProjectEventKind kind, string? reason, Actor actor, DateTime now) => events.Add(new ProjectEvent
    {
        Kind = kind,
        At = now,
        ActorUserId = actor.UserId,
        ActorName = actor.Name,
        Reason = reason,
    });
}
