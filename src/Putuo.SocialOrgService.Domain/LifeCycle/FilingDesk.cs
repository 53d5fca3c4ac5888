using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>The front door of filings: begun, written, submitted, returned, decided, withdrawn here. The same sent twice is done once.</summary>
public sealed class FilingDesk(IFilingRegistry filings, District district, DistrictClock clock)
{
    /// <summary>开始填写: the draft of this matter that there is already, or a new one filled in with what is known.</summary>
    /// <param name="actor">Who files.</param>
    /// <param name="kind">The matter.</param>
    /// <param name="year">The year of the annual check that is reported or appealed; null for the newest report due, and the oldest entry in the list.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FilingResult> BeginAsync(Actor actor, FormKind kind, int? year = null, CancellationToken cancel = default)
    {
        if (district.Form(kind) is not { } form || !Filing.MayFile(form, actor))
            return new(FilingRefusal.NotAllowed);
        var organization = form.Filer == FormFiler.Organization ? actor.OrganizationId : null;
        var duty = kind is FormKind.AnnualReport or FormKind.Appeal ? await filings.DueAsync(organization!.Value, kind, year, cancel) : null;
        if (await filings.FindRunningAsync(kind, organization, duty?.Year, actor.UserId!.Value, cancel) is { } running)
            return new(null, running);
        if (organization is { } own && !FilingTransitions.Takes(kind, await filings.StandingAsync(own, cancel)))
            return new(FilingRefusal.NotActive);
        if (kind == FormKind.AnnualReport && duty is null)
            return new(FilingRefusal.NothingDue);
        if (kind == FormKind.Appeal && duty is not { IsListed: true })
            return new(FilingRefusal.NotListed);
        var counted = duty?.Year ?? district.Calendar.DayOf(clock.UtcNow).Year;
        var known = organization is { } id ? await filings.KnownAsync(id, counted, cancel) : KnownFacts.None;
        var filing = Filing.Begin(form, known, duty?.Year, actor, clock.UtcNow)!;
        return (await filings.CommitAsync(filing, cancel)).Outcome == FilingCommit.Done
            ? new(null, filing.Id)
            : new(null, await filings.FindRunningAsync(kind, organization, duty?.Year, actor.UserId!.Value, cancel) ?? 0);
    }

