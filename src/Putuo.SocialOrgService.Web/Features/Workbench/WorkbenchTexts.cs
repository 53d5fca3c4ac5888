namespace Putuo.SocialOrgService.Web.Features.Workbench;

/// <summary>Words of an organization's workbench.</summary>
public sealed class WorkbenchTexts;
