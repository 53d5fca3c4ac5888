using System.Collections.Immutable;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Who asked for the order.</summary>
public enum Origin
{
    Resident,
    ResidentWithoutAccount,
    Department,
}

/// <summary>
/// A model of one order, written from domain.md alone: where it stands, and where each event leads. It knows nothing of the
/// code that it is compared with.
/// </summary>
public sealed record Situation
{
    public Origin Origin { get; init; }
    public OrderStatus Status { get; init; } = OrderStatus.Pending;
    public Waiting Waiting { get; init; } = Waiting.Pool;
    public OrderEventKind? RejectedBy { get; init; }
    public int? Organization { get; init; }
    public int? Department { get; init; }
    public int? Addressed { get; init; }
    public bool OnlyAddressed { get; init; }
    public int? Lead { get; init; }
    public Scene Scene { get; init; } = Scene.Individual;
    public string Category { get; init; } = TestDistrict.Errand;
    public bool CategoryIsIndividual => Category != TestDistrict.Concert;
    public DateTime? PausedAt { get; init; }
    public DateTime? PausedUntil { get; init; }
    public bool PauseIsProposed { get; init; }
    public bool IsLate { get; init; }
    public bool SupportIsOpen { get; init; }
    public int Completions { get; init; }
    public DateTime? CompletedAt { get; init; }
    public bool IsConfirmed { get; init; }
    public bool RequesterConfirmed { get; init; }
    public ImmutableHashSet<Rater> Raters { get; init; } = [];
    public ImmutableHashSet<Rater> Unanswered { get; init; } = [];
    public bool IsIndividual => Scene == Scene.Individual;
    public bool IsPaused => PausedAt is not null;

    public bool IsRequester(Actor actor) => Origin switch
    {
        Origin.Resident => actor == Cast.Requester,
        Origin.ResidentWithoutAccount => actor == Cast.Worker,
        _ => actor == Cast.ThirdStaff,
    };

    /// <summary>Whether a confirmation or rating with this word is the requester's own.</summary>
    public bool IsRequestersWord(Actor actor, int variant) =>
        actor == Cast.TokenHolder || IsRequester(actor) && (actor != Cast.Worker || Verbs.WordOf(actor, variant) == ActingFor.RequesterByPhone);

    public Rater RaterOf(Actor actor, int variant) =>
        IsRequestersWord(actor, variant) ? Rater.Requester : actor == Cast.Worker ? Rater.CommunityWorker : Rater.Department;

