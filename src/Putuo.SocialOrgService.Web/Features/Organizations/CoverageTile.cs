using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>One place on the schematic of who serves where: a spot for each field.</summary>
/// <param name="All">Who serves what where.</param>
/// <param name="Place">The community, or the street that is not switched on.</param>
/// <param name="Gaps">The fields that nobody serves there.</param>
/// <param name="IsOn">Whether services are switched on.</param>
public sealed record CoverageTile(Coverage All, Area Place, IReadOnlyList<string> Gaps, bool IsOn)
{
    /// <summary>How well a field is served: <c>none</c>, by <c>one</c> organization, or by <c>several</c>.</summary>
    public string Served(string field) => All.MostIn(Place.Id, field) switch
    {
        0 => "none",
        1 => "one",
        _ => "several",
    };
}
