namespace Putuo.SocialOrgService.Web.Features.Projects;

/// <summary>Texts of this feature.</summary>
public sealed class ProjectsTexts;
