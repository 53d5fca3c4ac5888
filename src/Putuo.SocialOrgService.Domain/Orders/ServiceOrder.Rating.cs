using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Confirming, rating and answering: what closes the loop .</content>
public sealed partial class ServiceOrder
{
    /// <summary>The most characters of a comment or an answer.</summary>
    public const int MostComment = 500;

    /// <summary>Confirms the completion; the requester's own confirmation ends reopening, the system's waits for the end of the term.</summary>
    public RefusalReason? Confirm(Actor actor, DateTime now)
    {
        if (WhyNot(OrderEventKind.Confirmed, actor) is { } refusal)
            return refusal;
        var requester = PartsOf(actor).HasFlag(OrderPart.Requester);
        if (requester ? ConfirmedByRequester : ConfirmedAt is not null)
            return RefusalReason.AlreadyConfirmed;
        if (actor.Role == ActorRole.System && ConfirmDue > now)
            return RefusalReason.NotWaitingForThis;
        Happen(OrderEventKind.Confirmed, actor, now, new() { ActingFor = SpeaksFor(actor) });
        ConfirmedAt = now;
        ConfirmedByRequester = requester;
        ConfirmDue = null;
        return null;
    }

    /// <summary>Rates the completion; a requester's rating confirms it as well when it was not yet.</summary>
    /// <param name="stars">One to five.</param>
    /// <param name="comment">What they say; may be empty.</param>
    /// <param name="actor">Who rates, or records the requester's word.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public RefusalReason? Rate(int stars, string? comment, Actor actor, District district, DateTime now)
    {
        if (WhyNot(OrderEventKind.Rated, actor) is { } refusal)
            return refusal;
        if (stars is < 1 or > 5)
            return RefusalReason.StarsOutOfRange;
        if (comment?.Trim().Length > MostComment)
            return RefusalReason.TextMissing;
        if (now > CompletedAt!.Value.AddDays(district.Settings.RateDays))
            return RefusalReason.TermOver;
        var rater = RaterOf(actor);
        if (ratings.Any(r => r.Completion == Completions && r.Rater == rater))
            return RefusalReason.AlreadyRated;
        if (rater == Rater.Requester && !ConfirmedByRequester)
            Confirm(actor, now);
        var spoken = SpeaksFor(actor);
        Happen(OrderEventKind.Rated, actor, now, new() { Stars = stars, Reason = comment, ActingFor = spoken });
        var rating = new Rating
        {
            OrderId = Id,
            Completion = Completions,
            Rater = rater,
            Stars = stars,
            Comment = PlainText.OrNull(comment),
            At = now,
            UserId = actor.UserId,
            ActingFor = spoken,
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

    /// <summary>As whom an actor would rate; the requester's word comes before the own.</summary>
    public Rater RaterOf(Actor actor) =>
        PartsOf(actor) is var parts && parts.HasFlag(OrderPart.Requester) ? Rater.Requester
        : parts.HasFlag(OrderPart.CommunityWorker) ? Rater.CommunityWorker
        : Rater.Department;

    private void CountReview(Rating rating, District district, int delta)
    {
        if (rating.Rater != Rater.Requester)
            return;
        Count(district, Measure.Reviews, rating.At, delta, ProviderOrganizationId);
        if (rating.IsGood)
            Count(district, Measure.GoodReviews, rating.At, delta, ProviderOrganizationId);
    }
}
