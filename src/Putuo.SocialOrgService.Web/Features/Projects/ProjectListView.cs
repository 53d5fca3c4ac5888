using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Projects;

/// <summary>The list of projects.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Rows">What fits.</param>
/// <param name="Years">The years in which projects were published.</param>
/// <param name="NextPage">The address of the next page, or null.</param>
/// <param name="FirstPage">The address of the first page on a later one, or null.</param>
/// <param name="Lists">The list among the four.</param>
public sealed record ProjectListView(
    ProjectFilter Filter, IReadOnlyList<ProjectRow> Rows, IReadOnlyList<int> Years, string? NextPage, string? FirstPage, FourLists Lists);
