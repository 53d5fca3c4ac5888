using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>开始办理: the answer is due some working days after the complaint came to this office.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Take(Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Taken, actor) is { } refusal)
            return refusal;
        var came = events.Last(happened => happened.Kind is ComplaintEventKind.Received or ComplaintEventKind.PassedOn).At;
        HandlerUserId = actor.UserId;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Taken, Status)!, actor, AnswerBy(district, came), now);
        return null;
    }

    /// <summary>Asks the organization or office complained of for a statement (陈述). It reads the question only, in which long numbers are blanked.</summary>
    /// <param name="question">The handler's own words; nothing of the complaint itself is shown.</param>
    /// <param name="namesOrder">Whether the order's number is told, which tells whom was served.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Ask(string? question, bool namesOrder, Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.StatementAsked, actor) is { } refusal)
            return refusal;
        if (Words(question, MostText) is not { } words)
            return ComplaintRefusal.TextMissing;
        StatementDue = district.Calendar.EndOf(now, new Term(district.Settings.ComplaintStatementDays, TermUnit.WorkingDays));
        NamesOrder = namesOrder && OrderId is not null;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.StatementAsked, Status)!, actor, Due, now, Digits.BlankLong(words));
        return null;
    }

    /// <summary>The organization or office says what it has to say.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? State(string? statement, Actor actor, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.StatementGiven, actor) is { } refusal)
            return refusal;
        if (Words(statement, MostText) is not { } words)
            return ComplaintRefusal.TextMissing;
        StatementDue = null;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.StatementGiven, Status)!, actor, Due, now, words);
        return null;
    }

    /// <summary>Passes it on to another office, with the reason, which the complainant reads; its terms begin anew.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Pass(ComplaintOffice to, string? reason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.PassedOn, actor) is { } refusal)
            return refusal;
        if (!ComplaintRouting.MayPass(this, to, district))
            return ComplaintRefusal.OfficeWrong;
        if (Words(reason, MostReason) is not { } words)
            return ComplaintRefusal.TextMissing;
        PlaceAt(to);
        (HandlerUserId, StatementDue) = (null, null);
        Happen(ComplaintTransitions.Find(ComplaintEventKind.PassedOn, Status)!, actor, TakeBy(district, now), now, words, to);
        return null;
    }

    /// <summary>回避: the actor is the one complained of, and neither handles nor reads it from now on.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Recuse(Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Recused, actor) is { } refusal)
            return refusal;
        excluded.Add(new ComplaintExclusion { UserId = actor.UserId!.Value });
        (HandlerUserId, StatementDue) = (null, null);
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Recused, Status)!, actor, Status == ComplaintStatus.InHand ? TakeBy(district, now) : Due, now);
        return null;
    }

    /// <summary>答复, which the complainant reads; whoever has no account and left a number is to be called within the days to take one in hand. What was reopened is answered by another person where there is one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hasOther">Whether somebody else of the office could answer.</param>
    /// <param name="actor">Who answers.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Answer(string? answer, bool hasOther, Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Answered, actor) is { } refusal)
            return refusal;
        if (AnotherAnswers(actor, hasOther))
            return ComplaintRefusal.AnotherAnswers;
        if (Words(answer, MostText) is not { } words)
            return ComplaintRefusal.TextMissing;
        (AnsweredByUserId, StatementDue) = (actor.UserId, null);
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Answered, Status)!, actor, LeftPhone ? TakeBy(district, now) : null, now, words);
        return null;
    }

    /// <summary>电话告知: the complainant was called with the answer, or could not be reached; what is noted stays with the office.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Tell(string? note, Actor actor, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Told, actor) is { } refusal)
            return refusal;
        var words = PlainText.OrNull(note);
        if (words?.Length > MostReason)
            return ComplaintRefusal.TextMissing;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Told, Status)!, actor, null, now, words);
        return null;
    }

    /// <summary>Whether this actor gave the answer that did not satisfy, and somebody else could give the next one.</summary>
    public bool AnotherAnswers(Actor actor, bool hasOther) => Status == ComplaintStatus.Reopened && hasOther && AnsweredByUserId == actor.UserId;

    /// <summary>
    /// Until when the complainant may say that the answer does not satisfy, in UTC; null when that was said or there is no answer. Whoever is
    /// told it by telephone has as many days from the call on, and from the day it is due while it was not made.
    /// </summary>
    public DateTime? ReopenUntil(District district)
    {
        if (Status != ComplaintStatus.Answered || ReopenedAt is not null)
            return null;
        var told = events.LastOrDefault(happened => happened.Kind == ComplaintEventKind.Told)?.At;
        return (Due > Since ? Due.Value : told > Since ? told.Value : Since).AddDays(district.Settings.ComplaintReopenDays);
    }

    /// <summary>不满意, once, with the reason: it is answered again.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Reopen(string? reason, Actor actor, District district, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Reopened, actor) is { } refusal)
            return refusal;
        if (now > ReopenUntil(district))
            return ComplaintRefusal.TooLate;
        if (Words(reason, MostReason) is not { } words)
            return ComplaintRefusal.TextMissing;
        ReopenedAt = now;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Reopened, Status)!, actor, AnswerBy(district, now), now, words);
        return null;
    }

    /// <summary>撤回.</summary>
    /// <returns>Why not; null when done.</returns>
    public ComplaintRefusal? Withdraw(Actor actor, DateTime now)
    {
        if (WhyNot(ComplaintEventKind.Withdrawn, actor) is { } refusal)
            return refusal;
        StatementDue = null;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.Withdrawn, Status)!, actor, null, now);
        return null;
    }

    /// <summary>Marks that the office missed its term; once.</summary>
    /// <returns>Whether it was marked now.</returns>
    public bool MissTerm(DateTime now)
    {
        if (Due is not { } due || due >= now || OverdueAt is not null || WhyNot(ComplaintEventKind.TermMissed, Actor.System) is not null)
            return false;
        Happen(ComplaintTransitions.Find(ComplaintEventKind.TermMissed, Status)!, Actor.System, Due, now);
        OverdueAt = now;
        return true;
    }

    private static string? Words(string? text, int most) => PlainText.OrNull(text) is { } words && words.Length >= LeastWords && words.Length <= most ? words : null;
}
