using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>What a department makes of a common demand (共性需求): the orders of one category in one street that it bundles, and the draft it begins with them .</summary>
public sealed record DemandChoice
{
    /// <summary>The category of the second level.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The street or town.</summary>
    public required int StreetId { get; init; }

    /// <summary>The ids of the orders that are bundled.</summary>
    public required IReadOnlyList<long> Orders { get; init; }

    /// <summary>Which registry the project belongs to.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>The Chinese title.</summary>
    public required string? Title { get; init; }

    /// <summary>The English title; may stay empty.</summary>
    public string? TitleEn { get; init; }

    /// <summary>The fewest orders that make a demand common, and the most that are bundled at once.</summary>
    public const int LeastOrders = 2, MostOrders = 200;

    /// <summary>Why no draft can be begun with it; null if one can.</summary>
    internal ProjectRefusal? WhyNot(District district) =>
        !district.CanBeOrdered(CategoryCode, out _) || !district.TryArea(StreetId, out var street) || street.Level != AreaLevel.Street ? ProjectRefusal.NotFound
        : PlainText.OrNull(Title) is not { } title || title.Length > Project.MostTitle || PlainText.OrNull(TitleEn)?.Length > Project.MostTitle ? ProjectRefusal.TitleMissing
        : Orders.Distinct().Count() is < LeastOrders or > MostOrders ? ProjectRefusal.TooFewOrders
        : null;
}
