using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The front door of the registry of organizations: who is in it and where one stands is changed here. The same sent twice is done once.</summary>
public sealed class OrganizationDesk(IOrganizationRegistry organizations, District district, DistrictClock clock)
{
    /// <summary>入驻申请.</summary>
    public async Task<OrganizationResult> ApplyAsync(Actor actor, OrganizationEntry entry, CancellationToken cancel = default)
    {
        if (await WhyNotAsync(entry, null, cancel) is { } refused)
            return refused.Refusal == OrganizationRefusal.Taken ? await TakenAsync(refused, entry, actor, cancel) : refused;
        if (actor.UserId is { } user && await organizations.CountOpenAsync(user, cancel) >= Organization.MostApplications)
            return new(OrganizationRefusal.TooMany);
        return Organization.Apply(entry, actor, district, clock.UtcNow) is { } organization
            ? await CommitAsync(organization, actor, entry, cancel)
            : new(OrganizationRefusal.NotAllowed);
    }

    /// <summary>补正后再次提交.</summary>
    public async Task<OrganizationResult> ResubmitAsync(Actor actor, int organizationId, OrganizationEntry entry, CancellationToken cancel = default)
    {
        var may = await organizations.OpenAsync(organizationId, cancel) is { } organization && organization.May(OrganizationEventKind.Resubmitted, actor);
        return may && await WhyNotAsync(entry, organizationId, cancel) is { } refused
            ? refused
            : await DecideAsync(organizationId, OrganizationEventKind.Resubmitted, actor, null, o => o.Resubmit(entry, actor, district, clock.UtcNow), cancel, entry);
    }

    /// <summary>初审通过.</summary>
    public Task<OrganizationResult> CheckAsync(Actor actor, int organizationId, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Checked, actor, null, o => o.Check(actor, district, clock.UtcNow), cancel);

    /// <summary>退回补正.</summary>
    public Task<OrganizationResult> ReturnAsync(Actor actor, int organizationId, string? remarks, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Returned, actor, remarks, o => o.Return(remarks, actor, district, clock.UtcNow), cancel);

    /// <summary>审核通过: whoever applied owns it from now on.</summary>
    public async Task<OrganizationResult> ApproveAsync(Actor actor, int organizationId, string? codeReason, CancellationToken cancel = default) =>
        await organizations.OpenAsync(organizationId, cancel) is { HostId: { } host } group && group.May(OrganizationEventKind.Approved, actor) && !await IsHostAsync(host, cancel)
            ? new(OrganizationRefusal.NoHost, organizationId)
            : await DecideAsync(organizationId, OrganizationEventKind.Approved, actor, null, o => o.Approve(codeReason, actor, district, clock.UtcNow), cancel);

    /// <summary>不予入驻.</summary>
    public Task<OrganizationResult> RefuseAsync(Actor actor, int organizationId, string? reason, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Refused, actor, reason, o => o.Refuse(reason, actor, district, clock.UtcNow), cancel);

    /// <summary>撤回申请.</summary>
    public Task<OrganizationResult> WithdrawAsync(Actor actor, int organizationId, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Withdrawn, actor, null, o => o.Withdraw(actor, district, clock.UtcNow), cancel);

    /// <summary>暂停: its orders go to others within a minute.</summary>
    public Task<OrganizationResult> SuspendAsync(Actor actor, int organizationId, string? reason, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Suspended, actor, reason, o => o.Suspend(reason, actor, district, clock.UtcNow), cancel);

    /// <summary>恢复.</summary>
    public Task<OrganizationResult> ResumeAsync(Actor actor, int organizationId, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Resumed, actor, null, o => o.Resume(actor, district, clock.UtcNow), cancel);

    /// <summary>关闭: its orders go to others within a minute.</summary>
    public Task<OrganizationResult> CloseAsync(Actor actor, int organizationId, string? reason, CancellationToken cancel = default) =>
        DecideAsync(organizationId, OrganizationEventKind.Closed, actor, reason, o => o.Close(reason, actor, district, clock.UtcNow), cancel);

