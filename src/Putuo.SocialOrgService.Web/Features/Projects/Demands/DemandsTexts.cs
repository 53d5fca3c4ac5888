namespace Putuo.SocialOrgService.Web.Features.Projects.Demands;

/// <summary>Words of common demands and the drafts made of them.</summary>
public sealed class DemandsTexts;
