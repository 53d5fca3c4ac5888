using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>The annual check (年检) of one year: every organization that is active or suspended reports until a deadline .</summary>
public sealed class AnnualCampaign
{
    /// <summary>The year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>The last day on which a report is in time.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>The end of that day, in UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>The account that opened it.</summary>
    public required long OpenedByUserId { get; init; }

    /// <summary>When those without a report became 未参检, in UTC; null before.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Opens the campaign of a year that has ended.</summary>
    /// <returns>Null when the actor may not, or what is asked for makes no sense; see <see cref="WhyNot"/>.</returns>
    public static AnnualCampaign? Open(Actor actor, int year, DateOnly deadline, District district, DateTime now) =>
        WhyNot(actor, year, deadline, district, now) is not null ? null : new AnnualCampaign
        {
            Year = year,
            OpenedAt = now,
            Deadline = deadline,
            EndsAt = district.Calendar.UtcOf(deadline.AddDays(1).ToDateTime(TimeOnly.MinValue)),
            OpenedByUserId = actor.UserId!.Value,
        };

    /// <summary>The year that is reported on: the one that ended last.</summary>
    public static int ReportedIn(DateOnly today) => today.Year - 1;

    /// <summary>Why a campaign may not be opened so; null if it may.</summary>
    public static CampaignRefusal? WhyNot(Actor actor, int year, DateOnly deadline, District district, DateTime now)
    {
        if (!actor.MayKeepOrganizations)
            return CampaignRefusal.NotAllowed;
        var today = district.Calendar.DayOf(now);
        if (year != ReportedIn(today))
            return CampaignRefusal.YearWrong;
        return deadline <= today || deadline.Year > today.Year ? CampaignRefusal.DeadlineWrong : null;
    }

    /// <summary>
    /// Whether an organization takes part: a service institution that was registered by 30 June of the year, any other by its end; a later
    /// one reports for the first time the year after.
    /// </summary>
    public static bool Takes(int year, OrganizationType type, DateOnly registeredOn) =>
        registeredOn <= (type == OrganizationType.ServiceInstitution ? new DateOnly(year, 6, 30) : new DateOnly(year, 12, 31));
}

/// <summary>Why a campaign was not opened.</summary>
public enum CampaignRefusal
{
    /// <summary>Only the administrator does this.</summary>
    NotAllowed = 1,

    /// <summary>Only the year that ended last is reported on.</summary>
    YearWrong,

    /// <summary>The deadline lies in this year, after today.</summary>
    DeadlineWrong,

    /// <summary>There is one of this year already.</summary>
    Exists,
}
