namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What a provider reports when the work is done; the ledger record is made of it .</summary>
public sealed record Completion
{
    /// <summary>The most photos a record takes; one is enough as proof.</summary>
    public const int MostPhotos = 9;

    /// <summary>What was done, 5 to 2000 characters.</summary>
    public required string Description { get; init; }

    /// <summary>When the service began, in UTC.</summary>
    public required DateTime ServedFrom { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public required DateTime ServedTo { get; init; }

    /// <summary>Service time of all who served together, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>How many people were served.</summary>
    public required int PeopleServed { get; init; }

    /// <summary>One to nine photos.</summary>
    public required IReadOnlyList<StoredPhoto> Photos { get; init; }

    /// <summary>The talents of the organization who served (人才库), as far as they stand in its registry; no more than served.</summary>
    public IReadOnlyList<int> Talents { get; init; } = [];

    /// <summary>How many served at the same time.</summary>
    public int Staff => StaffOf(ServedFrom, ServedTo, Minutes);

    /// <summary>How many served at the same time, as the service time of all tells; at least one.</summary>
    public static int StaffOf(DateTime from, DateTime to, int minutes) => to > from ? Math.Max(1, (int)Math.Round(minutes / (to - from).TotalMinutes)) : 1;

    /// <summary>The provider declares that no recognisable person, or a consenting adult, is seen.</summary>
    public bool PhotosDeclaredFit { get; init; }
}
