using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Lists;

/// <summary>What a visitor looks for in a list of demands; what makes no sense is left out.</summary>
public sealed class DemandsInput
{
    /// <summary>A category of the first level.</summary>
    public string? Category { get; set; }

    /// <summary>A street or a community.</summary>
    public string? Area { get; set; }

    /// <summary>A stage's name.</summary>
    public string? Stage { get; set; }

    /// <summary>The last demand of the page before.</summary>
    public string? Before { get; set; }

    /// <summary>The filter that the list understands.</summary>
    public DemandFilter ToFilter(District district, bool ofCommunities) => new(
        ofCommunities,
        district.TryCategory(Category, out var category) && category.IsTop ? category.Code : null,
        int.TryParse(Area, out var area) && district.TryArea(area, out var found) && found.Level is AreaLevel.Street or AreaLevel.Community ? area : null,
        Enum.TryParse<OrderStatus>(Stage, out var stage) && Enum.GetName(stage) == Stage ? stage : null,
        long.TryParse(Before, out var before) ? before : null);

    /// <summary>A filter as an address writes it.</summary>
    public static string Query(DemandFilter filter) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["category"] = filter.TopCategory,
        ["area"] = filter.AreaId?.ToString(),
        ["stage"] = filter.Stage?.ToString(),
        ["before"] = filter.Before?.ToString(),
    }.Where(part => part.Value is not null));
}
