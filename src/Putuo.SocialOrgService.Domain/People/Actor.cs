namespace Putuo.SocialOrgService.Domain.People;

/// <summary>
/// Who acts: a person in one role within one scope, or the system. Every desk method takes one, every page read filters
/// by its scope; what a role may do to an order stands in <c>OrderTransitions</c>, everything else in the May… members here.
/// </summary>
/// <param name="Role">The role acted in.</param>
/// <param name="UserId">The account; null for the system and visitors.</param>
/// <param name="OrganizationId">The organization of an owner or member.</param>
/// <param name="AreaId">The community of a community worker, the subtree of an area officer.</param>
/// <param name="DepartmentId">The department of its staff.</param>
/// <param name="Name">How the timeline names this actor: an organization, community or department; empty for residents.</param>
/// <param name="OrderId">The order whose token a token holder opened; null for everybody else.</param>
public sealed record Actor(
    ActorRole Role,
    long? UserId = null,
    int? OrganizationId = null,
    int? AreaId = null,
    int? DepartmentId = null,
    string Name = "",
    long? OrderId = null)
{
    /// <summary>The platform itself.</summary>
    public static readonly Actor System = new(ActorRole.System);

    /// <summary>A visitor.</summary>
    public static readonly Actor Anonymous = new(ActorRole.Anonymous);

    /// <summary>The organizations that the same person works for in roles not acted in now.</summary>
    public IReadOnlyList<int> OtherOrganizations { get; init; } = [];

    /// <summary>The departments that the same person works for in roles not acted in now.</summary>
    public IReadOnlyList<int> OtherDepartments { get; init; } = [];

    /// <summary>The communities and streets that the same person works for in roles not acted in now.</summary>
    public IReadOnlyList<int> OtherAreas { get; init; } = [];

    /// <summary>The complaint whose code a token holder said; null for everybody else.</summary>
    public long? ComplaintId { get; init; }

    /// <summary>What a delegate acts by; null for everybody else.</summary>
    public ActingDelegation? Delegation { get; init; }

    /// <summary>Whether an area officer's subtree is the whole district, as that of the city's and the district's officers is: they look, and decide nothing.</summary>
    public bool IsAboveStreets { get; init; }

    /// <summary>The orders of the call that a hotline agent is in; nobody else has any, and none after the call.</summary>
    public IReadOnlyList<long> CallOrders { get; init; } = [];

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => UserId is not null;

    /// <summary>Whether the actor works for an organization.</summary>
    public bool IsOrganization => Role is ActorRole.OrganizationMember or ActorRole.OrganizationOwner;

    /// <summary>Whether the actor is staff of any kind and lands on a workbench.</summary>
    public bool IsStaff => Role is not (ActorRole.Anonymous or ActorRole.System or ActorRole.Resident or ActorRole.Delegate or ActorRole.TokenHolder);

    /// <summary>Whether orders may be placed for a resident who calls or comes by (代点单).</summary>
    public bool MayPlaceForOthers => Role is ActorRole.CommunityWorker or ActorRole.HotlineAgent;

    /// <summary>Whether an order of one's own may be placed.</summary>
    public bool MayPlaceForSelf => Role is ActorRole.Resident or ActorRole.Delegate or ActorRole.DepartmentStaff;

    /// <summary>Whether a page offers to order: to visitors, who sign in on the way, and to all who place orders for themselves or others.</summary>
    public bool MayAskForHelp => !IsSignedIn || MayPlaceForSelf || MayPlaceForOthers;

    /// <summary>Whether pending orders are sent on their way: by community workers, officers of streets and administrators, each in the own scope.</summary>
    public bool MayTriage => Role is ActorRole.CommunityWorker or ActorRole.Administrator || (Role == ActorRole.AreaOfficer && !IsAboveStreets);

    /// <summary>Whether organizations are suspended and let in again.</summary>
    public bool MayKeepOrganizations => Role == ActorRole.Administrator;

    /// <summary>Whether the district's own data are kept: its areas, departments, categories, calendar, settings and triage rules.</summary>
    public bool MayKeepDistrict => Role == ActorRole.Administrator;

    /// <summary>Whether the workers of a community's grids are known by name: to its own desk, and to whoever keeps them .</summary>
    public bool MayKnowGridWorkers(int communityId) => MayKeepDistrict || (Role == ActorRole.CommunityWorker && AreaId == communityId);

    /// <summary>Whether the members of the own organization are kept.</summary>
    public bool MayKeepMembers => Role == ActorRole.OrganizationOwner && OrganizationId is not null;

    /// <summary>Whether news, policies and guides are written, each office its own.</summary>
    public bool MayWriteArticles => Role == ActorRole.Administrator || (Role == ActorRole.DepartmentStaff && DepartmentId is not null);

    /// <summary>Whether what other people wrote is published.</summary>
    public bool MayApproveArticles => Role == ActorRole.Administrator;

    /// <summary>Whether the talents of the own organization are kept.</summary>
    public bool MayKeepTalents => IsOrganization && OrganizationId is not null;

    /// <summary>Whether talents are found by name and their certificates' last days are seen: offices look for who can do something.</summary>
    public bool MayFindTalents => Role is ActorRole.DepartmentStaff or ActorRole.Administrator;

    /// <summary>Whether accounts of staff are kept.</summary>
    public bool MayKeepAccounts => Role == ActorRole.Administrator;

    /// <summary>Whether the person works there in another role: changing hats makes nobody the judge of the own service.</summary>
    public bool AlsoWorksFor(int? organizationId, int? departmentId) =>
        (organizationId is { } organization && OtherOrganizations.Contains(organization))
        || (departmentId is { } department && OtherDepartments.Contains(department));
}
