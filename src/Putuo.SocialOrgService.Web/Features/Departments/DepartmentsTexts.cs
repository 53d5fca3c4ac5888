namespace Putuo.SocialOrgService.Web.Features.Departments;

/// <summary>Words of a department's desk.</summary>
public sealed class DepartmentsTexts;