    /// <summary>资料变更; nothing new is done already.</summary>
    /// <param name="actor">Who changes it.</param>
    /// <param name="organizationId">The organization.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="seen">How much of its history the form's page had read: what somebody changed since is not overwritten unseen. Null asks for no such care.</param>
    /// <param name="codeReason">Why a new code whose check character fails is taken for genuine.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<OrganizationResult> ChangeAsync(
        Actor actor, int organizationId, OrganizationEntry entry, int? seen = null, string? codeReason = null, CancellationToken cancel = default)
    {
        if (await organizations.OpenAsync(organizationId, cancel) is not { } organization)
            return new(OrganizationRefusal.NotFound);
        if (organization.WhyNot(OrganizationEventKind.Changed, actor) is { } refusal)
            return new(refusal, organizationId, Last: organization.Events.LastOrDefault());
        var (isWhole, next) = (organization.MayChangeAll(actor), organization.ChangeableBy(actor, entry));
        if (await WhyNotAsync(next, organizationId, cancel) is { } wrong)
        {
            var own = wrong.Faults?.Where(fault => isWhole || OrganizationEntry.OfOwner.Contains(fault.Field)).ToList();
            if (isWhole || own is { Count: > 0 })
                return wrong with { Faults = own };
        }
        if (organization.Says(next))
            return new(null, organizationId);
        if (seen < organization.Events.Count)
            return new(OrganizationRefusal.WrongStatus, organizationId, Last: organization.Events[^1]);
        return organization.Change(entry, codeReason, actor, district, clock.UtcNow) is { } no
            ? new(no, organizationId, Last: organization.Events.LastOrDefault())
            : await CommitAsync(organization, actor, next, cancel);
    }

    private async Task<OrganizationResult> DecideAsync(
        int organizationId, OrganizationEventKind kind, Actor actor, string? reason, Func<Organization, OrganizationRefusal?> decide, CancellationToken cancel,
        OrganizationEntry? entry = null)
    {
        if (await organizations.OpenAsync(organizationId, cancel) is not { } organization)
            return new(OrganizationRefusal.NotFound);
        return decide(organization) switch
        {
            null => await CommitAsync(organization, actor, entry, cancel),
            OrganizationRefusal.WrongStatus when IsLast(organization, kind, actor, reason, entry) => new(null, organizationId),
            var refusal => new(refusal, organizationId, Last: organization.Events.LastOrDefault()),
        };
    }

    private async Task<OrganizationResult> CommitAsync(Organization organization, Actor actor, OrganizationEntry? entry, CancellationToken cancel)
    {
        var mine = organization.Events[^1];
        var committed = await organizations.CommitAsync(organization, cancel);
        switch (committed.Outcome)
        {
            case OrganizationCommit.Done:
                return new(null, organization.Id) { Told = committed.Told };
            case OrganizationCommit.Taken when await organizations.RivalOfAsync(organization.CreditCode, organization.FilingNumber, organization.Id, cancel) is { } rival:
                var taken = new OrganizationResult(OrganizationRefusal.Taken, rival.Id, Rival: rival.Name);
                return entry is null ? taken : await TakenAsync(taken, entry, actor, cancel);
            case OrganizationCommit.ApplicantFull:
                return new(OrganizationRefusal.ApplicantFull, organization.Id);
            default:
                var now = await organizations.OpenAsync(organization.Id, cancel);
                return now is not null && IsLast(now, mine.Kind, actor, mine.Reason, entry)
                    ? new(null, now.Id)
                    : new(OrganizationRefusal.WrongStatus, organization.Id, Last: now?.Events.LastOrDefault());
        }
    }

    private async Task<OrganizationResult?> WhyNotAsync(OrganizationEntry entry, int? organizationId, CancellationToken cancel)
    {
        var faults = entry.Faults(district, district.Calendar.DayOf(clock.UtcNow));
        if (faults.Count > 0)
            return new(OrganizationRefusal.Incomplete, organizationId ?? 0, faults);
        if (entry.IsGroup && !await IsHostAsync(entry.HostId!.Value, cancel))
            return new(OrganizationRefusal.NoHost, organizationId ?? 0);
        var number = entry.IsGroup ? PlainText.OrNull(entry.FilingNumber) : null;
        return await organizations.RivalOfAsync(entry.Code?.Value, number, organizationId ?? 0, cancel) is { } rival
            ? new(OrganizationRefusal.Taken, rival.Id, Rival: rival.Name)
            : null;
    }

    private async Task<bool> IsHostAsync(int organizationId, CancellationToken cancel) =>
        await organizations.FindAsync(organizationId, cancel) is { Status: OrganizationStatus.Active, CreditCode: not null };

    /// <summary>The same form sent twice is one application; another one with the same number leads its sender to the first.</summary>
    private async Task<OrganizationResult> TakenAsync(OrganizationResult taken, OrganizationEntry entry, Actor actor, CancellationToken cancel)
    {
        if (await organizations.OpenAsync(taken.Id, cancel) is not { } first || first.ApplicantUserId is not { } applicant || applicant != actor.UserId)
            return taken;
        return IsLast(first, OrganizationEventKind.Applied, actor, null, entry)
            ? new(null, first.Id)
            : new(OrganizationRefusal.AppliedAlready, first.Id);
    }

    /// <summary>Whether the last that happened is just what is asked for: the same form sent twice.</summary>
    private static bool IsLast(Organization organization, OrganizationEventKind kind, Actor actor, string? reason, OrganizationEntry? entry) =>
        organization.Events.LastOrDefault() is { } last && last.Kind == kind && last.ActorUserId == actor.UserId && last.Reason == PlainText.OrNull(reason)
        && (entry is null || organization.Says(entry));
}
