using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>
/// The front door of the offerings: what an active organization offers is begun, published, changed, paused and ended here by those who work
/// for it. The same sent twice is done once.
/// </summary>
public sealed class OfferingDesk(IOfferingRegistry offerings, IOrganizationRegistry organizations, District district, DistrictClock clock)
{
    /// <summary>The most offerings of an organization that have not ended.</summary>
    public const int MostOfferings = 60;

    /// <summary>What is wrong with what was typed, without keeping anything: what a form cannot even read is said together with it.</summary>
    public async Task<IReadOnlyList<OfferingFault>> CheckAsync(Actor actor, OfferingEntry entry, CancellationToken cancel = default) =>
        (await WhyNotAsync(actor, entry, cancel))?.Faults ?? [];

    /// <summary>新建, published at once where that is asked for.</summary>
    public async Task<OfferingResult> DraftAsync(Actor actor, OfferingEntry entry, bool publish, CancellationToken cancel = default)
    {
        if (await WhyNotAsync(actor, entry, cancel) is { } refused)
            return refused;
        var organization = actor.OrganizationId!.Value;
        if (await offerings.OfNameAsync(organization, PlainText.Of(entry.Name!), cancel) is { } same)
            return IsBegunBy(same, actor, entry) ? new(null, same.Id) : new(OfferingRefusal.Taken, same.Id);
        if (await offerings.CountAsync(organization, cancel) >= MostOfferings)
            return new(OfferingRefusal.TooMany);
        var offering = Offering.Draft(entry, actor, clock.UtcNow)!;
        if (publish)
            offering.Step(OfferingEventKind.Published, actor, clock.UtcNow);
        if (await offerings.CommitAsync(offering, cancel) == OfferingCommit.Done)
            return new(null, offering.Id);
        return await offerings.OfNameAsync(organization, offering.Name, cancel) is { } first && IsBegunBy(first, actor, entry)
            ? new(null, first.Id)
            : new(OfferingRefusal.Taken);
    }

    /// <summary>修改; nothing new is done already.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="offeringId">The offering.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="seen">How much of its history the form's page had read: what a colleague changed since is not overwritten unseen.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<OfferingResult> ChangeAsync(Actor actor, int offeringId, OfferingEntry entry, int? seen = null, CancellationToken cancel = default)
    {
        if (await offerings.OpenAsync(offeringId, cancel) is not { } offering)
            return new(OfferingRefusal.NotFound);
        if (offering.WhyNot(OfferingEventKind.Changed, actor) is { } refusal)
            return new(refusal, offeringId, Last: offering.Events[^1]);
        if (await WhyNotAsync(actor, entry, cancel) is { } refused)
            return refused with { Id = offeringId };
        if (offering.Says(entry))
            return new(null, offeringId);
        if (seen < offering.Events.Count)
            return new(OfferingRefusal.WrongState, offeringId, Last: offering.Events[^1]);
        offering.Change(entry, actor, clock.UtcNow);
        return await CommitAsync(offering, actor, cancel);
    }

    /// <summary>发布.</summary>
    public Task<OfferingResult> PublishAsync(Actor actor, int offeringId, CancellationToken cancel = default) =>
        StepAsync(actor, offeringId, OfferingEventKind.Published, cancel);

    /// <summary>暂停: nobody orders it until it is resumed; orders that hold places go on.</summary>
    public Task<OfferingResult> PauseAsync(Actor actor, int offeringId, CancellationToken cancel = default) =>
        StepAsync(actor, offeringId, OfferingEventKind.Paused, cancel);

    /// <summary>恢复.</summary>
    public Task<OfferingResult> ResumeAsync(Actor actor, int offeringId, CancellationToken cancel = default) =>
        StepAsync(actor, offeringId, OfferingEventKind.Resumed, cancel);

    /// <summary>结束: for good; orders that hold places go on.</summary>
    public Task<OfferingResult> EndAsync(Actor actor, int offeringId, CancellationToken cancel = default) =>
        StepAsync(actor, offeringId, OfferingEventKind.Ended, cancel);

    private async Task<OfferingResult> StepAsync(Actor actor, int offeringId, OfferingEventKind kind, CancellationToken cancel)
    {
        if (await offerings.OpenAsync(offeringId, cancel) is not { } offering)
            return new(OfferingRefusal.NotFound);
        if (offering.WhyNot(kind, actor) is { } refusal)
            return IsLast(offering, kind, actor) ? new(null, offeringId) : new(refusal, offeringId, Last: offering.Events[^1]);
        var entry = kind is OfferingEventKind.Published or OfferingEventKind.Resumed ? OfferingEntry.Of(offering) : null;
        if (await WhyNotAsync(actor, entry, cancel) is { } refused)
            return refused with { Id = offeringId };
        offering.Step(kind, actor, clock.UtcNow);
        return await CommitAsync(offering, actor, cancel);
    }

    private async Task<OfferingResult> CommitAsync(Offering offering, Actor actor, CancellationToken cancel)
    {
        var mine = offering.Events[^1];
        switch (await offerings.CommitAsync(offering, cancel))
        {
            case OfferingCommit.Done:
                return new(null, offering.Id);
            case OfferingCommit.Taken:
                return new(OfferingRefusal.Taken, offering.Id);
            default:
                var now = await offerings.OpenAsync(offering.Id, cancel);
                return now is not null && IsLast(now, mine.Kind, actor) && now.Says(OfferingEntry.Of(offering))
                    ? new(null, now.Id)
                    : new(OfferingRefusal.WrongState, offering.Id, Last: now?.Events[^1]);
        }
    }

    /// <summary>Whoever is not of an active organization keeps nothing; what is to be public must be what the organization serves.</summary>
    private async Task<OfferingResult?> WhyNotAsync(Actor actor, OfferingEntry? entry, CancellationToken cancel)
    {
        if (!actor.IsOrganization || actor.OrganizationId is not { } id || await organizations.FindAsync(id, cancel) is not { } organization)
            return new(OfferingRefusal.NotAllowed);
        if (organization.Status != OrganizationStatus.Active)
            return new(OfferingRefusal.Inactive);
        return entry?.Faults(organization, district) is { Count: > 0 } faults ? new(OfferingRefusal.Incomplete, Faults: faults) : null;
    }

    private static bool IsBegunBy(Offering offering, Actor actor, OfferingEntry entry) => offering.Events[0].ActorUserId == actor.UserId && offering.Says(entry);

    private static bool IsLast(Offering offering, OfferingEventKind kind, Actor actor) =>
        offering.IsKeptBy(actor) && offering.Events[^1] is var last && last.Kind == kind && last.ActorUserId == actor.UserId;
}
