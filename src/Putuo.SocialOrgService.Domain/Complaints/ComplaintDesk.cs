using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>The front door of complaints: filed, taken in hand, asked about, passed on, answered, reopened, withdrawn here. The same sent twice is done once.</summary>
public sealed class ComplaintDesk(IComplaintRegistry complaints, District district, DistrictClock clock)
{
    /// <summary>投诉: it goes to the office above the one complained of.</summary>
    /// <param name="actor">Who complains; <see cref="Actor.Anonymous"/> without an account.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ComplaintResult> FileAsync(Actor actor, ComplaintEntry entry, string key, CancellationToken cancel = default)
    {
        if (await complaints.FindByKeyAsync(key, cancel) is { } before)
            return new(null, before);
        List<ComplaintFault> faults = [.. entry.Faults(district)];
        ComplaintOrder? order = null;
        if (entry.About is ComplaintAbout.Order or ComplaintAbout.Platform && OrderNumber.TryParse(entry.OrderNumber, out var number)
            && (order = await complaints.OrderAsync(number, cancel)) is null)
            faults.Insert(0, ComplaintFault.Order);
        if (entry is { About: ComplaintAbout.Organization, OrganizationId: { } organization } && !await complaints.IsOrganizationAsync(organization, cancel))
            faults.Insert(0, ComplaintFault.Organization);
        if (faults.Count > 0)
            return new(ComplaintRefusal.Incomplete) { Faults = faults };
        var hasOfficer = entry.About == ComplaintAbout.Community && ComplaintRouting.StreetAbove(entry.AreaId, district) is { } street
            && await complaints.HasOfficerAsync(street, entry.AreaId!.Value, cancel);
        var office = ComplaintRouting.Above(entry.About!.Value, entry.AreaId, district, hasOfficer);
        var complaint = Complaint.File(entry, order, office, key, actor, district, clock.UtcNow);
        var contact = PlainText.Of(entry.Name).Length > 0 || entry.Phone is not null ? new ComplaintContactEntry(PlainText.Of(entry.Name), entry.Phone) : null;
        return await complaints.CommitAsync(complaint, contact, cancel) is { } told
            ? new(null, complaint.Id) { Told = told }
            : new(null, await complaints.FindByKeyAsync(key, cancel) ?? 0);
    }

    /// <summary>开始办理.</summary>
    public Task<ComplaintResult> TakeAsync(Actor actor, long id, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.Taken, null, complaint => complaint.Take(actor, district, clock.UtcNow), cancel);

    /// <summary>Asks for a statement.</summary>
    public Task<ComplaintResult> AskAsync(Actor actor, long id, string? question, bool namesOrder, CancellationToken cancel = default) => DecideAsync(
        id, actor, ComplaintEventKind.StatementAsked, Digits.BlankLong(question ?? ""), complaint => complaint.Ask(question, namesOrder, actor, district, clock.UtcNow), cancel);

    /// <summary>Gives the statement that was asked for.</summary>
    public Task<ComplaintResult> StateAsync(Actor actor, long id, string? statement, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.StatementGiven, statement, complaint => complaint.State(statement, actor, clock.UtcNow), cancel);

    /// <summary>Passes it on.</summary>
    public async Task<ComplaintResult> PassAsync(Actor actor, long id, ComplaintOffice to, string? reason, CancellationToken cancel = default)
    {
        var street = to is { Level: ComplaintLevel.Street, AreaId: { } area } ? area : (int?)null;
        if (street is { } officers && !await complaints.HasOfficerAsync(officers, officers, cancel))
            return new(ComplaintRefusal.OfficeWrong, id);
        return await DecideAsync(id, actor, ComplaintEventKind.PassedOn, reason, complaint => complaint.Pass(to, reason, actor, district, clock.UtcNow), cancel);
    }

    /// <summary>回避.</summary>
    public Task<ComplaintResult> RecuseAsync(Actor actor, long id, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.Recused, null, complaint => complaint.Recuse(actor, district, clock.UtcNow), cancel);

    /// <summary>答复; of any number of answers at once exactly one is stored.</summary>
    public async Task<ComplaintResult> AnswerAsync(Actor actor, long id, string? answer, CancellationToken cancel = default)
    {
        if (await complaints.OpenAsync(id, cancel) is not { } complaint)
            return new(ComplaintRefusal.NotFound);
        var hasOther = complaint.Status == ComplaintStatus.Reopened && actor.UserId is { } user && await complaints.HasOtherHandlerAsync(complaint, user, cancel);
        return await DecideAsync(complaint, actor, ComplaintEventKind.Answered, answer, complaint.Answer(answer, hasOther, actor, district, clock.UtcNow), cancel);
    }

    /// <summary>电话告知.</summary>
    public Task<ComplaintResult> TellAsync(Actor actor, long id, string? note, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.Told, note, complaint => complaint.Tell(note, actor, clock.UtcNow), cancel);

    /// <summary>不满意.</summary>
    public Task<ComplaintResult> ReopenAsync(Actor actor, long id, string? reason, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.Reopened, reason, complaint => complaint.Reopen(reason, actor, district, clock.UtcNow), cancel);

    /// <summary>撤回.</summary>
    public Task<ComplaintResult> WithdrawAsync(Actor actor, long id, CancellationToken cancel = default) =>
        DecideAsync(id, actor, ComplaintEventKind.Withdrawn, null, complaint => complaint.Withdraw(actor, clock.UtcNow), cancel);

    /// <summary>Whether the actor did what happened last: a step that took the complaint out of the actor's hands, sent again.</summary>
    public async Task<bool> DidLastAsync(Actor actor, long id, ComplaintEventKind kind, CancellationToken cancel = default) =>
        actor.UserId is { } user && (await complaints.OpenAsync(id, cancel))?.Events[^1] is { } last && last.Kind == kind && last.ActorUserId == user;

    private async Task<ComplaintResult> DecideAsync(
        long id, Actor actor, ComplaintEventKind kind, string? text, Func<Complaint, ComplaintRefusal?> decide, CancellationToken cancel) =>
        await complaints.OpenAsync(id, cancel) is { } complaint
            ? await DecideAsync(complaint, actor, kind, text, decide(complaint), cancel)
            : new(ComplaintRefusal.NotFound);

    private async Task<ComplaintResult> DecideAsync(Complaint complaint, Actor actor, ComplaintEventKind kind, string? text, ComplaintRefusal? refusal, CancellationToken cancel)
    {
        if (refusal is null && await complaints.CommitAsync(complaint, null, cancel) is { } told)
            return new(null, complaint.Id) { Told = told };
        if (refusal is not (null or ComplaintRefusal.WrongStatus or ComplaintRefusal.OnlyOnce or ComplaintRefusal.OfficeWrong))
            return new(refusal, complaint.Id);
        var now = refusal is null ? await complaints.OpenAsync(complaint.Id, cancel) : complaint;
        return now?.Events[^1] is { } last && last.Kind == kind && last.ActorUserId == actor.UserId && last.Text == PlainText.OrNull(text)
            ? new(null, complaint.Id)
            : new(refusal ?? ComplaintRefusal.WrongStatus, complaint.Id, now?.Events[^1]);
    }
}
