using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Delegations;

/// <summary>
/// 亲情代办: a resident lets a relative act in named categories for a time. It begins when the relative takes it with the code that
/// the resident told them, and ends by its term or by either of both at any time.
/// </summary>
public sealed class Delegation
{
    /// <summary>How many delegations a resident has given at a time.</summary>
    public const int MostOpen = 5;

    /// <summary>How many months one lasts at most.</summary>
    public const int MostMonths = 12;

    /// <summary>How many days its code is good.</summary>
    public const int CodeDays = 7;

    private Delegation()
    {
    }

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The resident's account.</summary>
    public long ResidentUserId { get; private set; }

    /// <summary>The account that acts; null until somebody took it.</summary>
    public long? DelegateUserId { get; private set; }

    /// <summary>What that person is to the resident.</summary>
    public Kinship Kin { get; private set; }

    /// <summary>The codes of the first-level categories it is for.</summary>
    public IReadOnlyList<string> Categories { get; private set; } = [];

    /// <summary>The keyed digest of its code.</summary>
    public string CodeKey { get; private set; } = "";

    /// <summary>When the resident gave it, in UTC.</summary>
    public DateTime OfferedAt { get; private set; }

    /// <summary>Until when it lasts, in UTC: the end of a day of the district.</summary>
    public DateTime Until { get; private set; }

    /// <summary>When somebody took it, in UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>When it ended before its term or was found to be over, in UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who ended it; null for its term.</summary>
    public long? EndedByUserId { get; private set; }

    /// <summary>Gives one, or says why not.</summary>
    /// <param name="actor">The resident.</param>
    /// <param name="kin">What the other is to them.</param>
    /// <param name="categories">Codes of the first level.</param>
    /// <param name="months">How long.</param>
    /// <param name="codeKey">The digest of the code that the resident tells.</param>
    /// <param name="open">How many the resident has given that are not over.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public static (Delegation? Delegation, DelegationRefusal? Refusal) Offer(
        Actor actor, Kinship kin, IReadOnlyCollection<string> categories, int months, string codeKey, int open, District district, DateTime now)
    {
        if (actor is not { Role: ActorRole.Resident, UserId: { } resident } || !Enum.IsDefined(kin))
            return (null, DelegationRefusal.NotAllowed);
        var chosen = categories.Distinct().Order(StringComparer.Ordinal).ToList();
        if (chosen.Count == 0 || !chosen.TrueForAll(code => district.TopCategories.Any(top => top.Code == code)))
            return (null, DelegationRefusal.CategoriesMissing);
        if (months is < 1 or > MostMonths)
            return (null, DelegationRefusal.MonthsWrong);
        return open >= MostOpen ? (null, DelegationRefusal.TooMany) : (new Delegation
        {
            ResidentUserId = resident,
            Kin = kin,
            Categories = chosen,
            CodeKey = codeKey,
            OfferedAt = now,
            Until = LastMoment(district.Calendar, district.Calendar.DayOf(now).AddMonths(months)),
        }, null);
    }

    /// <summary>Takes it with its code.</summary>
    public DelegationRefusal? Accept(Actor actor, DateTime now)
    {
        if (actor.UserId is not { } user)
            return DelegationRefusal.NotAllowed;
        if (!IsOpenAt(now))
            return DelegationRefusal.Unknown;
        if (user == ResidentUserId)
            return DelegationRefusal.OwnCode;
        (DelegateUserId, AcceptedAt) = (user, now);
        return null;
    }

    /// <summary>Ends it, by the resident, by whoever acts or by whoever keeps accounts; one that is over stays as it is.</summary>
    public DelegationRefusal? End(Actor actor, DateTime now)
    {
        if (actor.UserId is not { } user || (user != ResidentUserId && user != DelegateUserId && !actor.MayKeepAccounts))
            return DelegationRefusal.Unknown;
        if (EndedAt is null)
            (EndedAt, EndedByUserId) = (now, user);
        return null;
    }

    /// <summary>Marks that its term, or that of its code, is over.</summary>
    public void Expire(DateTime now) => EndedAt ??= IsOver(now) ? now : null;

    /// <summary>Whether somebody may still take it.</summary>
    public bool IsOpenAt(DateTime now) => AcceptedAt is null && EndedAt is null && now < OfferedAt.AddDays(CodeDays);

    /// <summary>Whether somebody acts by it now.</summary>
    public bool IsActiveAt(DateTime now) => AcceptedAt is not null && EndedAt is null && now < Until;

    /// <summary>Whether nobody acts by it any more or ever will.</summary>
    public bool IsOver(DateTime now) => !IsOpenAt(now) && !IsActiveAt(now);

    /// <summary>The other side's account and what it is told of the end, of which whoever ended it knows: both where its term or the platform did; nobody before it was taken.</summary>
    public IEnumerable<(long UserId, DelegationNews News)> NewsOfEnd()
    {
        if (EndedAt is null || DelegateUserId is not { } acting)
            yield break;
        if (EndedByUserId != ResidentUserId)
            yield return (ResidentUserId, EndedByUserId == acting ? DelegationNews.GivenBack : DelegationNews.Over);
        if (EndedByUserId != acting)
            yield return (acting, EndedByUserId == ResidentUserId ? DelegationNews.TakenBack : DelegationNews.HeldOver);
    }

    /// <summary>The last second of a day, so that a page which shows the day shows that one.</summary>
    private static DateTime LastMoment(WorkCalendar calendar, DateOnly day) => calendar.UtcOf(day.AddDays(1).ToDateTime(default)).AddSeconds(-1);
}
