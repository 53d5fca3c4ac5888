namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>The one row that keeps the district's settings, calendar and forms as JSON; that it exists says that the pack was imported.</summary>
public sealed class DistrictDocument
{
    /// <summary>The id of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Counts changes of the district's facts; a change succeeds only on the version it was decided on.</summary>
    public long Version { get; set; }

    /// <summary>The settings (<see cref="Domain.Areas.DistrictSettings"/>) as JSON.</summary>
    public required string Settings { get; set; }

    /// <summary>The calendar (<see cref="Domain.Areas.CalendarSheet"/>) as JSON.</summary>
    public required string Calendar { get; set; }

    /// <summary>Every version of the forms (<see cref="Domain.LifeCycle.FormDefinition"/>) as JSON.</summary>
    public required string Forms { get; set; }

    /// <summary>The time the demonstration data ends at, in UTC; null without such data.</summary>
    public DateTime? Snapshot { get; set; }
}
