using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Until when an order must be answered and completed, and when it is confirmed: the category's terms in the district's calendar.</summary>
public static class OrderTerms
{
    /// <summary>Until when a pending order must have an answer.</summary>
    public static DateTime AnswerDue(District district, Category category, bool urgent, DateTime from) =>
        district.Calendar.EndOf(from, AnswerWithin(district, category, urgent));

    /// <summary>The term of an answer: the category's, or the district's for urgent orders if that is shorter.</summary>
    public static Term AnswerWithin(District district, Category category, bool urgent)
    {
        var term = Effective(category.AnswerWithin, category, urgent);
        return urgent && district.Settings.UrgentAnswerHours < term.Amount ? new Term(district.Settings.UrgentAnswerHours, TermUnit.ClockHours) : term;
    }

    /// <summary>Until when an accepted order must be completed: counted from the claim, or from the wished day if that is later.</summary>
    public static DateTime CompleteDue(District district, Category category, bool urgent, DateTime claimedAt, TimeWish wish) =>
        district.Calendar.EndOf(CompletionStart(district, claimedAt, wish), Effective(category.CompleteWithin, category, urgent));

    /// <summary>When the term of completion begins: at the claim, or in the first minute of the wished day if that is later.</summary>
    public static DateTime CompletionStart(District district, DateTime claimedAt, TimeWish wish) =>
        wish.Day is { } day && district.Calendar.UtcOf(day.ToDateTime(TimeOnly.MinValue)) is var morning && morning > claimedAt ? morning : claimedAt;

    /// <summary>When the system confirms what was completed: after the category's time, or the district's where it names none.</summary>
    public static DateTime ConfirmDue(District district, Category category, bool urgent, DateTime completedAt) => district.Calendar.EndOf(
        completedAt, Effective(category.ConfirmWithin ?? new Term(district.Settings.ConfirmDays * 24, TermUnit.ClockHours), category, urgent));

    /// <summary>Until when a supporting department must reply.</summary>
    public static DateTime SupportDue(District district, Category category, bool urgent, DateTime from) =>
        district.Calendar.EndOf(from, Effective(SupportWithin(district), category, urgent));

    /// <summary>The term of a supporting department's reply.</summary>
    public static Term SupportWithin(District district) => new(district.Settings.SupportDays, TermUnit.WorkingDays);

    /// <summary>The unit a term really counts in: clock hours for urgent orders and emergency categories.</summary>
    public static Term Effective(Term term, Category category, bool urgent) => (urgent || category.IsEmergency, term.Unit) switch
    {
        (true, TermUnit.WorkingHours) => new Term(term.Amount, TermUnit.ClockHours),
        (true, TermUnit.WorkingDays) => new Term(term.Amount * 24, TermUnit.ClockHours),
        _ => term,
    };
}