    /// <summary>The situation after an event; <paramref name="variant"/> says with which details (see <see cref="Verbs"/>).</summary>
    public Situation After(OrderEventKind kind, Actor actor, int variant, DateTime now) => kind switch
    {
        OrderEventKind.Routed => Wait(Verbs.RoutesTo(variant) is null ? Waiting.Pool : Waiting.Organization, now) with
        {
            Addressed = Verbs.RoutesTo(variant),
            Scene = Scene.Individual,
        },
        OrderEventKind.Claimed => Serve() with { Organization = actor.OrganizationId ?? Cast.FirstId },
        OrderEventKind.Declined => OnlyAddressed ? Reject(kind) : Wait(Waiting.Pool, now),
        OrderEventKind.Refused or OrderEventKind.Withdrawn or OrderEventKind.CalledOff => Reject(kind),
        OrderEventKind.Resubmitted => Resubmit(actor, now),
        OrderEventKind.SceneChanged => Wait(Verbs.SceneOf(variant) == Scene.Individual ? Waiting.Pool : Waiting.Triage, now) with { Scene = Verbs.SceneOf(variant) },
        OrderEventKind.Categorized => Wait(Verbs.CategoryOf(variant) == TestDistrict.Concert ? Waiting.Triage : Waiting.Pool, now) with
        {
            Category = Verbs.CategoryOf(variant),
            Scene = Verbs.CategoryOf(variant) == TestDistrict.Concert ? Scene.Common : Scene.Individual,
        },
        OrderEventKind.Bundled => Wait(Waiting.Project, now) with { Scene = Scene.Common },
        OrderEventKind.Unbundled => Wait(Waiting.Triage, now) with { Scene = CategoryIsIndividual ? Scene.Individual : Scene.Common },
        OrderEventKind.Transferred => Wait(Waiting.Department, now) with { Lead = TestDistrict.Lead, Scene = Scene.Special, SupportIsOpen = true },
        OrderEventKind.SupportReplied => this with { SupportIsOpen = false },
        OrderEventKind.Linked => this with { Origin = Origin.Resident },
        OrderEventKind.TransferAccepted => Serve() with { Department = TestDistrict.Lead, Lead = TestDistrict.Lead },
        OrderEventKind.TransferReturned => Wait(Waiting.Triage, now),
        OrderEventKind.PauseProposed => this with { PauseIsProposed = true },
        OrderEventKind.Paused => this with { PausedAt = now, PausedUntil = now.AddDays(2), PauseIsProposed = false },
        OrderEventKind.Resumed => this with { PausedAt = null, PauseIsProposed = false },
        OrderEventKind.Released => Wait(IsIndividual ? Waiting.Pool : Waiting.Triage, now),
        OrderEventKind.TakenBack => Wait(Waiting.Triage, now),
        OrderEventKind.Completed => this with
        {
            Status = OrderStatus.Completed,
            PausedAt = null,
            PauseIsProposed = false,
            IsLate = false,
            SupportIsOpen = false,
            Completions = Completions + 1,
            CompletedAt = now,
            IsConfirmed = false,
            RequesterConfirmed = false,
            Raters = [],
            Unanswered = [],
        },
        OrderEventKind.Reopened => this with { Status = OrderStatus.Accepted, CompletedAt = null, Raters = [], Unanswered = [] },
        OrderEventKind.Confirmed => this with { IsConfirmed = true, RequesterConfirmed = RequesterConfirmed || IsRequestersWord(actor, variant) },
        OrderEventKind.Rated => this with
        {
            Raters = Raters.Add(RaterOf(actor, variant)),
            Unanswered = Verbs.CommentOf(variant) is null ? Unanswered : Unanswered.Add(RaterOf(actor, variant)),
            IsConfirmed = IsConfirmed || IsRequestersWord(actor, variant),
            RequesterConfirmed = RequesterConfirmed || (!IsConfirmed && IsRequestersWord(actor, variant)),
        },
        OrderEventKind.Answered => this with { Unanswered = Unanswered.Remove(Verbs.RaterAnswered(variant)) },
        OrderEventKind.TermMissed => Waiting == Waiting.Organization && !OnlyAddressed ? Wait(Waiting.Pool, now) : this with { IsLate = true },
        _ => this,
    };

    /// <summary>Terms stand still until the pause ends, whoever takes the order on meanwhile.</summary>
    private Situation Serve() => this with { Status = OrderStatus.Accepted, Waiting = Waiting.Nobody, IsLate = false, PauseIsProposed = false };

    private Situation Reject(OrderEventKind by) =>
        this with { Status = OrderStatus.Rejected, Waiting = Waiting.Nobody, RejectedBy = by, PausedAt = null, PauseIsProposed = false, IsLate = false, SupportIsOpen = false };

    /// <summary>To triage what needs it; to the organization asked before, unless that one has declined; else to the pool.</summary>
    private Situation Resubmit(Actor actor, DateTime now) =>
        !(IsIndividual && CategoryIsIndividual) ? Wait(actor == Actor.System ? Waiting.Pool : Waiting.Triage, now)
        : Addressed is not null && RejectedBy != OrderEventKind.Declined
            ? Wait(Waiting.Organization, now) with { Addressed = Addressed, OnlyAddressed = OnlyAddressed }
        : Wait(Waiting.Pool, now);

    /// <summary>A new term stands still from its beginning while the pause lasts.</summary>
    private Situation Wait(Waiting waiting, DateTime now) => this with
    {
        Status = OrderStatus.Pending,
        Waiting = waiting,
        RejectedBy = null,
        Organization = null,
        Department = null,
        Addressed = null,
        OnlyAddressed = false,
        Lead = null,
        PausedAt = IsPaused ? now : null,
        PauseIsProposed = false,
        IsLate = false,
        SupportIsOpen = false,
    };
}
