using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Data.Orders.Series;

/// <summary>A series with all of its days.</summary>
public sealed record SeriesPage
{
    /// <summary>The series.</summary>
    public required long Id { get; init; }

    /// <summary>The order by which it was looked for.</summary>
    public required string Number { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The wished part of each day.</summary>
    public required DayPart Part { get; init; }

    /// <summary>What repeats.</summary>
    public required SeriesPlan Plan { get; init; }

    /// <summary>The day that is ordered next; null when none is.</summary>
    public DateOnly? NextDay { get; init; }

    /// <summary>When it was ended, in UTC.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Why it was ended.</summary>
    public SeriesEnd? EndedBy { get; init; }

    /// <summary>The days, in their order.</summary>
    public required IReadOnlyList<SeriesVisitRow> Visits { get; init; }
}

/// <summary>A day of a series.</summary>
/// <param name="Visit">Which visit, from 1.</param>
/// <param name="Day">The local day.</param>
/// <param name="Order">The order it became; null where it is none.</param>
/// <param name="State">What became of it.</param>
public sealed record SeriesVisitRow(int Visit, DateOnly Day, OrderCard? Order, SeriesVisitState State);
