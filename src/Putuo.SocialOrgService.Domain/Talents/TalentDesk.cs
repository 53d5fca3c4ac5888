using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Talents;

/// <summary>The front door of the registry of talents: who is in it is changed here. The same sent twice is done once.</summary>
public sealed class TalentDesk(ITalentRegistry talents, IOrganizationRegistry organizations, District district, DistrictClock clock)
{
    /// <summary>登记人才.</summary>
    public async Task<TalentResult> AddAsync(Actor actor, TalentEntry entry, Guid formKey, CancellationToken cancel = default)
    {
        if (!actor.MayKeepTalents)
            return new(TalentRefusal.NotAllowed);
        var own = actor.OrganizationId!.Value;
        if (await talents.OfFormAsync(own, formKey, cancel) is { } sent)
            return new(null, sent.Id);
        if (await organizations.FindAsync(own, cancel) is not { } organization || !Membership.TakesMembers(organization.Status))
            return new(TalentRefusal.Closed);
        if (entry.Faults(district, Today) is { Count: > 0 } faults)
            return new(TalentRefusal.Incomplete, Faults: faults);
        if (await talents.CountAsync(own, cancel) >= Talent.MostOfOrganization)
            return new(TalentRefusal.TooMany);
        var talent = Talent.Add(entry, actor, formKey, clock.UtcNow)!;
        if (await talents.CommitAsync(talent, cancel))
            return new(null, talent.Id);
        return await talents.OfFormAsync(own, formKey, cancel) is { } first ? new(null, first.Id) : new(TalentRefusal.Lost);
    }

    /// <summary>修改资料; nothing new is done already.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="talentId">The entry.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="seen">The version that the form began from; null asks for no such care.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<TalentResult> ChangeAsync(Actor actor, int talentId, TalentEntry entry, long? seen, CancellationToken cancel = default)
    {
        if (await talents.OpenAsync(talentId, cancel) is not { } talent)
            return new(TalentRefusal.NotFound);
        if (talent.WhyNotChange(actor) is { } refusal)
            return new(refusal, talentId);
        var next = entry with { ConsentWay = talent.ConsentWay, SignedOn = talent.ConsentOn };
        if (next.Faults(district, Today).Where(fault => fault.Part != TalentPart.SignedOn).ToList() is { Count: > 0 } faults)
            return new(TalentRefusal.Incomplete, talentId, faults);
        if (talent.Entry.SaysTheSame(next))
            return new(null, talentId);
        if (seen is { } version && version != talent.Version)
            return new(TalentRefusal.Lost, talentId);
        return await CommitAsync(talent, talent.Change(next, await talents.IsNamedAsync(talentId, cancel), actor, clock.UtcNow), cancel);
    }

    /// <summary>登记证书, or its new last day.</summary>
    public Task<TalentResult> CertifyAsync(Actor actor, int talentId, CertificateKind kind, string? name, DateOnly? expiresOn, CancellationToken cancel = default) =>
        DecideAsync(talentId, talent => talent.Certify(kind, name, expiresOn, actor, clock.UtcNow), cancel);

    /// <summary>去掉证书.</summary>
    public Task<TalentResult> UncertifyAsync(Actor actor, int talentId, long certificateId, CancellationToken cancel = default) =>
        DecideAsync(talentId, talent => talent.Uncertify(certificateId, actor, clock.UtcNow), cancel);

    /// <summary>给本人的关联码, by its digest.</summary>
    public Task<TalentResult> OfferCodeAsync(Actor actor, int talentId, string codeKey, CancellationToken cancel = default) =>
        DecideAsync(talentId, talent => talent.OfferCode(codeKey, actor, clock.UtcNow), cancel);

    /// <summary>本人同意: whoever has the code joins the entry to the own account.</summary>
    public async Task<TalentResult> AgreeAsync(Actor actor, string codeKey, bool isNamePublic, CancellationToken cancel = default) =>
        await talents.OfCodeAsync(codeKey, cancel) is not { } talent ? new(TalentRefusal.CodeUnknown)
            : talent.HasAgreed(actor) ? new(null, talent.Id)
            : await CommitAsync(talent, talent.Agree(isNamePublic, actor, district, clock.UtcNow), cancel);

    /// <summary>离队; one who has left is done already.</summary>
    public Task<TalentResult> EndAsync(Actor actor, int talentId, CancellationToken cancel = default) =>
        DecideAsync(talentId, talent => talent.End(actor, clock.UtcNow), cancel, talent => talent.Status == TalentStatus.Ended);

    /// <summary>收回同意; what is erased is done already.</summary>
    public Task<TalentResult> WithdrawAsync(Actor actor, int talentId, CancellationToken cancel = default) =>
        DecideAsync(talentId, talent => talent.Withdraw(actor, clock.UtcNow), cancel, talent => talent.ErasedAt is not null);

    private DateOnly Today => district.Calendar.DayOf(clock.UtcNow);

    private async Task<TalentResult> DecideAsync(int talentId, Func<Talent, TalentRefusal?> decide, CancellationToken cancel, Func<Talent, bool>? isDone = null)
    {
        // Whoever was first changed something else, so it is decided anew; a version moves with every change.
        for (var tries = 0; tries < 8; tries++)
        {
            if (await talents.OpenAsync(talentId, cancel) is not { } talent)
                return new(TalentRefusal.NotFound);
            var refusal = decide(talent);
            if (refusal == TalentRefusal.Over && isDone?.Invoke(talent) == true)
                return new(null, talentId);
            var result = await CommitAsync(talent, refusal, cancel);
            if (result.Refusal != TalentRefusal.Lost)
                return result;
        }
        return new(TalentRefusal.Lost, talentId);
    }

    private async Task<TalentResult> CommitAsync(Talent talent, TalentRefusal? refusal, CancellationToken cancel) => refusal is { } no
        ? new(no, talent.Id)
        : new(await talents.CommitAsync(talent, cancel) ? null : TalentRefusal.Lost, talent.Id);
}
