using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>What the rankings' page shows.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Span">The span.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Tables">Figures and rankings.</param>
/// <param name="Organizations">Names of organizations.</param>
public sealed record RankingsPage(int AreaId, RankingSpan Span, RankingsInput Input, RankingTables Tables, OrganizationNames Organizations)
{
    /// <summary>Which places of a ranking a table shows.</summary>
    public Range Places { get; init; } = ..;
}