    /// <summary>Keeps what was typed and the papers that came with it.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="filingId">The filing.</param>
    /// <param name="answers">What was typed.</param>
    /// <param name="seen">The version that the page had read.</param>
    /// <param name="added">The papers that came with it, stored already.</param>
    /// <param name="removed">A paper to take off.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FilingResult> SaveAsync(
        Actor actor, long filingId, IReadOnlyList<Answer> answers, long? seen, IReadOnlyList<StoredAttachment> added, long? removed = null,
        CancellationToken cancel = default)
    {
        if (await filings.OpenAsync(filingId, cancel) is not { } filing)
            return new(FilingRefusal.NotFound);
        var form = FormOf(filing);
        if (filing.Save(form, answers, seen, actor, clock.UtcNow) is { } refusal)
            return new(refusal, filingId, Last: filing.Events[^1]) { Version = filing.Version };
        if (removed is { } paper)
            filing.Detach(paper, actor);
        foreach (var file in added)
            filing.Attach(form, file, actor, clock.UtcNow);
        return await CommitAsync(filing, null, actor, cancel);
    }

    /// <summary>提交, also after correcting.</summary>
    /// <param name="actor">Who submits.</param>
    /// <param name="filingId">The filing.</param>
    /// <param name="asIs">Whether what is remarked on may stay as it was.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<FilingResult> SubmitAsync(Actor actor, long filingId, bool asIs = true, CancellationToken cancel = default)
    {
        var result = await DecideAsync(
            filingId, actor, [FilingEventKind.Submitted, FilingEventKind.Resubmitted], null,
            filing => filing.Submit(FormOf(filing), actor, district, clock.UtcNow, asIs), cancel);
        return result.Refusal == FilingRefusal.Incomplete ? result with { Faults = await FaultsAsync(actor, filingId, asIs, cancel) } : result;
    }

    /// <summary>What is wrong with a filing as it is kept, for who may write it.</summary>
    public async Task<IReadOnlyList<FieldFault>> FaultsAsync(Actor actor, long filingId, bool asIs, CancellationToken cancel = default) =>
        await filings.OpenAsync(filingId, cancel) is { } filing && filing.MayWrite(actor) ? filing.Faults(FormOf(filing), district.Calendar.DayOf(clock.UtcNow), asIs) : [];

    /// <summary>退回补正.</summary>
    public Task<FilingResult> ReturnAsync(Actor actor, long filingId, IReadOnlyList<FieldRemark> remarks, string? reason, CancellationToken cancel = default) => DecideAsync(
        filingId, actor, [FilingEventKind.Returned], reason, filing => filing.Return(FormOf(filing), remarks, reason, actor, district, clock.UtcNow), cancel);

    /// <summary>通过; what the annual check makes of it is stored in the same step.</summary>
    public Task<FilingResult> ApproveAsync(Actor actor, long filingId, AnnualConclusion? conclusion, string? words, CancellationToken cancel = default) => DecideAsync(
        filingId, actor, [FilingEventKind.Approved], words, filing => filing.Approve(conclusion, words, actor, clock.UtcNow), cancel);

    /// <summary>不通过.</summary>
    public Task<FilingResult> RejectAsync(Actor actor, long filingId, string? reason, CancellationToken cancel = default) => DecideAsync(
        filingId, actor, [FilingEventKind.Rejected], reason, filing => filing.Reject(reason, actor, clock.UtcNow), cancel);

    /// <summary>撤回.</summary>
    public Task<FilingResult> WithdrawAsync(Actor actor, long filingId, CancellationToken cancel = default) => DecideAsync(
        filingId, actor, [FilingEventKind.Withdrawn], null, filing => filing.Withdraw(actor, clock.UtcNow), cancel);

    private async Task<FilingResult> DecideAsync(
        long filingId, Actor actor, FilingEventKind[] kinds, string? reason, Func<Filing, FilingRefusal?> decide, CancellationToken cancel)
    {
        if (await filings.OpenAsync(filingId, cancel) is not { } filing)
            return new(FilingRefusal.NotFound);
        switch (decide(filing))
        {
            case null:
                await PassOnAsync(filing, cancel);
                return await CommitAsync(filing, reason, actor, cancel);
            case FilingRefusal.WrongStatus when kinds.Any(kind => IsLast(filing, kind, actor, reason)):
                return new(null, filingId);
            case FilingRefusal.Incomplete:
                return new(FilingRefusal.Incomplete, filingId);
            case var refusal:
                return new(refusal, filingId, Last: filing.Events[^1]);
        }
    }

    /// <summary>Hands on to the annual check what was decided on a report or an appeal.</summary>
    private async Task PassOnAsync(Filing filing, CancellationToken cancel)
    {
        if (filing is not { OrganizationId: { } organization, Year: { } year })
            return;
        var duty = await filings.DueAsync(organization, filing.Kind, year, cancel);
        if (filing.Kind == FormKind.Appeal && filing.Status == FilingStatus.Approved)
            duty?.Excuse(clock.UtcNow);
        else if (filing.Kind == FormKind.AnnualReport && filing.Conclusion is { } conclusion)
            duty?.Conclude(conclusion, clock.UtcNow);
        else if (filing.Kind == FormKind.AnnualReport && filing.Status == FilingStatus.Submitted)
            duty?.ReportBy(filing.Id);
    }

    private async Task<FilingResult> CommitAsync(Filing filing, string? reason, Actor actor, CancellationToken cancel)
    {
        var mine = filing.Events[^1];
        var committed = await filings.CommitAsync(filing, cancel);
        if (committed.Outcome == FilingCommit.Done)
            return new(null, filing.Id) { Told = committed.Told, Version = filing.Version };
        var now = await filings.OpenAsync(filing.Id, cancel);
        return now is not null && IsLast(now, mine.Kind, actor, reason)
            ? new(null, now.Id) { Version = now.Version }
            : new(FilingRefusal.WrongStatus, filing.Id, Last: now?.Events.LastOrDefault());
    }

    private FormDefinition FormOf(Filing filing) =>
        district.Form(filing.Kind, filing.FormVersion) ?? throw new InvalidOperationException($"The form {filing.Kind}, version {filing.FormVersion}, is missing.");

    /// <summary>Whether the last that happened is just what is asked for: the same form sent twice.</summary>
    private static bool IsLast(Filing filing, FilingEventKind kind, Actor actor, string? reason) =>
        filing.Events[^1] is var last && last.Kind == kind && last.ActorUserId == actor.UserId && last.Reason == PlainText.OrNull(reason);
}
