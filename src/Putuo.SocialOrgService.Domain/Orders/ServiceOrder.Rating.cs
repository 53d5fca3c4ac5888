using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Confirming, rating and answering: what closes the loop .</content>
public sealed partial class ServiceOrder
{
    /// <summary>The most characters of a comment or an answer.</summary>
    public const int MostComment = 500;

    /// <summary>Confirms the completion; the requester's confirmation, not an office's, ends reopening; the system's waits for the end of the term.</summary>
    /// <param name="word">Whose word it is: the actor's own, or that of a requester whom the actor may speak for.</param>
    /// <param name="actor">Who confirms.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Confirm(ActingFor word, Actor actor, DateTime now)
    {
        word = WordOf(word, actor);
        if ((WhyNot(OrderEventKind.Confirmed, actor) ?? WhyNotWord(word, actor)) is { } refusal)
            return refusal;
        var requester = RaterOf(word, actor) == Rater.Requester;
        if (requester ? ConfirmedByRequester : ConfirmedAt is not null)
            return RefusalReason.AlreadyConfirmed;
        if (actor.Role == ActorRole.System && ConfirmDue > now)
            return RefusalReason.NotWaitingForThis;
        Happen(OrderEventKind.Confirmed, actor, now, new() { ActingFor = word });
        ConfirmedAt = now;
        ConfirmedByRequester = requester;
        ConfirmDue = null;
        return null;
    }

    /// <summary>
    /// Rates the completion. A requester who rates what nobody confirmed yet confirms it as well, an event of its own; a rating after an
    /// office's or the system's confirmation is only a rating, and the requester may still have it done again.
    /// </summary>
    /// <param name="stars">One to five.</param>
    /// <param name="comment">What they say; may be empty.</param>
    /// <param name="word">Whose word it is: the actor's own, or that of a requester whom the actor may speak for (电话代评).</param>
    /// <param name="actor">Who rates, or records the requester's word.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Rate(int stars, string? comment, ActingFor word, Actor actor, District district, DateTime now)
    {
        word = WordOf(word, actor);
        if ((WhyNot(OrderEventKind.Rated, actor) ?? WhyNotWord(word, actor)) is { } refusal)
            return refusal;
        if (stars is < 1 or > 5)
            return RefusalReason.StarsOutOfRange;
        if (comment?.Trim().Length > MostComment)
            return RefusalReason.TextMissing;
        if (now > CompletedAt!.Value.AddDays(district.Settings.RateDays))
            return RefusalReason.TermOver;
        var rater = RaterOf(word, actor);
        if (HasRated(rater))
            return RefusalReason.AlreadyRated;
        if (rater == Rater.Requester && ConfirmedAt is null)
            Confirm(word, actor, now);
        Happen(OrderEventKind.Rated, actor, now, new() { Stars = stars, Reason = comment, ActingFor = word });
        var rating = new Rating
        {
            OrderId = Id,
            Completion = Completions,
            Rater = rater,
            Stars = stars,
            Comment = PlainText.OrNull(comment),
            At = now,
            UserId = actor.UserId,
            ActingFor = word,
        };
        ratings.Add(rating);
        CountReview(rating, district, +1);
        return null;
    }

    /// <summary>The provider answers the comment of a rating of the present completion.</summary>
    public RefusalReason? Answer(Rater rater, string answer, Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.Answered, actor) is { } refusal)
            return refusal;
        if (Blank(answer) || answer.Trim().Length > MostComment)
            return RefusalReason.TextMissing;
        if (ratings.FirstOrDefault(r => r.IsCurrent && r.Rater == rater && r.Comment is not null && r.Answer is null) is not { } rating)
            return RefusalReason.NothingToAnswer;
        Happen(OrderEventKind.Answered, actor, now, new() { Reason = answer });
        rating.Answer = PlainText.Of(answer);
        rating.AnsweredAt = now;
        return null;
    }

    /// <summary>
    /// The words an actor may still bring to a rating: a community worker, for a requester without an account, both that
    /// requester's, told by telephone, and the community's own.
    /// </summary>
    public IReadOnlyList<ActingFor> WordsToRate(Actor actor) =>
        [.. new[] { SpeaksFor(actor), WordOf(ActingFor.Self, actor) }.Distinct().Where(word => !HasRated(RaterOf(word, actor)))];

    /// <summary>As whom an actor rates and confirms with the own word or another's.</summary>
    public Rater RaterOf(ActingFor word, Actor actor) =>
        PartsOf(actor) is var parts && (parts & (OrderPart.Requester | OrderPart.TokenHolder)) != 0 && WordOf(word, actor) == SpeaksFor(actor) ? Rater.Requester
        : parts.HasFlag(OrderPart.CommunityWorker) ? Rater.CommunityWorker
        : Rater.Department;

    private bool HasRated(Rater rater) => ratings.Any(r => r.Completion == Completions && r.Rater == rater);

    /// <summary>A token, a hotline agent and a delegate speak for the requester and never for themselves.</summary>
    private static ActingFor WordOf(ActingFor word, Actor actor) => actor.Role switch
    {
        ActorRole.TokenHolder => ActingFor.RequesterByToken,
        ActorRole.HotlineAgent => ActingFor.RequesterByPhone,
        ActorRole.Delegate => ActingFor.RequesterByDelegation,
        _ => word,
    };

    private RefusalReason? WhyNotWord(ActingFor word, Actor actor) =>
        word == ActingFor.Self || word == SpeaksFor(actor) ? null : RefusalReason.NotAllowed;

    private void CountReview(Rating rating, District district, int delta)
    {
        if (rating.Rater != Rater.Requester)
            return;
        Count(district, Measure.Reviews, rating.At, delta, ProviderOrganizationId);
        if (rating.IsGood)
            Count(district, Measure.GoodReviews, rating.At, delta, ProviderOrganizationId);
    }
}
