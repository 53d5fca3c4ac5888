using Putuo.SocialOrgService.Data.Information;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Rankings;

namespace Putuo.SocialOrgService.Web.Features.Home;

/// <summary>What the front page shows besides the catalogue, which comes from the district itself.</summary>
/// <param name="Rankings">The figures and the three rankings of all time.</param>
/// <param name="Organizations">Names of organizations and how many are online.</param>
/// <param name="Articles">The latest news, policies and guides, the pinned first.</param>
/// <param name="Projects">The latest changes of projects and how many were published.</param>
/// <param name="Stories">Services just completed.</param>
/// <param name="Popular">Second-level categories asked for most, by code.</param>
public sealed record HomePage(
    RankingTables Rankings, OrganizationNames Organizations, IReadOnlyList<ArticleNews> Articles, ProjectNews Projects, IReadOnlyList<Story> Stories, IReadOnlyList<string> Popular);
