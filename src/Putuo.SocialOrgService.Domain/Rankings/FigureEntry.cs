namespace Putuo.SocialOrgService.Domain.Rankings;

/// <summary>
/// One change of a figure, written in the transaction of the event that causes it and folded later into the rows that
/// pages read. Entries are never changed: what is undone is written as a negative one.
/// </summary>
public sealed class FigureEntry
{
    /// <summary>The row's id; the fold goes in this order.</summary>
    public long Id { get; private set; }

    /// <summary>The local day it belongs to.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What is counted.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The street or town above it.</summary>
    public required int StreetId { get; init; }

    /// <summary>The district above that.</summary>
    public required int DistrictId { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The organization meant, where one is.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>By how much the figure changes.</summary>
    public required int Delta { get; init; }

    /// <summary>The same change with another one of its kind added.</summary>
    public FigureEntry Plus(int delta) => new()
    {
        Day = Day,
        Measure = Measure,
        CommunityId = CommunityId,
        StreetId = StreetId,
        DistrictId = DistrictId,
        CategoryCode = CategoryCode,
        OrganizationId = OrganizationId,
        Delta = Delta + delta,
    };
}
