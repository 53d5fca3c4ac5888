using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

public sealed partial class Filing
{
    /// <summary>Keeps what was typed, right or wrong; a text is kept up to the length of its field.</summary>
    /// <param name="form">The form of its version.</param>
    /// <param name="answers">What was typed; what the form does not ask is dropped.</param>
    /// <param name="seen">The version that the page had read: what somebody else wrote since is not overwritten unseen. Null asks for no such care.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public FilingRefusal? Save(FormDefinition form, IReadOnlyList<Answer> answers, long? seen, Actor actor, DateTime now)
    {
        if (PartOf(actor) != FilingPart.Applicant)
            return FilingRefusal.NotFound;
        if (!MayWrite(actor))
            return FilingRefusal.WrongStatus;
        if (seen is { } version && version < Version && ChangedByUserId != actor.UserId)
            return FilingRefusal.ChangedMeanwhile;
        Answer(form, answers, actor, now);
        return null;
    }

    /// <summary>Adds a paper; one more than the form takes, or one that it does not know, is not added.</summary>
    /// <returns>Whether it was added.</returns>
    public bool Attach(FormDefinition form, StoredAttachment file, Actor actor, DateTime now)
    {
        if (!MayWrite(actor) || form.Attachments.FirstOrDefault(paper => paper.Key == file.Key) is not { } asked
            || !asked.Kinds.Contains(file.Kind) || attachments.Count(paper => paper.Key == file.Key) >= asked.Most)
            return false;
        attachments.Add(new FilingAttachment
        {
            Key = file.Key,
            FileName = file.FileName,
            Name = PlainText.Begin(PlainText.Of(file.Name), FilingAttachment.MostName),
            Kind = file.Kind,
            Bytes = file.Bytes,
            At = now,
        });
        Version++;
        return true;
    }

    /// <summary>Takes a paper off again; its file goes with the next sweep.</summary>
    /// <returns>Whether it was there to be taken off.</returns>
    public bool Detach(long attachmentId, Actor actor)
    {
        if (!MayWrite(actor) || attachments.RemoveAll(paper => paper.Id == attachmentId) == 0)
            return false;
        Version++;
        return true;
    }

    /// <summary>提交, for the first time or after correcting: the department has it from now on.</summary>
    /// <param name="form">The form of its version.</param>
    /// <param name="actor">Who submits.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="asIs">Whether what is remarked on may stay as it was.</param>
    /// <returns>Why not; null when done. Incomplete means <see cref="Faults"/>.</returns>
    public FilingRefusal? Submit(FormDefinition form, Actor actor, District district, DateTime now, bool asIs = true)
    {
        var kind = Status == FilingStatus.Returned ? FilingEventKind.Resubmitted : FilingEventKind.Submitted;
        if (WhyNot(kind, actor) is { } refusal)
            return refusal;
        var today = district.Calendar.DayOf(now);
        if (Faults(form, today, asIs).Count > 0)
            return FilingRefusal.Incomplete;
        Answer(form, [.. form.Fields.Select(field => new Answer(field.Key, field.Read(ValueOf(field.Key), today).Value))], actor, now);
        Happen(FilingTransitions.Find(kind, Status)!, actor, district.Calendar.EndOf(now, form.AnswerWithin), now);
        return null;
    }

    /// <summary>退回补正: with remarks on single fields, a word on the whole, or both.</summary>
    /// <returns>Why not; null when done.</returns>
    public FilingRefusal? Return(FormDefinition form, IReadOnlyList<FieldRemark> remarks, string? reason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(FilingEventKind.Returned, actor) is { } refusal)
            return refusal;
        var said = SaidOf(form, remarks);
        var words = PlainText.OrNull(reason);
        if ((said.Count == 0 && words is null) || words?.Length > MostReason || said.Any(remark => remark.Text.Length > MostRemark))
            return FilingRefusal.RemarkMissing;
        Before = Answers;
        Happen(FilingTransitions.Find(FilingEventKind.Returned, Status)!, actor, district.Calendar.EndOf(now, form.CorrectWithin), now, words, said);
        return null;
    }

    /// <summary>通过; an annual report is concluded as 合格 or 基本合格.</summary>
    /// <returns>Why not; null when done.</returns>
    public FilingRefusal? Approve(AnnualConclusion? conclusion, string? words, Actor actor, DateTime now)
    {
        if (WhyNot(FilingEventKind.Approved, actor) is { } refusal)
            return refusal;
        if (Kind == FormKind.AnnualReport && conclusion is not (AnnualConclusion.Qualified or AnnualConclusion.BasicallyQualified))
            return FilingRefusal.ConclusionMissing;
        if (words?.Length > MostReason)
            return FilingRefusal.ReasonMissing;
        Conclusion = Kind == FormKind.AnnualReport ? conclusion : null;
        Happen(FilingTransitions.Find(FilingEventKind.Approved, Status)!, actor, null, now, PlainText.OrNull(words));
        return null;
    }

    /// <summary>不通过, with the reason; an annual report is 不合格.</summary>
    /// <returns>Why not; null when done.</returns>
    public FilingRefusal? Reject(string? reason, Actor actor, DateTime now)
    {
        if (WhyNot(FilingEventKind.Rejected, actor) is { } refusal)
            return refusal;
        if (PlainText.OrNull(reason) is not { } words || words.Length > MostReason)
            return FilingRefusal.ReasonMissing;
        Conclusion = Kind == FormKind.AnnualReport ? AnnualConclusion.Unqualified : null;
        Happen(FilingTransitions.Find(FilingEventKind.Rejected, Status)!, actor, null, now, words);
        return null;
    }

    /// <summary>撤回; a draft that nobody else has read is forgotten with its papers.</summary>
    /// <returns>Why not; null when done.</returns>
    public FilingRefusal? Withdraw(Actor actor, DateTime now)
    {
        if (WhyNot(FilingEventKind.Withdrawn, actor) is { } refusal)
            return refusal;
        if (Status == FilingStatus.Draft)
        {
            (Answers, Subject) = ([], "");
            attachments.Clear();
        }
        Happen(FilingTransitions.Find(FilingEventKind.Withdrawn, Status)!, actor, null, now);
        return null;
    }

    /// <summary>Marks that whoever has it in hand missed the term; once.</summary>
    /// <returns>Whether it was marked now.</returns>
    public bool MissTerm(DateTime now)
    {
        if (Due is not { } due || due >= now || OverdueAt is not null || WhyNot(FilingEventKind.TermMissed, Actor.System) is not null)
            return false;
        Happen(FilingTransitions.Find(FilingEventKind.TermMissed, Status)!, Actor.System, Due, now);
        OverdueAt = now;
        return true;
    }

    private static List<FieldRemark> SaidOf(FormDefinition form, IReadOnlyList<FieldRemark> remarks) =>
    [
        .. from key in form.Fields.Select(field => field.Key).Concat(form.Attachments.Select(paper => paper.Key))
           let text = PlainText.OrNull(remarks.FirstOrDefault(remark => remark.Key == key)?.Text)
           where text is not null
           select new FieldRemark(key, text),
    ];
}
